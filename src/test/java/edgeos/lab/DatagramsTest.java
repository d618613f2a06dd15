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
import edgeos.model.Sketch;
import edgeos.model.check.Checker;
import edgeos.notation.Settings;
import edgeos.telemetry.Snapshot;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.naming.Context;
import javax.naming.directory.InitialDirContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real UDP clients, each with a chain of its own. */
class DatagramsTest {
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

    private static Drawing drawing(String kind, Map<String, Object> in, Map<String, Object> settings, int limit) {
        var chain = new Chain("c", "chain", 0, 0, 400, 300, "", Chain.Policy.PER_FLOW, Chain.FlowBy.FIVE_TUPLE, 2, -1, limit, 0, Extras.NONE);
        return Drawing.EMPTY.withNodes(List.of(node("in", "udpIn", null, in), node("e", kind, "c", settings), node("out", "udpOut", null, Map.of()))).withLinks(List.of(link("in", "e"), link("e", "out")))
                .withChains(List.of(chain));
    }

    private static Node node(String id, String kind, String chain, Map<String, Object> settings) {
        return new Node(id, kind, id, 0, 0, chain, Settings.of(settings), Extras.NONE);
    }

    private static Link link(String from, String to) {
        return new Link(from + "-" + to, new Link.End(from, "out"), new Link.End(to, "in"), Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE);
    }

    private int start(Drawing drawing) {
        session = new Session(drawing, Path.of("samples"), Consent.NONE);
        assertTrue(session.start(), () -> session.findings().toString());
        return port();
    }

    private int port() {
        Await.until("it listens", LIMIT, () -> figure("port") > 0);
        return (int) figure("port");
    }

    private int start(Map<String, Object> in) {
        return start(drawing("datagramEcho", in, Map.of(), 2000));
    }

    private long figure(String name) {
        return session.snapshot().nodes().stream().filter(node -> node.id().equals("in")).findFirst().map(node -> node.figures().getOrDefault(name, 0L)).orElse(0L);
    }

    private Snapshot.ChainFigures chain() {
        return session.snapshot().chains().getFirst();
    }

    private static DatagramSocket client(int port) throws IOException {
        var socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout((int) LIMIT.toMillis());
        return socket;
    }

    private static byte[] bytes(int seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] ask(DatagramSocket client, byte[] question) throws IOException {
        client.send(new DatagramPacket(question, question.length));
        return hear(client);
    }

    private static byte[] hear(DatagramSocket client) throws IOException {
        var packet = new DatagramPacket(new byte[65_536], 65_536);
        client.receive(packet);
        return Arrays.copyOf(packet.getData(), packet.getLength());
    }

    private static void checkEcho(DatagramSocket client, int seed, int length) throws IOException {
        assertArrayEquals(bytes(seed, length), ask(client, bytes(seed, length)));
    }

    private void awaitAllLeft() {
        Looks.awaitNew(session);
        Await.until("every chain is clean again", LIMIT, () -> chain().active() == 0 && chain().cachedUncleaned() == 0 && figure("clients") == 0);
        assertEquals(0, session.snapshot().ledger().inFlight());
    }

    @Test
    void shouldServeEachClientByAChainOfItsOwnAndCleanItWhenTheClientIsSilent() throws Exception {
        int port = start(Map.of("idleMillis", 1_000));
        try (DatagramSocket one = client(port); DatagramSocket two = client(port)) {
            for (int length : new int[] {1, 33, 1472, 8_000}) {
                checkEcho(one, length, length);
                checkEcho(two, length + 1, length);
            }
            Await.until("both were noticed", LIMIT, () -> figure("accepted") >= 2 && chain().activated() >= 2);
            awaitAllLeft();
            long before = chain().activated();
            checkEcho(one, 3, 100);
            Await.until("its chain serves again", LIMIT, () -> chain().activated() > before);
        }
        awaitAllLeft();
        assertEquals(chain().activated(), chain().terminated());
        assertEquals(0, session.snapshot().ledger().dropped());
    }

