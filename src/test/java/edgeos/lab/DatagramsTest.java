package edgeos.lab;

import static edgeos.lab.Clients.bytes;
import static edgeos.lab.RunningLab.LIMIT;
import static edgeos.lab.RunningLab.udp;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Await;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Sketch;
import edgeos.model.check.Checker;
import edgeos.notation.DropReason;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.naming.Context;
import javax.naming.directory.InitialDirContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Real UDP clients, each with a chain of its own. */
class DatagramsTest {
    private static final int RETRY_MILLIS = 500;

    @RegisterExtension
    final RunningLab lab = new RunningLab();

    private int start(Map<String, Object> in) {
        return lab.start(echo(in, 2000));
    }

    private static Drawing echo(Map<String, Object> in, int limit) {
        return udp(in, "datagramEcho", Map.of(), 2, limit);
    }

    private static Drawing dns(Map<String, Object> in, Map<String, Object> settings, int limit) {
        return udp(in, "dns", settings, 2, limit);
    }

    private static DatagramSocket client(int port) throws IOException {
        var socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout((int) LIMIT.toMillis());
        return socket;
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

    @Test
    void shouldServeEachClientByAChainOfItsOwnAndCleanItWhenTheClientIsSilent() throws Exception {
        int port = start(Map.of("idleMillis", 1_000));
        try (DatagramSocket one = client(port); DatagramSocket two = client(port)) {
            for (int length : new int[] {1, 33, 1472, 8_000}) {
                checkEcho(one, length, length);
                checkEcho(two, length + 1, length);
            }
            Await.until("both were noticed", LIMIT, () -> lab.figure("in", "accepted") >= 2 && lab.chain().activated() >= 2);
            lab.awaitAllLeft();
            long before = lab.chain().activated();
            checkEcho(one, 3, 100);
            Await.until("its chain serves again", LIMIT, () -> lab.chain().activated() > before);
        }
        lab.awaitAllLeft();
        assertEquals(lab.chain().activated(), lab.chain().terminated());
        assertEquals(0, lab.ledger().dropped());
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
            Await.until("each has its own chain", LIMIT, () -> lab.chain().active() == 300);
        } finally {
            clients.forEach(DatagramSocket::close);
        }
    }

