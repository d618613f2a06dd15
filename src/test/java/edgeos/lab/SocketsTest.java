package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Await;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.telemetry.Snapshot;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real TCP clients, each with a chain of its own. */
class SocketsTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Session session;

    @AfterEach
    void close() {
        if (session != null) {
            Snapshot end = session.snapshot();
            assertEquals(0, end.ledger().imbalance(), end.ledger()::toString);
            session.close();
            assertEquals(0, session.snapshot().ledger().imbalance(), session.snapshot().ledger()::toString);
        }
    }

    private static Node node(String id, String kind, String chain, Map<String, Object> settings) {
        return new Node(id, kind, id, 0, 0, chain, Settings.of(settings), Extras.NONE);
    }

    private static Link link(String from, String to) {
        return new Link(from + "-" + to, new Link.End(from, "out"), new Link.End(to, "in"), Link.Mode.COPY, Link.WhenFull.WAIT, Extras.NONE);
    }

    static Drawing echo(Map<String, Object> settings, Chain.Policy policy, int clients, int limit) {
        var chain = new Chain("c", "chain", 0, 0, 400, 300, "", policy, Chain.FlowBy.FIVE_TUPLE, clients, -1, limit, 0, Extras.NONE);
        return Drawing.EMPTY.withNodes(List.of(node("in", "tcpIn", null, settings), node("e", "streamEcho", "c", Map.of()), node("out", "tcpOut", null, Map.of())))
                .withLinks(List.of(link("in", "e"), link("e", "out"))).withChains(List.of(chain));
    }

    private int start(Drawing drawing) {
        session = new Session(drawing, Path.of("samples"), Consent.NONE);
        assertTrue(session.start(), () -> session.findings().toString());
        Await.until("it listens", LIMIT, () -> figure("port") > 0);
        return (int) figure("port");
    }

    private int start() {
        return start(echo(Map.of(), Chain.Policy.PER_FLOW, 4, 2000));
    }

    private long figure(String name) {
        return session.snapshot().nodes().stream().filter(node -> node.id().equals("in")).findFirst().map(node -> node.figures().getOrDefault(name, 0L)).orElse(0L);
    }

    private Snapshot.ChainFigures chain() {
        return session.snapshot().chains().getFirst();
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

    private static void checkEcho(Socket socket, int seed, int length) throws IOException {
        byte[] sent = bytes(seed, length);
        socket.getOutputStream().write(sent);
        assertArrayEquals(sent, socket.getInputStream().readNBytes(length));
    }

    private void awaitAllLeft() {
        Looks.awaitNew(session);
        Await.until("every chain is clean again", LIMIT, () -> chain().active() == 0 && chain().cachedUncleaned() == 0 && figure("clients") == 0);
        assertEquals(0, session.snapshot().ledger().inFlight());
    }

    @Test
    void shouldServeEachClientByAChainOfItsOwnAndCleanItWhenTheClientLeaves() throws Exception {
        int port = start();
        try (Socket one = connect(port); Socket two = connect(port)) {
            checkEcho(one, 1, 5_000);
            checkEcho(two, 2, 70_000 / 2);
            Await.until("two chains serve", LIMIT, () -> chain().active() == 2);
        }
        awaitAllLeft();
        assertEquals(2, chain().terminated());
        assertEquals(2, figure("accepted"));
    }

    @Test
    void shouldSendAllThatIsLeftAfterAClientSaysThatItSendsNoMore() throws Exception {
        int port = start();
        try (Socket client = connect(port)) {
            byte[] sent = bytes(3, 3_000);
            client.getOutputStream().write(sent);
            client.shutdownOutput();
            assertArrayEquals(sent, client.getInputStream().readAllBytes(), "all of it, then the end");
        }
        awaitAllLeft();
        assertEquals(0, figure("brokenOff"));
    }

    @Test
    void shouldHoldUpNobodyForAClientThatDoesNotRead() throws Exception {
        int port = start();
        try (SocketChannel slow = SocketChannel.open(); Socket other = connect(port)) {
            slow.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
            slow.connect(new InetSocketAddress("127.0.0.1", port));
            slow.configureBlocking(false);
            ByteBuffer much = ByteBuffer.allocate(1 << 20);
            long[] sent = {0};
            Await.until("its window is closed", LIMIT, () -> {
                much.clear();
                int now = write(slow, much);
                sent[0] += now;
                return now == 0 && sent[0] > 100_000;
            });
            for (int round = 0; round < 50; round++) {
                checkEcho(other, round, 4_000);
            }
            long heard = 0;
            long limit = System.nanoTime() + LIMIT.toNanos();
            while (heard < sent[0] && System.nanoTime() < limit) {
                much.clear();
                heard += Math.max(0, slow.read(much));
            }
            assertEquals(sent[0], heard, "nothing is lost when it reads at last");
        }
        awaitAllLeft();
        assertEquals(0, session.snapshot().ledger().dropped());
    }

    private static int write(SocketChannel channel, ByteBuffer bytes) {
        try {
            return channel.write(bytes);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Test
    void shouldGoOnForOthersWhenClientsReset() throws Exception {
        int port = start();
        try (Socket other = connect(port)) {
            for (int round = 0; round < 40; round++) {
                Socket rude = connect(port);
                rude.getOutputStream().write(bytes(round, 20_000));
                rude.setSoLinger(true, 0);
                rude.close();
                checkEcho(other, round, 1_000);
            }
        }
        awaitAllLeft();
        assertEquals(41, figure("accepted"));
    }

    @Test
    void shouldServeAThousandClientsAtOnce() throws Exception {
        int port = start(echo(Map.of(), Chain.Policy.PER_FLOW, 1000, 2000));
        var sockets = new ArrayList<Socket>();
        try {
            for (int k = 0; k < 1000; k++) {
                sockets.add(connect(port));
            }
            for (int k = 0; k < 1000; k++) {
                sockets.get(k).getOutputStream().write(bytes(k, 600));
            }
            for (int k = 0; k < 1000; k++) {
                assertArrayEquals(bytes(k, 600), sockets.get(k).getInputStream().readNBytes(600), "another client's bytes");
            }
            Await.until("each has its own chain", LIMIT, () -> chain().active() == 1000);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        awaitAllLeft();
    }

    @Test
    void shouldTurnAwayWhoComesBeyondTheLimit() throws Exception {
        int port = start(echo(Map.of("mostClients", 2), Chain.Policy.PER_FLOW, 2, 10));
        try (Socket one = connect(port); Socket two = connect(port)) {
            checkEcho(one, 1, 10);
            checkEcho(two, 2, 10);
            try (Socket three = connect(port)) {
                assertThrows(IOException.class, () -> {
                    three.getOutputStream().write(1);
                    if (three.getInputStream().read() < 0) {
                        throw new IOException("closed");
                    }
                });
            }
            assertTrue(figure("refused") >= 0);
            Await.until("it is counted", LIMIT, () -> figure("refused") == 1);
            checkEcho(one, 3, 10);
        }
    }

    @Test
    void shouldResetAClientForWhomThereIsNoChain() throws Exception {
        int port = start(echo(Map.of(), Chain.Policy.PER_FLOW, 1, 1));
        try (Socket one = connect(port); Socket two = connect(port)) {
            checkEcho(one, 1, 10);
            two.getOutputStream().write(1);
            assertThrows(IOException.class, () -> {
                if (two.getInputStream().read() < 0) {
                    throw new IOException("closed");
                }
            });
            checkEcho(one, 2, 10);
        }
        Await.until("it is counted", LIMIT, () -> figure("brokenOff") == 1);
        assertTrue(session.snapshot().ledger().dropped(DropReason.REFUSED) >= 1);
        awaitAllLeft();
    }

    @Test
    void shouldDisconnectWhoSaysNothingForTooLong() throws Exception {
        int port = start(echo(Map.of("idleMillis", 300), Chain.Policy.PER_FLOW, 1, 10));
        try (Socket silent = connect(port)) {
            assertThrows(IOException.class, () -> {
                if (silent.getInputStream().read() < 0) {
                    throw new IOException("closed");
                }
            });
        }
        Await.until("it is counted", LIMIT, () -> figure("timedOut") == 1);
        awaitAllLeft();
    }

    @Test
    void shouldKeepSocketsOpenWhilePausedAndCloseThemWhenStopped() throws Exception {
        int port = start();
        try (Socket client = connect(port)) {
            checkEcho(client, 1, 100);
            session.pause();
            client.getOutputStream().write(bytes(2, 100));
            session.resume();
            assertArrayEquals(bytes(2, 100), client.getInputStream().readNBytes(100));
            session.stop();
            assertThrows(IOException.class, () -> {
                if (client.getInputStream().read() < 0) {
                    throw new IOException("closed");
                }
            });
        }
        assertThrows(IOException.class, () -> connect(port).close(), "the port is free again");
    }

    @Test
    void shouldNameAPortThatIsInUse() throws Exception {
        try (var holder = new ServerSocket(0)) {
            session = new Session(echo(Map.of("port", holder.getLocalPort()), Chain.Policy.PER_FLOW, 1, 10), Path.of("samples"), Consent.NONE);
            assertFalse(session.start());
            assertTrue(session.findings().toString().contains("port=" + holder.getLocalPort()), session.findings()::toString);
        }
    }

    @Test
    void shouldRefuseToMixStreamsOfSeveralClients() {
        session = new Session(echo(Map.of(), Chain.Policy.SHARED, 1, 10), Path.of("samples"), Consent.NONE);
        assertFalse(session.start());
        assertTrue(session.findings().toString().contains("mix those of several"), session.findings()::toString);
    }

    @Test
    void shouldLeaveNoFileOpen() throws Exception {
        Path files = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(files), "this system does not tell which files are open");
        start();
        session.stop();
        long before = count(files);
        for (int round = 0; round < 3; round++) {
            assertTrue(session.start());
            Await.until("it listens", LIMIT, () -> figure("port") > 0);
            for (int k = 0; k < 50; k++) {
                try (Socket client = connect((int) figure("port"))) {
                    checkEcho(client, k, 100);
                }
            }
            session.stop();
        }
        assertTrue(count(files) <= before + 5, () -> "files are left open: before=" + before);
    }

    private static long count(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }
}
