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
import edgeos.notation.Settings;
import edgeos.telemetry.Snapshot;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real TLS clients, each with a proxy of its own in front of an echo. */
class TlsTest {
    static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String V2 = "TLSv1.2";
    private static final String V3 = "TLSv1.3";

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
        return new Link(from + "-" + to, end(from), end(to), Link.Mode.COPY, Link.WhenFull.WAIT, Extras.NONE);
    }

    private static Link.End end(String text) {
        return new Link.End(text.substring(0, text.indexOf('.')), text.substring(text.indexOf('.') + 1));
    }

    static Drawing proxy(Map<String, Object> settings) {
        var chain = new Chain("c", "chain", 0, 0, 400, 300, "", Chain.Policy.PER_FLOW, Chain.FlowBy.FIVE_TUPLE, 4, -1, 500, 0, Extras.NONE);
        return Drawing.EMPTY.withNodes(List.of(node("in", "tcpIn", null, Map.of()), node("read", "tlsDecrypt", "c", settings), node("e", "streamEcho", "c", Map.of()),
                        node("write", "tlsEncrypt", "c", Map.of()), node("out", "tcpOut", null, Map.of())))
                .withLinks(List.of(link("in.out", "read.in"), link("read.plain", "e.in"), link("e.out", "write.in"), link("read.turn", "write.turn"), link("write.out", "out.in")))
                .withChains(List.of(chain));
    }

    private int start(Map<String, Object> settings) {
        session = new Session(proxy(settings), Path.of("samples"), Consent.NONE);
        assertTrue(session.start(), () -> session.findings().toString());
        Await.until("it listens", LIMIT, () -> figure("in", "port") > 0);
        return (int) figure("in", "port");
    }

    private long figure(String node, String name) {
        return session.snapshot().nodes().stream().filter(each -> each.id().equals(node)).findFirst().map(each -> each.figures().getOrDefault(name, 0L)).orElse(0L);
    }

    private void awaitFigure(String node, String name, long value) {
        Await.until(name + " is " + value + " at " + node, LIMIT, () -> figure(node, name) == value);
    }

    private void awaitAllLeft() {
        Looks.awaitNew(session);
        Await.until("every chain is clean again", LIMIT, () -> {
            Snapshot.ChainFigures chain = session.snapshot().chains().getFirst();
            return chain.active() == 0 && chain.cachedUncleaned() == 0 && figure("in", "clients") == 0;
        });
        awaitFigure("read", "sessions", 0);
        assertEquals(0, session.snapshot().ledger().inFlight());
    }

    private static byte[] bytes(int seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static void checkEcho(SSLSocket socket, int seed, int length) throws IOException {
        byte[] sent = bytes(seed, length);
        socket.getOutputStream().write(sent);
        assertArrayEquals(sent, socket.getInputStream().readNBytes(length));
    }

    @ParameterizedTest
    @ValueSource(strings = {V2, V3})
    void shouldCarryEveryByteBothWays(String version) throws Exception {
        int port = start(Map.of());
        try (SSLSocket client = TlsPeer.ofLab().connect(port, version, LIMIT)) {
            assertEquals(version, client.getSession().getProtocol());
            for (int length : new int[] {1, 100, 2_000, 20_000, 60_000}) {
                checkEcho(client, length, length);
            }
        }
        awaitAllLeft();
        awaitFigure("read", "handshakes", 1);
        awaitFigure("read", "truncated", 0);
        assertEquals(0, session.snapshot().ledger().dropped());
    }

    @Test
    void shouldAnswerAfterAClientSaidThatItSendsNoMore() throws Exception {
        int port = start(Map.of());
        try (SSLSocket client = TlsPeer.ofLab().connect(port, V3, LIMIT)) {
            byte[] sent = bytes(3, 30_000);
            client.getOutputStream().write(sent);
            client.shutdownOutput();
            assertArrayEquals(sent, client.getInputStream().readAllBytes(), "all of it, then the end, said in TLS");
        }
        awaitAllLeft();
        awaitFigure("read", "truncated", 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {V2, V3})
    void shouldResumeASessionWithoutAnotherFullHandshake(String version) throws Exception {
        int port = start(Map.of());
        TlsPeer peer = TlsPeer.ofLab();
        for (int round = 0; round < 3; round++) {
            try (SSLSocket client = peer.connect(port, version, LIMIT)) {
                checkEcho(client, round, 500);
            }
        }
        awaitAllLeft();
        awaitFigure("read", "handshakes", 3);
        awaitFigure("read", "resumed", 2);
    }

    @Test
    void shouldNegotiateWhatTheyBothSpeakAndRefuseOthers() throws Exception {
        int port = start(Map.of());
        try (SSLSocket client = TlsPeer.ofLab().connect(port, V3, LIMIT, "h2", "http/1.1")) {
            assertEquals("http/1.1", client.getApplicationProtocol());
        }
        assertThrows(SSLException.class, () -> TlsPeer.ofLab().connect(port, V3, LIMIT, "h2").close());
        awaitAllLeft();
        awaitFigure("read", "handshakesFailed", 1);
        awaitFigure("write", "alertsOut", 1);
    }

    @Test
    void shouldRefuseNamesAndVersionsThatItDoesNotServe() throws Exception {
        int port = start(Map.of("serverNames", "lab.example, localhost", "versions", "1.3"));
        TlsPeer.ofLab().connect(port, V3, LIMIT).close();
        assertThrows(SSLException.class, () -> TlsPeer.ofLab().over(new Socket("127.0.0.1", port), "other.example", V3, LIMIT).close());
        assertThrows(SSLException.class, () -> TlsPeer.ofLab().connect(port, V2, LIMIT).close());
        awaitAllLeft();
        awaitFigure("read", "handshakesFailed", 2);
    }

    @Test
    void shouldRefuseToNegotiateKeysAnew() throws Exception {
        int port = start(Map.of());
        try (SSLSocket client = TlsPeer.ofLab().connect(port, V2, LIMIT)) {
            checkEcho(client, 1, 100);
            assertThrows(IOException.class, () -> {
                client.startHandshake();
                client.getOutputStream().write(1);
                if (client.getInputStream().read() < 0) {
                    throw new IOException("closed");
                }
            });
        }
        awaitFigure("read", "renegotiationsRefused", 1);
        awaitAllLeft();
    }

    @Test
    void shouldNoticeThatSomebodyCutAStreamOff() throws Exception {
        int port = start(Map.of());
        var tcp = new Socket("127.0.0.1", port);
        SSLSocket client = TlsPeer.ofLab().over(tcp, "localhost", V3, LIMIT);
        checkEcho(client, 1, 100);
        tcp.shutdownOutput();
        awaitFigure("read", "truncated", 1);
        assertEquals(-1, tcp.getInputStream().read(), "the connection ends without a word that would sound as if all had been said");
        tcp.close();
        awaitAllLeft();
    }

    @Test
    void shouldAnswerGarbageWithAnAlertAndGoOnForOthers() throws Exception {
        int port = start(Map.of());
        try (SSLSocket other = TlsPeer.ofLab().connect(port, V3, LIMIT)) {
            for (int round = 0; round < 30; round++) {
                byte[] junk = bytes(round, 1 + round * 37);
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
                checkEcho(other, round, 300);
            }
        }
        awaitAllLeft();
        Await.until("alerts are counted", LIMIT, () -> figure("write", "alertsOut") > 0);
        awaitFigure("read", "handshakes", 1);
    }

    @Test
    void shouldEndASessionInWhichARecordWasForged() throws Exception {
        int port = start(Map.of());
        var tcp = new Socket("127.0.0.1", port);
        SSLSocket client = TlsPeer.ofLab().over(tcp, "localhost", V3, LIMIT);
        checkEcho(client, 1, 100);
        byte[] forged = bytes(5, 5 + 64);
        System.arraycopy(new byte[] {0x17, 3, 3, 0, 64}, 0, forged, 0, 5);
        tcp.getOutputStream().write(forged);
        assertThrows(SSLException.class, () -> client.getInputStream().readAllBytes());
        tcp.close();
        awaitAllLeft();
    }

    @Test
    void shouldDisconnectWhoSendsOnAfterItsSessionBroke() throws Exception {
        int port = start(Map.of());
        try (Socket flood = new Socket("127.0.0.1", port)) {
            byte[] junk = bytes(1, 4_000);
            assertThrows(IOException.class, () -> {
                for (int round = 0; round < 100_000; round++) {
                    flood.getOutputStream().write(junk);
                }
            });
        }
        awaitFigure("in", "brokenOff", 1);
        awaitAllLeft();
    }

    @Test
    void shouldDisconnectWhoTakesTooLongToAgreeOnKeys() throws Exception {
        int port = start(Map.of("handshakeMillis", 300));
        try (Socket slow = new Socket("127.0.0.1", port); SSLSocket other = TlsPeer.ofLab().connect(port, V3, LIMIT)) {
            slow.setSoTimeout((int) LIMIT.toMillis());
            slow.getOutputStream().write(new byte[] {0x16, 3, 1});
            assertThrows(IOException.class, () -> {
                if (slow.getInputStream().read() < 0) {
                    throw new IOException("closed");
                }
            });
            awaitFigure("read", "handshakesTimedOut", 1);
            checkEcho(other, 1, 100);
        }
        awaitAllLeft();
    }

    @Test
    void shouldEndTlsForAllClientsWhenTheCapabilityIsRevoked() throws Exception {
        int port = start(Map.of());
        Drawing drawing = proxy(Map.of());
        try (SSLSocket client = TlsPeer.ofLab().connect(port, V3, LIMIT)) {
            checkEcho(client, 1, 100);
            session.edit(drawing.withIsolation(drawing.isolation().withRevoked(List.of("node:write>session:read"))));
            assertThrows(IOException.class, () -> {
                if (client.getInputStream().read() < 0) {
                    throw new IOException("closed");
                }
            });
            assertThrows(IOException.class, () -> TlsPeer.ofLab().connect(port, V3, LIMIT).close());
            session.edit(drawing);
        }
        try (SSLSocket again = TlsPeer.ofLab().connect(port, V3, LIMIT)) {
            checkEcho(again, 2, 100);
        }
        awaitAllLeft();
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
            Await.until("each has a chain of its own", LIMIT, () -> session.snapshot().chains().getFirst().active() == 200);
            var echoes = new ArrayList<Future<?>>();
            for (int k = 0; k < 200; k++) {
                int at = k;
                if (at % 4 < 2) {
                    tcps.get(at).setSoLinger(true, 0);
                    tcps.get(at).close();
                } else {
                    echoes.add(threads.submit(() -> {
                        checkEcho(clients.get(at), at, 20_000);
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
        awaitAllLeft();
        awaitFigure("read", "handshakes", 200);
    }

    @Test
    void shouldHoldUpNobodyForAClientThatDoesNotRead() throws Exception {
        int port = start(Map.of());
        TlsPeer peer = TlsPeer.ofLab();
        var tcp = new Socket();
        tcp.setReceiveBufferSize(16 << 10);
        tcp.connect(new java.net.InetSocketAddress("127.0.0.1", port));
        SSLSocket slow = peer.over(tcp, "localhost", V3, LIMIT);
        byte[] much = bytes(9, 6 << 20);
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                slow.getOutputStream().write(much);
            } catch (IOException closed) {
                return;
            }
        });
        try (SSLSocket other = peer.connect(port, V3, LIMIT)) {
            for (int round = 0; round < 10; round++) {
                checkEcho(other, round, 4_000);
            }
        }
        assertArrayEquals(much, slow.getInputStream().readNBytes(much.length), "nothing is lost when it reads at last");
        writer.join();
        slow.close();
        awaitAllLeft();
    }

    /** The JDK's engine allocates for each record; that must not grow with what went before. */
    @Test
    void shouldAllocateABoundedAmountForEachRecord() throws Exception {
        int port = start(Map.of());
        try (SSLSocket client = TlsPeer.ofLab().connect(port, V3, LIMIT)) {
            for (int round = 0; round < 200; round++) {
                checkEcho(client, round, 1_000);
            }
            long before = allocatedByCores();
            for (int round = 0; round < 500; round++) {
                checkEcho(client, round, 1_000);
            }
            long each = (allocatedByCores() - before) / 1_000;
            assertTrue(each < 6_000, () -> "bytes a record: " + each);
        }
        awaitAllLeft();
    }

    private static long allocatedByCores() {
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("edgeos core")).mapToLong(thread -> threads.getThreadAllocatedBytes(thread.threadId())).sum();
    }

    @Test
    void shouldWantBothHalvesOfAProxy() {
        Drawing whole = proxy(Map.of());
        session = new Session(whole.withLinks(whole.links().stream().filter(link -> !link.from().port().equals("turn")).toList()), Path.of("samples"), Consent.NONE);
        assertFalse(session.start());
        assertTrue(session.findings().toString().contains("no other half"), session.findings()::toString);
    }
}
