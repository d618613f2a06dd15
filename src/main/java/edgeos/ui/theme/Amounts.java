package edgeos.ui.theme;

import java.util.Locale;

/** How the window writes amounts: at most three digits that matter, and always the unit. Stateless; any thread. */
public final class Amounts {
    private static final String[] THOUSANDS = {"", " k", " M", " G", " T", " P"};
    private static final String[] BITS = {" bit/s", " kbit/s", " Mbit/s", " Gbit/s", " Tbit/s"};
    private static final String[] BYTES = {" B", " KiB", " MiB", " GiB", " TiB"};
    private static final String[] TIMES = {" ns", " µs", " ms", " s"};
    private static final long GROUPED_BELOW = 100_000;

    private Amounts() { }

    /** A count: exact below 100,000 ({@code 1,284}), else as {@code 1.62 G}. */
    public static String count(long count) {
        return Math.abs(count) < GROUPED_BELOW ? String.format(Locale.ROOT, "%,d", count) : scaled(count, 1000, THOUSANDS);
    }

    /** Messages a second, such as {@code 12.1 M msg/s}. */
    public static String messageRate(double perSecond) {
        return scaled(perSecond, 1000, THOUSANDS) + " msg/s";
    }

    /** Any rate, such as {@code 4.2 k/s}. */
    public static String rate(double perSecond) {
        return scaled(perSecond, 1000, THOUSANDS) + "/s";
    }

    /** Bits a second, such as {@code 3.9 Gbit/s}. */
    public static String bitRate(double perSecond) {
        return scaled(perSecond, 1000, BITS);
    }

    /** Bytes, such as {@code 187 MiB}. */
    public static String bytes(double bytes) {
        return scaled(bytes, 1024, BYTES);
    }

    /** A duration, such as {@code 5.2 µs}. */
    public static String duration(double nanos) {
        return scaled(nanos, 1000, TIMES);
    }

    /** A share of 1, such as {@code 99.9 %}; a dash for none. */
    public static String share(double share) {
        if (!Double.isFinite(share)) {
            return "–";
        }
        double percent = share * 100;
        boolean edge = percent > 99.9 && percent < 100 || percent > 0 && percent < 0.1;
        return edge ? percent > 50 ? "99.9 %" : "< 0.1 %" : digits(percent) + " %";
    }

    /** Minutes and seconds, with hours when there are any: {@code 02:14}. */
    public static String clock(long nanos) {
        long seconds = nanos / 1_000_000_000L;
        return seconds < 3600 ? String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private static String scaled(double amount, double step, String[] units) {
        if (!Double.isFinite(amount)) {
            return "–";
        }
        int unit = 0;
        double left = amount;
        while (Math.abs(left) >= 999.5 && unit < units.length - 1) {
            left /= step;
            unit++;
        }
        return digits(left) + units[unit];
    }

    /** Three digits that matter, without zeros behind the point. */
    private static String digits(double amount) {
        double size = Math.abs(amount);
        if (size >= 99.95 || amount == Math.rint(amount)) {
            return String.format(Locale.ROOT, "%.0f", amount);
        }
        return String.format(Locale.ROOT, size >= 9.995 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.3f", amount);
    }
}
