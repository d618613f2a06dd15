package edgeos.lab;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A TLS client as the JDK has it, which trusts one certificate and nothing else. */
final class TlsPeer {
    private final SSLContext context;

    /** Trusts the first certificate of a PEM file. */
    TlsPeer(Path pem) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("lab", certificate(pem));
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
    }

    /** Trusts what the lab made for itself. */
    static TlsPeer ofLab() throws IOException, GeneralSecurityException {
        return new TlsPeer(Path.of(System.getProperty("edgeos.home"), "localhost.pem"));
    }

    static X509Certificate certificate(Path pem) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(pem)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    SSLContext context() {
        return context;
    }

    /** Connects, checks that the certificate is for localhost, and shakes hands. */
    SSLSocket connect(int port, String version, Duration limit, String... applications) throws IOException {
        return over(new Socket("127.0.0.1", port), "localhost", version, limit, applications);
    }

    /** Shakes hands on a connection, asking for a name. */
    SSLSocket over(Socket tcp, String name, String version, Duration limit, String... applications) throws IOException {
        var socket = (SSLSocket) context.getSocketFactory().createSocket(tcp, name, tcp.getPort(), true);
        socket.setSoTimeout((int) limit.toMillis());
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setProtocols(new String[] {version});
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setApplicationProtocols(List.of(applications).toArray(String[]::new));
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }
}
