package edgeos.cli;

import java.util.Locale;

/** Numbers with units in at most three digits, in characters that every terminal has: {@code 5.2 us}, {@code 12.1 M msg/s}. Stateless. */
final class Amounts {
    private static final String[] SMALL = {"", "m", "u", "n"};
    private static final String[] LARGE = {"", "k", "M", "G", "T"};
    private static final double STEP = 1e3;
    private static final double LEAST_OF_FOUR_DIGITS = 999.5;
    private static final double LEAST_SHOWN_AS_ONE = 0.9995;

    private Amounts() { }

    static String of(double value, String unit) {
        boolean seconds = unit.equals("s");
        String[] prefixes = seconds ? SMALL : LARGE;
        double size = Math.abs(value);
        int prefix = 0;
        while (prefix < prefixes.length - 1 && (seconds ? size > 0 && size < LEAST_SHOWN_AS_ONE : size >= LEAST_OF_FOUR_DIGITS)) {
            size = seconds ? size * STEP : size / STEP;
            prefix++;
        }
        boolean apart = prefix > 0 && unit.startsWith("msg");
        return digits(Math.copySign(size, value)) + " " + prefixes[prefix] + (apart ? " " : "") + unit;
    }

    private static String digits(double value) {
        double size = Math.abs(value);
        int decimals = size == 0 || size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return decimals == 0 ? text : text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
