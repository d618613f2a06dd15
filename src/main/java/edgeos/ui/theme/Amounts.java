package edgeos.ui.theme;

import edgeos.notation.Quantity;
import java.util.Locale;

/** How the window writes amounts that {@link Quantity} leaves open. Stateless; any thread. */
public final class Amounts {
    private static final long EXACT_BELOW = 100_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private Amounts() { }

    /** A count: exact below 100,000, else such as {@code 1.62 G}. */
    public static String count(long count) {
        return Math.abs(count) < EXACT_BELOW ? Quantity.grouped(count) : Quantity.count(count, "");
    }

    /** Minutes and seconds, with hours when there are any: {@code 02:14}. */
    public static String clock(long nanos) {
        long seconds = nanos / NANOS_PER_SECOND;
        return seconds < 3600 ? String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
