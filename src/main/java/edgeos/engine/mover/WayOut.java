package edgeos.engine.mover;

import edgeos.engine.duty.Clock;
import edgeos.engine.fwp.Ring;
import edgeos.engine.fwp.Streams;
import edgeos.engine.fwp.Streams.Taken;
import edgeos.engine.fwp.Transmit;
import edgeos.engine.fwp.Unit;
import edgeos.memory.RecordLayout;

/** Gives messages out, one by one: into a gate's file, or to the client of their flow. Owned by its mover. */
final class WayOut {
    private final Clock clock;
    private final Streams streams;
    private Taken last = Taken.OUT;

    WayOut(Clock clock, Streams streams) {
        this.clock = clock;
        this.streams = streams;
    }

    /** Gives the k-th message of a unit out, whose checked header is given; false if it was not taken. */
    boolean give(Unit from, Transmit transmit, int k, long header) {
        Ring source = from.ring();
        int at = source.offset(k) + RecordLayout.start(header);
        int length = RecordLayout.lengthBytes(header);
        if (!transmit.isForClients()) {
            return transmit.take(clock.epochNanos(source.birth(k)), source.records(), at, length);
        }
        last = streams.take(from, source.flow(k), source.records(), at, length);
        return last == Taken.OUT;
    }

    /** True if the last message waits for a client, who rings when there is room. */
    boolean isAwaited() {
        return last == Taken.WAITS;
    }

    /** What was before concerns nobody any more. */
    void forget() {
        last = Taken.OUT;
    }
}
