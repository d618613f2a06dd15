package edgeos.lab.recording;

import edgeos.lab.Provenance;
import edgeos.lab.StartupBaseline;
import edgeos.lab.report.ReportJson;
import edgeos.lab.report.RunReport;
import edgeos.lab.report.Verdict;
import edgeos.telemetry.Snapshot;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The figures of a recording at one of its moments. Immutable; any thread.
 *
 * @param figures rates from the end of the run's warm-up until that moment, counts from its start
 * @param provenance where and when they come from
 * @param atNanos which moment
 * @param lengthNanos of the whole recording
 * @param complete false: something is missing at its end
 */
public record ReplayReport(RunReport figures, Provenance provenance, long atNanos, long lengthNanos, boolean complete) {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final double NANOS_PER_SECOND = 1e9;

    /** Of the moment that a replay shows. What a process takes to start was not recorded, and is not measured here instead. */
    public static ReplayReport of(String name, Replay replay) {
        Snapshot warm = replay.warmedUp().orElse(Snapshot.EMPTY);
        var figures = new RunReport(name, replay.drawing(), warm, replay.snapshot(), StartupBaseline.Result.PENDING, Verdict.all(replay.drawing(), warm, replay.snapshot()), replay.limits());
        return new ReplayReport(figures, replay.provenance().orElseThrow(), replay.atNanos(), replay.lengthNanos(), replay.isComplete());
    }

    /** As indented text that ends in a line break: what {@code run} writes, and before it where and when it comes from. */
    public String json() {
        ObjectNode json = JSON.createObjectNode();
        json.putObject("recorded").put("date", provenance.date()).put("machine", provenance.machine()).put("jdk", provenance.jdk()).put("lab", provenance.lab())
                .put("atSeconds", atNanos / NANOS_PER_SECOND).put("lengthSeconds", lengthNanos / NANOS_PER_SECOND).put("complete", complete);
        json.setAll((ObjectNode) JSON.readTree(ReportJson.write(figures)));
        return JSON.writeValueAsString(json) + "\n";
    }
}
