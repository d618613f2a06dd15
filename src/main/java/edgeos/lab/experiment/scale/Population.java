package edgeos.lab.experiment.scale;

import edgeos.engine.Engine;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.lab.report.Latencies;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * An engine in which every client has been served once, and some go on sending. Held between two measurements, so that several may take turns.
 *
 * <p>Called by one thread.
 */
final class Population implements AutoCloseable {
    /** Well below what a chain can carry, so that what is measured is not a queue. */
    private static final double STEADY_PER_SECOND = 50_000;
    private static final int MOST_EVENTS = 100;
    private static final long GLANCE_MILLIS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration WARM_UP = Duration.ofMillis(100);
    private static final double NANOS_PER_SECOND = 1e9;

    /** What a measurement of latency gave. */
    record Latency(double p50Nanos, double p99Nanos) { }

    private final int idle;
    private final int busy;
    private final EnginePlan flood;
    private final EnginePlan steady;
    private final Engine engine;
    private final Footprint footprint;
    private Snapshot last;

    /**
     * Creates an FWP for each client, lets each be activated and serve a message, and holds all.
     *
     * @throws EngineException if the engine does not start
     * @throws IllegalStateException if it does not serve all of them
     * @throws InterruptedException when the thread is interrupted; the engine is closed then
     */
    Population(int idle, int busy) throws EngineException, InterruptedException {
        this.idle = idle;
        this.busy = busy;
        var crowd = new Crowd(idle + busy);
        flood = crowd.sending(busy, 0);
        steady = crowd.sending(busy, STEADY_PER_SECOND);
        Footprint before = Footprint.now();
        engine = new Engine(crowd.sending(idle + busy, 0), new EventLog(MOST_EVENTS));
        try {
            serveAll();
        } catch (InterruptedException | RuntimeException failed) {
            engine.close();
            throw failed;
        }
        footprint = Footprint.now().since(before);
    }

    private void serveAll() throws InterruptedException {
        engine.runLive();
        engine.awaitBegin();
        Snapshot all = await("every client has an FWP", now -> now.chains().getFirst().activated() >= clients());
        long asked = all.ledger().produced();
        await("every client was served", now -> now.ledger().delivered() + now.ledger().dropped() >= asked);
        engine.hold();
    }

    private Snapshot await(String what, Predicate<Snapshot> happened) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (last = engine.snapshot(); !happened.test(last); last = engine.snapshot()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not within " + PATIENCE.toSeconds() + " s: " + what + ", clients=" + clients() + " chain=" + last.chains().getFirst());
            }
            Thread.sleep(GLANCE_MILLIS);
        }
        return last;
    }

    int idle() {
        return idle;
    }

    int busy() {
        return busy;
    }

    /** FWPs, busy and idle. */
    int clients() {
        return idle + busy;
    }

    /** What the process took more when all had been served. */
    Footprint footprint() {
        return footprint;
    }

    /** Memory that an FWP holds outside of the Java heap: state, ring, and what is wasted of both. */
    double bytesPerFwp() {
        return (double) last.memoryBytes() / last.fwps();
    }

    /** Messages a second that the busy ones are served, as many as there is room for. */
    double messagesPerSecond(Duration window) throws EngineException, InterruptedException {
        Snapshot before = start(flood);
        Snapshot after = finish(window);
        return (after.ledger().delivered() - before.ledger().delivered()) * NANOS_PER_SECOND / (after.atNanos() - before.atNanos());
    }

    /** How long messages of the busy ones take that come at a moderate rate, from when they were due. */
    Latency latency(Duration window) throws EngineException, InterruptedException {
        Snapshot before = start(steady);
        Snapshot after = finish(window);
        return new Latency(Latencies.percentileNanos(before.latency(), after.latency(), 0.5), Latencies.percentileNanos(before.latency(), after.latency(), 0.99));
    }

    /** The first look after an edit is at every FWP, and holds the data plane meanwhile: it comes before what is measured. */
    private Snapshot start(EnginePlan plan) throws EngineException, InterruptedException {
        engine.apply(plan);
        engine.runLive();
        engine.snapshot();
        Thread.sleep(WARM_UP);
        return engine.snapshot();
    }

    private Snapshot finish(Duration window) throws InterruptedException {
        try {
            Thread.sleep(window);
            last = engine.snapshot();
            return last;
        } finally {
            engine.hold();
        }
    }

    /** What is wrong: somebody lost an FWP, or a message; empty if nothing is. */
    String wrong() {
        if (last.ledger().imbalance() != 0) {
            return "the conservation law does not hold: " + last.ledger();
        }
        int active = last.chains().getFirst().active();
        return active == clients() ? "" : "FWPs are missing: active=" + active + " clients=" + clients();
    }

    @Override
    public void close() {
        engine.close();
    }
}
