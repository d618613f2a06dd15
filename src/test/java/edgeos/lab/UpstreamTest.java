package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.check.Finding;
import edgeos.notation.HostName;
import edgeos.notation.Settings;
import edgeos.telemetry.Snapshot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real TCP clients whose bytes go on to a server elsewhere, and its answers back to them. */
class UpstreamTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Session session;
    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        if (session != null) {
            session.close();
            Snapshot end = session.snapshot();
            assertEquals(0, end.ledger().imbalance(), end.ledger()::toString);
        }
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
            assertTrue(client.isClosed(), gone::toString);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void echo(Socket client) throws IOException {
        client.getInputStream().transferTo(client.getOutputStream());
    }

    private static Node node(String id, String kind, String chain, Map<String, Object> settings) {
        return new Node(id, kind, id, 0, 0, chain, Settings.of(settings), Extras.NONE);
    }

    private static Link link(String from, String to) {
        return new Link(from + "-" + to, new Link.End(from, "out"), new Link.End(to, "in"), Link.Mode.COPY, Link.WhenFull.WAIT, Extras.NONE);
    }

    /** Straight to the server and back. */
    private static Drawing forward(Map<String, Object> upstream) {
        return Drawing.EMPTY.withNodes(List.of(node("in", "tcpIn", null, Map.of()), node("up", "tcpUpstream", null, upstream), node("out", "tcpOut", null, Map.of())))
                .withLinks(List.of(link("in", "up"), link("up", "out")));
    }

    /** To the server by an FWP of the client's own, and back by another. */
    private static Drawing chained(int port) {
        var chains = List.of(chain("a"), chain("b"));
        return Drawing.EMPTY.withNodes(List.of(node("in", "tcpIn", null, Map.of()), node("ask", "streamEcho", "a", Map.of()), node("up", "tcpUpstream", null, Map.of("port", port)),
                node("answer", "streamEcho", "b", Map.of()), node("out", "tcpOut", null, Map.of())))
                .withLinks(List.of(link("in", "ask"), link("ask", "up"), link("up", "answer"), link("answer", "out"))).withChains(chains);
    }

    private static Chain chain(String id) {
        return new Chain(id, id, 0, 0, 400, 300, "", Chain.Policy.PER_FLOW, Chain.FlowBy.FIVE_TUPLE, 4, -1, 100, 0, Extras.NONE);
    }

    private int start(Drawing drawing) {
        session = new Session(drawing, Path.of("samples"), Consent.NONE);
        assertTrue(session.start(), () -> session.findings().toString());
        Await.until("it listens", LIMIT, () -> figure("in", "port") > 0);
        return (int) figure("in", "port");
    }

    private long figure(String node, String name) {
        return session.snapshot().nodes().stream().filter(each -> each.id().equals(node)).findFirst().map(each -> each.figures().getOrDefault(name, 0L)).orElse(0L);
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout((int) LIMIT.toMillis());
        return socket;
    }

    private static byte[] bytes(int seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private void awaitAllLeft() {
        Looks.awaitNew(session);
        Await.until("everybody left", LIMIT, () -> figure("in", "clients") == 0 && figure("up", "calls") == 0
                && session.snapshot().chains().stream().allMatch(chain -> chain.active() == 0));
        assertEquals(0, session.snapshot().ledger().inFlight());
    }

    private static void assertReset(Socket socket) {
        assertThrows(IOException.class, () -> {
            socket.getOutputStream().write(1);
            if (socket.getInputStream().read() < 0) {
                throw new IOException("closed");
            }
        });
    }

    @Test
    void shouldCarryEachClientsBytesToTheServerAndItsAnswersBack() throws Exception {
        int port = start(forward(Map.of("port", server(UpstreamTest::echo))));
        try (Socket one = connect(port); Socket two = connect(port)) {
            one.getOutputStream().write(bytes(1, 30_000));
            two.getOutputStream().write(bytes(2, 20_000));
            two.shutdownOutput();
            assertArrayEquals(bytes(2, 20_000), two.getInputStream().readAllBytes(), "the end reaches the server, and its end the client");
            assertArrayEquals(bytes(1, 30_000), one.getInputStream().readNBytes(30_000));
            Await.until("both are counted", LIMIT, () -> figure("up", "answered") == 2);
        }
        awaitAllLeft();
        assertEquals(0, figure("in", "brokenOff"));
    }

    @Test
    void shouldPassByFwpsOfTheClientsOwnInBothDirections() throws Exception {
        int port = start(chained(server(UpstreamTest::echo)));
        for (int round = 0; round < 5; round++) {
            try (Socket client = connect(port)) {
                client.getOutputStream().write(bytes(round, 50_000 / 2));
                client.shutdownOutput();
                assertArrayEquals(bytes(round, 50_000 / 2), client.getInputStream().readAllBytes());
            }
        }
        awaitAllLeft();
        assertEquals(List.of(5L, 5L), session.snapshot().chains().stream().map(Snapshot.ChainFigures::terminated).toList());
    }

    @Test
    void shouldHoldTheClientBackWhileTheServerDoesNotRead() throws Exception {
        var taken = new AtomicReference<Socket>();
        var done = new CountDownLatch(1);
        int port = start(forward(Map.of("port", server(client -> {
            client.setReceiveBufferSize(4096);
            taken.set(client);
            done.await();
        }))));
        try (Socket client = connect(port); Socket other = connect(port)) {
            var sent = new AtomicLong();
            Thread.ofPlatform().daemon().start(() -> flood(client, sent));
            Await.until("the client has to wait", LIMIT, () -> {
                long before = sent.get();
                return before > 0 && taken.get() != null && stays(sent, before);
            });
            long held = sent.get();
            assertTrue(session.snapshot().ledger().inFlight() < 200, "what waits is bounded");
            assertTrue(held < 64L << 20, "nothing buffers without bound: sent=" + held);
            other.getOutputStream().write(1);
            assertEquals(0, session.snapshot().ledger().dropped());
            client.shutdownInput();
        } finally {
            done.countDown();
        }
    }

    private static boolean stays(AtomicLong count, long before) {
        long end = System.nanoTime() + 300_000_000;
        while (System.nanoTime() < end) {
            if (count.get() != before) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }

    private static void flood(Socket client, AtomicLong sent) {
        byte[] piece = new byte[8192];
        try {
            while (true) {
                client.getOutputStream().write(piece);
                sent.addAndGet(piece.length);
            }
        } catch (IOException closed) {
            assertTrue(sent.get() > 0);
        }
    }

    @Test
    void shouldResetTheClientWhenTheServerRefuses() throws Exception {
        int dead;
        try (var holder = new ServerSocket(0)) {
            dead = holder.getLocalPort();
        }
        int port = start(forward(Map.of("port", dead)));
        try (Socket client = connect(port)) {
            client.getOutputStream().write(1);
            Await.until("it is counted", LIMIT, () -> figure("up", "refused") == 1);
            assertReset(client);
        }
        Await.until("the reason is counted", LIMIT, () -> figure("in", "brokenOffNoRoute") == 1);
        awaitAllLeft();
    }

    @Test
    void shouldResetTheClientWhenTheServerResets() throws Exception {
        int port = start(forward(Map.of("port", server(client -> {
            client.getInputStream().read();
            client.setSoLinger(true, 0);
        }))));
        try (Socket client = connect(port)) {
            client.getOutputStream().write(1);
            Await.until("it is counted", LIMIT, () -> figure("up", "resetByUpstream") == 1);
            assertReset(client);
        }
        awaitAllLeft();
        assertEquals(1, figure("in", "brokenOffNoRoute"));
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
        int port = start(forward(Map.of("port", full.getLocalPort(), "connectMillis", 300)));
        try (Socket client = connect(port)) {
            client.getOutputStream().write(1);
            Await.until("it is counted", LIMIT, () -> figure("up", "timedOut") == 1);
            assertReset(client);
        }
        awaitAllLeft();
    }

    @Test
    void shouldBreakOffCallsOfAnUpstreamThatAnEditTakesAway() throws Exception {
        Drawing drawing = forward(Map.of("port", server(UpstreamTest::echo)));
        int port = start(drawing);
        try (Socket client = connect(port)) {
            client.getOutputStream().write(bytes(1, 100));
            assertArrayEquals(bytes(1, 100), client.getInputStream().readNBytes(100));
            session.edit(drawing.withNodes(List.of(drawing.nodes().get(0), node("e", "streamEcho", "a", Map.of()), drawing.nodes().get(2)))
                    .withLinks(List.of(link("in", "e"), link("e", "out"))).withChains(List.of(chain("a"))));
            assertTrue(session.findings().stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR), session.findings()::toString);
            assertReset(client);
            try (Socket next = connect(port)) {
                next.getOutputStream().write(bytes(2, 100));
                assertArrayEquals(bytes(2, 100), next.getInputStream().readNBytes(100), "the listener goes on");
            }
        }
        Await.until("everybody left", LIMIT, () -> figure("in", "clients") == 0);
    }

    @Test
    void shouldAskBeforeItConnectsBeyondThisMachine() {
        session = new Session(forward(Map.of("host", "www.example.org", "port", 80)), Path.of("samples"), Consent.NONE);
        assertFalse(session.start());
        assertTrue(session.findings().toString().contains("--allow net:www.example.org"), session.findings()::toString);
        Consent allowed = Consent.of(List.of("net:WWW.example.org"));
        assertTrue(allowed.permits(HostName.parse("www.example.org")));
        assertFalse(allowed.permits(HostName.parse("www.example.com")));
        session.relocate(Path.of("samples"), allowed);
        assertTrue(session.findings().stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR), session.findings()::toString);
    }

    @Test
    void shouldSayThatNobodyKnowsAHost() {
        session = new Session(forward(Map.of("host", "no-such-host.invalid", "port", 80)), Path.of("samples"), Consent.of(List.of("net:no-such-host.invalid")));
        assertFalse(session.start());
        assertTrue(session.findings().toString().contains("nobody knows this host: host=no-such-host.invalid"), session.findings()::toString);
    }
}
