package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.Threads;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.check.Finding;
import edgeos.notation.Settings;
import edgeos.program.pcap.PacketFile;
import edgeos.telemetry.Act;
import edgeos.telemetry.Event;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private static Node node(String id, String kind, String chain, Map<String, Object> settings) {
        return new Node(id, kind, id, 0, 0, chain, Settings.of(settings), Extras.NONE);
    }

    private static Link link(String from, String fromPort, String to, String toPort) {
        return new Link(from + "-" + to, new Link.End(from, fromPort), new Link.End(to, toPort), Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE);
    }

    private static Drawing drawing() {
        var chain = new Chain("clients", "clients", 0, 0, 400, 200, "A", Chain.Policy.PER_FLOW, Chain.FlowBy.CLIENT, 8, -1, 64, 0, Extras.NONE);
        return Drawing.EMPTY.withChains(List.of(chain)).withNodes(List.of(
                node("g", "generator", null, Map.of("ratePerSecond", 5_000)), node("fw", "firewall", "clients", Map.of()),
                node("m", "monitor", null, Map.of()), node("s", "sink", null, Map.of())))
                .withLinks(List.of(link("g", "out", "fw", "in"), link("fw", "out", "m", "in"), link("m", "out", "s", "in")));
    }

    private Session session(Drawing drawing) {
        return new Session(drawing, folder, Consent.NONE);
    }

    private static void awaitDelivered(Session session, long messages) {
        Await.until(messages + " messages delivered", LIMIT, () -> session.snapshot().ledger().delivered() >= messages);
    }

    @Test
    void shouldRunLiveAndKeepAHistory() {
        try (var session = session(drawing())) {
            assertTrue(session.start(), () -> session.findings().toString());
            awaitDelivered(session, 2_000);
            Await.until("samples", LIMIT, () -> session.history().samples().size() >= 3);
            var latest = session.history().latest().orElseThrow();
            assertTrue(latest.messagesPerSecond() > 0);
            assertTrue(latest.nodeRate("fw") > 0);
            assertTrue(latest.linkBits("m-s") > 0);
            assertEquals(8, session.instances("fw", 100).stream().filter(fwp -> fwp.state().equals("ACTIVE")).count());
            assertTrue(session.instances("fw", 1).getFirst().client().startsWith("10.20.0."));
            assertEquals(8L, session.snapshot().nodes().get(2).figures().get("flows"));
        }
    }

    @Test
    void shouldEndAllThreads() {
        var threads = new Threads();
        var session = session(drawing());
        session.start();
        awaitDelivered(session, 100);
        assertTimeout(LIMIT, session::close);
        assertEquals(Session.State.STOPPED, session.state());
        assertEquals(List.of(), threads.names());
        assertEquals(0, session.snapshot().ledger().imbalance());
        assertEquals(0, session.snapshot().ledger().inFlight());
    }

    @Test
    void shouldHoldStillWhilePausedAndGoOnAfterwards() {
        try (var session = session(drawing())) {
            session.start();
            awaitDelivered(session, 100);
            session.pause();
            var held = session.snapshot();
            assertTrue(session.step(1), "a paused session can be stepped");
            assertTrue(session.snapshot().atNanos() > held.atNanos());
            session.resume();
            awaitDelivered(session, held.ledger().delivered() + 500);
        }
    }

    @Test
    void shouldStopTheTrafficAtLoadNothing() {
        try (var session = session(drawing())) {
            session.start();
            awaitDelivered(session, 100);
            session.setLoad(0);
            Await.until("all has left", LIMIT, () -> session.snapshot().ledger().inFlight() == 0);
            session.setLoad(2);
            awaitDelivered(session, session.snapshot().ledger().produced() + 200);
            assertEquals(5_000L, session.drawing().node("g").orElseThrow().settings().get("ratePerSecond"), "the drawing is not edited");
        }
    }

    @Test
    void shouldApplyEditsWhileRunningAndKeepRunningPastAWrongOne() {
        try (var session = session(drawing())) {
            session.start();
            awaitDelivered(session, 100);
            session.edit(denyAll(session.drawing(), "deny any"));
            Await.until("the new rule drops", LIMIT, () -> session.snapshot().nodes().get(1).dropped() > 100);
            session.edit(denyAll(session.drawing(), "deny sctp"));
            assertTrue(session.findings().stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR && finding.subject().equals("fw")));
            long dropped = session.snapshot().nodes().get(1).dropped();
            Await.until("the old rule goes on", LIMIT, () -> session.snapshot().nodes().get(1).dropped() > dropped + 100);
        }
    }

    private static Drawing denyAll(Drawing drawing, String rule) {
        return drawing.withNodes(drawing.nodes().stream()
                .map(node -> node.id().equals("fw") ? node.with(node.settings().with("rules", List.of(rule))) : node).toList());
    }

    @Test
    void shouldRefuseToStartWithAFindingThatIsAnError() {
        var replay = drawing().withNodes(List.of(node("g", "replay", null, Map.of("file", "absent.pcap")), node("s", "sink", null, Map.of())))
                .withLinks(List.of(link("g", "out", "s", "in")));
        try (var session = session(replay)) {
            assertFalse(session.start());
            assertTrue(session.findings().stream().anyMatch(finding -> finding.what().contains("absent.pcap") && finding.subject().equals("g")));
        }
    }

    @Test
    void shouldNeedConsentOutsideOfItsFolder() throws Exception {
        Path elsewhere = Files.createTempDirectory("elsewhere");
        Path file = Files.createFile(elsewhere.resolve("other.pcap"));
        var capture = drawing().withNodes(List.of(node("g", "generator", null, Map.of()), node("s", "capture", null, Map.of("file", file.toString()))))
                .withLinks(List.of(link("g", "out", "s", "in")));
        try (var without = session(capture); var with = new Session(capture, folder, new Consent(List.of(elsewhere)))) {
            assertTrue(without.findings().stream().anyMatch(finding -> finding.what().contains("outside")));
            assertTrue(with.findings().stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR), with.findings()::toString);
        }
    }

    @Test
    void shouldSeeThroughALinkToAFileThatIsNotThereYet(@TempDir Path elsewhere) throws Exception {
        Files.createSymbolicLink(folder.resolve("inside.pcap"), elsewhere.resolve("absent.pcap"));
        Files.createSymbolicLink(folder.resolve("again.pcap"), Path.of("inside.pcap"));
        assertFalse(Consent.NONE.permits(folder, folder.resolve("inside.pcap")));
        assertFalse(Consent.NONE.permits(folder, folder.resolve("again.pcap")));
        assertTrue(Consent.NONE.permits(folder, folder.resolve("new.pcap")));
        assertTrue(new Consent(List.of(elsewhere)).permits(folder, folder.resolve("again.pcap")));
    }

    @Test
    void shouldNotWriteAFileThatAnotherNodeUses() throws Exception {
        Files.copy(Path.of("samples", "traffic", "edge-mix.pcap"), folder.resolve("mix.pcap"));
        var drawing = Drawing.EMPTY.withNodes(List.of(node("c", "capture", null, Map.of("file", "./mix.pcap")),
                node("g", "replay", null, Map.of("file", "mix.pcap")))).withLinks(List.of(link("g", "out", "c", "in")));
        try (var session = session(drawing)) {
            assertFalse(session.start());
            assertTrue(session.findings().stream().anyMatch(finding -> finding.subject().equals("c") && finding.what().contains("other=g")));
        }
        assertEquals(4_987, PacketFile.read(folder.resolve("mix.pcap")).count(), "it is as it was");
    }

    @Test
    void shouldNotOverwriteWhatIsNoCapture() throws Exception {
        Path precious = Files.writeString(folder.resolve("precious.txt"), "a year's work");
        var drawing = Drawing.EMPTY.withNodes(List.of(node("g", "generator", null, Map.of()),
                node("c", "capture", null, Map.of("file", "precious.txt")))).withLinks(List.of(link("g", "out", "c", "in")));
        try (var session = session(drawing)) {
            assertFalse(session.start());
            assertTrue(session.findings().stream().anyMatch(finding -> finding.subject().equals("c") && finding.what().contains("no capture")));
        }
        assertEquals("a year's work", Files.readString(precious));
    }

    @Test
    void shouldWriteOnWhenTheSizeOfACaptureIsEdited() throws Exception {
        var drawing = Drawing.EMPTY.withNodes(List.of(node("g", "generator", null, Map.of("ratePerSecond", 20_000)),
                node("c", "capture", null, Map.of("file", "all.pcap")))).withLinks(List.of(link("g", "out", "c", "in")));
        long delivered;
        try (var session = session(drawing)) {
            session.start();
            awaitDelivered(session, 1_000);
            session.edit(drawing.withNodes(List.of(drawing.nodes().getFirst(), drawing.nodes().getLast()
                    .with(Settings.of(Map.of("file", "all.pcap", "mostBytes", 100_000_000))))));
            awaitDelivered(session, 3_000);
            session.stop();
            delivered = session.snapshot().ledger().delivered();
        }
        assertEquals(delivered, PacketFile.read(folder.resolve("all.pcap")).count());
    }

    @Test
    void shouldForgetACaptureWhoseWireIsGone() {
        try (var session = session(drawing())) {
            session.start();
            session.capture("fw-m", folder.resolve("wire.pcap"));
            Drawing before = session.drawing();
            session.edit(before.withLinks(before.links().stream().filter(link -> !link.id().equals("fw-m")).toList()));
            assertTrue(session.captured().isEmpty());
            assertTrue(session.events().after(0).stream().anyMatch(event -> event.text().startsWith("capture ended")));
        }
    }

    @Test
    void shouldCaptureAWireIntoAFileThatHoldsWhatCrossed() throws Exception {
        Path file = folder.resolve("wire.pcap");
        try (var session = session(drawing())) {
            session.start();
            session.capture("fw-m", file);
            assertEquals(List.of("fw-m"), session.captured());
            Looks.awaitNew(session);
            awaitDelivered(session, session.snapshot().ledger().delivered() + 500);
            session.endCapture("fw-m");
            assertTrue(session.captured().isEmpty());
        }
        assertTrue(PacketFile.read(file).count() >= 400, "about all that crossed was written");
    }

    @Test
    void shouldShowTheSameActsWhenSteppedTwice() {
        assertEquals(acts().stream().map(SessionTest::headline).toList(), acts().stream().map(SessionTest::headline).toList());
    }

    private List<Act> acts() {
        var acts = new ArrayList<Act>();
        try (var session = session(drawing())) {
            session.setMode(Mode.STEP);
            session.start();
            for (int step = 0; step < 200; step++) {
                assertTrue(session.step(1));
                acts.addAll(session.takeActs());
            }
        }
        return acts;
    }

    private static String headline(Act act) {
        return act.atNanos() + " " + act.getClass().getSimpleName() + (act instanceof Act.Moved moved ? " " + moved.serial() + moved.link() : "");
    }

    @Test
    void shouldPaceStepsInSlow() {
        try (var session = session(drawing())) {
            session.setMode(Mode.SLOW);
            session.setPace(500);
            session.start();
            var kinds = new java.util.HashSet<String>();
            Await.until("a message was produced, moved, and processed", LIMIT, () -> {
                session.takeActs().forEach(act -> kinds.add(act.getClass().getSimpleName()));
                return kinds.containsAll(List.of("Produced", "Moved", "Chosen", "Processed"));
            });
            session.setMode(Mode.LIVE);
            awaitDelivered(session, session.snapshot().ledger().delivered() + 500);
        }
    }

    @Test
    void shouldShowNoLiveRatesWhileStepping() {
        try (var session = session(drawing())) {
            session.start();
            Await.until("rates", LIMIT, () -> session.history().samples().size() >= 2);
            session.setMode(Mode.STEP);
            assertEquals(0, session.history().samples().size(), "rates of the real clock say nothing about a virtual one");
        }
    }

    @Test
    void shouldTellOfRefusalsInTheEventLog() {
        var tight = drawing();
        var chain = tight.chains().getFirst();
        var limited = new Chain(chain.id(), chain.name(), 0, 0, 400, 200, "A", chain.policy(), chain.flowBy(), 2, -1, 2, 0, Extras.NONE);
        try (var session = session(tight.withChains(List.of(limited)))) {
            session.start();
            Await.until("an event", LIMIT, () -> session.events().after(0).stream()
                    .anyMatch(event -> event.topic() == Event.Topic.REFUSED && event.subject().equals("clients")));
        }
    }
}
