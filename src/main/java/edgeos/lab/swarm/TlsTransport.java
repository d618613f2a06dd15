package edgeos.lab.swarm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** TLS 1.3 or 1.2 over a TCP connection, by the JDK's engine. Any certificate is taken, as the lab's own are signed by nobody; sessions are resumed where the server allows it. */
final class TlsTransport implements Transport {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private static final SSLContext CONTEXT = context();

    private final SocketTransport.Tcp line;
    private final SSLEngine engine;
    /** Who computes what takes long, on another thread, and has the caller served afterwards. */
    private final Consumer<Runnable> computer;
    /** What came and was not decrypted yet; between calls, ready to be added to. */
    private final ByteBuffer in;
    private final ByteBuffer out;
    /** What the engine decrypts before there is a reader: nothing, as servers speak second. */
    private ByteBuffer early;
    private boolean begun;
    private boolean ended;
    private volatile boolean computing;
    /** Why the greeting could not begin. */
    private volatile SSLException failure;

    /** Over a line that is not connected yet; {@code protocols}: what it offers to speak (ALPN). */
    TlsTransport(SocketTransport.Tcp line, String serverName, Consumer<Runnable> computer, String... protocols) {
        this.line = line;
        this.computer = computer;
        engine = CONTEXT.createSSLEngine(serverName, line.port());
        engine.setUseClientMode(true);
        SSLParameters wishes = engine.getSSLParameters();
        wishes.setApplicationProtocols(protocols);
        if (isHostName(serverName)) {
            wishes.setServerNames(List.of(new SNIHostName(serverName)));
        }
        engine.setSSLParameters(wishes);
        in = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        out = ByteBuffer.allocate(engine.getSession().getPacketBufferSize()).limit(0);
    }

    /** An address is never named in a greeting (RFC 6066). */
    private static boolean isHostName(String name) {
        return name.matches("[A-Za-z0-9.-]*[A-Za-z][A-Za-z0-9.-]*") && !name.endsWith(".");
    }

    private static SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Trusting()}, null);
            return context;
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("this Java has no TLS", absent);
        }
    }

    @Override
    public boolean greet() throws IOException {
        if (!begun) {
            if (!line.greet()) {
                return false;
            }
            begun = true;
            early = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
            compute(this::begin);
        }
        return !computing && goOn();
    }

    /** Chooses keys. */
    private void begin() {
        try {
            engine.beginHandshake();
        } catch (SSLException problem) {
            failure = problem;
        }
    }

    /** Lets others compute; until that is done, nothing that comes is looked at. */
    private void compute(Runnable task) {
        computing = true;
        line.interest(0);
        computer.accept(() -> {
            try {
                task.run();
            } finally {
                computing = false;
            }
        });
    }

    private boolean goOn() throws IOException {
        if (failure != null) {
            throw failure;
        }
        while (flush()) {
            switch (engine.getHandshakeStatus()) {
                case NEED_TASK -> {
                    compute(engine.getDelegatedTask());
                    return false;
                }
                case NEED_WRAP -> wrap(NOTHING);
                case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
                    if (!unwrap(early) && !receive()) {
                        await(false);
                        return false;
                    }
                }
                case FINISHED, NOT_HANDSHAKING -> {
                    early = null;
                    return true;
                }
            }
        }
        line.interest(SelectionKey.OP_WRITE);
        return false;
    }

    @Override
    public void await(boolean toWrite) {
        line.await(toWrite);
    }

    @Override
    public boolean isReadable() {
        return line.isReadable();
    }

    @Override
    public boolean isWritable() {
        return line.isWritable();
    }

    /** Sends what was encrypted; true once nothing is left. */
    private boolean flush() throws IOException {
        if (out.hasRemaining()) {
            line.write(out);
        }
        return !out.hasRemaining();
    }

    private void wrap(ByteBuffer from) throws IOException {
        out.clear();
        try {
            engine.wrap(from, out);
        } finally {
            out.flip();
        }
        flush();
    }

    /** Takes one record out of what came; false: there is no whole one. */
    private boolean unwrap(ByteBuffer into) throws IOException {
        in.flip();
        SSLEngineResult result;
        try {
            result = engine.unwrap(in, into);
        } finally {
            in.compact();
        }
        ended |= result.getStatus() == SSLEngineResult.Status.CLOSED;
        return result.getStatus() == SSLEngineResult.Status.OK && (result.bytesConsumed() > 0 || result.getHandshakeStatus() != HandshakeStatus.NEED_UNWRAP);
    }

    /** Receives more; false: nothing has come. */
    private boolean receive() throws IOException {
        int got = in.hasRemaining() ? line.read(in) : 0;
        if (got < 0) {
            throw new SSLException("the server hung up while greeting");
        }
        return got > 0;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int start = into.position();
        int got = 1;
        while (got > 0 && into.remaining() > engine.getSession().getApplicationBufferSize()) {
            while (!ended && into.remaining() > engine.getSession().getApplicationBufferSize() && unwrap(into)) {
                settle();
            }
            got = ended ? -1 : in.hasRemaining() ? line.read(in) : 0;
        }
        int read = into.position() - start;
        return read > 0 ? read : Math.min(got, 0);
    }

    /** A server may want new keys at any time; that takes little. */
    private void settle() throws IOException {
        while (true) {
            switch (engine.getHandshakeStatus()) {
                case NEED_TASK -> engine.getDelegatedTask().run();
                case NEED_WRAP -> {
                    if (!flush()) {
                        return;
                    }
                    wrap(NOTHING);
                }
                case NEED_UNWRAP, NEED_UNWRAP_AGAIN, FINISHED, NOT_HANDSHAKING -> {
                    return;
                }
            }
        }
    }

    @Override
    public void write(ByteBuffer from) throws IOException {
        while (flush() && from.hasRemaining()) {
            wrap(from);
        }
    }

    @Override
    public boolean isKeeping() {
        return out.hasRemaining();
    }

    @Override
    public void close() {
        try {
            if (begun && !computing) {
                engine.closeOutbound();
                if (flush()) {
                    wrap(NOTHING);
                }
            }
        } catch (IOException gone) {
            begun = false;
        }
        line.close();
    }

    @Override
    public void reset() {
        line.reset();
    }

    /** Takes any certificate. */
    private static final class Trusting extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) { }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) { }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, java.net.Socket socket) { }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, java.net.Socket socket) { }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) { }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) { }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
