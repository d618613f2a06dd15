package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.Garbage;
import edgeos.model.Drawing;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real TLS clients, each with a proxy of its own in front of an echo. */
class TlsTest {
    private static final Duration LIMIT = RunningLab.LIMIT;
    private static final String V2 = "TLSv1.2";
    private static final String V3 = "TLSv1.3";

    @RegisterExtension
    final RunningLab lab = new RunningLab();

    private int start(Map<String, Object> settings) {
        return lab.start(Proxies.of(settings, "streamEcho", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {V2, V3})
    void shouldCarryEveryByteBothWays(String version) throws Exception {
        int port = start(Map.of());
        try (SSLSocket client = TlsPeer.ofLab().connect(port, version, LIMIT)) {
            assertEquals(version, client.getSession().getProtocol());
            for (int length : new int[] {1, 100, 2_000, 20_000, 60_000}) {
                Clients.checkEcho(client, length, length);
            }
        }
        lab.awaitAllLeft();
        lab.awaitFigure("read", "handshakes", 1);
        lab.awaitFigure("read", "truncated", 0);
        assertEquals(0, lab.ledger().dropped());
    }

    @Test
    void shouldAnswerAfterAClientSaidThatItSendsNoMore() throws Exception {
        int port = start(Map.of());
        try (SSLSocket client = TlsPeer.ofLab().connect(port, V3, LIMIT)) {
            byte[] sent = Clients.bytes(3, 30_000);
            client.getOutputStream().write(sent);
            client.shutdownOutput();
            assertArrayEquals(sent, client.getInputStream().readAllBytes(), "all of it, then the end, said in TLS");
        }
        lab.awaitAllLeft();
        lab.awaitFigure("read", "truncated", 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {V2, V3})
    void shouldResumeASessionWithoutAnotherFullHandshake(String version) throws Exception {
        int port = start(Map.of());
        TlsPeer peer = TlsPeer.ofLab();
        for (int round = 0; round < 3; round++) {
            try (SSLSocket client = peer.connect(port, version, LIMIT)) {
                Clients.checkEcho(client, round, 500);
            }
        }
        lab.awaitAllLeft();
        lab.awaitFigure("read", "handshakes", 3);
        lab.awaitFigure("read", "resumed", 2);
    }

    @Test
    void shouldNegotiateWhatTheyBothSpeakAndRefuseOthers() throws Exception {
        int port = start(Map.of());
        try (SSLSocket client = TlsPeer.ofLab().connect(port, V3, LIMIT, "h2", "http/1.1")) {
            assertEquals("http/1.1", client.getApplicationProtocol());
        }
        assertThrows(SSLException.class, () -> TlsPeer.ofLab().connect(port, V3, LIMIT, "h2").close());
        lab.awaitAllLeft();
        lab.awaitFigure("read", "handshakesFailed", 1);
        lab.awaitFigure("write", "alertsOut", 1);
    }

    @Test
    void shouldRefuseNamesAndVersionsThatItDoesNotServe() throws Exception {
        int port = start(Map.of("serverNames", "lab.example, localhost", "versions", "1.3"));
        TlsPeer.ofLab().connect(port, V3, LIMIT).close();
        assertThrows(SSLException.class, () -> TlsPeer.ofLab().over(new Socket("127.0.0.1", port), "other.example", V3, LIMIT).close());
        assertThrows(SSLException.class, () -> TlsPeer.ofLab().connect(port, V2, LIMIT).close());
        lab.awaitAllLeft();
        lab.awaitFigure("read", "handshakesFailed", 2);
    }

    @Test
    void shouldRefuseToNegotiateKeysAnew() throws Exception {
        int port = start(Map.of());
        try (SSLSocket client = TlsPeer.ofLab().connect(port, V2, LIMIT)) {
            Clients.checkEcho(client, 1, 100);
            assertThrows(IOException.class, () -> {
                client.startHandshake();
                client.getOutputStream().write(1);
                if (client.getInputStream().read() < 0) {
                    throw new IOException("closed");
                }
            });
        }
        lab.awaitFigure("read", "renegotiationsRefused", 1);
        lab.awaitAllLeft();
    }

    @Test
    void shouldNoticeThatSomebodyCutAStreamOff() throws Exception {
        int port = start(Map.of());
        var tcp = new Socket("127.0.0.1", port);
        SSLSocket client = TlsPeer.ofLab().over(tcp, "localhost", V3, LIMIT);
        Clients.checkEcho(client, 1, 100);
        tcp.shutdownOutput();
        lab.awaitFigure("read", "truncated", 1);
        assertEquals(-1, tcp.getInputStream().read(), "the connection ends without a word that would sound as if all had been said");
        tcp.close();
        lab.awaitAllLeft();
    }

    @Test
    void shouldAnswerGarbageWithAnAlertAndGoOnForOthers() throws Exception {
        int port = start(Map.of());
        try (SSLSocket other = TlsPeer.ofLab().connect(port, V3, LIMIT)) {
            for (int round = 0; round < 30; round++) {
                byte[] junk = Clients.bytes(round, 1 + round * 37);
                if (round % 3 == 0) {
                    junk[0] = 0x16;
                }
                if (round % 6 == 0 && junk.length > 2) {
                    junk[1] = 3;
                    junk[2] = 3;
                }
                try (Socket rude = new Socket("127.0.0.1", port)) {
                    rude.setSoTimeout((int) LIMIT.toMillis());
                    rude.getOutputStream().write(junk);
                    rude.shutdownOutput();
                    int first = rude.getInputStream().read();
                    assertTrue(first == 0x15 || first < 0, () -> "neither an alert nor the end: " + first);
                } catch (IOException reset) {
                    assertFalse(reset instanceof java.net.SocketTimeoutException, "it hangs");
                }
                Clients.checkEcho(other, round, 300);
            }
        }
        lab.awaitAllLeft();
        Await.until("alerts are counted", LIMIT, () -> lab.figure("write", "alertsOut") > 0);
        lab.awaitFigure("read", "handshakes", 1);
    }

    @Test
    void shouldEndAtOnceWhenAClientSaysThatAllIsLost() throws Exception {
        int port = start(Map.of("handshakeMillis", 600_000));
        try (Socket client = new Socket("127.0.0.1", port)) {
            client.setSoTimeout((int) LIMIT.toMillis());
            client.getOutputStream().write(new byte[] {0x15, 3, 1, 0, 2, 2, 40});
            assertEquals(-1, client.getInputStream().read(), "no alert answers an alert, and nobody waits for more");
        }
        lab.awaitFigure("read", "alertsIn", 1);
        lab.awaitAllLeft();
        assertEquals(0, lab.figure("read", "handshakesTimedOut"));
    }

    @Test
    void shouldEndASessionInWhichARecordWasForged() throws Exception {
        int port = start(Map.of());
        var tcp = new Socket("127.0.0.1", port);
        SSLSocket client = TlsPeer.ofLab().over(tcp, "localhost", V3, LIMIT);
        Clients.checkEcho(client, 1, 100);
        byte[] forged = Clients.bytes(5, 5 + 64);
        System.arraycopy(new byte[] {0x17, 3, 3, 0, 64}, 0, forged, 0, 5);
        tcp.getOutputStream().write(forged);
        assertThrows(SSLException.class, () -> client.getInputStream().readAllBytes());
        tcp.close();
        lab.awaitAllLeft();
    }

    @Test
    void shouldDisconnectWhoSendsOnAfterItsSessionBroke() throws Exception {
        int port = start(Map.of());
        try (Socket flood = new Socket("127.0.0.1", port)) {
            byte[] junk = Clients.bytes(1, 4_000);
            assertThrows(IOException.class, () -> {
                for (int round = 0; round < 100_000; round++) {
                    flood.getOutputStream().write(junk);
                }
            });
        }
        lab.awaitFigure("in", "brokenOff", 1);
        lab.awaitAllLeft();
    }

    @Test
    void shouldDisconnectWhoTakesTooLongToAgreeOnKeys() throws Exception {
        int port = start(Map.of("handshakeMillis", 2_000));
        var others = new ArrayList<SSLSocket>();
        int late = 0;
        while (others.isEmpty() && late < 20) {
            late += isConnected(port, others) ? 0 : 1;
        }
        try (Socket slow = new Socket("127.0.0.1", port); SSLSocket other = others.getFirst()) {
            slow.setSoTimeout((int) LIMIT.toMillis());
            slow.getOutputStream().write(new byte[] {0x16, 3, 1});
            Clients.assertEnded(slow);
            lab.awaitFigure("read", "handshakesTimedOut", 1 + late);
            Clients.checkEcho(other, 1, 100);
        }
        lab.awaitAllLeft();
    }

    /** On a busy machine a client that does its best may be too late as well. */
    private static boolean isConnected(int port, List<SSLSocket> connected) throws GeneralSecurityException {
        try {
            return connected.add(TlsPeer.ofLab().connect(port, V3, LIMIT));
        } catch (IOException tooLate) {
            return false;
        }
    }

    @Test
    void shouldEndTlsForAllClientsWhenTheCapabilityIsRevoked() throws Exception {
        int port = start(Map.of());
        Drawing drawing = Proxies.of(Map.of(), "streamEcho", Map.of());
        try (SSLSocket client = TlsPeer.ofLab().connect(port, V3, LIMIT)) {
            Clients.checkEcho(client, 1, 100);
            lab.session().edit(drawing.withIsolation(drawing.isolation().withRevoked(List.of("node:write>session:read"))));
            Clients.assertEnded(client);
            assertThrows(IOException.class, () -> TlsPeer.ofLab().connect(port, V3, LIMIT).close());
            lab.session().edit(drawing);
        }
        try (SSLSocket again = TlsPeer.ofLab().connect(port, V3, LIMIT)) {
            Clients.checkEcho(again, 2, 100);
        }
        lab.awaitAllLeft();
    }

    @Test
    void shouldServeTwoHundredClientsAtOnceAndNotCareWhenHalfOfThemDie() throws Exception {
        int port = start(Map.of());
        TlsPeer peer = TlsPeer.ofLab();
        var clients = new ArrayList<SSLSocket>();
        var tcps = new ArrayList<Socket>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int k = 0; k < 200; k++) {
                var tcp = new Socket("127.0.0.1", port);
                tcps.add(tcp);
                clients.add(peer.over(tcp, "localhost", k % 2 == 0 ? V3 : V2, LIMIT));
            }
            Await.until("each has a chain of its own", LIMIT, () -> lab.chain().active() == 200);
            var echoes = new ArrayList<Future<?>>();
            for (int k = 0; k < 200; k++) {
                int at = k;
                if (at % 4 < 2) {
                    tcps.get(at).setSoLinger(true, 0);
                    tcps.get(at).close();
                } else {
                    echoes.add(threads.submit(() -> {
                        Clients.checkEcho(clients.get(at), at, 20_000);
                        return null;
                    }));
                }
            }
            for (Future<?> echo : echoes) {
                echo.get();
            }
            for (int k = 0; k < 200; k++) {
                clients.get(k).close();
            }
        }
        lab.awaitAllLeft();
        lab.awaitFigure("read", "handshakes", 200);
    }

    @Test
    void shouldHoldUpNobodyForAClientThatDoesNotRead() throws Exception {
        int port = start(Map.of());
        TlsPeer peer = TlsPeer.ofLab();
        var tcp = new Socket();
        tcp.setReceiveBufferSize(16 << 10);
        tcp.connect(new java.net.InetSocketAddress("127.0.0.1", port));
        SSLSocket slow = peer.over(tcp, "localhost", V3, LIMIT);
        byte[] much = Clients.bytes(9, 6 << 20);
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                slow.getOutputStream().write(much);
            } catch (IOException closed) {
                return;
            }
        });
        try (SSLSocket other = peer.connect(port, V3, LIMIT)) {
            for (int round = 0; round < 10; round++) {
                Clients.checkEcho(other, round, 4_000);
            }
        }
        assertArrayEquals(much, slow.getInputStream().readNBytes(much.length), "nothing is lost when it reads at last");
        writer.join();
        slow.close();
        lab.awaitAllLeft();
    }

    /** The JDK's engine allocates for each record; that must not grow with what went before. */
    @Test
    void shouldAllocateABoundedAmountForEachRecord() throws Exception {
        int port = start(Map.of());
        try (SSLSocket client = TlsPeer.ofLab().connect(port, V3, LIMIT)) {
            for (int round = 0; round < 200; round++) {
                Clients.checkEcho(client, round, 1_000);
            }
            long bytes = Garbage.leastBytes(6_000_000, () -> {
                long before = allocatedByCores();
                for (int round = 0; round < 500; round++) {
                    Clients.checkEcho(client, round, 1_000);
                }
                return allocatedByCores() - before;
            });
            assertTrue(bytes <= 6_000_000, () -> "bytes a record: " + bytes / 1_000);
        }
        lab.awaitAllLeft();
    }

    private static long allocatedByCores() {
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("edgeos core")).mapToLong(thread -> threads.getThreadAllocatedBytes(thread.threadId())).sum();
    }

    @Test
    void shouldWantBothHalvesOfAProxy() {
        Drawing whole = Proxies.of(Map.of(), "streamEcho", Map.of());
        Session session = lab.open(whole.withLinks(whole.links().stream().filter(link -> !link.from().port().equals("turn")).toList()));
        assertFalse(session.start());
        assertTrue(session.findings().toString().contains("no other half"), session.findings()::toString);
    }
}
