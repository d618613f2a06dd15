package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Await;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code openssl s_client} makes of a TLS proxy; {@link TlsTest} proves the same by the JDK's own client. */
class TlsProgramsTest {
    private Session session;
    private int port;

    @BeforeEach
    void start() throws Exception {
        boolean installed = false;
        try {
            installed = new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException absent) {
            installed = false;
        }
        assumeTrue(installed, "openssl is not installed");
        session = new Session(TlsTest.proxy(Map.of()), Path.of("samples"), Consent.NONE);
        assertTrue(session.start(), () -> session.findings().toString());
        Await.until("it listens", TlsTest.LIMIT, () -> figure("in", "port") > 0);
        port = (int) figure("in", "port");
    }

    @AfterEach
    void stop() {
        if (session != null) {
            session.close();
            assertEquals(0, session.snapshot().ledger().imbalance(), session.snapshot().ledger()::toString);
        }
    }

    private long figure(String node, String name) {
        return session.snapshot().nodes().stream().filter(each -> each.id().equals(node)).findFirst().map(each -> each.figures().getOrDefault(name, 0L)).orElse(0L);
    }

    /** What openssl prints when it was told to say this, until it hears it again; or until it ends. */
    private String openssl(String says, String... options) throws Exception {
        var words = new ArrayList<>(List.of("openssl", "s_client", "-connect", "127.0.0.1:" + port));
        words.addAll(List.of(options));
        Process program = new ProcessBuilder(words).redirectErrorStream(true).start();
        try {
            var heard = new StringBuffer();
            Thread.ofVirtual().start(() -> {
                try (var in = program.inputReader(StandardCharsets.ISO_8859_1)) {
                    in.lines().forEach(line -> heard.append(line).append('\n'));
                } catch (IOException | java.io.UncheckedIOException ended) {
                    return;
                }
            });
            program.getOutputStream().write((says + "\n").getBytes(StandardCharsets.ISO_8859_1));
            program.getOutputStream().flush();
            Await.until("it hears an answer", TlsTest.LIMIT, () -> heard.indexOf(says) >= 0 || !program.isAlive());
            program.getOutputStream().close();
            assertTrue(program.waitFor(TlsTest.LIMIT.toSeconds(), TimeUnit.SECONDS), "it does not end");
            return heard.toString();
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void shouldTalkByBothVersions() throws Exception {
        String three = openssl("what is said", "-tls1_3", "-alpn", "h2,http/1.1", "-servername", "localhost");
        assertTrue(three.contains("TLSv1.3") && three.contains("ALPN protocol: http/1.1") && three.contains("what is said"), three);
        String two = openssl("another word", "-tls1_2");
        assertTrue(two.contains("TLSv1.2") && two.contains("another word"), two);
        Await.until("both are counted", TlsTest.LIMIT, () -> figure("read", "handshakes") == 2);
    }

    @Test
    void shouldResumeWhenItComesAgain() throws Exception {
        String again = openssl("what is said", "-tls1_2", "-reconnect");
        assertTrue(again.contains("Reused, TLSv1.2"), again);
        Await.until("that is counted", TlsTest.LIMIT, () -> figure("read", "resumed") > 0);
    }
}
