package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.report.Verdict;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.model.Extras;
import edgeos.model.Node;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A drawing's own clients, beside its engine. */
class SwarmSessionTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Session session;

    @AfterEach
    void close() {
        if (session != null) {
            session.close();
            Snapshot end = session.snapshot();
            assertEquals(0, end.ledger().imbalance(), end.ledger()::toString);
            end.swarms().forEach(swarm -> assertEquals(swarm.asked(), swarm.answered() + swarm.wrong() + swarm.lost() + swarm.abandoned(), swarm::toString));
        }
    }

    private static Node swarm(String id, Map<String, Object> settings) {
        return new Node(id, "swarm", id, 0, 0, null, Settings.of(settings), Extras.NONE);
    }

    private static Drawing with(Drawing drawing, Node... more) {
        var nodes = new ArrayList<>(drawing.nodes());
        nodes.addAll(List.of(more));
        return drawing.withNodes(nodes);
    }

    private static Drawing echo() {
        return SocketsTest.echo(Map.of(), Chain.Policy.PER_FLOW, 20, 500);
    }

    private void start(Drawing drawing) {
        session = new Session(drawing, Path.of("samples"), Consent.NONE);
        assertTrue(session.start(), () -> session.findings().toString());
    }

    private SwarmFigures figures() {
        return session.snapshot().swarm("s").orElse(SwarmFigures.NONE);
    }

    private void awaitAnswers(long count) {
        Await.until("answers: " + count, LIMIT, () -> figures().answered() >= count);
    }

    @Test
    void shouldTalkByItselfEachClientWithAChainOfItsOwnAndHangUpWhenTheRunStops() {
        start(with(echo(), swarm("s", Map.of("clients", 20L))));
        assertEquals(List.of(), session.findings());
        awaitAnswers(500);
        Await.until("all have a chain", LIMIT, () -> session.snapshot().chains().getFirst().active() == 20 && figures().connected() == 20);
        assertEquals(0, figures().errors(), () -> figures().toString());
        Await.until("a rate is shown", LIMIT, () -> session.history().latest().map(sample -> sample.nodeRate("s")).orElse(0.0) > 0);
        session.stop();
        assertEquals(0, figures().connected());
        assertTrue(figures().answered() >= 500, "the last figures stay");
        assertTrue(session.start());
        assertEquals(0, figures().errors());
        awaitAnswers(100);
    }

    @Test
    void shouldFollowHowManyClientsPeopleWant() {
        start(with(echo(), swarm("s", Map.of("clients", 10L))));
        Await.until("10", LIMIT, () -> figures().connected() == 10);
        session.setClients(100);
        Await.until("100", LIMIT, () -> figures().connected() == 100 && session.snapshot().chains().getFirst().active() == 100);
        session.setClients(0);
        Await.until("10 again", LIMIT, () -> figures().connected() == 10 && session.snapshot().chains().getFirst().active() == 10);
        assertEquals(0, figures().errors(), () -> figures().toString());
    }

    @Test
    void shouldFollowItsTargetAndEndWithIt() throws Exception {
        Drawing drawing = with(echo(), swarm("s", Map.of("target", "in")));
        start(drawing);
        awaitAnswers(100);
        int free;
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            free = probe.getLocalPort();
        }
        session.edit(changed(drawing, "in", Map.of("port", (long) free)));
        Await.until("it listens elsewhere", LIMIT, () -> port() == free);
        long then = figures().answered();
        awaitAnswers(then + 200);
        session.edit(drawing.withNodes(drawing.nodes().stream().filter(node -> !node.id().equals("in")).toList()).withLinks(List.of()));
        Await.until("nobody is left", LIMIT, () -> figures().connected() == 0);
        assertTrue(session.findings().stream().anyMatch(finding -> finding.subject().equals("s") && finding.setting().equals("target")), () -> session.findings().toString());
    }

    private long port() {
        return session.snapshot().nodes().stream().filter(node -> node.id().equals("in")).findFirst().map(node -> node.figures().getOrDefault("port", 0L)).orElse(0L);
    }

    private static Drawing changed(Drawing drawing, String id, Map<String, Object> settings) {
        return drawing.withNodes(drawing.nodes().stream().map(node -> node.id().equals(id) ? node.with(Settings.of(settings)) : node).toList());
    }

    @Test
    void shouldTakeOtherSettingsAndGoWhileTheEngineRunsOn() {
        Drawing drawing = with(echo(), swarm("s", Map.of("clients", 5L)));
        start(drawing);
        awaitAnswers(50);
        session.edit(changed(drawing, "s", Map.of("clients", 30L, "loop", "open", "ratePerSecond", 2000.0)));
        Await.until("30", LIMIT, () -> figures().connected() == 30);
        long then = figures().answered();
        awaitAnswers(then + 500);
        session.edit(echo());
        Await.until("gone", LIMIT, () -> session.snapshot().swarms().isEmpty() && session.snapshot().chains().getFirst().active() == 0);
    }

    @Test
    void shouldRestWhilePausedAndWhileItSteps() {
        start(with(echo(), swarm("s", Map.of("clients", 5L))));
        awaitAnswers(50);
        session.pause();
        long held = figures().asked();
        session.step(20);
        assertEquals(held, figures().asked());
        session.resume();
        awaitAnswers(held + 50);
        session.setMode(Mode.STEP);
        assertTrue(session.findings().stream().anyMatch(finding -> finding.what().contains("no virtual clock")));
        session.setMode(Mode.LIVE);
        assertEquals(List.of(), session.findings());
        long then = figures().answered();
        awaitAnswers(then + 50);
        assertEquals(0, figures().errors(), () -> figures().toString());
    }

    @Test
    void shouldBeJudgedByWhatItsClientsSee() {
        var late = new Expectation("late", Expectation.Figure.LATENCY_P99, Expectation.Scope.NODE, "s", Expectation.Comparison.BELOW, 10_000, "ms", Extras.NONE);
        var errors = new Expectation("errors", Expectation.Figure.ERRORS, Expectation.Scope.NODE, "s", Expectation.Comparison.EQUAL, 0, "errors", Extras.NONE);
        var rate = new Expectation("rate", Expectation.Figure.RATE, Expectation.Scope.NODE, "s", Expectation.Comparison.AT_LEAST, 10, "msg/s", Extras.NONE);
        var elsewhere = new Expectation("elsewhere", Expectation.Figure.LATENCY_P50, Expectation.Scope.NODE, "e", Expectation.Comparison.BELOW, 1, "ms", Extras.NONE);
        Drawing drawing = with(echo(), swarm("s", Map.of())).withExpectations(List.of(late, errors, rate));
        assertEquals(List.of(), Checker.check(drawing));
        start(drawing);
        awaitAnswers(300);
        Verdict.all(drawing, Snapshot.EMPTY, session.snapshot()).forEach(verdict -> assertTrue(verdict.passed(), verdict::toString));
        assertEquals(1, Checker.check(drawing.withExpectations(List.of(elsewhere))).size(), "of nodes, only clients see latencies");
    }

    @Test
    void shouldTellOfWrongAnswersWithTheNode() throws Exception {
        try (ServerSocket liar = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> lie(liar));
            start(with(echo(), swarm("s", Map.of("target", "localhost:" + liar.getLocalPort(), "clients", 1L))));
            Await.until("it is told", LIMIT, () -> session.events().after(0).stream()
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
        assertEquals(List.of("target"), found(echo(), swarm("s", Map.of("target", "e")), Finding.Severity.WARNING), "it does not listen");
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

    private static List<String> found(Drawing drawing, Node swarm, Finding.Severity severity) {
        try (var session = new Session(with(drawing, swarm), Path.of("samples"), Consent.NONE)) {
            return session.findings().stream().filter(finding -> finding.subject().equals("s") && finding.severity() == severity).map(Finding::setting).toList();
        }
    }
}
