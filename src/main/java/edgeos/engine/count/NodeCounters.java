package edgeos.engine.count;

import edgeos.notation.DropReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is counted of one node, over all its instances: a part for each mover, written by it alone, and one for the gate and the manager. Read by whoever holds
 * them still.
 */
public final class NodeCounters {
    /** There are never more movers than this. */
    public static final int MOST_MOVERS = 16;

    private final Part[] parts = new Part[MOST_MOVERS + 1];

    /** Counters at nought. */
    public NodeCounters() {
        parts[MOST_MOVERS] = new Part();
    }

    /** What the mover of this number counts; made at the first call, by who holds all movers still. */
    public Part of(int mover) {
        if (parts[mover] == null) {
            parts[mover] = new Part();
        }
        return parts[mover];
    }

    /** What gates and the manager count. */
    public Part others() {
        return parts[MOST_MOVERS];
    }

    private List<Part> all() {
        var all = new ArrayList<Part>(2);
        for (Part part : parts) {
            if (part != null) {
                all.add(part);
            }
        }
        return all;
    }

    /** Deadlines met. */
    public long met() {
        return all().stream().mapToLong(part -> part.met).sum();
    }

    /** Deadlines missed. */
    public long missed() {
        return all().stream().mapToLong(part -> part.missed).sum();
    }

    public long in() {
        return all().stream().mapToLong(part -> part.in).sum();
    }

    public long bytesIn() {
        return all().stream().mapToLong(part -> part.bytesIn).sum();
    }

    public long out() {
        return all().stream().mapToLong(part -> part.out).sum();
    }

    public long consumedCount() {
        return all().stream().mapToLong(part -> part.consumed).sum();
    }

    /** Dropped messages by ordinal of the reason. */
    public List<Long> droppedBy() {
        long[] sums = new long[DropReason.count()];
        for (Part part : all()) {
            Arrays.setAll(sums, reason -> sums[reason] + part.dropped[reason]);
        }
        return Arrays.stream(sums).boxed().toList();
    }

    /** How long messages stayed in the node's rings, with what its cores say. */
    public Residence residence(RunCounters.Sums ran, long nowNanos) {
        long entered = 0;
        long enteredNanos = 0;
        long left = 0;
        long leftNanos = 0;
        long unrun = 0;
        long unrunNanos = 0;
        for (Part part : all()) {
            entered += part.entered;
            enteredNanos += part.enteredNanos;
            left += part.left;
            leftNanos += part.leftNanos;
            unrun += part.unrun;
            unrunNanos += part.unrunNanos;
        }
        long run = ran.messages() + unrun;
        long startNanos = ran.startNanos() + unrunNanos;
        long stopNanos = ran.stopNanos() + unrunNanos;
        return new Residence(startNanos - enteredNanos + (entered - run) * nowNanos, stopNanos - startNanos,
                leftNanos - stopNanos + (run - left) * nowNanos);
    }

    /** One writer's part. Sums of moments wrap around; only their differences are times. */
    public static final class Part implements Punctuality {
        private final long[] dropped = new long[DropReason.count()];
        private long in;
        private long bytesIn;
        private long out;
        private long consumed;
        private long entered;
        private long enteredNanos;
        private long left;
        private long leftNanos;
        private long unrun;
        private long unrunNanos;
        private long met;
        private long missed;

        /** Messages arrived. */
        public void arrived(int messages, long bytes) {
            in += messages;
            bytesIn += bytes;
        }

        /** Messages entered a ring at this moment. */
        public void entered(int messages, long nowNanos) {
            entered += messages;
            enteredNanos += messages * nowNanos;
        }

        /** Messages left a ring at this moment. */
        public void left(int messages, long nowNanos) {
            left += messages;
            leftNanos += messages * nowNanos;
        }

        /** Messages left a ring at this moment that were thrown away, some of which no core ever ran. */
        public void thrownAway(int messages, long notRun, long nowNanos) {
            left(messages, nowNanos);
            unrun += notRun;
            unrunNanos += notRun * nowNanos;
        }

        @Override
        public void due(int inTime, int late) {
            met += inTime;
            missed += late;
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
    }
}
