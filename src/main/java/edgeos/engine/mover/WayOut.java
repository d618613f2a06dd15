package edgeos.engine.mover;

import edgeos.engine.duty.Clock;
import edgeos.engine.fwp.Streams;
import edgeos.engine.fwp.Streams.Taken;
import edgeos.engine.fwp.Taker;
import edgeos.engine.fwp.Transmit;
import edgeos.engine.fwp.Unit;
import edgeos.engine.ring.Ring;
import edgeos.memory.RecordLayout;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/** Gives messages out, one by one: into a gate's file, or to the client of their flow. Owned by its mover. */
final class WayOut {
    private static final int WINDOW_BYTES = 4096;

    private final Clock clock;
    private final Streams streams;
    private ByteBuffer window = ByteBuffer.allocateDirect(WINDOW_BYTES);
    private MemorySegment bytes = MemorySegment.ofBuffer(window);
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
        Taker taker = transmit.taker() == null ? streams : transmit.taker();
        last = taker.take(from, source.flow(k), copied(source.records(), at, length));
        return last == Taken.OUT;
    }

    /** A socket takes bytes out of a buffer: one for all, as each would have to be made for its message. */
    private ByteBuffer copied(MemorySegment records, int at, int length) {
        if (length > window.capacity()) {
            window = ByteBuffer.allocateDirect(Integer.highestOneBit(length) << 1);
            bytes = MemorySegment.ofBuffer(window);
        }
        MemorySegment.copy(records, at, bytes, 0, length);
        return window.clear().limit(length);
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
