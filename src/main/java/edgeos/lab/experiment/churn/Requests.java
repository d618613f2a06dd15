package edgeos.lab.experiment.churn;

import edgeos.lab.experiment.contest.Contestant;
import edgeos.os.ProcessSpawner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.ThreadFactory;

/**
 * Gives each request a thread or a process of its own, without a cache: two clients, as an engine has two threads, each of which starts one, waits for its end, and starts the
 * next. A thread is given a copy of a message and does with it what the FWP does; a process is the empty program and does not even get the message.
 */
final class Requests implements Contestant {
    private static final int CLIENTS = 2;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int MESSAGE_BYTES = 64;
    private static final int MARK_BYTES = 8;

    private final String name;
    private final String isolation;
    private final String remark;
    private final Request request;
    private final Scale scale;

    /** Serves one request, from its start to its end; called by several threads. */
    private interface Request {
        void serve() throws InterruptedException;
    }

    private Requests(String name, String isolation, String remark, Request request, Scale scale) {
        this.name = name;
        this.isolation = isolation;
        this.remark = remark;
        this.request = request;
        this.scale = scale;
    }

    /** A thread of the system for each request. */
    static Contestant threads(Scale scale) {
        ThreadFactory factory = Thread.ofPlatform().factory();
        return new Requests("thread per request", "none: all memory is shared", "start, serve one message, end, join", () -> serveBy(factory), scale);
    }

    /** A thread of Java alone for each request. */
    static Contestant virtualThreads(Scale scale) {
        ThreadFactory factory = Thread.ofVirtual().factory();
        return new Requests("virtual thread per request", "none: all memory is shared", "start, serve one message, end, join", () -> serveBy(factory), scale);
    }

    /** A process for each request. */
    static Contestant processes(ProcessSpawner spawner, Scale scale) {
        return new Requests(ChurnExperiment.SPAWN, "process: address space of its own", "start, run the empty program, end, reap", () -> spawner.measure(1), scale);
    }

    private static void serveBy(ThreadFactory factory) throws InterruptedException {
        byte[] message = new byte[MESSAGE_BYTES];
        Thread thread = factory.newThread(() -> Arrays.fill(message, MESSAGE_BYTES - MARK_BYTES, MESSAGE_BYTES, (byte) 1));
        thread.start();
        thread.join();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SequencedMap<String, Object> parameters() {
        return ChurnExperiment.parameters(name, CLIENTS);
    }

    @Override
    public String against() {
        return ChurnExperiment.SPAWN;
    }

    @Override
    public String isolation() {
        return isolation;
    }

    @Override
    public String remark() {
        return remark;
    }

    @Override
    public Turns start() {
        return new Turns() {
            @Override
            public SequencedMap<String, Double> round() throws InterruptedException {
                run(scale.warmUpMillis());
                long began = System.nanoTime();
                double perSecond = run(scale.millis()) / ((System.nanoTime() - began) / NANOS_PER_SECOND);
                var figures = new LinkedHashMap<String, Double>();
                figures.put(ChurnExperiment.CYCLES, perSecond);
                figures.put(ChurnExperiment.MESSAGES, perSecond);
                return figures;
            }

            /** Nothing runs between rounds. */
            @Override
            public void close() { }
        };
    }

    /** Lets all clients send requests for so long; returns how many were served. */
    private long run(long millis) throws InterruptedException {
        var clients = new ArrayList<Client>();
        long end = System.nanoTime() + millis * 1_000_000;
        for (int at = 0; at < CLIENTS; at++) {
            clients.add(new Client(request, end));
        }
        clients.forEach(client -> client.thread.start());
        try {
            for (Client client : clients) {
                client.thread.join();
            }
        } finally {
            end(clients);
        }
        return clients.stream().mapToLong(client -> client.served).sum();
    }

    private static void end(List<Client> clients) {
        clients.forEach(client -> client.thread.interrupt());
    }

    /** One that sends requests, one after the other. Its count is its thread's, and whoever joined that. */
    private static final class Client {
        private final Request request;
        private final long endNanos;
        private final Thread thread = Thread.ofPlatform().daemon().name("edgeos client of requests").unstarted(this::run);
        private long served;

        Client(Request request, long endNanos) {
            this.request = request;
            this.endNanos = endNanos;
        }

        private void run() {
            try {
                while (System.nanoTime() < endNanos && !Thread.currentThread().isInterrupted()) {
                    request.serve();
                    served++;
                }
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
