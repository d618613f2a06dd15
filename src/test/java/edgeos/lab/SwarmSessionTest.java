package edgeos.lab;

import static edgeos.lab.RunningLab.LIMIT;
import static edgeos.lab.RunningLab.node;
import static edgeos.lab.RunningLab.tcp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.Ports;
import edgeos.lab.report.Verdict;
import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.model.Extras;
import edgeos.model.Node;
import edgeos.model.Sketch;
import edgeos.model.check.Checker;
import edgeos.model.check.Finding;
import edgeos.notation.HostName;
import edgeos.notation.Settings;
import edgeos.telemetry.Event;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.SwarmFigures;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A drawing's own clients, beside its engine. */
class SwarmSessionTest {
    @RegisterExtension
    final RunningLab lab = new RunningLab();

    private static Node swarm(String id, Map<String, Object> settings) {
        return node(id, "swarm", null, settings);
    }

    private static Drawing with(Drawing drawing, Node... more) {
        var nodes = new ArrayList<>(drawing.nodes());
        nodes.addAll(List.of(more));
        return drawing.withNodes(nodes);
    }

    private static Drawing echo() {
        return tcp(Map.of(), "streamEcho", Map.of(), 20, 500);
    }

    private SwarmFigures figures() {
        return lab.session().snapshot().swarm("s").orElse(SwarmFigures.NONE);
    }

    private void awaitAnswers(long count) {
        Await.until("answers: " + count, LIMIT, () -> figures().answered() >= count);
    }

    @Test
    void shouldTalkByItselfEachClientWithAChainOfItsOwnAndHangUpWhenTheRunStops() {
        lab.start(with(echo(), swarm("s", Map.of("clients", 20L))));
        assertEquals(List.of(), lab.session().findings());
        awaitAnswers(500);
        Await.until("all have a chain", LIMIT, () -> lab.chain().active() == 20 && figures().connected() == 20);
        assertEquals(0, figures().errors(), () -> figures().toString());
        Await.until("a rate is shown", LIMIT, () -> lab.session().history().latest().map(sample -> sample.nodeRate("s")).orElse(0.0) > 0);
        lab.session().stop();
        assertEquals(0, figures().connected());
        assertTrue(figures().answered() >= 500, "the last figures stay");
        assertTrue(lab.session().start());
        assertEquals(0, figures().errors());
        awaitAnswers(100);
    }

    @Test
    void shouldFollowHowManyClientsPeopleWant() {
        lab.start(with(echo(), swarm("s", Map.of("clients", 10L))));
        Await.until("10", LIMIT, () -> figures().connected() == 10);
        lab.session().setClients(100);
        Await.until("100", LIMIT, () -> figures().connected() == 100 && lab.chain().active() == 100);
        lab.session().setClients(0);
        Await.until("10 again", LIMIT, () -> figures().connected() == 10 && lab.chain().active() == 10);
        assertEquals(0, figures().errors(), () -> figures().toString());
    }

    @Test
    void shouldFollowItsTargetAndEndWithIt() throws Exception {
        Drawing drawing = with(echo(), swarm("s", Map.of("target", "in")));
        lab.start(drawing);
        awaitAnswers(100);
        int free = Ports.free();
        lab.session().edit(changed(drawing, "in", Map.of("port", (long) free)));
        lab.awaitFigure("in", "port", free);
        long then = figures().answered();
        awaitAnswers(then + 200);
        lab.session().edit(drawing.withNodes(drawing.nodes().stream().filter(node -> !node.id().equals("in")).toList()).withLinks(List.of()));
        Await.until("nobody is left", LIMIT, () -> figures().connected() == 0);
        assertTrue(lab.session().findings().stream().anyMatch(finding -> finding.subject().equals("s") && finding.setting().equals("target")), () -> lab.session().findings().toString());
    }

