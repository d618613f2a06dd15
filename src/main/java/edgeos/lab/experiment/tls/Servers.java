package edgeos.lab.experiment.tls;

import edgeos.lab.experiment.contest.ContestException;
import edgeos.lab.experiment.contest.Contestant;
import edgeos.lab.experiment.contest.Installed;
import edgeos.lab.experiment.contest.Keeper;
import edgeos.lab.experiment.contest.ProcessCosts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;

/**
 * For each client a process of the installed OpenSSL's own server, which says what is in a file.
 *
 * @param clients how many come
 * @param resumes true if they go on from keys of earlier visits
 * @param scale how long they are measured
 */
record Servers(int clients, boolean resumes, Scale scale) implements Contestant {
    /** The program. */
    static final Installed OPENSSL = new Installed("openssl", "openssl");
    private static final String KEY = "key.pem";
    private static final String CERTIFICATE = "certificate.pem";
    private static final long GLANCE_MILLIS = 5;
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    @Override
    public String name() {
        return Handshakes.name("process", clients, resumes);
    }

    @Override
    public SequencedMap<String, Object> parameters() {
        return Handshakes.parameters("openssl s_server per client", clients, resumes);
    }

    @Override
    public String group() {
        return String.valueOf(clients);
    }

    @Override
    public String isolation() {
        return "process: address space of its own, the same for all connections of its client";
    }

    @Override
    public String absence() {
        return OPENSSL.absence();
    }

    @Override
    public Turns start() throws ContestException, InterruptedException {
        Page page;
        try {
            page = new Page();
        } catch (IOException failed) {
            throw new ContestException("the page cannot be written: " + failed.getMessage(), failed);
        }
        var serving = new Serving(page);
        try {
            page.writeWithHead();
            certify(page.folder());
            serving.begin();
            return serving;
        } catch (IOException failed) {
            serving.close();
            throw new ContestException("openssl does not start: " + failed.getMessage(), failed);
        } catch (ContestException | InterruptedException | RuntimeException failed) {
            serving.close();
            throw failed;
        }
    }

    /** A key on P-256, as the lab's own is, and a certificate signed by itself. */
    private static void certify(Path folder) throws IOException, ContestException, InterruptedException {
        Process process = new ProcessBuilder(OPENSSL.path().orElseThrow().toString(), "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", KEY, "-out", CERTIFICATE,
                "-days", "30", "-subj", "/CN=localhost").directory(folder.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (!process.waitFor(PATIENCE_NANOS, TimeUnit.NANOSECONDS) || process.exitValue() != 0) {
                throw new ContestException("openssl makes no certificate: exit=" + (process.isAlive() ? "not yet" : process.exitValue()));
            }
        } finally {
            process.destroyForcibly();
        }
    }

    /** Processes that serve. */
    private final class Serving implements Turns, Handshakes.Server {
        private final Page page;
        private Keeper keeper;
        private Visits visits;

        Serving(Page page) {
            this.page = page;
        }

        void begin() throws IOException, ContestException, InterruptedException {
            List<InetSocketAddress> addresses = freeAddresses();
            String openssl = OPENSSL.path().orElseThrow().toString();
            keeper = new Keeper(page.folder(), addresses.stream().map(address -> List.of(openssl, "s_server", "-accept", address.getAddress().getHostAddress() + ":" + address.getPort(), "-cert", CERTIFICATE, "-key", KEY,
                    "-HTTP", "-quiet")).toList());
            var visitors = new ArrayList<Visitor>();
            for (int at = 0; at < clients; at++) {
                visitors.add(new Visitor(addresses.get(at), resumes));
                awaitListening(addresses.get(at), keeper.processes().get(at));
            }
            visits = new Visits(visitors);
        }

        private List<InetSocketAddress> freeAddresses() throws IOException {
            var held = new ArrayList<ServerSocket>();
            try {
                for (int at = 0; at < clients; at++) {
                    held.add(new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1")));
                }
                return held.stream().map(socket -> (InetSocketAddress) socket.getLocalSocketAddress()).toList();
            } finally {
                for (ServerSocket socket : held) {
                    socket.close();
                }
            }
        }

        private static void awaitListening(InetSocketAddress address, ProcessHandle process) throws ContestException, InterruptedException {
            long end = System.nanoTime() + PATIENCE_NANOS;
            while (!isListening(address)) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw new ContestException("openssl does not listen: address=" + address + " alive=" + process.isAlive());
                }
                Thread.sleep(GLANCE_MILLIS);
            }
        }

        private static boolean isListening(InetSocketAddress address) {
            try (var socket = new Socket(address.getAddress(), address.getPort())) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        }

        @Override
        public SequencedMap<String, Double> round() throws ContestException, InterruptedException {
            return Handshakes.round(visits, this, scale);
        }

        @Override
        public SequencedMap<String, Object> facts() {
            var facts = new LinkedHashMap<String, Object>();
            facts.put("bytesPerClient", ProcessCosts.bytesEach(keeper.processes()));
            return facts;
        }

        @Override
        public long processorNanos() {
            return ProcessCosts.nanos(keeper.processes());
        }

        /** A process has nothing to clean. */
        @Override
        public void settle() { }

        @Override
        public void close() {
            if (keeper != null) {
                keeper.close();
            }
            page.close();
        }
    }
}
