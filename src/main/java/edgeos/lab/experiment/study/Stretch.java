package edgeos.lab.experiment.study;

import edgeos.lab.limit.Limit;
import edgeos.lab.limit.Limits;
import edgeos.lab.report.Verdict;
import edgeos.model.Drawing;
import edgeos.notation.Placement;
import edgeos.telemetry.Snapshot;
import java.util.List;

/**
 * The part of a run in which figures count. Immutable; any thread.
 *
 * @param drawing what ran
 * @param placed which roles shared a thread
 * @param before the figures after warm-up
 * @param now the figures at the end
 */
public record Stretch(Drawing drawing, Placement placed, Snapshot before, Snapshot now) {
    private static final double NANOS_PER_SECOND = 1e9;

    /** How long it was, by the engine's clock. */
    public double seconds() {
        return (now.atNanos() - before.atNanos()) / NANOS_PER_SECOND;
    }

    /** What became of the drawing's expectations. */
    public List<Verdict> verdicts() {
        return Verdict.all(drawing, before, now);
    }

    /** Whose thread was full while messages waited, fullest first. */
    public List<Limit> limits() {
        return Limits.between(before, now, drawing, placed, Runtime.getRuntime().availableProcessors(), Limits.FULL);
    }
}