    @Test
    void shouldCarryADatagramWithoutBytes() throws Exception {
        int port = start(Map.of());
        try (var client = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0))) {
            client.setSoTimeout((int) LIMIT.toMillis());
            client.send(new DatagramPacket(new byte[0], 0, new InetSocketAddress("127.0.0.1", port)));
            assertEquals(0, hear(client).length);
        }
    }

    @Test
    void shouldGiveEachOfManyClientsItsOwnAnswers() throws Exception {
        int port = start(Map.of());
        var clients = new ArrayList<DatagramSocket>();
        try {
            for (int k = 0; k < 300; k++) {
                clients.add(client(port));
                clients.get(k).send(new DatagramPacket(bytes(k, 200), 200));
            }
            for (int k = 0; k < 300; k++) {
                assertArrayEquals(bytes(k, 200), hear(clients.get(k)), "another client's bytes");
            }
            Await.until("each has its own chain", LIMIT, () -> chain().active() == 300);
        } finally {
            clients.forEach(DatagramSocket::close);
        }
    }

    @Test
    void shouldLoseOnlyWhatAFloodingClientSends() throws Exception {
        int port = start(drawing("dns", Map.of(), Map.of("ringBytes", 4096), 100));
        byte[] flood = question("www.lab.test");
        try (DatagramSocket rude = client(port); DatagramSocket other = client(port)) {
            for (int round = 0; round < 60; round++) {
                for (int k = 0; k < 500; k++) {
                    rude.send(new DatagramPacket(flood, flood.length));
                }
                assertTrue(ask(other, flood).length > flood.length);
            }
        }
        Await.until("all is done", LIMIT, () -> session.snapshot().ledger().inFlight() == 0);
        Await.until("both had a chain", LIMIT, () -> chain().activated() == 2);
    }

    @Test
    void shouldKeepNoMoreClientsThanDrawnWhoeverPretendsToBeMany() throws Exception {
        int port = start(Map.of("mostClients", 16, "idleMillis", 0));
        var many = new ArrayList<DatagramSocket>();
        try (DatagramSocket friend = client(port)) {
            checkEcho(friend, 1, 50);
            for (int k = 0; k < 200; k++) {
                many.add(client(port));
                many.get(k).send(new DatagramPacket(bytes(k, 20), 20));
            }
            checkEcho(friend, 2, 50);
            Await.until("all came", LIMIT, () -> figure("accepted") + figure("refused") == 201);
            assertEquals(16, figure("clients"));
            assertTrue(chain().active() <= 16);
            try (DatagramSocket late = client(port)) {
                late.setSoTimeout(200);
                Await.until("a silent one makes room", LIMIT, () -> hasAnswer(late));
                checkEcho(friend, 3, 50);
            }
            Await.until("it is counted", LIMIT, () -> figure("replaced") >= 1 && figure("clients") == 16);
        } finally {
            many.forEach(DatagramSocket::close);
        }
    }

    private static boolean hasAnswer(DatagramSocket client) {
        try {
            return ask(client, bytes(1, 10)).length == 10;
        } catch (SocketTimeoutException none) {
            return false;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Test
    void shouldRefuseAClientForWhomThereIsNoChainAndServeOthers() throws Exception {
        int port = start(drawing("datagramEcho", Map.of(), Map.of(), 1));
        try (DatagramSocket one = client(port); DatagramSocket two = client(port)) {
            checkEcho(one, 1, 10);
            two.send(new DatagramPacket(new byte[4], 4));
            Await.until("it is counted", LIMIT, () -> session.snapshot().ledger().dropped(edgeos.notation.DropReason.REFUSED) == 1);
            checkEcho(one, 2, 10);
        }
    }

    @Test
    void shouldDropADatagramThatIsTooLongForTheRing() throws Exception {
        int port = start(Map.of());
        try (DatagramSocket client = client(port)) {
            client.send(new DatagramPacket(new byte[60_000], 60_000));
            Await.until("it is counted", LIMIT, () -> session.snapshot().ledger().dropped(edgeos.notation.DropReason.TOO_LONG) == 1);
            checkEcho(client, 2, 10);
        }
    }

    @Test
    void shouldKeepThePortThroughPausesAndEditsAndFreeItWhenStopped() throws Exception {
        int port = start(Map.of());
        try (DatagramSocket client = client(port)) {
            checkEcho(client, 1, 100);
            session.pause();
            client.send(new DatagramPacket(bytes(2, 100), 100));
            session.resume();
            assertArrayEquals(bytes(2, 100), hear(client));
            session.edit(drawing("datagramEcho", Map.of("idleMillis", 60_000), Map.of(), 2000));
            assertEquals(port, port());
            checkEcho(client, 3, 100);
            Await.until("an answer is counted", LIMIT, () -> session.snapshot().ledger().delivered() >= 3);
            assertEquals(1, chain().activated(), "the client keeps its chain");
            session.edit(Drawing.EMPTY);
            Await.until("the port is free", LIMIT, () -> isFree(port));
            session.edit(drawing("datagramEcho", Map.of("port", port), Map.of(), 2000));
            checkEcho(client, 4, 100);
            session.stop();
            assertTrue(isFree(port));
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", port))) {
            return socket.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }

    @Test
    void shouldNameAPortThatIsInUse() throws Exception {
        try (var holder = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0))) {
            session = new Session(drawing("datagramEcho", Map.of("port", holder.getLocalPort()), Map.of(), 1), Path.of("samples"), Consent.NONE);
            assertFalse(session.start());
            assertTrue(session.findings().toString().contains("port=" + holder.getLocalPort()), session.findings()::toString);
        }
    }

    @Test
    void shouldNotBeWiredToWhatTakesFramesOrStreams() {
        Drawing drawing = new Sketch().node("in", "udpIn").node("wall", "firewall").node("out", "tcpOut").drawing();
        assertTrue(Checker.refusal(drawing, new Link.End("in", "out"), new Link.End("wall", "in")).isPresent());
        assertTrue(Checker.refusal(drawing, new Link.End("in", "out"), new Link.End("out", "in")).isPresent());
        assertTrue(Checker.refusal(drawing, new Link.End("wall", "out"), new Link.End("out", "in")).isPresent());
    }

    @Test
    void shouldFindWhatLinesOfAZoneSayTogether() {
        Drawing drawing = drawing("dns", Map.of(), Map.of("zone", List.of("www.lab.test. A 192.0.2.1")), 1);
        assertTrue(Checker.check(drawing).toString().contains("in no zone"), Checker.check(drawing)::toString);
    }

    @Test
    void shouldLeaveNoFileOpen() throws Exception {
        Path files = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(files), "this system does not tell which files are open");
        start(Map.of());
        session.stop();
        long before = count(files);
        for (int round = 0; round < 5; round++) {
            assertTrue(session.start());
            try (DatagramSocket client = client(port())) {
                checkEcho(client, round, 100);
            }
            session.stop();
        }
        assertTrue(count(files) <= before + 2, () -> "files are left open: before=" + before);
    }

    private static long count(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    private static byte[] question(String name) {
        var text = new java.io.ByteArrayOutputStream();
        text.writeBytes(new byte[] {1, 2, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0});
        for (String label : name.split("\\.")) {
            text.write(label.length());
            text.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        }
        text.writeBytes(new byte[] {0, 0, 1, 0, 1});
        return text.toByteArray();
    }

    @Test
    void shouldAnswerTheNameClientOfTheJdk() throws Exception {
        int port = start(drawing("dns", Map.of("idleMillis", 500), Map.of(), 50));
        var environment = new Hashtable<String, String>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, "dns://127.0.0.1:" + port + "/");
        var context = new InitialDirContext(environment);
        try {
            assertEquals("A: 192.0.2.80", context.getAttributes("www.lab.test", new String[] {"A"}).get("A").toString());
            assertEquals("MX: 10 mail.lab.test.", context.getAttributes("lab.test", new String[] {"MX"}).get("MX").toString());
            assertEquals("TXT: \"a zone of the lab\"", context.getAttributes("lab.test", new String[] {"TXT"}).get("TXT").toString());
            assertThrows(javax.naming.NameNotFoundException.class, () -> context.getAttributes("nobody.lab.test", new String[] {"A"}));
        } finally {
            context.close();
        }
        awaitAllLeft();
        assertEquals(session.snapshot().ledger().consumed(), session.snapshot().ledger().created(), "an answer to each question");
    }

    @Test
    void shouldAnswerDig() throws Exception {
        assumeTrue(isInstalled("dig"), "dig is not installed");
        int port = start(drawing("dns", Map.of("idleMillis", 500), Map.of(), 50));
        assertEquals(List.of("192.0.2.80"), dig(port, "www.lab.test", "A", "+short"));
        assertEquals(List.of("www.lab.test.", "192.0.2.80"), dig(port, "web.lab.test", "A", "+short"));
        assertEquals(List.of("2001:db8::80"), dig(port, "www.lab.test", "AAAA", "+short"));
        assertEquals(List.of("10 mail.lab.test."), dig(port, "lab.test", "MX", "+short"));
        assertEquals(List.of("\"a zone of the lab\""), dig(port, "lab.test", "TXT", "+short", "+noedns"));
        String whole = String.join("\n", dig(port, "nobody.lab.test", "A"));
        assertTrue(whole.contains("status: NXDOMAIN") && whole.contains("flags: qr aa rd") && whole.contains("EDNS: version: 0") && !whole.contains("WARNING: Message"), whole);
        assertTrue(String.join("\n", dig(port, "www.example.com", "A")).contains("status: REFUSED"));
        awaitAllLeft();
    }

    private static boolean isInstalled(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "-v").redirectErrorStream(true).start().waitFor(10, TimeUnit.SECONDS);
        } catch (IOException absent) {
            return false;
        }
    }

    private static List<String> dig(int port, String... words) throws Exception {
        var command = new ArrayList<>(List.of("dig", "@127.0.0.1", "-p", Integer.toString(port), "+tries=3", "+time=3"));
        command.addAll(List.of(words));
        Process dig = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var said = dig.inputReader()) {
            return said.lines().toList();
        } finally {
            dig.waitFor(10, TimeUnit.SECONDS);
        }
    }
}
