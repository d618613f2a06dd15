package edgeos.engine.tls;

import edgeos.notation.Settings;
import edgeos.telemetry.ShownCertificate;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/**
 * Who a service says it is: a private key, and certificates that say whose it is, its own first. Immutable; any thread.
 *
 * @param source where they come from, such as a file's name
 */
public record Identity(PrivateKey key, List<X509Certificate> certificates, String source) {
    /** Key stores that never leave memory have none. */
    static final char[] NO_PASSWORD = {};
    private static final long MOST_FILE_BYTES = 1 << 20;

    public Identity {
        certificates = List.copyOf(certificates);
    }

    /**
     * What a node's settings name: a file, or the lab's own identity, which is made if there is none yet.
     *
     * @throws IOException if a file cannot be read or made
     * @throws IllegalArgumentException if it holds no key, or no certificate of that key
     */
    public static Identity of(Settings settings) throws IOException {
        String certificate = settings.text("certificate", "");
        if (certificate.isBlank()) {
            return OwnIdentity.get(OwnIdentity.folder());
        }
        Path file = Path.of(certificate);
        String password = settings.text("password", "");
        if (certificate.endsWith(".p12") || certificate.endsWith(".pfx")) {
            return pkcs12(file, password.toCharArray());
        }
        String key = settings.text("key", "");
        return pem(file, key.isBlank() ? read(file) : read(file) + "\n" + read(Path.of(key)));
    }

    private static String read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("there is no such file: file=" + file);
        }
        if (Files.size(file) > MOST_FILE_BYTES) {
            throw new IOException("the file is too long for a certificate or key: file=" + file + " mostBytes=" + MOST_FILE_BYTES);
        }
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    /** What a text in PEM says: certificates in their order, and one key. */
    static Identity pem(Path file, String text) throws IOException {
        var certificates = new ArrayList<X509Certificate>();
        PrivateKey key = null;
        try (var parser = new PEMParser(new StringReader(text))) {
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                switch (part) {
                    case X509CertificateHolder holder -> certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
                    case PrivateKeyInfo info -> key = new JcaPEMKeyConverter().getPrivateKey(info);
                    case PEMKeyPair pair -> key = new JcaPEMKeyConverter().getKeyPair(pair).getPrivate();
                    default -> { }
                }
            }
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalArgumentException("the certificate cannot be read: file=" + file + " reason=" + unreadable.getMessage(), unreadable);
        }
        return checked(key, certificates, file);
    }

    private static Identity pkcs12(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (String alias : Collections.list(store.aliases())) {
                Key key = store.getKey(alias, password);
                if (key instanceof PrivateKey own) {
                    return checked(own, Arrays.stream(store.getCertificateChain(alias)).map(X509Certificate.class::cast).toList(), file);
                }
            }
            return checked(null, List.of(), file);
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalArgumentException("the certificate cannot be read: file=" + file + " reason=" + unusable.getMessage(), unusable);
        }
    }

    private static Identity checked(PrivateKey key, List<X509Certificate> certificates, Path file) {
        if (key == null || certificates.isEmpty()) {
            throw new IllegalArgumentException("the file has no " + (key == null ? "private key that is not encrypted" : "certificate") + ": file=" + file);
        }
        if (!key.getAlgorithm().equals(certificates.getFirst().getPublicKey().getAlgorithm())) {
            throw new IllegalArgumentException("the certificate is of another key: file=" + file + " key=" + key.getAlgorithm() + " certificate="
                    + certificates.getFirst().getPublicKey().getAlgorithm());
        }
        return new Identity(key, certificates, file.toString());
    }

    /** A key store with only this. */
    KeyStore keyStore() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("lab", key, NO_PASSWORD, certificates.toArray(Certificate[]::new));
            return store;
        } catch (IOException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }

    /** The certificate that clients see first. */
    X509Certificate certificate() {
        return certificates.getFirst();
    }

    /** That, as it is shown to people. */
    ShownCertificate shown() {
        return new ShownCertificate(certificate().getSubjectX500Principal().getName(), certificate().getNotAfter().toInstant(), source, fingerprint());
    }

    /** SHA-256 of that, as browsers show it. */
    String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate().getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
