package edgeos.lab.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import edgeos.notation.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TimedRunTest {
    private static Node node(String id, String kind, Map<String, ?> settings) {
        return new Node(id, kind, id, 0, 0, null, Settings.of(settings), Extras.NONE);
    }

    private static Link link(String from, String to) {
        return new Link(from + "-" + to, new Link.End(from, "out"), new Link.End(to, "in"), Link.Mode.COPY, Link.WhenFull.AUTO,
                Extras.NONE);
    }

    @Test
    @Timeout(20)
    void shouldReportWhatRanInThatTime() throws InterruptedException {
        Expectation rate = new Expectation("all arrive", Figure.RATE, Scope.DRAWING, "", Comparison.AT_LEAST, 1, "k msg/s", Extras.NONE);
        Drawing drawing = Drawing.EMPTY.withTitle("Short", "")
                .withNodes(List.of(node("gen", "generator", Map.of("ratePerSecond", 5_000.0)), node("echo", "echo", Map.of()),
                        node("out", "sink", Map.of())))
                .withLinks(List.of(link("gen", "echo"), link("echo", "out"))).withExpectations(List.of(rate));
        try (Session session = new Session(drawing, Path.of("").toAbsolutePath(), Consent.NONE)) {
            RunReport report = TimedRun.of("short", session, Duration.ofSeconds(1));
            assertEquals(1, report.seconds(), 0.5);
            assertEquals(0, report.end().ledger().imbalance());
            assertTrue(report.passed(), () -> ReportJson.write(report));
        }
    }
}
