package edgeos.engine.tls;

import edgeos.notation.file.Home;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The lab's own identity, for localhost: a key on P-256 and a certificate that it signed itself, in one PEM file that only the user may read. Made when it is first wanted, and anew shortly before it expires. Any thread, any
 * number of labs, also in other processes: whoever is first makes it, and the others show the same.
 */
final class OwnIdentity {
    /** Where the lab keeps what is the user's. */
    private static final String HOME = "edgeos.home";
    private static final String FILE = "localhost.pem";
    /** Held by the process that makes one. */
    private static final String LOCK = "localhost.lock";
    private static final Duration VALID = Duration.ofDays(397);
    private static final Duration RENEWED_BEFORE = Duration.ofDays(14);
    private static final int SERIAL_BITS = 127;

    private OwnIdentity() { }

    /** The user's folder for the lab. */
    static Path folder() {
        String home = System.getProperty(HOME, "");
        return home.isBlank() ? Home.folder().resolve(".edgeos-lab") : Path.of(home);
    }

    /**
     * The identity in this folder; made if there is none, or if it expires soon.
     *
     * @throws IOException if it can be neither read nor made
     * @throws IllegalArgumentException if the file holds something else
     */
    static synchronized Identity get(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        Identity lasting = lasting(file);
        if (lasting != null) {
            return lasting;
        }
        try {
            return made(folder, file);
        } catch (FileSystemException failed) {
            throw new IOException("the lab's own certificate cannot be kept, so that clients could know it again: folder=" + folder + " reason=" + failed.getClass().getSimpleName()
                    + "; let this user write there, or name a certificate", failed);
        }
    }

    private static Identity made(Path folder, Path file) throws IOException {
        Files.createDirectories(folder, only(folder, "rwx------"));
        try (var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock _ = channel.lock()) {
            Identity others = lasting(file);
            if (others != null) {
                return others;
            }
            write(folder, file, make());
            return kept(file);
        }
    }

    /** What the file holds; null if there is none, or if it expires soon. */
    private static Identity lasting(Path file) throws IOException {
        Identity kept = Files.exists(file) ? kept(file) : null;
        return kept != null && kept.certificate().getNotAfter().toInstant().isAfter(Instant.now().plus(RENEWED_BEFORE)) ? kept : null;
    }

    private static Identity kept(Path file) throws IOException {
        try {
            return Identity.pem(file, Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException damaged) {
            throw new IllegalArgumentException(damaged.getMessage() + "; this file is the lab's own: delete it, and the lab makes another", damaged);
        }
    }

    /** Written beside it first, so that nobody reads half of it. */
    private static void write(Path folder, Path file, String pem) throws IOException {
        Path beside = Files.createTempFile(folder, FILE, ".new", only(folder, "rw-------"));
        try (var out = Files.newByteChannel(beside, Set.of(StandardOpenOption.WRITE))) {
            out.write(StandardCharsets.ISO_8859_1.encode(pem));
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Rights of the owner alone, where the system has such. */
    private static FileAttribute<?>[] only(Path folder, String rights) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))} : new FileAttribute<?>[0];
    }

    private static String make() throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            var name = new X500Name("CN=localhost, O=EdgeOS Lab");
            var builder = new JcaX509v3CertificateBuilder(name, new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(0), Date.from(Instant.now().minus(Duration.ofHours(1))),
                    Date.from(Instant.now().plus(VALID)), name, pair.getPublic());
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {new GeneralName(GeneralName.dNSName, "localhost"),
                new GeneralName(GeneralName.iPAddress, "127.0.0.1"), new GeneralName(GeneralName.iPAddress, "::1")}));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            var text = new StringWriter();
            try (var pem = new JcaPEMWriter(text)) {
                pem.writeObject(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
                pem.writeObject(new JcaPKCS8Generator(pair.getPrivate(), null));
            }
            return text.toString();
        } catch (GeneralSecurityException | OperatorCreationException failed) {
            throw new IOException("the lab's certificate cannot be made: reason=" + failed.getMessage(), failed);
        }
    }
}
