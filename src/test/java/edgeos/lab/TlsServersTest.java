package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import edgeos.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What stands behind a TLS proxy: files by HTTP, a memcached, a server elsewhere. The JDK's own clients talk to all three. */
class TlsServersTest {
    private static final int CLIENTS = 200;
    private static final List<Integer> LENGTHS = List.of(1, 20_000, 120_000);

    @RegisterExtension
    final RunningLab lab = new RunningLab();
    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Path site = Files.createDirectories(folder.resolve("site"));
        for (int length : LENGTHS) {
            Files.write(site.resolve(length + ".bin"), Clients.bytes(length, length));
        }
    }

    private int startSite() {
        return lab.start(Proxies.of(Map.of(), "http", Map.of("folder", "site")), folder, Consent.NONE);
    }

    /** Does something for each of so many clients, all at the same time. */
    private static void forEach(int clients, IntFunction<Callable<Void>> task) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new ArrayList<Future<Void>>();
            for (int client = 0; client < clients; client++) {
                begun.add(threads.submit(task.apply(client)));
            }
            for (Future<Void> each : begun) {
                each.get();
            }
        }
    }

    /** So many clients, one after another: half of them by each version. */
    private static List<SSLSocket> connect(TlsPeer peer, int port, int clients) throws IOException {
        var connected = new ArrayList<SSLSocket>();
        for (int client = 0; client < clients; client++) {
            connected.add(peer.connect(port, client % 2 == 0 ? "TLSv1.3" : "TLSv1.2", RunningLab.LIMIT));
        }
        return connected;
    }

    @Test
    void shouldServeTwoHundredClientsAtOnceByteForByte() throws Exception {
        int port = startSite();
        List<SSLSocket> clients = connect(TlsPeer.ofLab(), port, CLIENTS);
        Await.until("each has a chain of its own", RunningLab.LIMIT, () -> lab.chain().active() == CLIENTS);
        forEach(CLIENTS, client -> () -> {
            for (int at = 0; at < LENGTHS.size(); at++) {
                int length = LENGTHS.get((client + at) % LENGTHS.size());
                assertArrayEquals(Clients.bytes(length, length), Pages.get(clients.get(client), "/" + length + ".bin"));
            }
            return null;
        });
        lab.awaitFigure("http", "answers2xx", CLIENTS * LENGTHS.size());
        for (SSLSocket client : clients) {
            client.close();
        }
        lab.awaitAllLeft();
        assertEquals(CLIENTS, lab.figure("read", "handshakes"));
        assertEquals(0, lab.figure("read", "truncated"));
        assertEquals(0, lab.ledger().dropped());
    }

    @Test
    void shouldServeTheHttpClientOfTheJdk() throws Exception {
        int port = startSite();
        try (HttpClient client = HttpClient.newBuilder().sslContext(TlsPeer.ofLab().context()).build()) {
            for (int length : LENGTHS) {
                HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/" + length + ".bin")).build(), HttpResponse.BodyHandlers.ofByteArray());
                assertArrayEquals(Clients.bytes(length, length), answer.body());
                assertEquals(HttpClient.Version.HTTP_1_1, answer.version(), "it would rather have spoken HTTP/2");
            }
        }
        lab.awaitAllLeft();
        assertEquals(1, lab.figure("read", "handshakes"), "on one connection");
    }

    @Test
    void shouldKeepForEachClientOfAMemcachedItsOwnItems() throws Exception {
        int port = lab.start(Proxies.of(Map.of(), "memcached", Map.of()));
        TlsPeer peer = TlsPeer.ofLab();
        try (SSLSocket one = peer.connect(port, "TLSv1.3", RunningLab.LIMIT); SSLSocket other = peer.connect(port, "TLSv1.2", RunningLab.LIMIT)) {
            String value = new String(Clients.bytes(7, 60_000), StandardCharsets.ISO_8859_1);
            Clients.ask(one, "set a 5 0 60000\r\n" + value + "\r\n", "STORED\r\n");
            Clients.ask(other, "get a\r\n", "END\r\n");
            Clients.ask(one, "get a\r\nget b\r\n", "VALUE a 5 60000\r\n" + value + "\r\nEND\r\nEND\r\n");
            Clients.say(one, "quit\r\n");
            assertEquals(-1, one.getInputStream().read(), "an end that is said in TLS");
        }
        lab.awaitAllLeft();
    }

    @Test
    void shouldGoOnToAServerElsewhereForEachClient() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), CLIENTS);
        server.createContext("/", exchange -> {
            int length = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
            exchange.sendResponseHeaders(200, length);
            try (exchange) {
                exchange.getResponseBody().write(Clients.bytes(length, length));
            }
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            server.setExecutor(threads);
            server.start();
            int port = lab.start(Proxies.toServer(server.getAddress().getPort()));
            List<SSLSocket> clients = connect(TlsPeer.ofLab(), port, CLIENTS / 4);
            forEach(CLIENTS / 4, client -> () -> {
                try (SSLSocket socket = clients.get(client)) {
                    for (int length : new int[] {50_000 + client, 1 + client}) {
                        assertArrayEquals(Clients.bytes(length, length), Pages.get(socket, "/" + length));
                    }
                }
                return null;
            });
            lab.awaitAllLeft();
            assertEquals(CLIENTS / 4, lab.figure("up", "answered"), "a call for each");
        } finally {
            server.stop(0);
        }
    }
}