    private static Drawing changed(Drawing drawing, String id, Map<String, Object> settings) {
        return drawing.withNodes(drawing.nodes().stream().map(node -> node.id().equals(id) ? node.with(Settings.of(settings)) : node).toList());
    }

    @Test
    void shouldTakeOtherSettingsAndGoWhileTheEngineRunsOn() {
        Drawing drawing = with(echo(), swarm("s", Map.of("clients", 5L)));
        lab.start(drawing);
        awaitAnswers(50);
        lab.session().edit(changed(drawing, "s", Map.of("clients", 30L, "loop", "open", "ratePerSecond", 2000.0)));
        Await.until("30", LIMIT, () -> figures().connected() == 30);
        long then = figures().answered();
        awaitAnswers(then + 500);
        lab.session().edit(echo());
        Await.until("gone", LIMIT, () -> lab.session().snapshot().swarms().isEmpty() && lab.chain().active() == 0);
    }

    @Test
    void shouldRestWhilePausedAndWhileItSteps() {
        lab.start(with(echo(), swarm("s", Map.of("clients", 5L))));
        awaitAnswers(50);
        lab.session().pause();
        long held = figures().asked();
        lab.session().step(20);
        assertEquals(held, figures().asked());
        lab.session().resume();
        awaitAnswers(held + 50);
        lab.session().setMode(Mode.STEP);
        assertTrue(lab.session().findings().stream().anyMatch(finding -> finding.what().contains("no virtual clock")));
        lab.session().setMode(Mode.LIVE);
        assertEquals(List.of(), lab.session().findings());
        long then = figures().answered();
        awaitAnswers(then + 50);
        assertEquals(0, figures().errors(), () -> figures().toString());
    }

    @Test
    void shouldBeJudgedByWhatItsClientsSee() {
        var late = new Expectation("late", Expectation.Figure.LATENCY_P99, Expectation.Scope.NODE, "s", Expectation.Comparison.BELOW, 10_000, "ms", Extras.NONE);
        var errors = new Expectation("errors", Expectation.Figure.ERRORS, Expectation.Scope.NODE, "s", Expectation.Comparison.EQUAL, 0, "errors", Extras.NONE);
        var rate = new Expectation("rate", Expectation.Figure.RATE, Expectation.Scope.NODE, "s", Expectation.Comparison.AT_LEAST, 10, "msg/s", Extras.NONE);
        var elsewhere = new Expectation("elsewhere", Expectation.Figure.LATENCY_P50, Expectation.Scope.NODE, "streamEcho", Expectation.Comparison.BELOW, 1, "ms", Extras.NONE);
        Drawing drawing = with(echo(), swarm("s", Map.of())).withExpectations(List.of(late, errors, rate));
        assertEquals(List.of(), Checker.check(drawing));
        lab.start(drawing);
        awaitAnswers(300);
        Verdict.all(drawing, Snapshot.EMPTY, lab.session().snapshot()).forEach(verdict -> assertTrue(verdict.passed(), verdict::toString));
        assertEquals(1, Checker.check(drawing.withExpectations(List.of(elsewhere))).size(), "of nodes, only clients see latencies");
    }

