package edgeos.engine.tls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * A handshake with oneself, in memory, before anything runs: so a key that does not belong to its certificate is found in time, and the first client does not wait until the JDK has loaded its ciphers. By whoever prepares a plan.
 */
final class Trial {
    private static final int BUFFER_BYTES = 64 << 10;
    private static final int MOST_ROUNDS = 100;

    private Trial() { }

    /**
     * Shakes hands.
     *
     * @param server a fresh engine
     * @param mine the certificate that it has to show
     * @throws SSLException if they do not agree
     */
    static void shake(SSLEngine server, X509Certificate mine) throws GeneralSecurityException, SSLException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, only(mine), null);
        SSLEngine client = context.createSSLEngine();
        client.setUseClientMode(true);
        SSLParameters parameters = client.getSSLParameters();
        parameters.setApplicationProtocols(server.getSSLParameters().getApplicationProtocols());
        client.setSSLParameters(parameters);
        client.beginHandshake();
        server.beginHandshake();
        ByteBuffer there = ByteBuffer.allocate(BUFFER_BYTES);
        ByteBuffer back = ByteBuffer.allocate(BUFFER_BYTES);
        ByteBuffer nothing = ByteBuffer.allocate(BUFFER_BYTES);
        for (int round = 0; round < MOST_ROUNDS && (isShaking(client) || isShaking(server)); round++) {
            turn(client, back, there, nothing);
            turn(server, there, back, nothing);
        }
    }

    /** Trusts one certificate. */
    private static TrustManager[] only(X509Certificate mine) throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("mine", mine);
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(store);
            return trust.getTrustManagers();
        } catch (IOException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }

    private static boolean isShaking(SSLEngine engine) {
        return engine.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING;
    }

    /** Reads all that came, and writes all that is due. */
    private static void turn(SSLEngine engine, ByteBuffer in, ByteBuffer out, ByteBuffer plain) throws SSLException {
        in.flip();
        boolean going = true;
        while (going) {
            HandshakeStatus status = engine.getHandshakeStatus();
            int before = in.position() + out.position();
            if (status == HandshakeStatus.NEED_TASK) {
                engine.getDelegatedTask().run();
                continue;
            }
            if (status == HandshakeStatus.NEED_WRAP) {
                engine.wrap(ByteBuffer.allocate(0), out);
            } else if (in.hasRemaining()) {
                engine.unwrap(in, plain);
            }
            going = in.position() + out.position() > before;
        }
        in.compact();
    }
}
