package edgeos.ui.canvas.paint;

import java.util.Locale;

/** Numbers as the canvas writes them: at most three digits that matter, and always a unit. Stateless. */
public final class Amount {
    private static final String[] PREFIXES = {"", "k", "M", "G", "T"};

    private Amount() { }

    /** Messages a second, such as {@code 8.4 M msg/s}. */
    public static String messageRate(double perSecond) {
        return rate(perSecond, "msg/s");
    }

    /** Something a second, such as {@code 10 k msg/s}. */
    static String rate(double perSecond, String unit) {
        String number = scaled(perSecond);
        return Character.isLetter(number.charAt(number.length() - 1)) ? number + (unit.startsWith("/") ? "" : " ") + unit : number + unit;
    }

    /** Bits a second, such as {@code 3.9 Gbit/s}. */
    public static String bitRate(double bitsPerSecond) {
        return scaled(bitsPerSecond) + "bit/s";
    }

    /** A count of things, such as {@code 237 flows} or {@code 1,000 clients}. */
    public static String count(long count, String unit) {
        String number = count < 100_000 ? String.format(Locale.ROOT, "%,d", count) : scaled(count).strip();
        return unit.isEmpty() ? number : number + " " + unit;
    }

    /** A share of 0 to 1, such as {@code 78 %}; never rounded up to 100 % when something is missing. */
    public static String percent(double share) {
        double percent = share * 100;
        if (percent > 99 && percent < 100) {
            return String.format(Locale.ROOT, "%.1f %%", Math.floor(percent * 10) / 10);
        }
        return Math.round(percent) + " %";
    }

    private static String scaled(double value) {
        int prefix = 0;
        double shown = Math.max(0, value);
        while (shown >= 999.5 && prefix < PREFIXES.length - 1) {
            shown /= 1000;
            prefix++;
        }
        boolean whole = shown >= 99.5 || prefix == 0 && (shown >= 10 || shown == Math.rint(shown));
        String number = String.format(Locale.ROOT, whole ? "%.0f" : shown >= 0.05 || shown == 0 ? "%.1f" : "%.2f", shown);
        return number + " " + PREFIXES[prefix];
    }
}
