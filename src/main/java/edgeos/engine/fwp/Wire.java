package edgeos.engine.fwp;

import edgeos.engine.cap.Refusal;
import edgeos.engine.count.NodeCounters;
import edgeos.engine.count.Punctuality;
import edgeos.engine.spec.LinkSpec;
import edgeos.program.pcap.PcapWriter;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** A link, shared by all instances: what crossed it, a part for each mover, and its tap. Exchanged and read by who holds all movers still. */
public final class Wire {
    private final Crossing[] crossings = new Crossing[NodeCounters.MOST_MOVERS];
    private LinkSpec spec;
    private Refusal missing;
    private PcapWriter tap;

    /** What one mover carried over a link; written by it alone. */
    public static final class Crossing implements Punctuality {
        private long messages;
        private long bytes;
        private long dropped;
        private long stalls;
        private boolean stalledLast;
        private long denied;
        private long met;
        private long missed;

        @Override
        public void due(int inTime, int late) {
            met += inTime;
            missed += late;
        }

        /** Messages crossed. */
        public void crossed(int count, long payloadBytes) {
            messages += count;
            bytes += payloadBytes;
            stalledLast = false;
        }

        /** A message was dropped at it. */
        public void dropped() {
            dropped++;
        }

        /** It found its destination full. */
        public void stalled() {
            stalls++;
            stalledLast = true;
        }

        /** A slot did not allow it. */
        public void denied() {
            denied++;
        }
    }

    /** A wire over which nothing went yet. */
    public Wire(LinkSpec spec) {
        this.spec = spec;
    }

    public LinkSpec spec() {
        return spec;
    }

    /** Changes what happens when the destination is full. */
    public void respec(LinkSpec next) {
        spec = next;
    }

    /** What one mover counts; made at the first call. */
    public Crossing by(Lane lane) {
        if (crossings[lane.number()] == null) {
            crossings[lane.number()] = new Crossing();
        }
        return crossings[lane.number()];
    }

    private long sum(ToLongFunction<Crossing> count) {
        return Arrays.stream(crossings).filter(Objects::nonNull).mapToLong(count).sum();
    }

    /** Says which capability it lacks; null for none. */
    public void deny(Refusal capability) {
        missing = capability;
    }

    /** The capability that it lacks; null if nothing denies it for all. */
    public Refusal missing() {
        return missing;
    }

    public long messages() {
        return sum(crossing -> crossing.messages);
    }

    public long bytes() {
        return sum(crossing -> crossing.bytes);
    }

    public long droppedCount() {
        return sum(crossing -> crossing.dropped);
    }

    public long stalls() {
        return sum(crossing -> crossing.stalls);
    }

    /** True if the last that was tried found its destination full, of some mover: it sleeps on that and does not count it again. */
    public boolean isStalled() {
        return Arrays.stream(crossings).anyMatch(crossing -> crossing != null && crossing.stalledLast);
    }

    public long deniedCount() {
        return sum(crossing -> crossing.denied);
    }

    /** Messages that left a chain by it before they were due. */
    public long met() {
        return sum(crossing -> crossing.met);
    }

    /** Messages that left a chain by it when they were late. */
    public long missed() {
        return sum(crossing -> crossing.missed);
    }

    /** Where a copy of all that crosses goes; null for nowhere. */
    public PcapWriter tap() {
        return tap;
    }

    /** Sets where a copy of all that crosses goes; null for nowhere. */
    public void tapInto(PcapWriter writer) {
        tap = writer;
    }

    /** Copies a message to the tap, which several movers may share; what finds no room is skipped. */
    public void tap(long epochNanos, MemorySegment bytes, int offset, int length) {
        synchronized (this) {
            if (!tap.offer(epochNanos, bytes, offset, length)) {
                tap.skip();
            }
        }
    }
}
