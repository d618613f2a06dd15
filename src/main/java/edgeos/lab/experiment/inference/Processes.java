package edgeos.lab.experiment.inference;

import edgeos.lab.experiment.contest.ContestException;
import edgeos.lab.experiment.contest.ForClients;
import edgeos.lab.experiment.contest.ProcessCosts;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Distributions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A Java process for each client, which runs the same network out of the lab's own jar and is asked through pipes.
 *
 * @param clients how many
 * @param seed of the images
 * @param scale how long they are measured
 */
record Processes(int clients, long seed, Scale scale) implements ForClients {
    /** What rows of processes are called, before the number of clients. */
    static final String WORD = "process";
    /** Questions that each client has asked before it waits: they fit into a pipe. */
    private static final int WINDOW = 16;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int MOST_TIMES = 3;

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String system() {
        return "Java process per client, the lab's own jar";
    }

    @Override
    public String isolation() {
        return "process: address space of its own";
    }

    @Override
    public String remark() {
        return "the same network and weights as the FWP's; no checksums and no shares of scores; " + WINDOW + " questions at once while busy, one when latency is measured";
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    @Override
    public String absence() {
        return Files.isExecutable(java()) ? "" : "this Java has no command to start another one: it is a part of an application";
    }

    @Override
    public Turns start() throws ContestException {
        var turns = new Asking();
        try {
            turns.begin();
            return turns;
        } catch (ContestException | RuntimeException failed) {
            turns.close();
            throw failed;
        }
    }

    /** All clients, asked by one thread. */
    private final class Asking implements Turns {
        private final List<Client> all = new ArrayList<>();
        private final Images images = new Images(seed);

        void begin() throws ContestException {
            var command = List.of(java().toString(), "-XX:+UseSerialGC", "-Xmx64m", "-cp", System.getProperty("java.class.path"), NetworkProcess.class.getName());
            try {
                for (int at = 0; at < clients; at++) {
                    all.add(new Client(command, images));
                }
            } catch (IOException failed) {
                throw new ContestException("a process does not start: " + failed.getMessage(), failed);
            }
            for (Client client : all) {
                client.ask(1);
                client.hear(1);
            }
        }

        @Override
        public SequencedMap<String, Double> round() throws ContestException {
            flood(scale.pace().warmUpMillis());
            long began = System.nanoTime();
            long answered = flood(scale.pace().millis());
            var figures = new LinkedHashMap<String, Double>();
            figures.put(InferenceExperiment.ANSWERS, answered * NANOS_PER_SECOND / (System.nanoTime() - began));
            Distribution steady = steady(scale.pace().millis());
            figures.put("steadyP50Nanos", (double) steady.p50Nanos());
            figures.put("steadyP99Nanos", (double) steady.p99Nanos());
            figures.put("bytesPerClient", ProcessCosts.bytesEach(all.stream().map(client -> client.process().toHandle()).toList()));
            figures.put("rightShare", all.stream().mapToLong(Client::right).sum() / (double) all.stream().mapToLong(Client::answered).sum());
            return figures;
        }

        /** Every client has questions out all the time; returns how many were answered. */
        private long flood(long millis) throws ContestException {
            long end = System.nanoTime() + millis * NANOS_PER_MILLI;
            long answered = 0;
            for (Client client : all) {
                client.ask(WINDOW);
            }
            while (System.nanoTime() < end) {
                for (Client client : all) {
                    client.hear(WINDOW);
                    client.ask(WINDOW);
                    answered += WINDOW;
                }
            }
            for (Client client : all) {
                client.hear(WINDOW);
                answered += WINDOW;
            }
            return answered;
        }

        /** Questions are due evenly, of each client in turn; a latency counts from then. Where they cannot be answered in time, it is enough when three times as long has passed. */
        private Distribution steady(long millis) throws ContestException {
            int count = (int) Math.max(1, millis * scale.steadyPerSecond() / 1000);
            long[] nanos = new long[count];
            long begun = System.nanoTime();
            int at = 0;
            for (; at < count && System.nanoTime() - begun < MOST_TIMES * millis * NANOS_PER_MILLI; at++) {
                long due = begun + (long) (at * NANOS_PER_SECOND / scale.steadyPerSecond());
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                Client client = all.get(at % all.size());
                client.ask(1);
                client.hear(1);
                nanos[at] = System.nanoTime() - due;
            }
            return Distributions.ofEach(Arrays.copyOf(nanos, at));
        }

        @Override
        public void close() {
            all.forEach(Client::close);
        }
    }
}
