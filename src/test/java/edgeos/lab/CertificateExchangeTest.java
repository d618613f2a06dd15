package edgeos.lab;

import static edgeos.lab.RunningLab.LIMIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.engine.tls.Certificates;
import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A certificate is exchanged while clients are served. */
class CertificateExchangeTest {
    private static final String KEY = "-----BEGIN PRIVATE KEY";

    @RegisterExtension
    final RunningLab lab = new RunningLab();
    @TempDir
    Path folder;
    private String first;
    private String second;
    private int port;

    private void start() throws IOException {
        first = Certificates.make(folder.resolve("first"));
        second = Certificates.make(folder.resolve("second"));
        Files.writeString(folder.resolve("mine.pem"), first);
        port = lab.start(Proxies.of(Map.of("certificate", "mine.pem"), "streamEcho", Map.of()), folder, Consent.NONE);
    }

    private SSLSocket trusting(String which) throws IOException, GeneralSecurityException {
        return new TlsPeer(folder.resolve(which).resolve("localhost.pem")).connect(port, "TLSv1.3", LIMIT);
    }

    private void greet(String which) throws IOException, GeneralSecurityException {
        try (SSLSocket client = trusting(which)) {
            Clients.checkEcho(client, 1, 100);
        }
    }

    private List<Finding> exchangeFor(String pem) throws IOException {
        Files.writeString(folder.resolve("mine.pem"), pem);
        lab.session().readFilesAgain();
        return lab.session().findings().stream().filter(finding -> finding.setting().equals("certificate")).toList();
    }

    @Test
    void shouldShowNewClientsTheNewCertificateAndLetOthersGoOn() throws Exception {
        start();
        try (SSLSocket early = trusting("first")) {
            Clients.checkEcho(early, 2, 1_000);
            Files.writeString(folder.resolve("mine.pem"), second);
            greet("first");
            assertEquals(List.of(), exchangeFor(second));
            greet("second");
            assertThrows(SSLHandshakeException.class, () -> trusting("first"));
            Clients.checkEcho(early, 3, 1_000);
        }
        lab.awaitAllLeft();
    }

    @Test
    void shouldKeepTheCertificateOfBeforeWhereTheNewOneIsBadAndSaySoUntilItIsMended() throws Exception {
        start();
        for (String bad : List.of("", second.substring(0, second.indexOf(KEY) + KEY.length()), first.substring(0, first.indexOf(KEY)) + second.substring(second.indexOf(KEY)))) {
            List<Finding> found = exchangeFor(bad);
            assertEquals(1, found.size(), found::toString);
            assertEquals(Finding.Severity.WARNING, found.getFirst().severity());
            assertEquals("read", found.getFirst().subject());
            assertTrue(found.getFirst().what().contains("mine.pem") && found.getFirst().what().endsWith("stays in use"), found::toString);
            greet("first");
        }
        Drawing renamed = lab.session().drawing().withTitle("Edited", "while a bad file lies there");
        lab.session().edit(renamed);
        assertTrue(lab.session().findings().stream().anyMatch(finding -> finding.setting().equals("certificate")), "it is still bad");
        assertEquals(List.of(), exchangeFor(second));
        greet("second");
        lab.awaitAllLeft();
    }
}
