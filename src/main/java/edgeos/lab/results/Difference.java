package edgeos.lab.results;

import java.util.Optional;

/**
 * How much more another figure is than a first one.
 *
 * @param percent by the medians
 * @param leastPercent if the other's least run is held against the first one's most; NaN where spreads are not known
 * @param mostPercent if the other's most is held against the first one's least; NaN where spreads are not known
 */
public record Difference(double percent, double leastPercent, double mostPercent) {
    private static final double HUNDRED = 100;

    /** What may be said of a difference. */
    public enum Verdict {
        /** Every run of the other was above every run of the first. */
        MORE,
        /** Every run of the other was below every run of the first. */
        LESS,
        /** Runs of both overlap: it may be chance. */
        NOISE,
        /** There are no runs to tell by. */
        UNKNOWN
    }

    /** The difference of two readings; empty if one of them was not measured, or the first is not above zero. */
    public static Optional<Difference> between(Reading first, Reading other) {
        if (!first.isMeasured() || !other.isMeasured() || !(first.value() > 0)) {
            return Optional.empty();
        }
        boolean known = first.hasSpread() && other.hasSpread() && first.least() > 0;
        return Optional.of(new Difference(percent(first.value(), other.value()), known ? percent(first.most(), other.least()) : Double.NaN,
                known ? percent(first.least(), other.most()) : Double.NaN));
    }

    private static double percent(double of, double is) {
        return (is / of - 1) * HUNDRED;
    }

    /** What may be said of it. */
    public Verdict verdict() {
        if (Double.isNaN(leastPercent)) {
            return Verdict.UNKNOWN;
        }
        return leastPercent > 0 ? Verdict.MORE : mostPercent < 0 ? Verdict.LESS : Verdict.NOISE;
    }
}
