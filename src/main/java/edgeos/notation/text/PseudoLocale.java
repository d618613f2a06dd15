package edgeos.notation.text;

import java.util.Locale;

/**
 * English with accents, a third longer and between brackets: a language that nobody speaks, in which every word that comes from no bundle, and every control that has room for English only, is seen at once. Any thread.
 */
public final class PseudoLocale {
    /** As others call it, too. */
    public static final Locale LOCALE = Locale.of("en", "XA");

    private static final String PLAIN = "AEIOUaceginosuyz";
    private static final String ACCENTED = "ÀÉÎÖÛåçéĝîñöšüýž";
    private static final String OPEN = "[";
    private static final String CLOSE = "]";
    private static final int ONE_MORE_FOR = 3;

    private PseudoLocale() { }

    static boolean isSpokenIn(Locale locale) {
        return LOCALE.getCountry().equals(locale.getCountry());
    }

    /** True if these words came from a bundle, or say nothing. */
    public static boolean isSpoken(String words) {
        return words.isBlank() || words.startsWith(OPEN) && words.endsWith(CLOSE);
    }

    /** The words of a pattern in this language; what stands in braces is none. */
    static String pattern(String pattern) {
        StringBuilder spoken = new StringBuilder(pattern.length());
        int depth = 0;
        for (int at = 0; at < pattern.length(); at++) {
            char each = pattern.charAt(at);
            depth += each == '{' ? 1 : each == '}' ? -1 : 0;
            int known = depth == 0 ? PLAIN.indexOf(each) : -1;
            spoken.append(known < 0 ? each : ACCENTED.charAt(known));
        }
        return spoken.toString();
    }

    /** Longer, and so that its ends are seen. */
    static String of(String words) {
        return OPEN + words + "·".repeat(Math.ceilDiv(words.strip().length(), ONE_MORE_FOR)) + CLOSE;
    }
}
