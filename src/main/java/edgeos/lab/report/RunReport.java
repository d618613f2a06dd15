package edgeos.lab.report;

import edgeos.lab.StartupBaseline;
import edgeos.lab.limit.Limit;
import edgeos.lab.limit.Limits;
import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.notation.Placement;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Distributions;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.ChainFigures;
import java.util.List;

/**
 * What a run came to. Immutable; any thread.
 *
 * @param sample what the report calls the drawing, such as its file's name without {@code .json}
 * @param drawing what ran
 * @param afterWarmUp the figures from which rates count
 * @param end the last figures
 * @param baseline what starting a process took meanwhile
 * @param verdicts of the drawing's expectations, in its order
 * @param limits whose thread was full after warm-up while messages waited, fullest first
 */
public record RunReport(String sample, Drawing drawing, Snapshot afterWarmUp, Snapshot end, StartupBaseline.Result baseline,
        List<Verdict> verdicts, List<Limit> limits) {
    private static final double NANOS_PER_SECOND = 1e9;

    public RunReport {
        verdicts = List.copyOf(verdicts);
        limits = List.copyOf(limits);
    }

    /**
     * A report with its expectations judged, and what limited the run.
     *
     * @param placed which roles share a thread, as the engine seated them
     */
    public static RunReport of(String sample, Drawing drawing, Placement placed, Snapshot afterWarmUp, Snapshot end, StartupBaseline.Result baseline) {
        return new RunReport(sample, drawing, afterWarmUp, end, baseline, Verdict.all(drawing, afterWarmUp, end),
                Limits.between(afterWarmUp, end, drawing, placed, Runtime.getRuntime().availableProcessors(), Limits.FULL));
    }

    /** How long it ran, warm-up included, by the engine's clock. */
    public double seconds() {
        return end.atNanos() / NANOS_PER_SECOND;
    }

    /** How much of that was warm-up, which rates, loss, latencies, and shares leave out; in the window it is always a second. */
    public double warmUpSeconds() {
        return afterWarmUp.atNanos() / NANOS_PER_SECOND;
    }

    /** Messages that transmit gates took out, a second, after warm-up; 0 if no time passed. */
    public double messagesPerSecond() {
        return rate(end.ledger().delivered() - afterWarmUp.ledger().delivered());
    }

    /** Payload bits that transmit gates took out, a second, after warm-up; 0 if no time passed. */
    public double bitsPerSecond() {
        return rate(Byte.SIZE * (deliveredBytes(end) - deliveredBytes(afterWarmUp)));
    }

    /** From receive gate to transmit gate, of the messages that arrived after warm-up. */
    public Distribution latency() {
        return Distributions.between(afterWarmUp.latency(), end.latency());
    }

    /** From receive gate to a chain's exit, of the messages that left it after warm-up. */
    public Distribution latency(ChainFigures chain) {
        return afterWarmUp.chain(chain.id())
                .map(before -> Distributions.between(before.latency(), chain.latency())).orElse(chain.latency());
    }

    /** How long it takes to start, run, and reap an empty process on this machine; no durations where that cannot be measured. */
    public Distribution forkExecNanos() {
        return baseline instanceof StartupBaseline.Result.Measured measured ? measured.startNanos() : Distribution.EMPTY;
    }

    /** Whether all expectations hold; true if there are none. */
    public boolean passed() {
        return verdicts.stream().allMatch(Verdict::passed);
    }

    private long deliveredBytes(Snapshot snapshot) {
        return Totals.of(drawing, snapshot, Expectation.Scope.DRAWING, "").map(Totals::bytes).orElse(0L);
    }

    private double rate(long count) {
        long nanos = end.atNanos() - afterWarmUp.atNanos();
        return nanos <= 0 ? 0 : count * NANOS_PER_SECOND / nanos;
    }
}
