package edgeos.lab.swarm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A TCP server of the test's own, with a virtual thread for each connection. */
final class Peers implements AutoCloseable {
    /** What is done with a connection. */
    interface Server {
        void serve(InputStream in, OutputStream out) throws IOException;
    }

    private final ServerSocket listening;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();

    Peers(Server server) throws IOException {
        this(server, 0);
    }

    Peers(Server server, int port) throws IOException {
        this(server, new InetSocketAddress("127.0.0.1", port));
    }

    Peers(Server server, InetSocketAddress at) throws IOException {
        listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(at, 1024);
        Thread.ofVirtual().start(() -> accept(server));
    }

    InetSocketAddress address() {
        return (InetSocketAddress) listening.getLocalSocketAddress();
    }

    int accepted() {
        return accepted.get();
    }

    private void accept(Server server) {
        try {
            while (true) {
                Socket socket = listening.accept();
                socket.setTcpNoDelay(true);
                accepted.incrementAndGet();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(server, socket));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void serve(Server server, Socket socket) {
        try (socket) {
            server.serve(socket.getInputStream(), socket.getOutputStream());
        } catch (IOException gone) {
            sockets.remove(socket);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException gone) {
            sockets.clear();
        }
    }

    static void echo(InputStream in, OutputStream out) throws IOException {
        in.transferTo(out);
    }

    static void swallow(InputStream in, OutputStream out) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    static void greets(InputStream in, OutputStream out) throws IOException {
        out.write('!');
        in.transferTo(out);
    }

    /** Of all connections together, one byte comes back changed. */
    static Server echoButWrongAt(int place) {
        var at = new AtomicInteger();
        return (in, out) -> {
            for (int next = in.read(); next >= 0; next = in.read()) {
                out.write(at.getAndIncrement() == place ? next ^ 1 : next);
            }
        };
    }

    static Server hangsUpAfter(int bytes) {
        return (in, out) -> {
            for (int k = 0; k < bytes; k++) {
                int next = in.read();
                if (next < 0) {
                    return;
                }
                out.write(next);
            }
        };
    }

    /** Answers at once, or, while it is held, not. */
    static final class Stall {
        private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

        void hold() {
            gate.writeLock().lock();
        }

        void release() {
            gate.writeLock().unlock();
        }

        void echo(InputStream in, OutputStream out) throws IOException {
            byte[] bytes = new byte[4096];
            for (int got = in.read(bytes); got >= 0; got = in.read(bytes)) {
                gate.readLock().lock();
                try {
                    out.write(bytes, 0, got);
                } finally {
                    gate.readLock().unlock();
                }
            }
        }
    }

    /** A memcached that knows get and set, with one store for all who come by this server. */
    private static final class Store {
        private final Map<String, byte[]> values = new ConcurrentHashMap<>();
        private final Map<String, String> flags = new ConcurrentHashMap<>();

        void serve(InputStream raw, OutputStream rawOut, int forgetsEach, AtomicInteger sets, AtomicInteger lies) throws IOException {
            var in = new BufferedInputStream(raw);
            var out = new BufferedOutputStream(rawOut);
            for (String line = line(in); line != null; line = line(in)) {
                String[] words = line.split(" ");
                if (words[0].equals("set")) {
                    byte[] value = in.readNBytes(Integer.parseInt(words[4]));
                    line(in);
                    if (forgetsEach > 0 && sets.incrementAndGet() % forgetsEach == 0 && values.containsKey(words[1])) {
                        lies.incrementAndGet();
                    } else {
                        values.put(words[1], value);
                        flags.put(words[1], words[2]);
                    }
                    out.write("STORED\r\n".getBytes(StandardCharsets.US_ASCII));
                } else {
                    get(words[1], out);
                }
                if (in.available() == 0) {
                    out.flush();
                }
            }
        }

        private void get(String key, OutputStream out) throws IOException {
            byte[] value = values.get(key);
            if (value != null) {
                out.write(("VALUE " + key + " " + flags.get(key) + " " + value.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(value);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("END\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static final Store STORE = new Store();

    static void memcached(InputStream in, OutputStream out) throws IOException {
        STORE.serve(in, out, 0, null, null);
    }

    static Server memcachedOfItsOwn() {
        var store = new Store();
        return (in, out) -> store.serve(in, out, 0, null, null);
    }

    /** Says of each so many-th set that it was stored, and keeps the old value. */
    static Server memcachedThatForgetsSets(int each, AtomicInteger lies) {
        var store = new Store();
        var sets = new AtomicInteger();
        return (in, out) -> store.serve(in, out, each, sets, lies);
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.US_ASCII).stripTrailing();
    }

    /** The JDK's HTTP server, with a page of a length, one in chunks, and one without a byte. */
    static final class Pages implements AutoCloseable {
        private final HttpServer server;
        private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

        Pages() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 256);
            server.createContext("/", this::answer);
            server.start();
        }

        InetSocketAddress address() {
            return server.getAddress();
        }

        int asked(String path) {
            return asked.getOrDefault(path, new AtomicInteger()).get();
        }

        private void answer(HttpExchange exchange) throws IOException {
            String path = exchange.getRequestURI().getPath();
            asked.computeIfAbsent(path, _ -> new AtomicInteger()).incrementAndGet();
            byte[] page = "a page ".repeat(3_000).getBytes(StandardCharsets.US_ASCII);
            switch (path) {
                case "/whole" -> exchange.sendResponseHeaders(200, page.length);
                case "/chunked" -> exchange.sendResponseHeaders(200, 0);
                case "/empty" -> exchange.sendResponseHeaders(200, -1);
                default -> exchange.sendResponseHeaders(404, -1);
            }
            try (exchange; OutputStream body = exchange.getResponseBody()) {
                if (path.equals("/whole") || path.equals("/chunked")) {
                    body.write(page);
                }
            } catch (SocketException gone) {
                return;
            }
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
