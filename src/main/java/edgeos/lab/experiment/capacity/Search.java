package edgeos.lab.experiment.capacity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Looks for the highest level that is carried, by trials that may err: after RFC 2544, section 26.1, with the confirmation that trials on a machine with an operating system need.
 *
 * <p>Two of three trials decide on a level. On the way, one success is enough to go on upwards; a failure is tried again at once. The search first grows or shrinks by a factor until it has a level that is carried and one that
 * is not, then halves the ratio between them. When they are near enough, the lower one has to be carried once more; if it is not after all, the search goes on below it.
 *
 * <p>Confined to one thread.
 */
final class Search {
    private static final int DECIDE = 2;
    private static final int MOST_TRIALS = 100;
    private static final MathContext READABLE = new MathContext(4);

    private final Bounds bounds;
    private final double within;
    private final boolean whole;
    private final TreeMap<Double, Votes> levels = new TreeMap<>();
    private int trials;

    /**
     * Where to look.
     *
     * @param start the first level
     * @param least the lowest
     * @param most the highest
     * @param growth the factor between levels until one is carried and one is not, at least 2
     */
    record Bounds(double start, double least, double most, double growth) {
        Bounds {
            if (!(least > 0 && least <= start && start <= most && growth >= 2)) {
                throw new IllegalArgumentException("these are no bounds: start=" + start + " least=" + least + " most=" + most + " growth=" + growth);
            }
        }
    }

    /** What the trials of one level came to. */
    private record Votes(int held, int failed) {
        static final Votes NONE = new Votes(0, 0);

        Votes and(boolean isHeld) {
            return isHeld ? new Votes(held + 1, failed) : new Votes(held, failed + 1);
        }

        boolean isFailed() {
            return failed >= DECIDE;
        }

        boolean isConfirmed() {
            return held >= DECIDE;
        }
    }

    /**
     * A search.
     *
     * @param within how near the level that is carried and the one that is not come: a ratio above 0, such as 0.02
     * @param whole true if there are whole levels only
     */
    Search(Bounds bounds, double within, boolean whole) {
        this.bounds = bounds;
        this.within = within;
        this.whole = whole;
    }

    /** The level to try next; empty: the search is over. */
    OptionalDouble next() {
        if (trials >= MOST_TRIALS) {
            return OptionalDouble.empty();
        }
        OptionalDouble open = levels.entrySet().stream().filter(level -> level.getValue().held() == 0 && !level.getValue().isFailed()).mapToDouble(Map.Entry::getKey).findFirst();
        if (open.isPresent()) {
            return open;
        }
        double held = held();
        double failed = failed();
        if (Double.isNaN(held) && Double.isNaN(failed)) {
            return OptionalDouble.of(bounds.start());
        }
        if (Double.isNaN(held)) {
            return failed <= bounds.least() ? OptionalDouble.empty() : OptionalDouble.of(level(Math.max(bounds.least(), failed / bounds.growth()), bounds.least(), failed));
        }
        if (Double.isNaN(failed)) {
            return held >= bounds.most() ? confirmation(held) : OptionalDouble.of(level(Math.min(bounds.most(), held * bounds.growth()), held, bounds.most()));
        }
        double middle = level(Math.sqrt(held * failed), held, failed);
        return isNear(held, failed) || middle <= held || middle >= failed ? confirmation(held) : OptionalDouble.of(middle);
    }

    private OptionalDouble confirmation(double held) {
        return levels.get(held).isConfirmed() ? OptionalDouble.empty() : OptionalDouble.of(held);
    }

    private boolean isNear(double held, double failed) {
        return failed <= held * (1 + within) || whole && failed - held <= 1;
    }

    /** A level that people can read, from {@code least} to {@code most}. */
    private double level(double wanted, double least, double most) {
        double readable = whole ? Math.rint(wanted) : new BigDecimal(wanted).round(READABLE).doubleValue();
        return readable < least || readable > most ? wanted : readable;
    }

    /** What became of a trial at a level. */
    void told(double level, boolean isHeld) {
        trials++;
        levels.merge(level, Votes.NONE.and(isHeld), (before, _) -> before.and(isHeld));
    }

    /** The highest level that is carried, below all that are not; NaN if there is none. */
    double held() {
        double failed = failed();
        return levels.entrySet().stream().filter(level -> level.getValue().held() > 0 && !level.getValue().isFailed() && !(level.getKey() >= failed)).mapToDouble(Map.Entry::getKey).max().orElse(Double.NaN);
    }

    /** The lowest level that is not carried; NaN if there is none. */
    double failed() {
        return levels.entrySet().stream().filter(level -> level.getValue().isFailed()).mapToDouble(Map.Entry::getKey).min().orElse(Double.NaN);
    }

    /** True if the answer is as sure as it was to be: the search was not given up. */
    boolean isSure() {
        return trials < MOST_TRIALS && next().isEmpty();
    }

    /** How many trials there were. */
    int trials() {
        return trials;
    }
}
