package edgeos.ui.text;

/** Shortens words that are too long for their place where they say least: in the middle. The whole of them is to be had elsewhere, as in a tip. Any thread. */
public final class Middle {
    private static final String LEFT_OUT = "…";

    private Middle() { }

    /** These words, with at most so many characters, at least three: if they have more, as much of their beginning as of their end. No letter of two halves is cut in two. */
    public static String shortened(String words, int most) {
        int all = words.codePointCount(0, words.length());
        if (all <= most) {
            return words;
        }
        int end = (most - 1) / 2;
        int begin = most - 1 - end;
        return words.substring(0, words.offsetByCodePoints(0, begin)).stripTrailing() + LEFT_OUT + words.substring(words.offsetByCodePoints(words.length(), -end)).stripLeading();
    }
}
