package edgeos.lab.results;

import java.util.Optional;

/**
 * How much more another figure is than a first one.
 *
 * @param percent by the medians
 * @param leastPercent if the other's least run is held against the first one's most; NaN where spreads are not known
 * @param mostPercent if the other's most is held against the first one's least; NaN where spreads are not known
 * @param chance how likely it is that runs which do not differ fall apart into two by luck, so that all of one are above all of the other; 0 where nobody kept the runs
 */
public record Difference(double percent, double leastPercent, double mostPercent, double chance) {
    private static final double HUNDRED = 100;
    /** What is likelier by luck is no finding. */
    private static final double MOST_CHANCE = 0.05;

    /** What may be said of a difference. */
    public enum Verdict {
        /** Every run of the other was above every run of the first. */
        MORE,
        /** Every run of the other was below every run of the first. */
        LESS,
        /** Every run of one was above every run of the other, but there are so few of them that this may be chance, as with two of each. */
        TOO_FEW,
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
                known ? percent(first.least(), other.most()) : Double.NaN,
                chance(first.runs(), other.runs())));
    }

    /** Of all orders in which these runs can stand, the share in which all of either come first: 2 n! m! / (n + m)!, as in the exact test of Mann and Whitney. */
    private static double chance(int first, int other) {
        if (first == 0 || other == 0) {
            return 0;
        }
        double share = 2;
        for (int run = 1; run <= other; run++) {
            share *= run / (double) (first + run);
        }
        return share;
    }

    private static double percent(double of, double is) {
        return (is / of - 1) * HUNDRED;
    }

    /** What may be said of it. */
    public Verdict verdict() {
        if (Double.isNaN(leastPercent)) {
            return Verdict.UNKNOWN;
        }
        if (leastPercent <= 0 && mostPercent >= 0) {
            return Verdict.NOISE;
        }
        return chance > MOST_CHANCE ? Verdict.TOO_FEW : leastPercent > 0 ? Verdict.MORE : Verdict.LESS;
    }
}