    @Test
    void shouldTellOfWrongAnswersWithTheNode() throws Exception {
        try (ServerSocket liar = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> lie(liar));
            lab.start(with(echo(), swarm("s", Map.of("target", "localhost:" + liar.getLocalPort(), "clients", 1L))));
            Await.until("it is told", LIMIT, () -> lab.session().events().after(0).stream()
                    .anyMatch(event -> event.topic() == Event.Topic.CLIENTS && event.level() == Event.Level.ERROR && event.subject().equals("s") && event.text().contains("other bytes")));
        }
    }

    private static void lie(ServerSocket liar) {
        try {
            while (true) {
                var socket = liar.accept();
                byte[] heard = socket.getInputStream().readNBytes(10);
                heard[3] ^= 1;
                socket.getOutputStream().write(heard);
            }
        } catch (java.io.IOException closed) {
            return;
        }
    }

    @Test
    void shouldFindSwarmsThatReachNobodyAndThoseThatMayNotGoWhereTheyWant() {
        assertEquals(List.of("target"), found(Drawing.EMPTY, swarm("s", Map.of()), Finding.Severity.WARNING));
        assertEquals(List.of("target"), found(echo(), swarm("s", Map.of("target", "streamEcho")), Finding.Severity.WARNING), "it does not listen");
        assertEquals(List.of("target"), found(echo(), swarm("s", Map.of("target", "nobody")), Finding.Severity.WARNING));
        assertEquals(List.of("target"), found(echo(), swarm("s", Map.of("protocol", "dns")), Finding.Severity.WARNING), "nothing listens for datagrams");
        Drawing two = with(echo(), new Node("in2", "tcpIn", "in2", 0, 0, null, Settings.NONE, Extras.NONE));
        assertTrue(found(two, swarm("s", Map.of()), Finding.Severity.WARNING).contains("target"), "which of the two?");
        assertEquals(List.of("target"), found(echo(), swarm("s", Map.of("target", "localhost:0")), Finding.Severity.ERROR));
        assertEquals(List.of("target"), found(echo(), swarm("s", Map.of("target", "192.0.2.1:80")), Finding.Severity.ERROR), "beyond this machine");
        var allowed = new Consent(List.of(), List.of(HostName.parse("192.0.2.1")));
        try (var permitted = new Session(with(echo(), swarm("s", Map.of("target", "192.0.2.1:80"))), Path.of("samples"), allowed)) {
            assertEquals(List.of(), permitted.findings());
        }
        assertEquals(List.of("paths"), found(echo(), swarm("s", Map.of("paths", List.of("/a b"))), Finding.Severity.ERROR));
        assertEquals(List.of("names"), found(echo(), swarm("s", Map.of("names", List.of("a..b"))), Finding.Severity.ERROR));
        assertEquals(List.of(), found(echo(), swarm("s", Map.of("target", "127.0.0.1:80")), Finding.Severity.ERROR));
    }

    @Test
    void shouldSayThatTheSystemHasTooFewFilesForAllClients() {
        Drawing drawing = with(echo(), swarm("s", Map.of("clients", 10_000L)), swarm("t", Map.of("clients", 100L, "target", "localhost:1")));
        assertEquals(List.of(), OpenFileFindings.of(drawing, 20_356));
        List<Finding> findings = OpenFileFindings.of(drawing, 20_355);
        assertEquals(1, findings.size());
        assertEquals("s", findings.getFirst().subject());
        assertTrue(findings.getFirst().what().contains("clients=10000 files=20356 limit=20355"), findings::toString);
        assertTrue(findings.getFirst().remedy().contains("ulimit -n 32768"), findings::toString);
    }

    @Test
    void shouldPingNobodyWithoutADeviceAndSaySo() {
        assertEquals(List.of("target"), found(echo(), swarm("s", Map.of("protocol", "ping")), Finding.Severity.WARNING), "no TAP in");
        Drawing tap = new Sketch().node("in", "tapIn").node("rest", "sink").link("in.out", "rest.in").drawing();
        lab.open(with(tap, swarm("s", Map.of("protocol", "ping"))));
        assertEquals(List.of(), lab.session().findings());
        assertTrue(lab.session().start());
        Await.until("it is told", LIMIT, () -> lab.session().events().after(0).stream()
                .anyMatch(event -> event.topic() == Event.Topic.CLIENTS && event.subject().equals("s") && event.text().contains("the device of the in is not there")));
    }

    private static List<String> found(Drawing drawing, Node swarm, Finding.Severity severity) {
        try (var session = new Session(with(drawing, swarm), Path.of("samples"), Consent.NONE)) {
            return session.findings().stream().filter(finding -> finding.subject().equals("s") && finding.severity() == severity).map(Finding::setting).toList();
        }
    }
}
