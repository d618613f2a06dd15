package edgeos.charts.figure;

import java.util.Locale;

/** Numbers as people read them: three digits that matter, and a unit. Stateless; any thread. */
public final class Amounts {
    private static final String[] PREFIXES = {"", "k", "M", "G", "T"};
    private static final String[] TIMES = {"ns", "µs", "ms", "s"};

    /** A smaller share would be told as none. */
    private static final double LEAST_PERCENT = 0.005;

    private Amounts() { }

    /** A count or rate, such as {@code 12.1 M}. */
    public static String count(double value) {
        return scaled(value, PREFIXES, value == Math.rint(value) && Math.abs(value) < 1000);
    }

    /** A rate with its unit, such as {@code 12.1 M msg/s} or {@code 213 /s}. */
    static String rate(double value, String unit) {
        String count = count(value);
        return Character.isLetter(count.charAt(count.length() - 1)) && unit.startsWith("/") ? count + unit : count + " " + unit;
    }

    /** Bits a second, such as {@code 31.2 Gbit/s}. */
    static String bits(double bitsPerSecond) {
        String count = count(bitsPerSecond);
        return Character.isLetter(count.charAt(count.length() - 1)) ? count + "bit/s" : count + " bit/s";
    }

    /** A duration, such as {@code 5.21 µs}. */
    public static String nanos(double nanos) {
        return scaled(nanos, TIMES, nanos == Math.rint(nanos) && nanos < 1000);
    }

    /** A share of 0 to 1, such as {@code 99.9 %}; never rounded up to 100 % when something is missing, nor down to none when there is something. */
    public static String percent(double share) {
        if (Double.isNaN(share)) {
            return ChartWords.get("none");
        }
        double percent = share * 100;
        if (percent > 99.9 && percent < 100) {
            return "> 99.9 %";
        }
        if (percent > 0 && percent < LEAST_PERCENT) {
            return "< 0.01 %";
        }
        return (percent == Math.rint(percent) ? Long.toString(Math.round(percent)) : digits(percent)) + " %";
    }

    /** Three digits that matter, without a unit. */
    static String digits(double value) {
        double size = Math.abs(value);
        int decimals = size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** As few digits as show the value exactly, for marks on an axis. */
    public static String mark(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value))
                : String.format(Locale.ROOT, "%.3f", value).replaceFirst("0+$", "");
    }

    private static String scaled(double value, String[] units, boolean exact) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return ChartWords.get("none");
        }
        int unit = 0;
        double shown = value;
        while (Math.abs(shown) >= 999.5 && unit < units.length - 1) {
            shown /= 1000;
            unit++;
        }
        String number = exact ? Long.toString(Math.round(value)) : digits(shown);
        return units[unit].isEmpty() ? number : number + " " + units[unit];
    }
}
