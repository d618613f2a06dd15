package edgeos.lab.experiment.chain.rival;

import java.util.ArrayList;
import java.util.List;
import org.jctools.queues.SpscArrayQueue;

/** JCTools' SpscArrayQueue: each hop copies the byte array that it was given, so that nobody else has it, and hands the copy on. What was copied is left to the garbage collector. */
public final class CopyingQueues implements Rival {
    private static final int HEADER_BYTES = 16;

    @Override
    public String system() {
        return "jctools copies";
    }

    @Override
    public String isolation() {
        return "a fresh array at each hop, by trusted code";
    }

    @Override
    public boolean copies() {
        return true;
    }

    @Override
    public List<Placing> placings() {
        return List.of(Placing.ONE_THREAD, Placing.HALVES, Placing.ENDS_APART);
    }

    @Override
    public Running start(Load load, Tuning tuning) {
        int entries = Math.max(4, tuning.ringBytes() / (load.bytes() + HEADER_BYTES));
        var queues = new ArrayList<SpscArrayQueue<byte[]>>();
        for (int at = 0; at <= load.hops(); at++) {
            queues.add(new SpscArrayQueue<>(entries));
        }
        var source = new Source(queues.getFirst(), load.bytes());
        var arrivals = new Arrivals(load);
        var hops = new ArrayList<Hop>();
        for (int hop = 0; hop < load.hops(); hop++) {
            hops.add(new Hop(queues.get(hop), queues.get(hop + 1)));
        }
        var parts = new ArrayList<Duty>();
        parts.add(source);
        parts.addAll(hops);
        parts.add(new Sink(queues.getLast(), arrivals));
        return new CrewRun(Crew.along(system(), tuning.placing(), parts), arrivals, () -> source.sent,
                () -> queues.stream().mapToLong(SpscArrayQueue::size).sum() + hops.stream().filter(hop -> hop.waiting != null).count(), queues::clear);
    }

    /** Makes payloads, as many as fit. */
    private static final class Source extends Duty {
        private final SpscArrayQueue<byte[]> to;
        private final byte[] payload;
        private byte[] waiting;
        private long sent;

        Source(SpscArrayQueue<byte[]> to, int bytes) {
            this.to = to;
            payload = Payload.ofLength(bytes);
        }

        @Override
        int doWork() {
            int done = 0;
            while (done < BURST) {
                if (waiting == null) {
                    waiting = payload.clone();
                    Payload.number(waiting, 0, sent);
                }
                if (!to.relaxedOffer(waiting)) {
                    break;
                }
                waiting = null;
                sent++;
                done++;
            }
            return done;
        }
    }

    /** Hands on a copy of each array; one for which there is no room waits. */
    private static final class Hop extends Duty {
        private final SpscArrayQueue<byte[]> from;
        private final SpscArrayQueue<byte[]> to;
        private byte[] waiting;

        Hop(SpscArrayQueue<byte[]> from, SpscArrayQueue<byte[]> to) {
            this.from = from;
            this.to = to;
        }

        @Override
        int doWork() {
            int done = 0;
            while (done < BURST) {
                if (waiting == null) {
                    byte[] message = from.relaxedPoll();
                    if (message == null) {
                        break;
                    }
                    waiting = message.clone();
                }
                if (!to.relaxedOffer(waiting)) {
                    break;
                }
                waiting = null;
                done++;
            }
            return done;
        }
    }

    /** Counts what comes. */
    private static final class Sink extends Duty {
        private final SpscArrayQueue<byte[]> from;
        private final Arrivals arrivals;
        private final boolean wantsNumber;

        Sink(SpscArrayQueue<byte[]> from, Arrivals arrivals) {
            this.from = from;
            this.arrivals = arrivals;
            wantsNumber = arrivals.wantsNumber();
        }

        @Override
        int doWork() {
            int done = 0;
            for (byte[] message = from.relaxedPoll(); message != null; message = done < BURST ? from.relaxedPoll() : null) {
                arrivals.length(message.length);
                if (wantsNumber) {
                    arrivals.number(Payload.number(message, 0));
                }
                done++;
            }
            if (done > 0) {
                arrivals.publish();
            }
            return done;
        }
    }
}
