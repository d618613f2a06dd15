package edgeos.engine.fwp;

import edgeos.engine.cap.Slot;
import edgeos.engine.count.NodeCounters;
import edgeos.engine.spec.NodeSpec;
import edgeos.notation.Right;
import edgeos.program.pcap.PcapWriter;
import java.lang.foreign.MemorySegment;

/** A transmit gate: takes messages out of the last FWP's ring without a copy. Called by any mover, each of which counts for itself. */
public final class Transmit implements Destination {
    private NodeSpec spec;
    private final NodeCounters counters = new NodeCounters();
    private final Slot slot = new Slot(Right.WRITE);
    private final PcapWriter file;
    private final boolean forClients;
    /** Of no consequence: what the last message met. */
    private volatile boolean full;
    private volatile Answers answers;
    private Taker taker;
    /** Guarded by this. */
    private long frames;

    /**
     * A transmit gate.
     *
     * @param file where all that leaves is written; null: it is only counted
     * @param forClients true if what leaves by it goes to somebody outside, whom the message's flow tells
     */
    public Transmit(NodeSpec spec, PcapWriter file, boolean forClients) {
        this.spec = spec;
        this.file = file;
        this.forClients = forClients;
    }

    public NodeSpec spec() {
        return spec;
    }

    /** Changes its settings, but not which file it writes. */
    public void respec(NodeSpec next) {
        spec = next;
        if (file != null) {
            file.limit(next.settings().whole("mostBytes", Long.MAX_VALUE));
        }
    }

    public NodeCounters counters() {
        return counters;
    }

    /** Who takes what leaves by it; null: the client of its flow. */
    public Taker taker() {
        return taker;
    }

    /** Gives all that leaves by it to somebody from now on; by who holds the data plane still. */
    public void giveTo(Taker next) {
        taker = next;
    }

    /** True if what leaves by it goes to somebody outside, whom the message's flow tells. */
    public boolean isForClients() {
        return forClients;
    }

    /** What allows writing to it. */
    public Slot slot() {
        return slot;
    }

    /** Shows all that leaves to somebody who waits for answers. */
    public void showTo(Answers waiting) {
        answers = waiting;
    }

    /** Who waits for answers; null: nobody. */
    public Answers answers() {
        return answers;
    }

    /** Where all that leaves is written; null: nowhere. */
    public PcapWriter file() {
        return file;
    }

    /** Takes one message; false if its file has no room at the moment. When the file cannot be written any more, messages are only counted. */
    public boolean take(long epochNanos, MemorySegment bytes, int offset, int length) {
        return file == null || write(epochNanos, bytes, offset, length);
    }

    private synchronized boolean write(long epochNanos, MemorySegment bytes, int offset, int length) {
        boolean taken = file.offer(epochNanos, bytes, offset, length);
        if (taken && file.failure().isEmpty()) {
            frames++;
        }
        full = !taken && file.failure().isEmpty();
        return !full;
    }

    /** Messages that its file took, less those beyond the file's size. */
    public synchronized long framesWritten() {
        return file == null ? 0 : frames - file.beyond();
    }

    /** True if the last message found no room. */
    public boolean isFull() {
        return full;
    }
}
