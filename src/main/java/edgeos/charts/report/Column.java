package edgeos.charts.report;

import edgeos.notation.Quantity;
import java.util.Locale;
import java.util.Set;

/**
 * What the name of a column says of its figures. Immutable.
 *
 * @param name as rows have it, such as {@code p50NanosLeast}
 */
record Column(String name) {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double MANY = 1000;
    private static final String LEAST = "Least";
    private static final String MOST = "Most";

    /** The column without what says which end of a range it is. */
    Column whole() {
        return new Column(isRange() ? name.replaceAll("(" + LEAST + "|" + MOST + ")$", "") : name);
    }

    boolean isRange() {
        return name.endsWith(LEAST) && name.length() > LEAST.length() || name.endsWith(MOST) && name.length() > MOST.length();
    }

    /** True if there are only whole ones. */
    boolean isCount() {
        return Set.of("hops", "clients", "idle", "runs", "count").contains(name);
    }

    /** True if they are bytes, which people count by powers of two. */
    boolean isBytes() {
        String base = whole().name();
        return base.equals("bytes") || base.endsWith("Bytes") || base.startsWith("bytesPer") || base.contains("BytesPer");
    }

    Column least() {
        return new Column(name + LEAST);
    }

    Column most() {
        return new Column(name + MOST);
    }

    /** In words, such as "p50" or "messages per second": the unit stands with the figures. */
    String words() {
        String spaced = name.replaceAll("(Nanos|Millis)(?=$|[A-Z])", "").replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return spaced.isBlank() ? name : spaced.strip();
    }

    /** A figure with its unit; a dash if there is none. */
    String text(Object value) {
        return switch (value) {
            case null -> "";
            case Number number when !Double.isFinite(number.doubleValue()) -> "–";
            case Number number -> figure(number.doubleValue());
            default -> value.toString();
        };
    }

    /** A number with what it counts, such as "1 client", "3 clients". */
    String counted(Object value) {
        String words = words();
        boolean one = value instanceof Number number && number.doubleValue() == 1 && words.endsWith("s");
        return text(value) + " " + (one ? words.substring(0, words.length() - 1) : words);
    }

    String figure(double value) {
        String base = whole().name();
        if (base.endsWith("Nanos")) {
            return Quantity.nanos(value);
        }
        if (base.endsWith("Millis")) {
            return Quantity.nanos(value * NANOS_PER_MILLI);
        }
        if (base.equals("bitsPerSecond")) {
            return Quantity.bitRate(value);
        }
        if (base.endsWith("PerSecond")) {
            return Quantity.count(value, "").strip() + "/s";
        }
        if (base.endsWith("Share")) {
            return Quantity.percent(value);
        }
        if (isBytes()) {
            return value < 2048 ? Quantity.digits(value) + " B" : Quantity.bytes(value);
        }
        return value == Math.rint(value) || Math.abs(value) >= MANY ? Quantity.grouped(Math.round(value)) : Quantity.digits(value);
    }
}
