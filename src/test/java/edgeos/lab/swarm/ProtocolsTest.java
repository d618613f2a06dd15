package edgeos.lab.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import edgeos.Await;
import edgeos.Patient;
import edgeos.Ports;
import edgeos.telemetry.SwarmFigures;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients of TLS, DNS, and the real memcached. */
class ProtocolsTest extends SwarmTrial {
    private static final Duration SOON = Duration.ofMillis(300);
    private static final char[] PASSWORD = "secret".toCharArray();
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    @TempDir
    Path temporary;

    /** The JDK's keytool signs a key with itself. */
    private SSLContext selfSigned() throws Exception {
        Path store = temporary.resolve("store.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "lab", "-keyalg", "EC", "-dname", "CN=localhost",
                "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", new String(PASSWORD)).redirectErrorStream(true).start();
        assertEquals(0, keytool.waitFor(), () -> "keytool");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Test
    void shouldAskOverTlsAndComeAgain() throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(LOOPBACK, 0), 100);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
        byte[] page = new byte[100_000];
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, page.length);
            try (exchange) {
                exchange.getResponseBody().write(page);
            }
        });
        server.start();
        try {
            swarm = Swarm.start(SwarmSettings.of(Protocol.HTTPS).withClients(5).closed(0).leavingAfter(10), server.getAddress());
            awaitAnswers(150);
            assertNoErrors();
            assertTrue(now().connects() >= 13, () -> now().toString());
            assertTrue(now().bytesIn() >= 150L * page.length, "whole pages, decrypted");
        } finally {
            server.stop(0);
        }
    }

    /** Whoever waits for an answer does not wait for others' keys: the thread that serves them all computes less than those that compute keys. */
    @Test
    void shouldComputeGreetingsApartFromWhoServesTheClients() throws Exception {
        try (ServerSocket server = selfSigned().getServerSocketFactory().createServerSocket(0, 50, LOOPBACK)) {
            Thread.ofVirtual().start(() -> echoAll(server));
            swarm = Swarm.start(SwarmSettings.of(Protocol.TLS).withClients(8).closed(0).sizes(10, 10).leavingAfter(1), new InetSocketAddress(LOOPBACK, server.getLocalPort()));
            awaitAnswers(50);
            long served = cpuNanos("edgeos swarm tls");
            long computed = cpuNanos("edgeos swarm greeting");
            long before = now().answered();
            awaitAnswers(before + 150);
            assertNoErrors();
            long serving = cpuNanos("edgeos swarm tls") - served;
            long computing = cpuNanos("edgeos swarm greeting") - computed;
            assertTrue(computing > serving, () -> "serving=" + serving + " computing=" + computing);
        }
    }

    private static long cpuNanos(String thread) {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        return Thread.getAllStackTraces().keySet().stream().filter(each -> each.getName().equals(thread)).mapToLong(each -> threads.getThreadCpuTime(each.threadId())).sum();
    }

    @Test
    void shouldEchoOverTlsWithMuchAtOnce() throws Exception {
        try (ServerSocket server = selfSigned().getServerSocketFactory().createServerSocket(0, 50, LOOPBACK)) {
            Thread.ofVirtual().start(() -> echoAll(server));
            swarm = Swarm.start(SwarmSettings.of(Protocol.TLS).withClients(4).closed(0).sizes(1, 300_000).pipelining(3).leavingAfter(30), new InetSocketAddress(LOOPBACK, server.getLocalPort()));
            awaitAnswers(400);
            assertNoErrors();
        }
    }

    private static void echoAll(ServerSocket server) {
        try {
            while (true) {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> {
                    try (socket) {
                        socket.getInputStream().transferTo(socket.getOutputStream());
                    } catch (IOException gone) {
                        return;
                    }
                });
            }
        } catch (IOException closed) {
            return;
        }
    }

    @Test
    void shouldSayWhyAServerThatSpeaksNoTlsCannotBeTalkedTo() throws Exception {
        try (Peers peers = new Peers((_, out) -> out.write("220 welcome to no TLS at all\r\n".getBytes()))) {
            swarm = Swarm.start(SwarmSettings.of(Protocol.HTTPS).withClients(1), peers.address());
            Await.until("it is refused", LIMIT, () -> now().refused() >= 2);
            assertTrue(now().lastError().contains("could not connect"), now()::lastError);
            assertEquals(0, now().connected());
        }
    }

    /** Answers the first questions as {@code lies} says, and all others rightly. */
    private static void serveNames(DatagramSocket socket, int first, UnaryOperator<byte[]> lies) {
        var asked = new AtomicInteger();
        try {
            while (true) {
                var packet = new DatagramPacket(new byte[600], 600);
                socket.receive(packet);
                byte[] answer = java.util.Arrays.copyOf(packet.getData(), packet.getLength() + 16);
                answer[2] |= (byte) 0x80;
                answer[7] = 1;
                byte[] record = {(byte) 0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 10, 1, 2, 3};
                System.arraycopy(record, 0, answer, packet.getLength(), record.length);
                byte[] sent = asked.getAndIncrement() < first ? lies.apply(answer) : answer;
                if (sent.length > 0) {
                    socket.send(new DatagramPacket(sent, sent.length, packet.getSocketAddress()));
                }
            }
        } catch (IOException closed) {
            return;
        }
    }

    private DatagramSocket names(int first, UnaryOperator<byte[]> lies) throws IOException {
        var socket = new DatagramSocket(new InetSocketAddress(LOOPBACK, 0));
        Thread.ofVirtual().start(() -> serveNames(socket, first, lies));
        return socket;
    }

    private static SwarmSettings dns(int clients, Duration timeout) {
        return SwarmSettings.of(Protocol.DNS).withClients(clients).withNames(List.of("www.example.com", "a.b", "Mail.Example.ORG")).closed(1_000_000).timeout(timeout.toNanos());
    }

    /** One client's figures after some answers of a server that lies at first. An answer that a busy machine brings after that time is lost as well. */
    private SwarmFigures askedOf(int first, UnaryOperator<byte[]> lies, int answers, Duration timeout) throws IOException {
        close();
        try (DatagramSocket server = names(first, lies)) {
            swarm = Swarm.start(dns(1, timeout), (InetSocketAddress) server.getLocalSocketAddress());
            awaitAnswers(answers);
            return now();
        }
    }

    @Test
    void shouldAskForNamesSeveralAtOnce() throws Exception {
        try (DatagramSocket server = names(0, answer -> answer)) {
            swarm = Swarm.start(dns(6, LIMIT).pipelining(4), (InetSocketAddress) server.getLocalSocketAddress());
            awaitAnswers(600);
            assertNoErrors();
        }
    }

    @Test
    void shouldLoseADatagramAndAskAgain() throws Exception {
        SwarmFigures told = Patient.longerAndLonger(SOON, timeout -> askedOf(3, _ -> new byte[0], 50, timeout), seen -> seen.lost() == 3);
        assertEquals(3, told.lost());
    }

    @Test
    void shouldNoticeAnAnswerToAnotherQuestion() throws Exception {
        try (DatagramSocket server = names(1, answer -> {
            answer[13] ^= 1;
            return answer;
        })) {
            swarm = Swarm.start(dns(1, SOON), (InetSocketAddress) server.getLocalSocketAddress());
            Await.until("it is noticed", LIMIT, () -> now().wrong() == 1);
            assertTrue(now().lastError().contains("another question"), now()::lastError);
            awaitAnswers(20);
        }
    }

    @Test
    void shouldIgnoreAnAnswerWithAnIdThatNobodyWaitsFor() throws Exception {
        UnaryOperator<byte[]> withAnotherId = answer -> {
            answer[0] ^= 1;
            return answer;
        };
        SwarmFigures told = Patient.longerAndLonger(SOON, timeout -> askedOf(1, withAnotherId, 20, timeout), seen -> seen.lost() == 1);
        assertEquals(0, told.wrong());
        assertEquals(1, told.lost(), "the right answer never came");
    }

    @Test
    void shouldTalkToTheRealMemcached() throws Exception {
        Path program = Path.of("/usr/bin/memcached");
        assumeTrue(Files.isExecutable(program), "memcached is not installed here");
        int port = Ports.free();
        Process memcached = new ProcessBuilder(program.toString(), "-u", "nobody", "-l", "127.0.0.1", "-p", Integer.toString(port), "-U", "0", "-t", "1").redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            swarm = Swarm.start(SwarmSettings.of(Protocol.MEMCACHED).withClients(20).closed(0).store(50, 0.99, 0.8).sizes(1, 900_000).pipelining(3), new InetSocketAddress(LOOPBACK, port));
            awaitAnswers(2_000);
            assertEquals(0, now().wrong() + now().unasked() + now().lost(), () -> now().toString());
            assertTrue(now().misses() > 0 && now().misses() < now().answered() / 2, () -> now().toString());
        } finally {
            memcached.destroy();
            memcached.waitFor();
        }
    }

    @Test
    void shouldRefuseSettingsThatMakeNoSense() {
        assertThrows(IllegalArgumentException.class, () -> SwarmSettings.of(Protocol.ECHO).withClients(0));
        assertThrows(IllegalArgumentException.class, () -> SwarmSettings.of(Protocol.ECHO).withClients(10_001));
        assertThrows(IllegalArgumentException.class, () -> SwarmSettings.of(Protocol.ECHO).pipelining(65));
        assertThrows(IllegalArgumentException.class, () -> Swarm.start(SwarmSettings.of(Protocol.ECHO)), "nobody to talk to");
        assertThrows(IllegalArgumentException.class, () -> Swarm.start(SwarmSettings.of(Protocol.DNS).withNames(List.of("a..b")), new InetSocketAddress(LOOPBACK, 53)));
    }
}
