package edgeos.lab;

import edgeos.engine.Engine;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import java.util.ArrayDeque;
import java.util.Set;

/**
 * Takes snapshots of an engine and keeps the last minute of rates. Any thread may ask it to look; anyone may read the latest.
 */
final class Sampler {
    private static final long HISTORY_NANOS = 60_000_000_000L;
    private static final long SAMPLE_NANOS = 100_000_000L;
    private static final int MOST_SAMPLES = 700;

    private final Engine engine;
    private final Notices notices;
    private final ArrayDeque<History.Sample> samples = new ArrayDeque<>();
    private volatile Set<String> transmits;
    private volatile Snapshot latest;
    private volatile History history = History.EMPTY;
    private Snapshot sampled;
    private volatile long costNanos;

    Sampler(Engine engine, EventLog events, Set<String> transmits) {
        this.engine = engine;
        this.notices = new Notices(events);
        this.transmits = transmits;
        this.latest = engine.snapshot();
        this.sampled = latest;
    }

    /** Says which nodes are transmit gates from now on. */
    void transmits(Set<String> ids) {
        transmits = ids;
    }

    /** Takes a snapshot; adds a sample if it is time for one. */
    synchronized void look() {
        long start = System.nanoTime();
        latest = engine.snapshot();
        costNanos = System.nanoTime() - start;
        if (latest.atNanos() - sampled.atNanos() < SAMPLE_NANOS) {
            return;
        }
        notices.look(latest);
        samples.addLast(Rates.between(sampled, latest, transmits));
        sampled = latest;
        while (samples.size() > MOST_SAMPLES || samples.getFirst().atNanos() < latest.atNanos() - HISTORY_NANOS) {
            samples.removeFirst();
        }
        history = new History(java.util.List.copyOf(samples));
    }

    /** How long the last snapshot took, the wait for the data plane included. */
    long costNanos() {
        return costNanos;
    }

    /** Forgets the rates so far: they are of another clock. */
    synchronized void forget() {
        samples.clear();
        history = History.EMPTY;
        latest = engine.snapshot();
        sampled = latest;
    }

    Snapshot latest() {
        return latest;
    }

    History history() {
        return history;
    }
}
