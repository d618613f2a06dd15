package edgeos.notation;

import java.util.Locale;

/** Numbers with units as the window and reports show them: at most three digits that matter, and always a unit. */
public final class Quantity {
    private static final String[] COUNTS = {"", "k", "M", "G", "T"};
    private static final String[] BYTES = {"B", "KiB", "MiB", "GiB", "TiB"};
    private static final String[] TIMES = {"ns", "\u00b5s", "ms", "s"};
    private static final double THOUSAND = 1000;
    private static final double KIBI = 1024;
    private static final int HUNDRED = 100;
    private static final int TEN = 10;
    private static final String NONE = "\u2013";
    private static final double LEAST_PERCENT = 0.01;
    private static final int GROUP = 3;
    private static final char THIN_SPACE = '\u2009';

    private Quantity() { }

    /** Up to three digits: 12.1, 3.9, 187, 0.041. */
    public static String digits(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return NONE;
        }
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        int decimals = size >= HUNDRED ? 0 : size >= TEN ? 1 : size >= 1 ? 2 : size >= 0.1 ? 2 : 3;
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    private static String scaled(double value, double step, String[] prefixes, String unit) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return NONE;
        }
        int at = 0;
        double scaled = value;
        while (Math.abs(scaled) >= THOUSAND - 0.5 && at + 1 < prefixes.length) {
            scaled /= step;
            at++;
        }
        String suffix = prefixes[at] + unit;
        return digits(scaled) + " " + suffix;
    }

    /** A count with its unit: {@code 1.62 G msg}, {@code 12 flows}. */
    public static String count(double value, String unit) {
        String text = scaled(value, THOUSAND, COUNTS, unit.isEmpty() ? "" : " " + unit);
        return text.replace("  ", " ").strip();
    }

    /** Messages a second: {@code 12.1 M msg/s}. */
    public static String rate(double perSecond) {
        return count(perSecond, "msg/s");
    }

    /** Bits a second: {@code 3.9 Gbit/s}. */
    public static String bitRate(double bitsPerSecond) {
        return scaled(bitsPerSecond, THOUSAND, COUNTS, "bit/s");
    }

    /** Bytes: {@code 187 MiB}. */
    public static String bytes(double bytes) {
        return scaled(bytes, KIBI, BYTES, "");
    }

    /** A duration: {@code 5.2 \u00b5s}. */
    public static String nanos(double nanos) {
        return scaled(nanos, THOUSAND, TIMES, "");
    }

    /** A share of 1 as a percentage, in charts as elsewhere: {@code 99.9 %}, {@code 0.05 %}; never rounded up to all, or down to none. What is less than one of ten thousand is told as that. */
    public static String percent(double share) {
        if (Double.isNaN(share)) {
            return NONE;
        }
        double percent = share * HUNDRED;
        if (share < 1 && percent > 99.9) {
            return "> 99.9 %";
        }
        return share > 0 && percent < LEAST_PERCENT ? "< 0.01 %" : digits(percent) + " %";
    }

    /** A whole number with thin spaces between groups of three: {@code 3 004}. */
    public static String grouped(long value) {
        StringBuilder text = new StringBuilder(Long.toString(value));
        int first = value < 0 ? 1 : 0;
        for (int at = text.length() - GROUP; at > first; at -= GROUP) {
            text.insert(at, THIN_SPACE);
        }
        return text.toString();
    }
}
