package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What {@code curl} and {@code openssl s_client} make of a TLS proxy; {@link TlsTest} and {@link TlsServersTest} prove the same by the JDK's own clients. */
class TlsProgramsTest {
    private static final byte[] LARGE = Clients.bytes(4, 900_000);

    @RegisterExtension
    final RunningLab lab = new RunningLab();
    @TempDir
    Path folder;
    private int port;

    private static void require(String program, String... question) {
        boolean installed;
        try {
            var words = new ArrayList<>(List.of(question));
            words.addFirst(program);
            installed = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException absent) {
            installed = false;
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
        assumeTrue(installed, program + " is not installed");
    }

    private void startSite() throws IOException {
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("index.html"), "<p>Hello</p>\n");
        Files.write(site.resolve("large.bin"), LARGE);
        port = lab.start(Proxies.of(Map.of(), "http", Map.of("folder", "site")), folder, Consent.NONE);
    }

    /** What curl prints, and with what it ends. */
    private String curl(int status, String... options) throws Exception {
        var words = new ArrayList<>(List.of("curl", "-sS", "--fail", "--max-time", "60"));
        words.addAll(List.of(options));
        Process program = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(status, program.waitFor(), said);
        return said;
    }

    @Test
    void shouldServePagesToCurlByBothVersions() throws Exception {
        require("curl", "--version");
        startSite();
        Path got = folder.resolve("got");
        assertEquals("<p>Hello</p>\n", curl(0, "-k", "https://127.0.0.1:" + port + "/"));
        for (String[] version : new String[][] {{"--tlsv1.3"}, {"--tls-max", "1.2"}}) {
            var options = new ArrayList<>(List.of(version));
            options.addAll(List.of("-k", "-o", got.toString(), "-w", "%{http_version} %{size_download}", "https://127.0.0.1:" + port + "/large.bin"));
            assertEquals("1.1 " + LARGE.length, curl(0, options.toArray(String[]::new)));
            assertArrayEquals(LARGE, Files.readAllBytes(got));
        }
        lab.awaitAllLeft();
        assertEquals(3, lab.figure("read", "handshakes"));
        assertEquals(0, lab.figure("read", "truncated"));
    }

    @Test
    void shouldBeTrustedByWhoIsGivenTheCertificateAndByNobodyElse() throws Exception {
        require("curl", "--version");
        startSite();
        String pem = Path.of(System.getProperty("edgeos.home"), "localhost.pem").toString();
        for (String host : new String[] {"localhost", "127.0.0.1"}) {
            assertEquals("<p>Hello</p>\n", curl(0, "-4", "--cacert", pem, "https://" + host + ":" + port + "/"));
        }
        int unknownAuthority = 60;
        curl(unknownAuthority, "https://127.0.0.1:" + port + "/");
        lab.awaitAllLeft();
    }

    /** What openssl prints when it was told to say this, until it hears that; or until it ends. */
    private String openssl(String says, String hears, String... options) throws Exception {
        return openssl(List.of(Map.entry(says, hears)), options);
    }

    /** The same for a conversation. */
    private String openssl(List<Map.Entry<String, String>> talk, String... options) throws Exception {
        var words = new ArrayList<>(List.of("openssl", "s_client", "-connect", "127.0.0.1:" + port));
        words.addAll(List.of(options));
        Process program = new ProcessBuilder(words).redirectErrorStream(true).start();
        try {
            var heard = new StringBuffer();
            Thread reader = Thread.ofVirtual().start(() -> hear(program, heard));
            for (Map.Entry<String, String> each : talk) {
                program.getOutputStream().write(each.getKey().getBytes(StandardCharsets.ISO_8859_1));
                program.getOutputStream().flush();
                Await.until("it hears " + each.getValue(), RunningLab.LIMIT, () -> heard.indexOf(each.getValue()) >= 0 || !program.isAlive());
            }
            program.getOutputStream().close();
            assertTrue(program.waitFor(RunningLab.LIMIT.toSeconds(), TimeUnit.SECONDS), "it does not end");
            reader.join();
            return heard.toString();
        } finally {
            program.destroyForcibly();
        }
    }

    private static void hear(Process program, StringBuffer heard) {
        try (var in = program.inputReader(StandardCharsets.ISO_8859_1)) {
            in.lines().forEach(line -> heard.append(line).append('\n'));
        } catch (IOException | UncheckedIOException ended) {
            return;
        }
    }

    private void startEcho() {
        port = lab.start(Proxies.of(Map.of(), "streamEcho", Map.of()));
    }

    private static void check(String heard, String... parts) {
        for (String part : parts) {
            assertTrue(heard.contains(part), () -> part + " is missing in: " + heard);
        }
    }

    @Test
    void shouldTalkToOpensslByBothVersions() throws Exception {
        require("openssl", "version");
        startEcho();
        check(openssl("what is said\n", "what is said", "-tls1_3", "-alpn", "h2,http/1.1", "-servername", "localhost"), "TLSv1.3", "ALPN protocol: http/1.1", "what is said");
        check(openssl("another word\n", "another word", "-tls1_2"), "TLSv1.2", "another word");
        lab.awaitFigure("read", "handshakes", 2);
    }

    @Test
    void shouldGoOnWithNewKeysWhenOpensslWantsThem() throws Exception {
        require("openssl", "version");
        startEcho();
        check(openssl(List.of(Map.entry("first\n", "first"), Map.entry("K\n", "KEYUPDATE"), Map.entry("by new keys\n", "by new keys")), "-tls1_3"), "KEYUPDATE", "by new keys");
        lab.awaitAllLeft();
        assertEquals(0, lab.figure("write", "alertsOut"));
    }

    @Test
    void shouldResumeWhenOpensslComesAgain() throws Exception {
        require("openssl", "version");
        startEcho();
        check(openssl("what is said\n", "what is said", "-tls1_2", "-reconnect"), "Reused, TLSv1.2");
        int reconnects = 5;
        lab.awaitFigure("read", "resumed", reconnects);
        String ticket = folder.resolve("ticket").toString();
        check(openssl("first\n", "first", "-tls1_3", "-sess_out", ticket), "New, TLSv1.3");
        check(openssl("again\n", "again", "-tls1_3", "-sess_in", ticket), "Reused, TLSv1.3", "again");
        lab.awaitFigure("read", "resumed", reconnects + 1);
    }

    @Test
    void shouldServeOpensslAPageAndAMemcached() throws Exception {
        require("openssl", "version");
        startSite();
        check(openssl("GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n", "<p>Hello</p>", "-quiet"), "HTTP/1.1 200 OK", "<p>Hello</p>");
        port = lab.start(Proxies.of(Map.of(), "memcached", Map.of()));
        check(openssl("set a 0 0 5\r\nhello\r\nget a\r\nquit\r\n", "END", "-quiet"), "STORED", "VALUE a 0 5\nhello\nEND");
        lab.awaitAllLeft();
    }
}
