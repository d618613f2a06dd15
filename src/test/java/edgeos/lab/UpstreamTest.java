package edgeos.lab;

import static edgeos.lab.Clients.assertEndedOnSpeaking;
import static edgeos.lab.Clients.bytes;
import static edgeos.lab.Clients.checkEcho;
import static edgeos.lab.Clients.connect;
import static edgeos.lab.RunningLab.LIMIT;
import static edgeos.lab.RunningLab.chain;
import static edgeos.lab.RunningLab.link;
import static edgeos.lab.RunningLab.node;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.Ports;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import edgeos.notation.HostName;
import edgeos.telemetry.Snapshot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Real TCP clients whose bytes go on to a server elsewhere, and its answers back to them. */
class UpstreamTest {
    private static final long STILL_NANOS = 300_000_000;

    @RegisterExtension
    final RunningLab lab = new RunningLab();
    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    /** What a server does with one client. */
    private interface Serving {
        void serve(Socket client) throws IOException, InterruptedException;
    }

    private int server(Serving serving) throws IOException {
        var server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        opened.add(server);
        Thread.ofPlatform().daemon().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket client = server.accept();
                    Thread.ofPlatform().daemon().start(() -> serve(client, serving));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return server.getLocalPort();
    }

    private static void serve(Socket client, Serving serving) {
        try (client) {
            serving.serve(client);
        } catch (IOException gone) {
            return;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void echo(Socket client) throws IOException {
        client.getInputStream().transferTo(client.getOutputStream());
    }

    /** Straight to the server and back. */
    private static Drawing forward(Map<String, Object> upstream) {
        return Drawing.EMPTY.withNodes(List.of(node("in", "tcpIn", null, Map.of()), node("up", "tcpUpstream", null, upstream), node("out", "tcpOut", null, Map.of())))
                .withLinks(List.of(link("in.out", "up.in"), link("up.out", "out.in")));
    }

    /** To the server by an FWP of the client's own, and back by another. */
    private static Drawing chained(int port) {
        var chains = List.of(chain("a", Chain.Policy.PER_FLOW, 4, 100), chain("b", Chain.Policy.PER_FLOW, 4, 100));
        return Drawing.EMPTY.withNodes(List.of(node("in", "tcpIn", null, Map.of()), node("ask", "streamEcho", "a", Map.of()), node("up", "tcpUpstream", null, Map.of("port", port)),
                node("answer", "streamEcho", "b", Map.of()), node("out", "tcpOut", null, Map.of())))
                .withLinks(List.of(link("in.out", "ask.in"), link("ask.out", "up.in"), link("up.out", "answer.in"), link("answer.out", "out.in"))).withChains(chains);
    }

    @Test
    void shouldCarryEachClientsBytesToTheServerAndItsAnswersBack() throws Exception {
        int port = lab.start(forward(Map.of("port", server(UpstreamTest::echo))));
        try (Socket one = connect(port); Socket two = connect(port)) {
            one.getOutputStream().write(bytes(1, 30_000));
            two.getOutputStream().write(bytes(2, 20_000));
            two.shutdownOutput();
            assertArrayEquals(bytes(2, 20_000), two.getInputStream().readAllBytes(), "the end reaches the server, and its end the client");
            assertArrayEquals(bytes(1, 30_000), one.getInputStream().readNBytes(30_000));
            Await.until("both are counted", LIMIT, () -> lab.figure("up", "answered") == 2);
        }
        lab.awaitAllLeft();
        assertEquals(0, lab.figure("in", "brokenOff"));
    }

    /** A gateway to a server of the same drawing, which echoes. */
    private static Drawing both(Map<String, Object> server) {
        Drawing gateway = forward(Map.of("server", "there"));
        var nodes = new ArrayList<>(gateway.nodes());
        nodes.addAll(List.of(node("there", "tcpIn", null, server), node("e", "streamEcho", "a", Map.of()), node("back", "tcpOut", null, Map.of())));
        var links = new ArrayList<>(gateway.links());
        links.addAll(List.of(link("there.out", "e.in"), link("e.out", "back.in")));
        return gateway.withNodes(nodes).withLinks(links).withChains(List.of(chain("a", Chain.Policy.PER_FLOW, 4, 100)));
    }

    @Test
    void shouldConnectToAServerOfTheDrawingWhateverPortThatHas() throws Exception {
        int port = lab.start(both(Map.of()));
        try (Socket client = connect(port)) {
            checkEcho(client, 1, 20_000);
            int other = Ports.free();
            lab.session().edit(both(Map.of("port", other)));
            lab.awaitFigure("there", "port", other);
            checkEcho(client, 2, 20_000);
            try (Socket next = connect(port)) {
                checkEcho(next, 3, 20_000);
            }
            Await.until("both are counted", LIMIT, () -> lab.figure("up", "answered") == 2);
        }
        lab.awaitAllLeft();
        assertEquals(0, lab.figure("in", "brokenOff"));
    }

    @Test
    void shouldFindAServerThatIsNoneOfTheDrawing() {
        for (String none : List.of("nobody", "up", "out")) {
            assertFalse(lab.open(forward(Map.of("server", none))).start());
            assertTrue(lab.session().findings().toString().contains("is not there, or lets nobody in: server=" + none), lab.session().findings()::toString);
        }
    }

    @Test
    void shouldPassByFwpsOfTheClientsOwnInBothDirections() throws Exception {
        int port = lab.start(chained(server(UpstreamTest::echo)));
        for (int round = 0; round < 5; round++) {
            try (Socket client = connect(port)) {
                client.getOutputStream().write(bytes(round, 50_000 / 2));
                client.shutdownOutput();
                assertArrayEquals(bytes(round, 50_000 / 2), client.getInputStream().readAllBytes());
            }
        }
        lab.awaitAllLeft();
        assertEquals(List.of(5L, 5L), lab.session().snapshot().chains().stream().map(Snapshot.ChainFigures::terminated).toList());
    }

    @Test
    void shouldHoldTheClientBackWhileTheServerDoesNotRead() throws Exception {
        var taken = new AtomicReference<Socket>();
        var done = new CountDownLatch(1);
        int port = lab.start(forward(Map.of("port", server(client -> {
            client.setReceiveBufferSize(4096);
            taken.set(client);
            done.await();
        }))));
        try (Socket client = connect(port); Socket other = connect(port)) {
            var sent = new AtomicLong();
            Thread.ofPlatform().daemon().start(() -> flood(client, sent));
            long[] seen = {0, System.nanoTime()};
            Await.until("the client has to wait", LIMIT, () -> {
                long now = System.nanoTime();
                seen[1] = sent.get() == seen[0] ? seen[1] : now;
                seen[0] = sent.get();
                return seen[0] > 0 && taken.get() != null && now - seen[1] > STILL_NANOS;
            });
            long held = sent.get();
            assertTrue(lab.ledger().inFlight() < 200, "what waits is bounded");
            assertTrue(held < 64L << 20, "nothing buffers without bound: sent=" + held);
            other.getOutputStream().write(1);
            assertEquals(0, lab.ledger().dropped());
            client.shutdownInput();
        } finally {
            done.countDown();
        }
    }

    private static void flood(Socket client, AtomicLong sent) {
        byte[] piece = new byte[8192];
        try {
            while (true) {
                client.getOutputStream().write(piece);
                sent.addAndGet(piece.length);
            }
        } catch (IOException closed) {
            return;
        }
    }

    @Test
    void shouldResetTheClientWhenTheServerRefuses() throws Exception {
        Socket nobody = Ports.refusing();
        opened.add(nobody);
        int port = lab.start(forward(Map.of("port", nobody.getLocalPort())));
        try (Socket client = connect(port)) {
            client.getOutputStream().write(1);
            lab.awaitFigure("up", "refused", 1);
            assertEndedOnSpeaking(client);
        }
        lab.awaitFigure("in", "brokenOffNoRoute", 1);
        lab.awaitAllLeft();
        assertEquals(0, lab.figure("up", "timedOut"), "it was told at once");
    }

    @Test
    void shouldResetTheClientWhenTheServerResets() throws Exception {
        int port = lab.start(forward(Map.of("port", server(client -> {
            client.getInputStream().read();
            client.setSoLinger(true, 0);
        }))));
        try (Socket client = connect(port)) {
            client.getOutputStream().write(1);
            lab.awaitFigure("up", "resetByUpstream", 1);
            assertEndedOnSpeaking(client);
        }
        lab.awaitAllLeft();
        assertEquals(1, lab.figure("in", "brokenOffNoRoute"));
    }

    @Test
    void shouldGiveUpAServerThatNeverAnswers() throws Exception {
        var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        opened.add(full);
        for (int k = 0; k < 4; k++) {
            var waiting = new Socket();
            opened.add(waiting);
            try {
                waiting.connect(full.getLocalSocketAddress(), 200);
            } catch (IOException noRoom) {
                break;
            }
        }
        int port = lab.start(forward(Map.of("port", full.getLocalPort(), "connectMillis", 300)));
        try (Socket client = connect(port)) {
            client.getOutputStream().write(1);
            lab.awaitFigure("up", "timedOut", 1);
            assertEndedOnSpeaking(client);
        }
        lab.awaitAllLeft();
    }

    @Test
    void shouldBreakOffCallsOfAnUpstreamThatAnEditTakesAway() throws Exception {
        Drawing drawing = forward(Map.of("port", server(UpstreamTest::echo)));
        int port = lab.start(drawing);
        try (Socket client = connect(port)) {
            client.getOutputStream().write(bytes(1, 100));
            assertArrayEquals(bytes(1, 100), client.getInputStream().readNBytes(100));
            lab.session().edit(drawing.withNodes(List.of(drawing.nodes().get(0), node("e", "streamEcho", "a", Map.of()), drawing.nodes().get(2)))
                    .withLinks(List.of(link("in.out", "e.in"), link("e.out", "out.in"))).withChains(List.of(chain("a", Chain.Policy.PER_FLOW, 4, 100))));
            assertTrue(lab.session().findings().stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR), lab.session().findings()::toString);
            assertEndedOnSpeaking(client);
            try (Socket next = connect(port)) {
                next.getOutputStream().write(bytes(2, 100));
                assertArrayEquals(bytes(2, 100), next.getInputStream().readNBytes(100), "the listener goes on");
            }
        }
        lab.awaitAllLeft();
    }

    @Test
    void shouldAskBeforeItConnectsBeyondThisMachine() {
        assertFalse(lab.open(forward(Map.of("host", "www.example.org", "port", 80))).start());
        assertTrue(lab.session().findings().toString().contains("--allow net:www.example.org"), lab.session().findings()::toString);
        Consent allowed = Consent.of(List.of("net:WWW.example.org"));
        assertTrue(allowed.permits(HostName.parse("www.example.org")));
        assertFalse(allowed.permits(HostName.parse("www.example.com")));
        lab.session().relocate(Path.of("samples"), allowed);
        assertTrue(lab.session().findings().stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR), lab.session().findings()::toString);
    }

    @Test
    void shouldSayThatNobodyKnowsAHost() {
        assertFalse(lab.open(forward(Map.of("host", "no-such-host.invalid", "port", 80)), Path.of("samples"), Consent.of(List.of("net:no-such-host.invalid"))).start());
        assertTrue(lab.session().findings().toString().contains("nobody knows this host: host=no-such-host.invalid"), lab.session().findings()::toString);
    }
}
