package edgeos.lab.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Patient;
import edgeos.lab.Consent;
import edgeos.lab.Session;
import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.model.Expectation.Comparison;
import edgeos.model.Expectation.Figure;
import edgeos.model.Expectation.Scope;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.format.DrawingFormat;
import edgeos.notation.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimedRunTest {
    private static final double LEAST_SECONDS = 0.5;

    private static Node node(String id, String kind, Map<String, ?> settings) {
        return new Node(id, kind, id, 0, 0, null, Settings.of(settings), Extras.NONE);
    }

    private static Link link(String from, String to) {
        return new Link(from + "-" + to, new Link.End(from, "out"), new Link.End(to, "in"), Link.Mode.COPY, Link.WhenFull.AUTO,
                Extras.NONE);
    }

    @Test
    void shouldReportWhatRanInThatTime() throws InterruptedException {
        Expectation rate = new Expectation("all arrive", Figure.RATE, Scope.DRAWING, "", Comparison.AT_LEAST, 1, "k msg/s", Extras.NONE);
        Drawing drawing = Drawing.EMPTY.withTitle("Short", "")
                .withNodes(List.of(node("gen", "generator", Map.of("ratePerSecond", 5_000.0)), node("echo", "echo", Map.of()),
                        node("out", "sink", Map.of())))
                .withLinks(List.of(link("gen", "echo"), link("echo", "out"))).withExpectations(List.of(rate));
        RunReport report = Patient.longerAndLonger(Duration.ofSeconds(1), length -> run(drawing, length), ran -> ran.passed() && ran.seconds() >= LEAST_SECONDS);
        assertTrue(report.passed() && report.seconds() >= LEAST_SECONDS, () -> ReportJson.write(report));
    }

    @Test
    void shouldCountTheTimeFromWhenProgramsWereRehearsed() throws InterruptedException {
        Path samples = Path.of("samples").toAbsolutePath();
        RunReport report = run(DrawingFormat.read(samples.resolve("deadlines.json")).drawing(), samples, Duration.ofSeconds(1));
        assertTrue(report.end().atNanos() >= TimeUnit.MILLISECONDS.toNanos(750), () -> "nanos=" + report.end().atNanos());
    }

    /** Of two copies of each message, the one to the port that leads nowhere is dropped: half of all, though as many as came. */
    @Test
    void shouldTellDroppedCopiesAsAShareOfAllCopies() throws InterruptedException {
        Expectation loss = new Expectation("a part is lost", Figure.LOSS, Scope.NODE, "tee", Comparison.BELOW, 100, "%", Extras.NONE);
        Drawing drawing = Drawing.EMPTY.withTitle("Copies", "")
                .withNodes(List.of(node("gen", "generator", Map.of("ratePerSecond", 5_000.0)), node("tee", "tee", Map.of()), node("out", "sink", Map.of())))
                .withLinks(List.of(link("gen", "tee"), new Link("tee-out", new Link.End("tee", "a"), new Link.End("out", "in"), Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE)))
                .withExpectations(List.of(loss));
        RunReport report = Patient.longerAndLonger(Duration.ofSeconds(1), length -> run(drawing, length), ran -> ran.passed() && ran.seconds() >= LEAST_SECONDS);
        assertEquals(50, report.verdicts().getFirst().actual(), 2, () -> ReportJson.write(report));
    }

    private static RunReport run(Drawing drawing, Duration length) throws InterruptedException {
        return run(drawing, Path.of("").toAbsolutePath(), length);
    }

    /** It ends no sooner than it was told, and tells of no more time than passed. */
    private static RunReport run(Drawing drawing, Path folder, Duration length) throws InterruptedException {
        try (Session session = new Session(drawing, folder, Consent.NONE)) {
            long begun = System.nanoTime();
            RunReport report = TimedRun.of("short", session, length);
            double seconds = (System.nanoTime() - begun) / 1e9;
            assertTrue(seconds >= length.toMillis() / 1e3, () -> "seconds=" + seconds);
            assertTrue(report.seconds() <= seconds, () -> "reported=" + report.seconds() + " took=" + seconds);
            assertEquals(0, report.end().ledger().imbalance());
            return report;
        }
    }
}
