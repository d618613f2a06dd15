package edgeos.engine.tls;

import edgeos.notation.Settings;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;

/**
 * How a service makes sessions: with which key, versions, and names. Made off the data plane, as it reads files. Immutable.
 *
 * @param identity who the service says it is
 * @param context what sessions are resumed by
 * @param versions names of protocols
 * @param applications what is negotiated by ALPN, the best first
 * @param names what SNI may ask for; empty: anything
 * @param handshakeNanos how long a handshake may take
 */
public record TlsSettings(Identity identity, SSLContext context, List<String> versions, List<String> applications, List<SNIMatcher> names, long handshakeNanos) {
    private static final int MOST_REMEMBERED = 10_000;

    /**
     * What a node's settings say.
     *
     * @throws IOException if the certificate or key cannot be read or made
     * @throws IllegalArgumentException if they cannot be used
     */
    public static TlsSettings of(Settings settings) throws IOException {
        Identity identity = Identity.of(settings);
        List<String> versions = settings.text("versions", "").equals("1.3") ? List.of("TLSv1.3") : List.of("TLSv1.3", "TLSv1.2");
        String names = list(settings.text("serverNames", "")).stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return new TlsSettings(identity, context(identity, (int) settings.whole("resumeSeconds", 3_600)), versions, list(settings.text("applications", "")),
                names.isEmpty() ? List.of() : List.of(SNIHostName.createSNIMatcher(names)), settings.whole("handshakeMillis", 10_000) * 1_000_000).tried();
    }

    /** Itself, if a handshake by it succeeds: whatever is wrong with a setting is said before anything runs. */
    private TlsSettings tried() {
        try {
            Trial.shake(engine(), identity.certificate());
            return this;
        } catch (GeneralSecurityException | SSLException refused) {
            throw new IllegalArgumentException("no client could agree on keys: certificate=" + identity.source() + " reason=" + refused.getMessage(), refused);
        }
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split("[,\\s]+")).filter(name -> !name.isEmpty()).toList();
    }

    private static SSLContext context(Identity identity, int resumeSeconds) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(identity.keyStore(), Identity.NO_PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            context.getServerSessionContext().setSessionCacheSize(MOST_REMEMBERED);
            context.getServerSessionContext().setSessionTimeout(resumeSeconds);
            return context;
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("the key cannot be used: certificate=" + identity.source() + " reason=" + unusable.getMessage(), unusable);
        }
    }

    /** A new engine, for the server's side of one client's session. */
    SSLEngine engine() {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(versions.toArray(String[]::new));
        parameters.setApplicationProtocols(applications.toArray(String[]::new));
        parameters.setSNIMatchers(names);
        parameters.setUseCipherSuitesOrder(true);
        engine.setSSLParameters(parameters);
        return engine;
    }
}
