package edgeos.lab.experiment.chain.rival;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.agrona.concurrent.AtomicBuffer;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RecordDescriptor;
import org.agrona.concurrent.ringbuffer.RingBuffer;

/**
 * Agrona's OneToOneRingBuffer, moved: hops work in place, each in its own ring, and one thread copies what they are done with into the ring of the next. Agrona has no cursor for "done with", so it is lent
 * ours: each hop goes through the records of its ring by itself and publishes how many it has done, once a burst; the mover reads no more than that. So a chain costs as many copies as with our mover.
 * The mover trusts what hops say.
 */
public final class AgronaWithMover implements Rival {
    @Override
    public String system() {
        return "agrona with mover";
    }

    @Override
    public String isolation() {
        return "copied by a mover that trusts every hop";
    }

    @Override
    public boolean copies() {
        return true;
    }

    @Override
    public String absence() {
        return AgronaAccess.absence();
    }

    @Override
    public List<Placing> placings() {
        return List.of(Placing.ENDS_APART, Placing.ONE_THREAD);
    }

    @Override
    public Running start(Load load, Tuning tuning) {
        var rings = new AgronaRings(load.hops() + 1, tuning.ringBytes());
        var source = new AgronaRings.Source(rings.ring(0), load);
        var arrivals = new Arrivals(load);
        var moving = new ArrayList<Duty>();
        var working = new ArrayList<Duty>();
        moving.add(source);
        moving.add(new AgronaRings.Hop(rings.ring(0), rings.ring(1)));
        for (int at = 1; at <= load.hops(); at++) {
            var hop = new InPlace(rings.ring(at));
            working.add(hop);
            moving.add(at == load.hops() ? new Leaving(new AgronaRings.Sink(rings.ring(at), arrivals), hop)
                    : new Move(new AgronaRings.Hop(rings.ring(at), rings.ring(at + 1)), hop));
        }
        Crew crew = tuning.placing() == Placing.ONE_THREAD ? Crew.of(system(), List.of(inTurn(moving, working))) : Crew.of(system(), List.of(moving, working));
        return new CrewRun(crew, arrivals, source::sent, rings::countAndEmpty, rings::free);
    }

    /** Source, first move, then each hop before what is moved out of it. */
    private static List<Duty> inTurn(List<Duty> moving, List<Duty> working) {
        var all = new ArrayList<>(moving.subList(0, 2));
        for (int hop = 0; hop < working.size(); hop++) {
            all.add(working.get(hop));
            all.add(moving.get(hop + 2));
        }
        return all;
    }

    /** A hop that goes through the records of its ring where they lie. */
    private static final class InPlace extends Duty {
        private static final int PADDED = 32;
        private static final int CELL = PADDED / 2;

        private final AtomicBuffer buffer;
        private final int mask;
        /** Messages done, alone on its cache lines: written by the hop, read by the mover. */
        private final AtomicLongArray processed = new AtomicLongArray(PADDED);
        private long position;
        private long done;

        InPlace(OneToOneRingBuffer ring) {
            buffer = ring.buffer();
            mask = ring.capacity() - 1;
        }

        @Override
        int doWork() {
            int messages = 0;
            while (messages < BURST) {
                int record = (int) position & mask;
                int length = buffer.getIntVolatile(RecordDescriptor.lengthOffset(record));
                if (length <= 0) {
                    break;
                }
                position += length + RecordDescriptor.ALIGNMENT - 1 & -RecordDescriptor.ALIGNMENT;
                if (buffer.getInt(RecordDescriptor.typeOffset(record)) != RingBuffer.PADDING_MSG_TYPE_ID) {
                    messages++;
                }
            }
            if (messages > 0) {
                done += messages;
                processed.setRelease(CELL, done);
            }
            return messages;
        }

        long processedAcquire() {
            return processed.getAcquire(CELL);
        }
    }

    /** Copies what a hop is done with into the ring of the next. */
    private static final class Move extends Duty {
        private final AgronaRings.Hop copying;
        private final InPlace hop;
        private long moved;

        Move(AgronaRings.Hop copying, InPlace hop) {
            this.copying = copying;
            this.hop = hop;
        }

        @Override
        int doWork() {
            int ready = (int) Math.min(BURST, hop.processedAcquire() - moved);
            int now = ready == 0 ? 0 : copying.carry(ready);
            moved += now;
            return now;
        }
    }

    /** Counts what the last hop is done with, where it lies. */
    private static final class Leaving extends Duty {
        private final AgronaRings.Sink sink;
        private final InPlace hop;
        private long left;

        Leaving(AgronaRings.Sink sink, InPlace hop) {
            this.sink = sink;
            this.hop = hop;
        }

        @Override
        int doWork() {
            int ready = (int) Math.min(BURST, hop.processedAcquire() - left);
            int now = ready == 0 ? 0 : sink.take(ready);
            left += now;
            return now;
        }
    }
}
