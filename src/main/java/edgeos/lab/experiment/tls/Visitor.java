package edgeos.lab.experiment.tls;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** A client that connects, agrees on keys, gets a page by HTTP, and leaves, again and again. What it remembers of a server is its own. One thread at a time. */
final class Visitor {
    private static final String HOST = "localhost";
    private static final int PATIENCE_MILLIS = 10_000;
    private static final byte[] QUESTION = ("GET /" + Page.NAME + " HTTP/1.1\r\nHost: " + HOST + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OK = " 200 ".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION_BYTES = 8;

    private final InetSocketAddress server;
    private final boolean resumes;
    private SSLContext context = context();

    /**
     * Who visits this server.
     *
     * @param resumes true: goes on from the keys of the last visit, if the server lets it; false: comes as a stranger each time
     */
    Visitor(InetSocketAddress server, boolean resumes) {
        this.server = server;
        this.resumes = resumes;
    }

    /** What remembers servers: nothing yet. */
    private static SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(null, new TrustManager[] {new Trusting()}, null);
            return context;
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("this Java has no TLS", absent);
        }
    }

    /**
     * A visit that went well.
     *
     * @param handshakeNanos from before the connection was asked for until keys were agreed on
     * @param resumed true if they were made of those of an earlier visit
     */
    record Visit(long handshakeNanos, boolean resumed) { }

    /**
     * Visits the server.
     *
     * @throws IOException if that does not go well
     */
    Visit visit() throws IOException {
        if (!resumes) {
            context = context();
        }
        long began = System.nanoTime();
        long beganMillis = System.currentTimeMillis();
        try (var line = new Socket()) {
            line.setTcpNoDelay(true);
            line.connect(server, PATIENCE_MILLIS);
            line.setSoTimeout(PATIENCE_MILLIS);
            try (SSLSocket secured = secured(line)) {
                secured.startHandshake();
                long took = System.nanoTime() - began;
                boolean resumed = secured.getSession().getCreationTime() < beganMillis;
                secured.getOutputStream().write(QUESTION);
                read(secured.getInputStream());
                return new Visit(took, resumed);
            }
        }
    }

    private SSLSocket secured(Socket line) throws IOException {
        SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(line, HOST, server.getPort(), true);
        SSLParameters wishes = secured.getSSLParameters();
        wishes.setServerNames(List.of(new SNIHostName(HOST)));
        secured.setSSLParameters(wishes);
        return secured;
    }

    /** Reads until the whole page was there, or the server hangs up. */
    private static void read(InputStream in) throws IOException {
        byte[] answer = new byte[Page.BODY_BYTES * 2 + 1024];
        int got = 0;
        int more = 0;
        while (more >= 0 && got < answer.length && !Page.endsIn(answer, got)) {
            more = in.read(answer, got, answer.length - got);
            got += Math.max(0, more);
        }
        if (!Page.endsIn(answer, got) || !Arrays.equals(answer, VERSION_BYTES, VERSION_BYTES + OK.length, OK, 0, OK.length)) {
            throw new IOException("the answer is not the page: bytes=" + got);
        }
    }

    /** Takes any certificate, as these are signed by themselves; that the server has its key is checked all the same. */
    private static final class Trusting implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) { }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) { }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
