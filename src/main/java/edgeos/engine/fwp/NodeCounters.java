package edgeos.engine.fwp;

import edgeos.notation.DropReason;
import java.util.Arrays;
import java.util.List;

/** What the data plane counts of one node, over all its instances. Owned by the data-plane thread. */
public final class NodeCounters {
    private final long[] dropped = new long[DropReason.count()];
    private long in;
    private long bytesIn;
    private long out;
    private long consumed;
    private long met;
    private long missed;

    /** Messages arrived. */
    public void arrived(int messages, long bytes) {
        in += messages;
        bytesIn += bytes;
    }

    /** Messages were sent on. */
    public void sent(int messages) {
        out += messages;
    }

    /** A message was dropped here. */
    public void dropped(DropReason reason) {
        dropped[reason.ordinal()]++;
    }

    /** A message was ended here, as meant. */
    public void consumed() {
        consumed++;
    }

    /** Messages left the drawing here that had a deadline: so many in time, so many late. */
    public void due(int inTime, int late) {
        met += inTime;
        missed += late;
    }

    /** Deadlines met. */
    public long met() {
        return met;
    }

    /** Deadlines missed. */
    public long missed() {
        return missed;
    }

    public long in() {
        return in;
    }

    public long bytesIn() {
        return bytesIn;
    }

    public long out() {
        return out;
    }

    public long consumedCount() {
        return consumed;
    }

    /** Dropped messages by ordinal of the reason. */
    public List<Long> droppedBy() {
        return Arrays.stream(dropped).boxed().toList();
    }
}
