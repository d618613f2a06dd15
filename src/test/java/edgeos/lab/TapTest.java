package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Await;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Sketch;
import edgeos.model.check.Checker;
import edgeos.model.format.DrawingFormat;
import edgeos.os.TapDevice;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.SwarmFigures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The machine's own network stack as a client of the drawing. */
class TapTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Consent CONSENT = Consent.of(List.of("net:10.77.9.1"));

    private Session session;

    @AfterEach
    void close() {
        if (session != null) {
            Snapshot end = session.snapshot();
            assertEquals(0, end.ledger().imbalance(), end.ledger()::toString);
            session.close();
        }
    }

    private static void assumeTaps() {
        try {
            TapDevice.open("edgeostry", 0x0a4d_0801, 24).close();
        } catch (IOException absent) {
            assumeTrue(false, absent.getMessage());
        }
    }

    private static Drawing drawing(String device) {
        return new Sketch().node("in", "tapIn", null, Map.of("device", device, "hostAddress", "10.77.9.1")).node("arp", "arpResponder", null, Map.of("entries", List.of("10.77.9.0/24 02:00:00:00:77:02")))
                .node("ping", "icmpResponder", "c").node("out", "tapOut", null, Map.of("device", device)).node("rest", "sink").chain("c", "", Chain.Policy.PER_FLOW).link("in.out", "arp.0")
                .link("arp.0", "out.in").link("arp.1", "ping.in").link("ping.replies", "out.in").link("ping.other", "rest.in").drawing();
    }

    private void start(Drawing drawing, Consent consent) {
        session = new Session(drawing, Path.of("samples"), consent);
        assertTrue(session.start(), () -> session.findings().toString());
    }

    private long figure(String node, String name) {
        Await.until("there are figures", LIMIT, () -> !session.snapshot().nodes().isEmpty());
        return session.snapshot().node(node).orElseThrow().figures().getOrDefault(name, -1L);
    }

    private static boolean isThere(String device) {
        try {
            return NetworkInterface.getByName(device) != null;
        } catch (IOException failed) {
            return false;
        }
    }

    @Test
    void shouldLetTheMachineReachTheDrawingAndTakeTheDeviceAwayWhenStopped() throws Exception {
        assumeTaps();
        start(drawing("edgeostest"), CONSENT);
        assertEquals(1, figure("in", "up"));
        assertTrue(isThere("edgeostest"));
        for (int host = 2; host < 6; host++) {
            assertTrue(InetAddress.ofLiteral("10.77.9." + host).isReachable((int) LIMIT.toMillis()), "host=" + host);
        }
        Await.until("answers are counted", LIMIT, () -> session.snapshot().ledger().delivered() >= 5);
        assertFalse(InetAddress.ofLiteral("10.77.8.9").isReachable(50));
        session.stop();
        assertFalse(isThere("edgeostest"));
    }

    @Test
    void shouldAnswerPing() throws Exception {
        assumeTaps();
        assumeTrue(Files.exists(Path.of("/usr/bin/ping")) || Files.exists(Path.of("/bin/ping")), "ping is not installed");
        start(drawing("edgeosping"), CONSENT);
        Process ping = new ProcessBuilder("ping", "-n", "-c", "3", "-i", "0.2", "-s", "1000", "-W", "30", "10.77.9.7").redirectErrorStream(true).start();
        List<String> said;
        try (var lines = ping.inputReader()) {
            said = lines.lines().toList();
        }
        assertTrue(ping.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, ping.exitValue(), said::toString);
        assertTrue(said.toString().contains("3 received") && said.toString().contains("1008 bytes from 10.77.9.7"), said::toString);
    }

    @Test
    void shouldRunWithoutTheDeviceWhereNobodyAllowedIt() throws Exception {
        start(DrawingFormat.read(Path.of("samples", "ping-a-chain.json")).drawing(), Consent.NONE);
        assertEquals(0, figure("tap", "up"));
        Await.until("something moves", LIMIT, () -> session.snapshot().ledger().delivered() > 10);
        assertTrue(session.events().after(-1).toString().contains("--allow net:10.77.0.1"), () -> session.events().after(-1).toString());
        assertEquals(0, session.snapshot().ledger().dropped());
    }

    @Test
    void shouldKeepOtherNodesAndTheDeviceThroughEdits() throws Exception {
        assumeTaps();
        start(drawing("edgeosedit"), CONSENT);
        int before = NetworkInterface.getByName("edgeosedit").getIndex();
        session.edit(session.drawing().withTitle("another", ""));
        assertEquals(before, NetworkInterface.getByName("edgeosedit").getIndex());
        assertTrue(InetAddress.ofLiteral("10.77.9.3").isReachable((int) LIMIT.toMillis()));
        session.edit(Drawing.EMPTY);
        Await.until("the device is gone", LIMIT, () -> !isThere("edgeosedit"));
    }

    @Test
    void shouldBePingedByClientsEachWithAnFwpOfItsOwn() {
        assumeTaps();
        Drawing drawing = drawing("edgeosswarm");
        drawing = drawing.withChains(List.of(RunningLab.chain("c", Chain.Policy.PER_FLOW, 8, 50)))
                .withNodes(Stream.concat(drawing.nodes().stream(), Stream.of(RunningLab.node("s", "swarm", null, Map.of("protocol", "ping", "clients", 8L)))).toList());
        assertEquals(List.of(), Checker.check(drawing));
        start(drawing, CONSENT);
        Await.until("they are answered", LIMIT, () -> swarm().answered() > 200);
        Await.until("each has an FWP", LIMIT, () -> session.snapshot().chains().getFirst().active() == 8);
        assertEquals(0, swarm().errors(), () -> swarm().toString());
        session.edit(drawing("edgeosswarm"));
        Await.until("they are gone", LIMIT, () -> session.snapshot().swarms().isEmpty());
    }

    private SwarmFigures swarm() {
        return session.snapshot().swarm("s").orElse(SwarmFigures.NONE);
    }

    @Test
    void shouldHaveNoDeviceWhileItStepsAsNobodyWouldServeIt() throws Exception {
        assumeTaps();
        session = new Session(drawing("edgeosstep"), Path.of("samples"), CONSENT);
        session.setMode(Mode.STEP);
        assertTrue(session.start());
        session.step(5);
        assertFalse(isThere("edgeosstep"));
        session.setMode(Mode.LIVE);
        assertTrue(isThere("edgeosstep"));
        assertTrue(InetAddress.ofLiteral("10.77.9.2").isReachable((int) LIMIT.toMillis()));
        session.setMode(Mode.STEP);
        assertFalse(isThere("edgeosstep"));
        session.setMode(Mode.LIVE);
        assertTrue(isThere("edgeosstep"));
    }

    @Test
    void shouldSayThatADeviceIsMadeTwiceOrByNobody() {
        Drawing two = new Sketch().node("a", "tapIn").node("b", "tapIn").drawing();
        assertTrue(Checker.check(two).toString().contains("another node makes this device"), () -> Checker.check(two).toString());
        Drawing none = new Sketch().node("a", "tapOut").drawing();
        assertTrue(Checker.check(none).toString().contains("no node makes this device"), () -> Checker.check(none).toString());
    }
}
