package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Await;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.format.DrawingFormat;
import edgeos.notation.Settings;
import edgeos.telemetry.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real HTTP clients, each served by an FWP of its own. */
class WebTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String REQUEST = "GET %s HTTP/1.1\r\nHost: here\r\n\r\n";

    @TempDir
    Path folder;
    private Session session;
    private int port;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("site"));
        Files.writeString(folder.resolve("site").resolve("index.html"), "<p>Hello</p>");
        Files.write(folder.resolve("site").resolve("large.bin"), large());
    }

    @AfterEach
    void close() {
        if (session != null) {
            Snapshot end = session.snapshot();
            assertEquals(0, end.ledger().imbalance(), end.ledger()::toString);
            assertEquals(0, end.nodes().stream().mapToLong(Snapshot.NodeFigures::faults).sum(), "an FWP faulted");
            session.close();
        }
    }

    private static byte[] large() {
        byte[] bytes = new byte[3_000_000];
        new Random(4).nextBytes(bytes);
        return bytes;
    }

    private static Node node(String id, String kind, String chain, Map<String, Object> settings) {
        return new Node(id, kind, id, 0, 0, chain, Settings.of(settings), Extras.NONE);
    }

    private static Link link(String from, String to) {
        return new Link(from + "-" + to, new Link.End(from, "out"), new Link.End(to, "in"), Link.Mode.COPY, Link.WhenFull.WAIT, Extras.NONE);
    }

    private static Drawing drawing(Map<String, Object> settings, int clients, int limit) {
        var chain = new Chain("c", "chain", 0, 0, 400, 300, "", Chain.Policy.PER_FLOW, Chain.FlowBy.FIVE_TUPLE, clients, -1, limit, 0, Extras.NONE);
        return Drawing.EMPTY.withNodes(List.of(node("in", "tcpIn", null, Map.of()), node("web", "http", "c", settings), node("out", "tcpOut", null, Map.of())))
                .withLinks(List.of(link("in", "web"), link("web", "out"))).withChains(List.of(chain));
    }

    private void start(Drawing drawing, Path at) {
        session = new Session(drawing, at, Consent.NONE);
        assertTrue(session.start(), () -> session.findings().toString());
        String in = drawing.nodes().stream().filter(node -> node.kind().equals("tcpIn")).findFirst().orElseThrow().id();
        Await.until("it listens", LIMIT, () -> figure(in, "port") > 0);
        port = (int) figure(in, "port");
    }

    private void start(int clients, int limit) {
        start(drawing(Map.of("folder", "site", "filesKibibytes", 4096), clients, limit), folder);
    }

    private long figure(String node, String name) {
        return session.snapshot().nodes().stream().filter(each -> each.id().equals(node)).findFirst().map(each -> each.figures().getOrDefault(name, 0L)).orElse(0L);
    }

    private Snapshot.ChainFigures chain() {
        return session.snapshot().chains().getFirst();
    }

    private Socket connect() throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout((int) LIMIT.toMillis());
        return socket;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The head of an answer, without the empty line. */
    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            assertTrue(next >= 0, () -> "the end within a head: " + head);
            head.append((char) next);
        }
        return head.substring(0, head.length() - 4);
    }

    /** An answer with its content. */
    private static byte[] answer(InputStream in, String status) throws IOException {
        String head = head(in);
        assertTrue(head.startsWith("HTTP/1.1 " + status), head);
        String length = head.lines().filter(line -> line.startsWith("Content-Length: ")).findFirst().orElseThrow();
        return in.readNBytes(Integer.parseInt(length.substring(16)));
    }

    private static byte[] get(Socket socket, String path) throws IOException {
        say(socket, REQUEST.formatted(path));
        return answer(socket.getInputStream(), "200");
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private void awaitAllLeft() {
        Looks.awaitNew(session);
        Await.until("every chain is clean again", LIMIT, () -> chain().active() == 0 && chain().cachedUncleaned() == 0 && figure("in", "clients") == 0);
        assertEquals(0, session.snapshot().ledger().inFlight());
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
        awaitAllLeft();
    }

    @Test
    void shouldServeCurl() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "curl is not installed");
        start(2, 10);
        Path got = folder.resolve("got");
        Process curl = new ProcessBuilder("/usr/bin/curl", "-sS", "--fail", "--max-time", "20", "-d", "hello", at("/message").toString(), "--next", "-sS", "--fail", "-o", got.toString(), at("/large.bin").toString(), "--next", "-sS",
                "-r", "3-6", at("/").toString()).redirectErrorStream(true).start();
        String said = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, curl.waitFor(), said);
        assertArrayEquals(large(), Files.readAllBytes(got));
        assertTrue(said.contains("\"messages\":1") && said.endsWith("Hell"), said);
    }

    @Test
    void shouldServeAThousandClientsEachByItsOwnFwp() throws Exception {
        start(drawing(Map.of(), 1000, 2000), folder);
        var sockets = new ArrayList<Socket>();
        Set<String> fwps = new HashSet<>();
        try {
            for (int k = 0; k < 1000; k++) {
                sockets.add(connect());
                say(sockets.get(k), REQUEST.formatted("/fwp.json"));
            }
            for (Socket socket : sockets) {
                String who = new String(answer(socket.getInputStream(), "200"), StandardCharsets.US_ASCII);
                assertTrue(who.contains("\"requests\":1,"), who);
                fwps.add(who.substring(0, who.indexOf(',')));
            }
            assertEquals(1000, fwps.size(), "each says another number");
            Await.until("all are counted", LIMIT, () -> figure("web", "requests") == 1000 && figure("web", "answers2xx") == 1000);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        awaitAllLeft();
    }

    @Test
    void shouldHoldUpNobodyForWhoDoesNotReadWhatItAskedFor() throws Exception {
        start(2, 10);
        try (Socket slow = new Socket(); Socket other = connect()) {
            slow.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
            slow.setSoTimeout((int) LIMIT.toMillis());
            slow.connect(new InetSocketAddress("127.0.0.1", port));
            say(slow, REQUEST.formatted("/large.bin").repeat(3));
            for (int round = 0; round < 50; round++) {
                assertEquals("<p>Hello</p>", new String(get(other, "/"), StandardCharsets.US_ASCII));
            }
            for (int round = 0; round < 3; round++) {
                assertArrayEquals(large(), answer(slow.getInputStream(), "200"));
            }
        }
        awaitAllLeft();
        assertEquals(0, session.snapshot().ledger().dropped());
    }

    @Test
    void shouldAnswerManyRequestsAtOnceInOrder() throws Exception {
        start(1, 10);
        try (Socket client = connect()) {
            var requests = new StringBuilder();
            for (int k = 0; k < 500; k++) {
                requests.append(REQUEST.formatted(k % 2 == 0 ? "/" : "/fwp.json"));
            }
            say(client, requests.toString());
            client.shutdownOutput();
            for (int k = 0; k < 500; k++) {
                String content = new String(answer(client.getInputStream(), "200"), StandardCharsets.US_ASCII);
                assertTrue(k % 2 == 0 ? content.equals("<p>Hello</p>") : content.contains("\"requests\":" + (k + 1) + ","), content);
            }
            assertEquals(-1, client.getInputStream().read(), "then the end");
        }
        awaitAllLeft();
    }

    @Test
    void shouldTellTheNextClientNothingOfTheLast() throws Exception {
        start(drawing(Map.of(), 1, 4), folder);
        String secret = "s3cr3t-of-the-last-client";
        var random = new Random(12);
        for (int round = 0; round < 40; round++) {
            try (Socket first = connect()) {
                say(first, "POST /message HTTP/1.1\r\nHost: " + secret + "\r\nContent-Length: 50\r\n\r\n" + secret.repeat(2) + "GET /" + secret);
                answer(first.getInputStream(), "200");
            }
            awaitAllLeft();
            try (Socket next = connect()) {
                byte[] noise = new byte[random.nextInt(1, 3000)];
                random.nextBytes(noise);
                say(next, round % 2 == 0 ? "GET /fwp.json HTTP/1.1\r\nHost: x\r\n" : "");
                next.getOutputStream().write(noise);
                next.shutdownOutput();
                String heard = new String(next.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                assertFalse(heard.contains("s3cr3t") || heard.contains("\"messages\":1"), heard);
            }
            awaitAllLeft();
        }
    }

    @Test
    void shouldSayWhatIsWrongWithAFolder() throws IOException {
        Files.writeString(folder.resolve("file"), "no folder");
        checkRefused("none", "folder=none");
        checkRefused("file", "folder=file");
        checkRefused("..", "outside of the drawing's folder");
        session = new Session(drawing(Map.of("folder", "site", "filesKibibytes", 1), 1, 1), folder, Consent.NONE);
        assertFalse(session.start());
        assertTrue(session.findings().toString().contains("mostBytes=1024"), session.findings()::toString);
    }

    private void checkRefused(String name, String why) {
        try (var refused = new Session(drawing(Map.of("folder", name), 1, 1), folder, Consent.NONE)) {
            assertFalse(refused.start());
            assertTrue(refused.findings().toString().contains(why), refused.findings()::toString);
        }
    }

    @Test
    void shouldServeTheSampleSiteWithAllThatItsPagesName() throws Exception {
        start(DrawingFormat.read(Path.of("samples", "web.json")).drawing(), Path.of("samples"));
        try (Socket client = connect()) {
            String page = new String(get(client, "/"), StandardCharsets.UTF_8);
            var names = java.util.regex.Pattern.compile("(?:href|src)=\"([^\"]+)\"").matcher(page).results().map(match -> match.group(1)).toList();
            assertTrue(names.size() >= 5, names::toString);
            for (String name : names) {
                assertNotEquals(0, get(client, "/" + name).length, name);
            }
        }
    }

    @Test
    void shouldGiveEachPhoneOfAnAudienceItsOwnCell() throws Exception {
        Drawing sample = DrawingFormat.read(Path.of("samples", "audience.json")).drawing();
        start(sample.withNodes(sample.nodes().stream().filter(node -> !node.kind().equals("swarm")).toList()), Path.of("samples"));
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
            Await.until("all messages are counted", LIMIT, () -> figure("page", "messages") == 60);
            assertEquals(20, chain().active());
        } finally {
            phones.forEach(HttpClient::close);
        }
    }
}
