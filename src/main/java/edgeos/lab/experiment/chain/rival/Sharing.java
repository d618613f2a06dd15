package edgeos.lab.experiment.chain.rival;

import java.util.ArrayList;
import java.util.List;

/**
 * No copy at all: every message stays where the source wrote it, in one array that all hops can read and write, and hops pass on where it lies. The baseline of the paper: fast, and not isolated. Where
 * messages lie is passed on in rings of longs, published once a burst, which costs less than JCTools' queues of references (no barrier of the garbage collector).
 */
public final class Sharing implements Rival {
    private static final int LINE_BYTES = 64;

    @Override
    public String system() {
        return "sharing";
    }

    @Override
    public String isolation() {
        return "none";
    }

    @Override
    public boolean copies() {
        return false;
    }

    @Override
    public boolean isTimed() {
        return true;
    }

    @Override
    public List<Placing> placings() {
        return List.of(Placing.ONE_THREAD, Placing.ENDS_APART, Placing.HALVES);
    }

    @Override
    public Running start(Load load, Tuning tuning) {
        int slotBytes = load.bytes() + LINE_BYTES - 1 & -LINE_BYTES;
        int slots = Math.max(4, tuning.ringBytes() / slotBytes);
        byte[] shared = new byte[slots * slotBytes];
        var rings = new ArrayList<DescriptorRing>();
        for (int at = 0; at <= load.hops() + 1; at++) {
            rings.add(new DescriptorRing(slots));
        }
        DescriptorRing free = rings.getLast();
        for (int slot = 0; slot < slots; slot++) {
            free.put(DescriptorRing.descriptor(slot * slotBytes, 0));
        }
        free.publish();
        var source = new Source(free, rings.getFirst(), shared, load);
        var arrivals = new Arrivals(load);
        var parts = new ArrayList<Duty>();
        parts.add(source);
        for (int hop = 0; hop < load.hops(); hop++) {
            parts.add(new Hop(rings.get(hop), rings.get(hop + 1)));
        }
        parts.add(new Sink(rings.get(load.hops()), free, shared, arrivals));
        return new CrewRun(Crew.along(system(), tuning.placing(), parts), arrivals, () -> source.sent,
                () -> rings.stream().limit(load.hops() + 1L).mapToLong(DescriptorRing::available).sum(), () -> { });
    }

    /** Writes payloads where there is room: as many as there is, or those that are due. */
    private static final class Source extends Duty {
        private final DescriptorRing free;
        private final DescriptorRing to;
        private final byte[] shared;
        private final byte[] payload;
        private final Pace pace;
        private long sent;

        Source(DescriptorRing free, DescriptorRing to, byte[] shared, Load load) {
            this.free = free;
            this.to = to;
            this.shared = shared;
            payload = Payload.ofLength(load.bytes());
            pace = load.perSecond() > 0 ? new Pace(load.perSecond()) : null;
        }

        @Override
        int doWork() {
            int most = Math.min(BURST, free.available());
            int done = pace == null ? fill(most) : sendDue(most);
            if (done > 0) {
                to.publish();
            }
            return done;
        }

        private int fill(int most) {
            for (int done = 0; done < most; done++) {
                send(sent);
            }
            return most;
        }

        private int sendDue(int most) {
            long now = System.nanoTime();
            int done = 0;
            while (done < most && pace.isDue(now)) {
                send(pace.due());
                pace.next();
                done++;
            }
            return done;
        }

        private void send(long number) {
            int place = DescriptorRing.place(free.take());
            Payload.number(payload, 0, number);
            System.arraycopy(payload, 0, shared, place, payload.length);
            to.put(DescriptorRing.descriptor(place, payload.length));
            sent++;
        }
    }

    /** Passes on where messages lie. */
    private static final class Hop extends Duty {
        private final DescriptorRing from;
        private final DescriptorRing to;

        Hop(DescriptorRing from, DescriptorRing to) {
            this.from = from;
            this.to = to;
        }

        @Override
        int doWork() {
            int most = Math.min(BURST, from.available());
            for (int done = 0; done < most; done++) {
                long descriptor = from.take();
                if (DescriptorRing.length(descriptor) == 0) {
                    throw new IllegalStateException("a message has no length: place=" + DescriptorRing.place(descriptor));
                }
                to.put(descriptor);
            }
            if (most > 0) {
                to.publish();
            }
            return most;
        }
    }

    /** Counts what comes, and makes room. */
    private static final class Sink extends Duty {
        private final DescriptorRing from;
        private final DescriptorRing free;
        private final byte[] shared;
        private final Arrivals arrivals;
        private final boolean wantsNumber;

        Sink(DescriptorRing from, DescriptorRing free, byte[] shared, Arrivals arrivals) {
            this.from = from;
            this.free = free;
            this.shared = shared;
            this.arrivals = arrivals;
            wantsNumber = arrivals.wantsNumber();
        }

        @Override
        int doWork() {
            int most = Math.min(BURST, from.available());
            for (int done = 0; done < most; done++) {
                long descriptor = from.take();
                arrivals.length(DescriptorRing.length(descriptor));
                if (wantsNumber) {
                    arrivals.number(Payload.number(shared, DescriptorRing.place(descriptor)));
                }
                free.put(descriptor);
            }
            if (most > 0) {
                free.publish();
                arrivals.publish();
            }
            return most;
        }
    }
}
