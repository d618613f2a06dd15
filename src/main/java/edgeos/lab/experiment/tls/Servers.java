package edgeos.lab.experiment.tls;

import edgeos.lab.experiment.contest.ContestException;
import edgeos.lab.experiment.contest.Contestant;
import edgeos.lab.experiment.contest.Installed;
import edgeos.lab.experiment.contest.ListeningProcesses;
import java.io.IOException;
import java.nio.file.Path;
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
        Page page = Page.withHead();
        try {
            certify(page.folder());
            String openssl = OPENSSL.path().orElseThrow().toString();
            var processes = new ListeningProcesses(page.folder(), clients, ListeningProcesses.ANYWHERE, address -> List.of(openssl, "s_server", "-accept",
                    address.getAddress().getHostAddress() + ":" + address.getPort(), "-cert", CERTIFICATE, "-key", KEY, "-HTTP", "-quiet"));
            return Handshakes.turns(page, server(processes), processes.addresses().stream().map(address -> new Visitor(address, resumes)).toList(), scale);
        } catch (IOException failed) {
            page.close();
            throw new ContestException("openssl does not start: " + failed.getMessage(), failed);
        } catch (ContestException | InterruptedException | RuntimeException failed) {
            page.close();
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

    private static Handshakes.Server server(ListeningProcesses processes) {
        return new Handshakes.Server() {
            @Override
            public long processorNanos() {
                return processes.processorNanos();
            }

            @Override
            public double bytesPerClient() {
                return processes.bytesEach();
            }

            @Override
            public void close() {
                processes.close();
            }
        };
    }
}