    @Test
    void shouldLoseOnlyWhatAFloodingClientSends() throws Exception {
        int port = lab.start(dns(Map.of(), Map.of("ringBytes", 4096), 100));
        byte[] flood = question("www.lab.test");
        try (DatagramSocket rude = client(port); DatagramSocket other = client(port)) {
            other.setSoTimeout(RETRY_MILLIS);
            for (int round = 0; round < 60; round++) {
                for (int k = 0; k < 500; k++) {
                    rude.send(new DatagramPacket(flood, flood.length));
                }
                Await.until("whoever asks again until there is an answer gets one", LIMIT, () -> isAnswered(other, flood, flood.length + 1));
            }
        }
        Await.until("all is done", LIMIT, () -> lab.ledger().inFlight() == 0);
        Await.until("both had a chain", LIMIT, () -> lab.chain().activated() == 2);
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
            Await.until("all came", LIMIT, () -> lab.figure("in", "accepted") + lab.figure("in", "refused") == 201);
            assertEquals(16, lab.figure("in", "clients"));
            assertTrue(lab.chain().active() <= 16);
            try (DatagramSocket late = client(port)) {
                late.setSoTimeout(RETRY_MILLIS);
                Await.until("a silent one makes room", LIMIT, () -> isAnswered(late, bytes(1, 10), 10));
                checkEcho(friend, 3, 50);
            }
            Await.until("it is counted", LIMIT, () -> lab.figure("in", "replaced") >= 1 && lab.figure("in", "clients") == 16);
        } finally {
            many.forEach(DatagramSocket::close);
        }
    }

    /** What a client of datagrams has to do: the system loses them where more come than somebody reads. */
    private static boolean isAnswered(DatagramSocket client, byte[] question, int leastBytes) {
        try {
            return ask(client, question).length >= leastBytes;
        } catch (SocketTimeoutException none) {
            return false;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Test
    void shouldRefuseAClientForWhomThereIsNoChainAndServeOthers() throws Exception {
        int port = lab.start(echo(Map.of(), 1));
        try (DatagramSocket one = client(port); DatagramSocket two = client(port)) {
            checkEcho(one, 1, 10);
            two.send(new DatagramPacket(new byte[4], 4));
            Await.until("it is counted", LIMIT, () -> lab.ledger().dropped(DropReason.REFUSED) == 1);
            checkEcho(one, 2, 10);
        }
    }

    @Test
    void shouldDropADatagramThatIsTooLongForTheRing() throws Exception {
        int port = start(Map.of());
        try (DatagramSocket client = client(port)) {
            client.send(new DatagramPacket(new byte[60_000], 60_000));
            Await.until("it is counted", LIMIT, () -> lab.ledger().dropped(DropReason.TOO_LONG) == 1);
            checkEcho(client, 2, 10);
        }
    }

    @Test
    void shouldKeepThePortThroughPausesAndEditsAndFreeItWhenStopped() throws Exception {
        int port = start(Map.of());
        try (DatagramSocket client = client(port)) {
            checkEcho(client, 1, 100);
            lab.session().pause();
            client.send(new DatagramPacket(bytes(2, 100), 100));
            lab.session().resume();
            assertArrayEquals(bytes(2, 100), hear(client));
            lab.session().edit(echo(Map.of("idleMillis", 60_000), 2000));
            assertEquals(port, lab.port());
            checkEcho(client, 3, 100);
            Await.until("an answer is counted", LIMIT, () -> lab.ledger().delivered() >= 3);
            assertEquals(1, lab.chain().activated(), "the client keeps its chain");
            lab.session().edit(Drawing.EMPTY);
            Await.until("the port is free", LIMIT, () -> isFree(port));
            lab.session().edit(echo(Map.of("port", port), 2000));
            checkEcho(client, 4, 100);
            lab.session().stop();
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
            assertFalse(lab.open(echo(Map.of("port", holder.getLocalPort()), 1)).start());
            assertTrue(lab.session().findings().toString().contains("port=" + holder.getLocalPort()), lab.session().findings()::toString);
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
        Drawing drawing = dns(Map.of(), Map.of("zone", List.of("www.lab.test. A 192.0.2.1")), 1);
        assertTrue(Checker.check(drawing).toString().contains("in no zone"), Checker.check(drawing)::toString);
    }

    @Test
    void shouldLeaveNoFileOpen() throws Exception {
        Path files = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(files), "this system does not tell which files are open");
        start(Map.of());
        lab.session().stop();
        long before = count(files);
        for (int round = 0; round < 5; round++) {
            assertTrue(lab.session().start());
            try (DatagramSocket client = client(lab.port())) {
                checkEcho(client, round, 100);
            }
            lab.session().stop();
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
        int port = lab.start(dns(Map.of("idleMillis", 500), Map.of(), 50));
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
        lab.awaitAllLeft();
        assertEquals(lab.ledger().consumed(), lab.ledger().created(), "an answer to each question");
    }

    @Test
    void shouldAnswerDig() throws Exception {
        assumeTrue(isInstalled("dig"), "dig is not installed");
        int port = lab.start(dns(Map.of("idleMillis", 500), Map.of(), 50));
        assertEquals(List.of("192.0.2.80"), dig(port, "www.lab.test", "A", "+short"));
        assertEquals(List.of("www.lab.test.", "192.0.2.80"), dig(port, "web.lab.test", "A", "+short"));
        assertEquals(List.of("2001:db8::80"), dig(port, "www.lab.test", "AAAA", "+short"));
        assertEquals(List.of("10 mail.lab.test."), dig(port, "lab.test", "MX", "+short"));
        assertEquals(List.of("\"a zone of the lab\""), dig(port, "lab.test", "TXT", "+short", "+noedns"));
        String whole = String.join("\n", dig(port, "nobody.lab.test", "A"));
        assertTrue(whole.contains("status: NXDOMAIN") && whole.contains("flags: qr aa rd") && whole.contains("EDNS: version: 0") && !whole.contains("WARNING: Message"), whole);
        assertTrue(String.join("\n", dig(port, "www.example.com", "A")).contains("status: REFUSED"));
        lab.awaitAllLeft();
    }

    private static boolean isInstalled(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "-v").redirectErrorStream(true).start().waitFor(60, TimeUnit.SECONDS);
        } catch (IOException absent) {
            return false;
        }
    }

    private static List<String> dig(int port, String... words) throws Exception {
        var command = new ArrayList<>(List.of("dig", "@127.0.0.1", "-p", Integer.toString(port), "+tries=3", "+time=20"));
        command.addAll(List.of(words));
        Process dig = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var said = dig.inputReader()) {
            return said.lines().toList();
        } finally {
            dig.waitFor(60, TimeUnit.SECONDS);
        }
    }
}
