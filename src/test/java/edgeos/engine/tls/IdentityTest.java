package edgeos.engine.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.notation.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the key and the certificate of a TLS service come from. */
class IdentityTest {
    @TempDir
    Path folder;

    @Test
    void shouldMakeACertificateForLocalhostOnceAndKeepIt() throws Exception {
        Identity first = OwnIdentity.get(folder.resolve("lab"));
        Identity second = OwnIdentity.get(folder.resolve("lab"));
        assertEquals(first.fingerprint(), second.fingerprint());
        assertNotEquals(first.fingerprint(), OwnIdentity.get(folder.resolve("other")).fingerprint(), "each user's is another");
        String names = first.certificate().getSubjectAlternativeNames().stream().map(name -> String.valueOf(name.get(1))).collect(Collectors.joining(" "));
        assertTrue(names.contains("localhost") && names.contains("127.0.0.1"), names);
        first.certificate().verify(first.certificate().getPublicKey());
    }

    /** Both look before either has made one: a class path's worth of time lies in between. */
    @Test
    void shouldMakeOneForTwoLabsThatStartAtTheSameMoment() throws Exception {
        Path home = folder.resolve("both");
        List<Process> labs = List.of(another(home), another(home));
        for (Process lab : labs) {
            assertEquals('?', lab.getInputStream().read());
        }
        for (Process lab : labs) {
            lab.getOutputStream().write('\n');
            lab.getOutputStream().flush();
        }
        Set<String> shown = new HashSet<>();
        for (Process lab : labs) {
            shown.add(new String(lab.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            assertEquals(0, lab.waitFor());
        }
        assertEquals(Set.of(OwnIdentity.get(home).fingerprint()), shown);
    }

    private static Process another(Path home) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Another.class.getName(), home.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Another lab: says that it is there, waits for its turn, and tells what it shows. */
    static final class Another {
        private Another() { }

        public static void main(String[] arguments) throws IOException {
            System.out.write('?');
            System.out.flush();
            System.in.read();
            System.out.print(OwnIdentity.get(Path.of(arguments[0])).fingerprint());
        }
    }

    @Test
    void shouldSayHowToMendItsOwnFile() throws Exception {
        Path own = Files.writeString(folder.resolve("localhost.pem"), "half of a ke");
        var damaged = assertThrows(IllegalArgumentException.class, () -> OwnIdentity.get(folder));
        assertTrue(damaged.getMessage().contains("file=" + own) && damaged.getMessage().contains("delete it"), damaged::getMessage);
        assertEquals("half of a ke", Files.readString(own), "it may be somebody's, put there by hand");
    }

    @Test
    void shouldSayThatItsOwnFileCannotBeKept() throws Exception {
        Path noFolder = Files.writeString(folder.resolve("taken"), "");
        String message = assertThrows(IOException.class, () -> OwnIdentity.get(noFolder)).getMessage();
        assertTrue(message.startsWith("the lab's own certificate cannot be kept") && message.contains("folder=" + noFolder), message);
    }

    @Test
    void shouldLetNobodyElseReadTheKey() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "this system has no owner's rights");
        OwnIdentity.get(folder.resolve("lab"));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("lab"))));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("lab").resolve("localhost.pem"))));
    }

    @Test
    void shouldReadWhatTheDrawingNames() throws Exception {
        Identity own = OwnIdentity.get(folder);
        Identity pem = Identity.of(Settings.of(Map.of("certificate", folder.resolve("localhost.pem").toString())));
        assertEquals(own.fingerprint(), pem.fingerprint());
        char[] password = "sesame".toCharArray();
        var store = java.security.KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("mine", own.key(), password, own.certificates().toArray(Certificate[]::new));
        Path file = folder.resolve("mine.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, password);
        }
        assertEquals(own.fingerprint(), Identity.of(Settings.of(Map.of("certificate", file.toString(), "password", "sesame"))).fingerprint());
        assertThrows(IllegalArgumentException.class, () -> Identity.of(Settings.of(Map.of("certificate", file.toString(), "password", "wrong"))));
    }

    @Test
    void shouldFindAKeyOfAnotherCertificateBeforeAnythingRuns() throws Exception {
        OwnIdentity.get(folder.resolve("one"));
        OwnIdentity.get(folder.resolve("two"));
        String one = Files.readString(folder.resolve("one").resolve("localhost.pem"));
        String two = Files.readString(folder.resolve("two").resolve("localhost.pem"));
        Path mixed = Files.writeString(folder.resolve("mixed.pem"), one.substring(0, one.indexOf("-----BEGIN PRIVATE")) + two.substring(two.indexOf("-----BEGIN PRIVATE")));
        TlsSettings.of(Settings.of(Map.of("certificate", folder.resolve("one").resolve("localhost.pem").toString(), "applications", "http/1.1")));
        var refused = assertThrows(IllegalArgumentException.class, () -> TlsSettings.of(Settings.of(Map.of("certificate", mixed.toString()))));
        assertTrue(refused.getMessage().contains("certificate=" + mixed), refused::getMessage);
    }

    @Test
    void shouldSayWhatIsWrongWithAFile() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "nothing here");
        var refused = assertThrows(IllegalArgumentException.class, () -> Identity.of(Settings.of(Map.of("certificate", empty.toString()))));
        assertTrue(refused.getMessage().contains("file=" + empty), refused::getMessage);
    }
}
