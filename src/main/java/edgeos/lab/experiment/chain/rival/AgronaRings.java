package edgeos.lab.experiment.chain.rival;

import java.nio.ByteBuffer;
import org.agrona.BitUtil;
import org.agrona.BufferUtil;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.ControlledMessageHandler;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;

/**
 * A row of Agrona's rings side by side outside of the heap, and what handles their messages. Rings of a row start at different places of a page, so that they do not compete for the same cache sets.
 */
final class AgronaRings {
    private static final int TYPE = 1;
    private static final int LINE_BYTES = 128;

    private final ByteBuffer memory;
    private final OneToOneRingBuffer[] rings;

    AgronaRings(int count, int ringBytes) {
        int each = BitUtil.align(ringBytes + RingBufferDescriptor.TRAILER_LENGTH, LINE_BYTES);
        memory = ByteBuffer.allocateDirect(count * each + LINE_BYTES);
        int first = (int) (-BufferUtil.address(memory) & LINE_BYTES - 1);
        rings = new OneToOneRingBuffer[count];
        for (int at = 0; at < count; at++) {
            rings[at] = new OneToOneRingBuffer(new UnsafeBuffer(memory, first + at * each, ringBytes + RingBufferDescriptor.TRAILER_LENGTH));
        }
    }

    OneToOneRingBuffer ring(int at) {
        return rings[at];
    }

    /** How many messages lie in all rings, once no thread uses them; takes them out. */
    long countAndEmpty() {
        long count = 0;
        MessageHandler nobody = (_, _, _, _) -> { };
        for (OneToOneRingBuffer ring : rings) {
            while (ring.size() > 0) {
                count += ring.read(nobody);
            }
        }
        return count;
    }

    /** Gives the memory back; nobody may use the rings any more. */
    void free() {
        BufferUtil.free(memory);
    }

    /** Writes payloads into a ring: as many as fit, or those that are due. */
    static final class Source extends Duty {
        private final OneToOneRingBuffer ring;
        private final UnsafeBuffer payload;
        private final Pace pace;
        private long sent;

        Source(OneToOneRingBuffer ring, Load load) {
            this.ring = ring;
            payload = new UnsafeBuffer(Payload.ofLength(load.bytes()));
            pace = load.perSecond() > 0 ? new Pace(load.perSecond()) : null;
        }

        @Override
        int doWork() {
            return pace == null ? fill() : sendDue();
        }

        private int fill() {
            int done = 0;
            while (done < BURST) {
                payload.putLong(0, sent);
                if (!ring.write(TYPE, payload, 0, payload.capacity())) {
                    break;
                }
                sent++;
                done++;
            }
            return done;
        }

        private int sendDue() {
            long now = System.nanoTime();
            int done = 0;
            while (done < BURST && pace.isDue(now)) {
                payload.putLong(0, pace.due());
                if (!ring.write(TYPE, payload, 0, payload.capacity())) {
                    break;
                }
                pace.next();
                sent++;
                done++;
            }
            return done;
        }

        long sent() {
            return sent;
        }
    }

    /** Copies messages from one ring into the next, up to a burst, as far as there is room. */
    static final class Hop extends Duty implements ControlledMessageHandler {
        private final OneToOneRingBuffer from;
        private final OneToOneRingBuffer to;

        Hop(OneToOneRingBuffer from, OneToOneRingBuffer to) {
            this.from = from;
            this.to = to;
        }

        @Override
        int doWork() {
            return carry(BURST);
        }

        int carry(int most) {
            return from.controlledRead(this, most);
        }

        @Override
        public Action onMessage(int type, MutableDirectBuffer buffer, int index, int length) {
            return to.write(type, buffer, index, length) ? Action.CONTINUE : Action.ABORT;
        }
    }

    /** Counts what comes. */
    static final class Sink extends Duty implements MessageHandler {
        private final OneToOneRingBuffer from;
        private final Arrivals arrivals;
        private final boolean wantsNumber;

        Sink(OneToOneRingBuffer from, Arrivals arrivals) {
            this.from = from;
            this.arrivals = arrivals;
            wantsNumber = arrivals.wantsNumber();
        }

        @Override
        int doWork() {
            return take(BURST);
        }

        int take(int most) {
            int done = from.read(this, most);
            if (done > 0) {
                arrivals.publish();
            }
            return done;
        }

        @Override
        public void onMessage(int type, MutableDirectBuffer buffer, int index, int length) {
            arrivals.length(length);
            if (wantsNumber) {
                arrivals.number(buffer.getLong(index));
            }
        }
    }
}
