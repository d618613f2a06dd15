package edgeos.charts.figure;

import edgeos.notation.text.Wording;

/** What charts say, in the window and in reports. Any thread. */
public final class ChartWords {
    private static final Wording WORDS = Wording.of(ChartWords.class);

    private ChartWords() { }

    /**
     * What a chart says.
     *
     * @param values as they are to be read
     * @throws java.util.MissingResourceException if charts have no such words
     */
    public static String get(String key, Object... values) {
        return WORDS.get(key, values);
    }
}
