package edgeos.charts.figure;

import edgeos.notation.Quantity;
import java.util.Locale;

/** Numbers as people read them: three digits that matter, and a unit. Stateless; any thread. */
public final class Amounts {
    private static final String[] PREFIXES = {"", "k", "M", "G", "T"};
    private static final String[] TIMES = {"ns", "µs", "ms", "s"};

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

    /** A share of 0 to 1, such as {@code 99.9 %}, as it is told elsewhere. */
    public static String percent(double share) {
        return Double.isNaN(share) ? ChartWords.get("none") : Quantity.percent(share);
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
