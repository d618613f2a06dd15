package edgeos.lab;

import static edgeos.lab.Clients.assertEnded;
import static edgeos.lab.Clients.assertEndedOnSpeaking;
import static edgeos.lab.Clients.bytes;
import static edgeos.lab.Clients.checkEcho;
import static edgeos.lab.Clients.connect;
import static edgeos.lab.RunningLab.LIMIT;
import static edgeos.lab.RunningLab.chain;
import static edgeos.lab.RunningLab.tcp;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Await;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.notation.DropReason;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Real TCP clients, each with a chain of its own. */
class SocketsTest {
    private static final long STILL_NANOS = 300_000_000;

    @RegisterExtension
    final RunningLab lab = new RunningLab();

    private int start() {
        return lab.start(echo(Map.of(), 4, 2000));
    }

    private static Drawing echo(Map<String, Object> in, int clients, int limit) {
        return tcp(in, "streamEcho", Map.of(), clients, limit);
    }

    @Test
    void shouldServeEachClientByAChainOfItsOwnAndCleanItWhenTheClientLeaves() throws Exception {
        int port = start();
        try (Socket one = connect(port); Socket two = connect(port)) {
            checkEcho(one, 1, 5_000);
            checkEcho(two, 2, 70_000 / 2);
            Await.until("two chains serve", LIMIT, () -> lab.chain().active() == 2);
        }
        lab.awaitAllLeft();
        assertEquals(2, lab.chain().terminated());
        assertEquals(2, lab.figure("in", "accepted"));
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
        lab.awaitAllLeft();
        assertEquals(0, lab.figure("in", "brokenOff"));
    }

    @Test
    void shouldHoldUpNobodyForAClientThatDoesNotRead() throws Exception {
        int port = start();
        try (SocketChannel slow = SocketChannel.open(); Socket other = connect(port)) {
            slow.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
            slow.connect(new InetSocketAddress("127.0.0.1", port));
            slow.configureBlocking(false);
            ByteBuffer much = ByteBuffer.allocate(1 << 20);
            long[] sent = {0, System.nanoTime()};
            Await.until("its window stays closed", LIMIT, () -> {
                much.clear();
                int taken = write(slow, much);
                sent[0] += taken;
                sent[1] = taken > 0 ? System.nanoTime() : sent[1];
                return System.nanoTime() - sent[1] > STILL_NANOS;
            });
            assertTrue(sent[0] < 64 << 20, () -> "nothing buffers without bound: sent=" + sent[0]);
            for (int round = 0; round < 50; round++) {
                checkEcho(other, round, 4_000);
            }
            slow.configureBlocking(true);
            slow.socket().setSoTimeout((int) LIMIT.toMillis());
            assertEquals(sent[0], slow.socket().getInputStream().readNBytes((int) sent[0]).length, "nothing is lost when it reads at last");
        }
        lab.awaitAllLeft();
        assertEquals(0, lab.ledger().dropped());
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
        lab.awaitAllLeft();
        assertEquals(41, lab.figure("in", "accepted"));
    }

    @Test
    void shouldServeAThousandClientsAtOnce() throws Exception {
        int port = lab.start(echo(Map.of(), 1000, 2000));
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
            Await.until("each has its own chain", LIMIT, () -> lab.chain().active() == 1000);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        lab.awaitAllLeft();
    }

    @Test
    void shouldTurnAwayWhoComesBeyondTheLimit() throws Exception {
        int port = lab.start(echo(Map.of("mostClients", 2), 2, 10));
        try (Socket one = connect(port); Socket two = connect(port)) {
            checkEcho(one, 1, 10);
            checkEcho(two, 2, 10);
            try (Socket three = connect(port)) {
                assertEndedOnSpeaking(three);
            }
            lab.awaitFigure("in", "refused", 1);
            checkEcho(one, 3, 10);
        }
    }

    @Test
    void shouldResetAClientForWhomThereIsNoChain() throws Exception {
        int port = lab.start(echo(Map.of(), 1, 1));
        try (Socket one = connect(port); Socket two = connect(port)) {
            checkEcho(one, 1, 10);
            two.getOutputStream().write(1);
            assertEnded(two);
            checkEcho(one, 2, 10);
        }
        lab.awaitFigure("in", "brokenOff", 1);
        assertTrue(lab.ledger().dropped(DropReason.REFUSED) >= 1);
        lab.awaitAllLeft();
    }

    @Test
    void shouldDisconnectWhoSaysNothingForTooLong() throws Exception {
        int port = lab.start(echo(Map.of("idleMillis", 300), 1, 10));
        try (Socket silent = connect(port)) {
            assertEnded(silent);
        }
        lab.awaitFigure("in", "timedOut", 1);
        lab.awaitAllLeft();
    }

    @Test
    void shouldKeepSocketsOpenWhilePausedAndCloseThemWhenStopped() throws Exception {
        int port = start();
        try (Socket client = connect(port)) {
            checkEcho(client, 1, 100);
            lab.session().pause();
            client.getOutputStream().write(bytes(2, 100));
            lab.session().resume();
            assertArrayEquals(bytes(2, 100), client.getInputStream().readNBytes(100));
            lab.session().stop();
            assertEnded(client);
        }
        assertThrows(IOException.class, () -> connect(port).close(), "the port is free again");
    }

    @Test
    void shouldNameAPortThatIsInUse() throws Exception {
        try (var holder = new ServerSocket(0)) {
            assertFalse(lab.open(echo(Map.of("port", holder.getLocalPort()), 1, 10)).start());
            assertTrue(lab.session().findings().toString().contains("port=" + holder.getLocalPort()), lab.session().findings()::toString);
        }
    }

    @Test
    void shouldRefuseToMixStreamsOfSeveralClients() {
        assertFalse(lab.open(echo(Map.of(), 1, 10).withChains(List.of(chain("c", Chain.Policy.SHARED, 1, 10)))).start());
        assertTrue(lab.session().findings().toString().contains("mix those of several"), lab.session().findings()::toString);
    }

    @Test
    void shouldLeaveNoFileOpen() throws Exception {
        Path files = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(files), "this system does not tell which files are open");
        start();
        lab.session().stop();
        long before = count(files);
        for (int round = 0; round < 3; round++) {
            assertTrue(lab.session().start());
            int port = lab.port();
            for (int k = 0; k < 50; k++) {
                try (Socket client = connect(port)) {
                    checkEcho(client, k, 100);
                }
            }
            lab.session().stop();
        }
        assertTrue(count(files) <= before + 5, () -> "files are left open: before=" + before);
    }

    private static long count(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }
}
