package edgeos.lab.experiment.chain.rival;

import java.util.ArrayList;
import java.util.List;

/**
 * Copies and nothing else: all messages have one length, which everybody knows, lie side by side, and are copied on in runs as long as there are, by trusted code that looks at none of them. No way to
 * carry messages, as nobody could send one of another length or by another way; but nothing that copies once for each hop can be faster, so it is the bound that the others are held against.
 */
public final class BareCopies implements Rival {
    @Override
    public String system() {
        return "bare copies";
    }

    @Override
    public String isolation() {
        return "none; the bound of all that copies: one length, nothing looked at";
    }

    @Override
    public boolean copies() {
        return true;
    }

    @Override
    public boolean isBound() {
        return true;
    }

    @Override
    public List<Placing> placings() {
        return List.of(Placing.ONE_THREAD, Placing.HALVES, Placing.ENDS_APART);
    }

    @Override
    public Running start(Load load, Tuning tuning) {
        int slots = Math.max(4, tuning.ringBytes() / load.bytes());
        var rings = new ArrayList<SlotRing>();
        for (int at = 0; at <= load.hops(); at++) {
            rings.add(new SlotRing(slots, load.bytes()));
        }
        var source = new Source(rings.getFirst(), load.bytes());
        var arrivals = new Arrivals(load);
        var parts = new ArrayList<Duty>();
        parts.add(source);
        for (int hop = 0; hop < load.hops(); hop++) {
            parts.add(new Hop(rings.get(hop), rings.get(hop + 1), load.bytes()));
        }
        parts.add(new Sink(rings.getLast(), arrivals, load.bytes()));
        return new CrewRun(Crew.along(system(), tuning.placing(), parts), arrivals, () -> source.sent, () -> rings.stream().mapToLong(SlotRing::count).sum(), () -> { });
    }

    /** Writes payloads, as many as fit. */
    private static final class Source extends Duty {
        private final SlotRing to;
        private final byte[] payload;
        private long sent;

        Source(SlotRing to, int bytes) {
            this.to = to;
            payload = Payload.ofLength(bytes);
        }

        @Override
        int doWork() {
            int run = Math.min(BURST, to.room());
            int at = to.fillOffset();
            for (int done = 0; done < run; done++) {
                Payload.number(payload, 0, sent++);
                System.arraycopy(payload, 0, to.bytes(), at, payload.length);
                at += payload.length;
            }
            if (run > 0) {
                to.publish(run);
            }
            return run;
        }
    }

    /** Copies on what there is, at once. */
    private static final class Hop extends Duty {
        private final SlotRing from;
        private final SlotRing to;
        private final int bytes;

        Hop(SlotRing from, SlotRing to, int bytes) {
            this.from = from;
            this.to = to;
            this.bytes = bytes;
        }

        @Override
        int doWork() {
            int run = Math.min(BURST, Math.min(from.available(), to.room()));
            if (run > 0) {
                System.arraycopy(from.bytes(), from.emptyOffset(), to.bytes(), to.fillOffset(), run * bytes);
                to.publish(run);
                from.free(run);
            }
            return run;
        }
    }

    /** Counts what comes. */
    private static final class Sink extends Duty {
        private final SlotRing from;
        private final Arrivals arrivals;
        private final int bytes;
        private final boolean wantsNumber;

        Sink(SlotRing from, Arrivals arrivals, int bytes) {
            this.from = from;
            this.arrivals = arrivals;
            this.bytes = bytes;
            wantsNumber = arrivals.wantsNumber();
        }

        @Override
        int doWork() {
            int run = Math.min(BURST, from.available());
            int at = from.emptyOffset();
            for (int done = 0; done < run; done++) {
                arrivals.length(bytes);
                if (wantsNumber) {
                    arrivals.number(Payload.number(from.bytes(), at));
                }
                at += bytes;
            }
            if (run > 0) {
                from.free(run);
                arrivals.publish();
            }
            return run;
        }
    }
}
