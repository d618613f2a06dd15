package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Await;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.telemetry.Snapshot;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Real HTTP clients, each served by an FWP of its own. */
class WebTest {
    private static final Duration LIMIT = RunningLab.LIMIT;

    @TempDir
    Path folder;
    @RegisterExtension
    final RunningLab lab = new RunningLab();
    private int port;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("site"));
        Files.writeString(folder.resolve("site").resolve("index.html"), "<p>Hello</p>");
        Files.write(folder.resolve("site").resolve("large.bin"), large());
    }

    @AfterEach
    void checkFaults() {
        assertEquals(0, lab.session().snapshot().nodes().stream().mapToLong(Snapshot.NodeFigures::faults).sum(), "an FWP faulted");
    }

    private static byte[] large() {
        return Clients.bytes(4, 3_000_000);
    }

    private static Drawing drawing(Map<String, Object> settings, int clients, int limit) {
        return RunningLab.tcp(Map.of(), "http", settings, clients, limit);
    }

    private void start(int clients, int limit) {
        start(drawing(Map.of("folder", "site", "filesKibibytes", 4096), clients, limit));
    }

    private void start(Drawing drawing) {
        port = lab.start(drawing, folder, Consent.NONE);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Test
    void shouldServeTheClientOfTheJdk() throws Exception {
        start(4, 100);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> large = client.send(HttpRequest.newBuilder(at("/large.bin")).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertArrayEquals(large(), large.body());
            HttpResponse<String> page = client.send(HttpRequest.newBuilder(at("/")).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals("<p>Hello</p>", page.body());
            assertEquals("text/html; charset=utf-8", page.headers().firstValue("content-type").orElseThrow());
            String tag = page.headers().firstValue("etag").orElseThrow();
            assertEquals(304, client.send(HttpRequest.newBuilder(at("/")).header("If-None-Match", tag).build(), HttpResponse.BodyHandlers.ofString()).statusCode());
            assertEquals(404, client.send(HttpRequest.newBuilder(at("/../site/index.html")).build(), HttpResponse.BodyHandlers.ofString()).statusCode());
            HttpRequest message = HttpRequest.newBuilder(at("/message")).expectContinue(true).POST(HttpRequest.BodyPublishers.ofByteArray(new byte[300_000])).build();
            assertTrue(client.send(message, HttpResponse.BodyHandlers.ofString()).body().contains("\"messages\":1"));
        }
        lab.awaitAllLeft();
    }

    @Test
    void shouldServeCurl() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "curl is not installed");
        start(2, 10);
        Path got = folder.resolve("got");
        Process curl = new ProcessBuilder("/usr/bin/curl", "-sS", "--fail", "--max-time", "60", "-d", "hello", at("/message").toString(), "--next", "-sS", "--fail", "-o", got.toString(), at("/large.bin").toString(), "--next", "-sS",
                "-r", "3-6", at("/").toString()).redirectErrorStream(true).start();
        String said = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, curl.waitFor(), said);
        assertArrayEquals(large(), Files.readAllBytes(got));
        assertTrue(said.contains("\"messages\":1") && said.endsWith("Hell"), said);
    }

    @Test
    void shouldServeAThousandClientsEachByItsOwnFwp() throws Exception {
        start(drawing(Map.of(), 1000, 2000));
        var sockets = new ArrayList<Socket>();
        Set<String> fwps = new HashSet<>();
        try {
            for (int k = 0; k < 1000; k++) {
                sockets.add(Clients.connect(port));
                Clients.say(sockets.get(k), Pages.REQUEST.formatted("/fwp.json"));
            }
            for (Socket socket : sockets) {
                String who = new String(Pages.answer(socket.getInputStream(), "200"), StandardCharsets.US_ASCII);
                assertTrue(who.contains("\"requests\":1,"), who);
                fwps.add(who.substring(0, who.indexOf(',')));
            }
            assertEquals(1000, fwps.size(), "each says another number");
            Await.until("all are counted", LIMIT, () -> lab.figure("http", "requests") == 1000 && lab.figure("http", "answers2xx") == 1000);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        lab.awaitAllLeft();
    }

    @Test
    void shouldHoldUpNobodyForWhoDoesNotReadWhatItAskedFor() throws Exception {
        start(2, 10);
        try (Socket slow = new Socket(); Socket other = Clients.connect(port)) {
            slow.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
            slow.setSoTimeout((int) LIMIT.toMillis());
            slow.connect(new InetSocketAddress("127.0.0.1", port));
            Clients.say(slow, Pages.REQUEST.formatted("/large.bin").repeat(3));
            for (int round = 0; round < 50; round++) {
                assertEquals("<p>Hello</p>", new String(Pages.get(other, "/"), StandardCharsets.US_ASCII));
            }
            for (int round = 0; round < 3; round++) {
                assertArrayEquals(large(), Pages.answer(slow.getInputStream(), "200"));
            }
        }
        lab.awaitAllLeft();
        assertEquals(0, lab.ledger().dropped());
    }

    @Test
    void shouldAnswerManyRequestsAtOnceInOrder() throws Exception {
        start(1, 10);
        try (Socket client = Clients.connect(port)) {
            var requests = new StringBuilder();
            for (int k = 0; k < 500; k++) {
                requests.append(Pages.REQUEST.formatted(k % 2 == 0 ? "/" : "/fwp.json"));
            }
            Clients.say(client, requests.toString());
            client.shutdownOutput();
            for (int k = 0; k < 500; k++) {
                String content = new String(Pages.answer(client.getInputStream(), "200"), StandardCharsets.US_ASCII);
                assertTrue(k % 2 == 0 ? content.equals("<p>Hello</p>") : content.contains("\"requests\":" + (k + 1) + ","), content);
            }
            assertEquals(-1, client.getInputStream().read(), "then the end");
        }
        lab.awaitAllLeft();
    }

    @Test
    void shouldTellTheNextClientNothingOfTheLast() throws Exception {
        start(drawing(Map.of(), 1, 4));
        String secret = "s3cr3t-of-the-last-client";
        var random = new Random(12);
        for (int round = 0; round < 20; round++) {
            try (Socket first = Clients.connect(port)) {
                Clients.say(first, "POST /message HTTP/1.1\r\nHost: " + secret + "\r\nContent-Length: 50\r\n\r\n" + secret.repeat(2) + "GET /" + secret);
                Pages.answer(first.getInputStream(), "200");
            }
            lab.awaitAllLeft();
            try (Socket next = Clients.connect(port)) {
                byte[] noise = new byte[random.nextInt(1, 3000)];
                random.nextBytes(noise);
                Clients.say(next, round % 2 == 0 ? "GET /fwp.json HTTP/1.1\r\nHost: x\r\n" : "");
                next.getOutputStream().write(noise);
                next.shutdownOutput();
                String heard = new String(next.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                assertFalse(heard.contains("s3cr3t") || heard.contains("\"messages\":1"), heard);
            }
            lab.awaitAllLeft();
        }
    }

    @Test
    void shouldServeFilesAsTheyAreOnceTheyAreReadAgain() throws Exception {
        start(2, 10);
        Path page = folder.resolve("site").resolve("index.html");
        try (Socket client = Clients.connect(port)) {
            assertEquals("<p>Hello</p>", new String(Pages.get(client, "/"), StandardCharsets.US_ASCII));
            Files.writeString(page, "<p>Hello once more</p>");
            assertEquals("<p>Hello</p>", new String(Pages.get(client, "/"), StandardCharsets.US_ASCII), "its FWP has its own copy");
            lab.session().readFilesAgain();
            Clients.assertEnded(client);
        }
        try (Socket next = Clients.connect(port)) {
            assertEquals("<p>Hello once more</p>", new String(Pages.get(next, "/"), StandardCharsets.US_ASCII));
            lab.session().readFilesAgain();
            assertEquals("<p>Hello once more</p>", new String(Pages.get(next, "/"), StandardCharsets.US_ASCII), "nothing changed, so nobody is disconnected");
            Files.write(folder.resolve("site").resolve("huge.bin"), new byte[8 << 20]);
            lab.session().readFilesAgain();
            assertTrue(lab.session().findings().toString().contains("mostBytes="), lab.session().findings()::toString);
            assertEquals("<p>Hello once more</p>", new String(Pages.get(next, "/"), StandardCharsets.US_ASCII), "what ran before goes on");
        }
        lab.awaitAllLeft();
    }

    @Test
    void shouldNotGoOnInTheMiddleOfAnAnswerOfFilesThatAreNoMore() throws Exception {
        start(2, 10);
        try (Socket slow = new Socket()) {
            slow.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
            slow.setSoTimeout((int) LIMIT.toMillis());
            slow.connect(new InetSocketAddress("127.0.0.1", port));
            Clients.say(slow, Pages.REQUEST.formatted("/large.bin"));
            assertEquals('H', slow.getInputStream().read());
            Files.writeString(folder.resolve("site").resolve("index.html"), "<p>Hello once more</p>");
            lab.session().readFilesAgain();
            assertTrue(readToEnd(slow) < large().length, "the end within the content");
        }
        lab.awaitAllLeft();
    }

    private static long readToEnd(Socket socket) throws IOException {
        long bytes = 0;
        byte[] some = new byte[8192];
        try {
            for (int got = socket.getInputStream().read(some); got >= 0; got = socket.getInputStream().read(some)) {
                bytes += got;
            }
        } catch (SocketException reset) {
            return bytes;
        }
        return bytes;
    }

    @Test
    void shouldSayWhatIsWrongWithAFolder() throws IOException {
        Files.writeString(folder.resolve("file"), "no folder");
        checkRefused(Map.of("folder", "none"), "folder=none");
        checkRefused(Map.of("folder", "file"), "folder=file");
        checkRefused(Map.of("folder", ".."), "outside of the drawing's folder");
        checkRefused(Map.of("folder", "site", "filesKibibytes", 1), "mostBytes=1024");
    }

    private void checkRefused(Map<String, Object> settings, String why) {
        Session refused = lab.open(drawing(settings, 1, 1), folder, Consent.NONE);
        assertFalse(refused.start());
        assertTrue(refused.findings().toString().contains(why), refused.findings()::toString);
    }

    @Test
    void shouldServeTheSampleSiteWithAllThatItsPagesName() throws Exception {
        port = lab.start(DrawingFormat.read(Path.of("samples", "web.json")).drawing());
        try (Socket client = Clients.connect(port)) {
            String page = new String(Pages.get(client, "/"), StandardCharsets.UTF_8);
            var names = java.util.regex.Pattern.compile("(?:href|src)=\"([^\"]+)\"").matcher(page).results().map(match -> match.group(1)).toList();
            assertTrue(names.size() >= 5, names::toString);
            for (String name : names) {
                assertNotEquals(0, Pages.get(client, "/" + name).length, name);
            }
        }
    }

    @Test
    void shouldGiveEachPhoneOfAnAudienceItsOwnCell() throws Exception {
        Drawing sample = DrawingFormat.read(Path.of("samples", "audience.json")).drawing();
        assertTrue(lab.open(sample.withNodes(sample.nodes().stream().filter(node -> !node.kind().equals("swarm")).toList())).start());
        Await.until("it listens", LIMIT, () -> lab.figure("phones", "port") > 0);
        port = (int) lab.figure("phones", "port");
        Set<String> cells = new HashSet<>();
        var phones = new ArrayList<HttpClient>();
        try {
            for (int k = 0; k < 20; k++) {
                HttpClient phone = HttpClient.newHttpClient();
                phones.add(phone);
                assertTrue(phone.send(HttpRequest.newBuilder(at("/")).build(), HttpResponse.BodyHandlers.ofString()).body().contains("Light my cell"));
                for (int message = 1; message <= 3; message++) {
                    String who = phone.send(HttpRequest.newBuilder(at("/message")).POST(HttpRequest.BodyPublishers.ofString("light")).build(), HttpResponse.BodyHandlers.ofString()).body();
                    assertTrue(who.contains("\"messages\":" + message + "}"), who);
                    cells.add(who.substring(0, who.indexOf(',')));
                }
            }
            assertEquals(20, cells.size());
            Await.until("all messages are counted", LIMIT, () -> lab.figure("page", "messages") == 60);
            assertEquals(20, lab.chain().active());
        } finally {
            phones.forEach(HttpClient::close);
        }
    }
}
