package edgeos.lab.report;

import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.SwarmFigures;
import java.util.List;
import java.util.Optional;

/**
 * Whether an expectation holds. Immutable; any thread.
 *
 * @param expectation what was expected
 * @param passed whether it holds; never when nothing was measured
 * @param actual what was measured, in the expectation's unit; NaN for nothing
 */
public record Verdict(Expectation expectation, boolean passed, double actual) {
    private static final double PER_CENT = 100;
    private static final double BITS_PER_BYTE = 8;
    private static final double NANOS_PER_SECOND = 1e9;

    /**
     * Judges all expectations of a drawing, in its order.
     *
     * @param drawing what runs
     * @param afterWarmUp the figures from which rates, loss, latencies, and shares count; {@link Snapshot#EMPTY} for the start. Counters
     *        always count from the start
     * @param now the newest figures
     */
    public static List<Verdict> all(Drawing drawing, Snapshot afterWarmUp, Snapshot now) {
        return drawing.expectations().stream().map(expectation -> of(expectation, drawing, afterWarmUp, now)).toList();
    }

    /** Judges one expectation; see {@link #all}. */
    public static Verdict of(Expectation expectation, Drawing drawing, Snapshot afterWarmUp, Snapshot now) {
        Optional<Totals> after = Totals.of(drawing, now, expectation.scope(), expectation.subject());
        double measured = after.map(totals -> measured(expectation, drawing, afterWarmUp, now, totals)).orElse(Double.NaN);
        double actual = measured / factor(expectation.unit());
        return new Verdict(expectation, expectation.comparison().holds(actual, expectation.value()), actual);
    }

    /** True if it does not hold yet, but will if enough of what is still to come is counted: a counter that has not reached its value. */
    public boolean mayCome() {
        boolean wantsMore = switch (expectation.comparison()) {
            case AT_LEAST, EQUAL, ABOVE -> true;
            case AT_MOST, BELOW -> false;
        };
        return !passed && wantsMore && expectation.figure().onlyGrows() && actual <= expectation.value();
    }

    private static double measured(Expectation expectation, Drawing drawing, Snapshot afterWarmUp, Snapshot now, Totals after) {
        Totals before = Totals.of(drawing, afterWarmUp, expectation.scope(), expectation.subject())
                .orElse(Totals.NONE);
        double seconds = (now.atNanos() - afterWarmUp.atNanos()) / NANOS_PER_SECOND;
        return switch (expectation.figure()) {
            case RATE -> (after.throughput() - before.throughput()) / seconds;
            case BIT_RATE -> (after.bytes() - before.bytes()) * BITS_PER_BYTE / seconds;
            case LOSS -> share(after.dropped() - before.dropped(), after.offered() - before.offered());
            case DEADLINES_MET -> share(after.met() - before.met(), after.met() + after.missed() - before.met() - before.missed());
            case ACCURACY -> share(after.right() - before.right(), after.right() + after.wrong() - before.right() - before.wrong());
            case LATENCY_P50 -> latency(expectation, drawing, afterWarmUp, now, 0.5);
            case LATENCY_P99 -> latency(expectation, drawing, afterWarmUp, now, 0.99);
            case FROM_CACHE -> after.activated() > before.activated()
                    ? share(after.fromCache() - before.fromCache(), after.activated() - before.activated())
                    : share(after.fromCache(), after.activated());
            case MESSAGES_IN -> after.arrived();
            case MESSAGES_OUT -> after.left();
            case DROPPED -> after.dropped();
            case FLOWS -> after.flows();
            case INSTANCES -> after.active();
            case ACTIVATED -> after.activated();
            case ERRORS -> errors(expectation, now) - errors(expectation, afterWarmUp);
        };
    }

    private static double latency(Expectation expectation, Drawing drawing, Snapshot afterWarmUp, Snapshot now, double share) {
        return Latencies.percentileNanos(Latencies.of(drawing, afterWarmUp, expectation.scope(), expectation.subject()),
                Latencies.of(drawing, now, expectation.scope(), expectation.subject()), share);
    }

    /** Of one swarm, or of all; nothing is measured of what has no clients. */
    private static double errors(Expectation expectation, Snapshot at) {
        boolean all = expectation.scope() == Expectation.Scope.DRAWING;
        return all ? at.swarms().stream().mapToLong(SwarmFigures::errors).sum()
                : at.swarm(expectation.subject()).map(swarm -> (double) swarm.errors()).orElse(at == Snapshot.EMPTY ? 0 : Double.NaN);
    }

    private static double share(double part, double whole) {
        return PER_CENT * part / whole;
    }

    private static double factor(String unit) {
        return switch (unit) {
            case "k msg/s", "us" -> 1e3;
            case "M msg/s", "Mbit/s", "ms" -> 1e6;
            case "Gbit/s" -> 1e9;
            default -> 1;
        };
    }
}
