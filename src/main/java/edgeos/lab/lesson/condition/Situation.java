package edgeos.lab.lesson.condition;

import edgeos.lab.Mode;
import edgeos.lab.Moments;
import edgeos.lab.Session;
import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import edgeos.telemetry.Snapshot;
import java.util.List;

/**
 * Everything that a condition may be about, at one moment. Immutable; any thread.
 *
 * @param drawing as last edited
 * @param findings what is wrong with it, files and consent included
 * @param run how it runs
 * @param deeds what happened since the step began
 * @param nowNanos a clock that only goes forward, as {@code System.nanoTime()}
 */
public record Situation(Drawing drawing, List<Finding> findings, Running run, Deeds deeds, long nowNanos) {
    public Situation {
        findings = List.copyOf(findings);
    }

    /**
     * How a drawing runs.
     *
     * @param state whether
     * @param mode in which way
     * @param load by what the rate of all generators is multiplied
     * @param clients how many each has; 0: as drawn
     * @param snapshot the newest figures
     */
    public record Running(Session.State state, Mode mode, double load, int clients, Snapshot snapshot) { }

    /** What a window shows now. */
    public static Situation of(Moments moments, Deeds deeds, long nowNanos) {
        return new Situation(moments.drawing(), moments.findings(),
                new Running(moments.state(), moments.mode(), moments.load(), moments.clients(), moments.snapshot()), deeds, nowNanos);
    }
}
