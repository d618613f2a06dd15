package edgeos.program.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Garbage;
import edgeos.notation.Settings;
import edgeos.program.Dialogue;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a responder says to what a client says: RFC 9110 and 9112, as far as they concern who serves files. */
class HttpResponderTest {
    private static final String HOST = "Host: here\r\n\r\n";
    private static final String PAGE = "<p>A page that is longer than nothing</p>\n";
    private static final int OUTBOX = 16_384;
    private static final Pattern LENGTH = Pattern.compile("\r\nContent-Length: (\\d+)\r\n");

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("index.html"), PAGE);
        Files.writeString(folder.resolve("a b.txt"), "spaced");
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub").resolve("index.html"), "below");
        Files.writeString(folder.resolve(".secret"), "hidden");
        Files.write(folder.resolve("large.bin"), bytes(5, 100_000));
    }

    private static byte[] bytes(int seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private HttpResponder responder(Map<String, Object> more) {
        Settings settings = Settings.of(Map.of("folder", folder.toString()));
        for (Map.Entry<String, Object> each : more.entrySet()) {
            settings = settings.with(each.getKey(), each.getValue());
        }
        return new HttpResponder(settings);
    }

    private Dialogue conversation() {
        return new Dialogue(responder(Map.of()), OUTBOX);
    }

    private static String status(String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 "), answer);
        return answer.substring(9, 12);
    }

    private static String content(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    private String ask(String head) {
        return conversation().say(head + "\r\n" + HOST);
    }

    @Test
    void shouldServeAFileWithItsLengthAndKind() {
        String answer = ask("GET /index.html HTTP/1.1");
        assertEquals("200", status(answer));
        assertTrue(answer.contains("\r\nContent-Type: text/html; charset=utf-8\r\n"), answer);
        assertTrue(answer.contains("\r\nContent-Length: " + PAGE.length() + "\r\n"), answer);
        assertEquals(PAGE, content(answer));
        assertEquals(PAGE, content(ask("GET / HTTP/1.1")));
        assertEquals(PAGE, content(ask("GET http://elsewhere:81/index.html?x=%zz HTTP/1.1")), "a target as proxies get it");
        assertEquals(PAGE, content(ask("GET HTTP://elsewhere HTTP/1.1")));
        assertEquals("spaced", content(ask("GET /a%20b.txt HTTP/1.1")));
        assertEquals("below", content(ask("GET /sub/ HTTP/1.1")));
        assertTrue(ask("GET /sub HTTP/1.1").contains("301 Moved Permanently\r\nServer: EdgeOS-Lab\r\nLocation: /sub/\r\n"));
    }

    @Test
    void shouldSayOfAFileWhatItWouldSendAndNotSendIt() {
        String answer = ask("HEAD / HTTP/1.1");
        assertTrue(answer.contains("\r\nContent-Length: " + PAGE.length() + "\r\n"), answer);
        assertEquals("", content(answer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "GET /none HTTP/1.1 | 404", "GET /../../../../etc/passwd HTTP/1.1 | 404", "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1 | 404", "GET /.secret HTTP/1.1 | 404", "GET /sub/../index.html HTTP/1.1 | 404",
            "GET //etc/passwd HTTP/1.1 | 404", "GET index.html HTTP/1.1 | 400", "GET /%zz HTTP/1.1 | 400", "GET /%4 HTTP/1.1 | 400", "GET /index.html%00.png HTTP/1.1 | 400", "GET /a#b HTTP/1.1 | 400", "GET  / HTTP/1.1 | 400",
            "GET / | 400", "GET / HTTP/1.1 | 200", "GET / http/1.1 | 400", "GET / HTTP/11 | 400", "GET / HTTP/2.0 | 505", "PRI * HTTP/2.0 | 505", "GET / HTTP/1.9 | 200", "G(T / HTTP/1.1 | 400", "BREW / HTTP/1.1 | 501", "get / HTTP/1.1 | 501",
            "PUT / HTTP/1.1 | 405", "DELETE / HTTP/1.1 | 405", "POST / HTTP/1.1 | 405", "GET /message HTTP/1.1 | 405", "CONNECT here:80 HTTP/1.1 | 405", "OPTIONS * HTTP/1.1 | 204", "OPTIONS / HTTP/1.1 | 204", "GET * HTTP/1.1 | 400",
            "GET http:// HTTP/1.1 | 400", "GET ftp://here/ HTTP/1.1 | 400"})
    void shouldAnswerByStatus(String line, String status) {
        assertEquals(status, status(ask(line)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Content-Length: 5^Content-Length: 6 | 400", "Content-Length: 5, 5 | 400", "Content-Length: -1 | 400", "Content-Length: +1 | 400", "Content-Length: 99999999999999999999 | 400", "Content-Length: | 400",
            "Content-Length: 5^Transfer-Encoding: chunked | 400", "Transfer-Encoding: chunked^Content-Length: 5 | 400", "Transfer-Encoding: gzip, chunked | 501", "Transfer-Encoding: xchunked | 501", "Content-Length: 2000000 | 413",
            "Host: again | 400", "Bad Name: x | 400", "Name : x | 400", ": x | 400", "no colon | 400", "A: b~c | 400", "A: b@c | 400", "Expect: 200-fine | 417", "A: \u00e9 | 200"})
    void shouldRefuseFieldsThatCouldHideSomething(String fields, String status) {
        String said = fields.replace("^", "\r\n").replace('~', '\1').replace('@', '\r');
        assertEquals(status, status(conversation().say("GET / HTTP/1.1\r\nHost: here\r\n" + said + "\r\n\r\n")));
    }

    @Test
    void shouldRefuseToFollowAFoldedField() {
        assertEquals("400", status(conversation().say("GET / HTTP/1.1\r\nA: b\r\n folded\r\n" + HOST)));
        assertEquals("400", status(conversation().say("GET / HTTP/1.1\r\n\r\n")), "who does not say which host is meant");
        assertEquals("200", status(conversation().say("GET / HTTP/1.0\r\n\r\n")), "which HTTP/1.0 need not");
    }

    @Test
    void shouldBoundWhatItReads() {
        assertEquals("414", status(ask("GET /" + "x".repeat(9_000) + " HTTP/1.1")));
        assertEquals("431", status(ask("GET / HTTP/1.1\r\nA: " + "x".repeat(9_000))));
        assertEquals("431", status(ask("GET / HTTP/1.1\r\n" + ("A: " + "x".repeat(4_000) + "\r\n").repeat(5) + "B: c")));
        assertEquals("431", status(ask("GET / HTTP/1.1" + "\r\nA: b".repeat(101))));
        assertEquals("200", status(ask("GET / HTTP/1.1" + "\r\nA: b".repeat(99))));
    }

    @Test
    void shouldKeepTheConversationOrEndItAsAsked() {
        Dialogue kept = conversation();
        kept.say("GET / HTTP/1.1\r\n" + HOST);
        assertFalse(kept.hasEnded());
        assertTrue(kept.say("GET / HTTP/1.1\r\nConnection: Foo, Close\r\n" + HOST).contains("\r\nConnection: close\r\n"));
        assertTrue(kept.hasEnded());
        kept.say("GET / HTTP/1.1\r\n" + HOST);
        Dialogue old = conversation();
        assertTrue(old.say("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").contains("\r\nConnection: keep-alive\r\n"));
        assertFalse(old.hasEnded());
        old.say("GET / HTTP/1.0\r\n\r\n");
        assertTrue(old.hasEnded());
        Dialogue left = conversation();
        left.say("GET / HTTP/1.1\r\n" + HOST);
        assertTrue(content(left.end()).equals(PAGE) && left.hasEnded());
    }

    @Test
    void shouldAnswerTheSameHoweverItIsCutAndHoweverLittleFits() {
        String script = "\r\nGET / HTTP/1.1\r\n" + HOST + "HEAD / HTTP/1.1\n" + "Host: bare newlines\n\n" + "POST /message HTTP/1.1\r\nContent-Length: 12\r\n" + "Host: h\r\n\r\nGET / HTTP/1" + "GET /none HTTP/1.1\r\n" + HOST
                + "POST /message HTTP/1.1\r\nTransfer-Encoding: Chunked\r\nHost: h\r\n\r\n5;x=y\r\nhello\r\n00a \r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n" + "GET /large.bin HTTP/1.1\r\n" + HOST + "GET /large.bin HTTP/1.1\r\nRange: bytes=10-19\r\n" + HOST
                + "GET /fwp.json HTTP/1.1\r\nConnection: close\r\n" + HOST + "GET / HTTP/1.1\r\n" + HOST;
        byte[] bytes = script.getBytes(StandardCharsets.ISO_8859_1);
        String whole = conversation().say(bytes);
        assertTrue(whole.contains("\"requests\":8,\"messages\":2}"), () -> whole.substring(whole.length() - 300));
        for (int cut : new int[] {1, 2, 3, 7, 50, 333}) {
            for (int outbox : new int[] {600, 2_048, OUTBOX}) {
                Dialogue talk = new Dialogue(responder(Map.of()), outbox);
                for (int at = 0; at < bytes.length; at += cut) {
                    talk.say(java.util.Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + cut)));
                }
                assertEquals(whole, talk.answers(), "cut=" + cut + " outbox=" + outbox);
                assertTrue(talk.hasEnded());
            }
        }
    }

    @Test
    void shouldSendNoContentThatIsKnown() {
        String answer = ask("GET / HTTP/1.1");
        Matcher tag = Pattern.compile("\r\nETag: (\"[0-9a-f]+\")\r\n").matcher(answer);
        assertTrue(tag.find());
        for (String known : new String[] {tag.group(1), "\"other\", W/" + tag.group(1) + " , \"more\"", "*"}) {
            String second = ask("GET / HTTP/1.1\r\nIf-None-Match: " + known);
            assertEquals("304", status(second));
            assertTrue(second.endsWith("\r\n\r\n") && second.contains(tag.group(1)), second);
        }
        assertEquals("200", status(ask("GET / HTTP/1.1\r\nIf-None-Match: \"other\"")));
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-0, 206, 0, 0", "bytes=5-, 206, 5, 99999", "bytes=-7, 206, 99993, 99999", "bytes=99999-200000, 206, 99999, 99999", "bytes=-200000, 206, 0, 99999", "bytes=100000-, 416, 0, 0", "bytes=-0, 416, 0, 0",
            "bytes=5-4, 200, 0, 99999", "'bytes=0-1,4-5', 200, 0, 99999", "lines=0-1, 200, 0, 99999", "bytes=-, 200, 0, 99999"})
    void shouldSendThePartThatIsAskedFor(String range, String status, int first, int last) {
        String answer = ask("GET /large.bin HTTP/1.1\r\nRange: " + range);
        assertEquals(status, status(answer));
        if (status.equals("416")) {
            assertTrue(answer.contains("\r\nContent-Range: bytes */100000\r\n"), answer);
        } else {
            String all = new String(bytes(5, 100_000), StandardCharsets.ISO_8859_1);
            assertEquals(all.substring(first, last + 1), content(answer));
            assertEquals(status.equals("206"), answer.contains("\r\nContent-Range: bytes " + first + "-" + last + "/100000\r\n"));
        }
        assertEquals("200", status(ask("GET /large.bin HTTP/1.1\r\nRange: bytes=0-1\r\nIf-Range: \"other\"")));
    }

    @Test
    void shouldLetAClientSendWhatItWasToldToWaitWith() {
        Dialogue talk = conversation();
        assertEquals("HTTP/1.1 100 Continue\r\n\r\n", talk.say("POST /message HTTP/1.1\r\nExpect: 100-Continue\r\nContent-Length: 3\r\n" + HOST));
        assertEquals("200", status(talk.say("abc").substring(25)));
        Dialogue refused = conversation();
        assertEquals("404", status(refused.say("POST /none HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 3\r\n" + HOST)));
        assertTrue(refused.hasEnded(), "who may or may not send the content now cannot be followed");
    }

    @Test
    void shouldRefuseWhoTakesTooLongForARequest() {
        Dialogue slow = new Dialogue(responder(Map.of("requestMillis", 1_000)), OUTBOX);
        slow.say("GET / HTTP/1.1\r\n" + HOST);
        slow.forgetAnswers();
        slow.passNanos(100_000_000_000L);
        assertEquals("", slow.say("GET / HT"), "it takes no time to say nothing");
        slow.passNanos(999_000_000L);
        assertEquals("", slow.say("TP/1.1\r\n"));
        slow.passNanos(2_000_000L);
        assertEquals("408", status(slow.say("A: b\r\n")));
        assertTrue(slow.hasEnded());
    }

    @Test
    void shouldTellWhoItIs() {
        Dialogue talk = new Dialogue(new HttpResponder(Settings.NONE), OUTBOX);
        String page = content(talk.say("GET / HTTP/1.1\r\n" + HOST));
        assertTrue(page.contains("<h1>FWP 17</h1>") && page.contains("background: #63eeee\"") && page.contains("<dd>8.3 \u00c2\u00b5s,") && page.contains("<dd>1</dd>"), page);
        talk.forgetAnswers();
        assertEquals("{\"fwp\":17,\"colour\":\"#63eeee\",\"activationMicros\":8.3,\"requests\":2,\"messages\":0}\n", content(talk.say("GET /fwp.json HTTP/1.1\r\n" + HOST)));
    }

    @Test
    void shouldKeepAtMostWhatItIsAllowedTo() {
        String refused = assertThrows(IllegalArgumentException.class, () -> responder(Map.of("filesKibibytes", 90))).getMessage();
        assertTrue(refused.contains("mostBytes=" + 90 * 1024), refused);
        assertThrows(IllegalArgumentException.class, () -> new HttpResponder(Settings.of(Map.of("folder", folder.resolve("none").toString()))));
    }

    @Test
    void shouldServeNothingThatALinkLeadsTo(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("key"), "secret");
        try {
            Files.createSymbolicLink(folder.resolve("key"), outside.resolve("key"));
        } catch (IOException | UnsupportedOperationException impossible) {
            assumeTrue(false, "this system makes no symbolic links");
        }
        assertEquals("404", status(ask("GET /key HTTP/1.1")));
    }

    @Test
    void shouldSayNothingButWholeAnswersWhateverItIsTold() {
        String script = "GET / HTTP/1.1\r\n" + HOST + "POST /message HTTP/1.1\r\nContent-Length: 4\r\nConnection: keep-alive\r\nHost: h\r\n\r\nabcd"
                + "POST /message HTTP/1.1\r\nTransfer-Encoding: chunked\r\nHost: h\r\n\r\n3\r\nabc\r\n0\r\n\r\n" + "GET /sub HTTP/1.1\r\nRange: bytes=0-3\r\nIf-None-Match: \"a\"\r\n" + HOST + "GET /none HTTP/1.0\r\nConnection: keep-alive\r\n" + HOST;
        var random = new Random(99);
        for (int round = 0; round < 10_000; round++) {
            byte[] bytes = script.getBytes(StandardCharsets.ISO_8859_1);
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : bytes[random.nextInt(bytes.length)]);
            }
            Dialogue talk = new Dialogue(responder(), 1_024);
            int cut = random.nextInt(1, bytes.length);
            talk.say(java.util.Arrays.copyOf(bytes, cut));
            talk.say(java.util.Arrays.copyOfRange(bytes, cut, bytes.length));
            talk.end();
            assertTrue(talk.hasEnded());
            checkWhole(talk.answers(), new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    private HttpResponder shared;

    private HttpResponder responder() {
        shared = shared == null ? new HttpResponder(Settings.of(Map.of("folder", folder.resolve("sub").toString()))) : shared;
        return shared;
    }

    /** Answers follow each other without a byte between them; changed bytes may have made a HEAD, whose answer has no content. */
    private static void checkWhole(String answers, String told) {
        for (int at = 0; at < answers.length();) {
            assertTrue(answers.startsWith("HTTP/1.1 ", at), () -> told + "\n---\n" + answers);
            int end = answers.indexOf("\r\n\r\n", at) + 4;
            Matcher length = LENGTH.matcher(answers.substring(at, end));
            int content = length.find() ? Integer.parseInt(length.group(1)) : 0;
            at = answers.startsWith("HTTP/1.1 ", end) || end == answers.length() ? end : end + content;
            assertTrue(at <= answers.length(), () -> told + "\n---\n" + answers);
        }
    }

    @Test
    void shouldAllocateNothingPerRequest() {
        assumeTrue(ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean, "this Java cannot count allocations");
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[] request = ("GET /sub/ HTTP/1.1\r\nHost: here\r\nIf-None-Match: \"a\", \"b\"\r\nRange: bytes=1-2\r\n\r\nPOST /message HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nab" + "GET /large.bin HTTP/1.1\r\nHost: h\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        Dialogue talk = conversation();
        int rounds = 2_000;
        long bytes = Garbage.leastBytes(rounds, () -> {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int round = 0; round < rounds; round++) {
                talk.hear(request, request.length);
                talk.forgetAnswers();
            }
            return threads.getCurrentThreadAllocatedBytes() - before;
        });
        assertTrue(bytes <= rounds, () -> "bytes=" + bytes + " requests=" + 3 * rounds);
    }
}
