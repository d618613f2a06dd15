package edgeos.engine.fwp;

import edgeos.engine.cap.Refusal;
import edgeos.engine.spec.LinkSpec;
import edgeos.program.pcap.PcapWriter;

/** A link's counters and tap, shared by all instances. Owned by the data-plane thread. */
public final class Wire {
    private LinkSpec spec;
    private long messages;
    private long bytes;
    private long dropped;
    private long stalls;
    private long denied;
    private Refusal missing;
    private PcapWriter tap;

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

    /** Messages crossed. */
    public void crossed(int count, long payloadBytes) {
        messages += count;
        bytes += payloadBytes;
    }

    /** A message was dropped at it. */
    public void dropped() {
        dropped++;
    }

    /** It found its destination full. */
    public void stalled() {
        stalls++;
    }

    /** A slot did not allow it. */
    public void denied() {
        denied++;
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
        return messages;
    }

    public long bytes() {
        return bytes;
    }

    public long droppedCount() {
        return dropped;
    }

    public long stalls() {
        return stalls;
    }

    public long deniedCount() {
        return denied;
    }

    /** Where a copy of all that crosses goes; null for nowhere. */
    public PcapWriter tap() {
        return tap;
    }

    /** Sets where a copy of all that crosses goes; null for nowhere. */
    public void tapInto(PcapWriter writer) {
        tap = writer;
    }
}
