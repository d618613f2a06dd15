package edgeos.engine.mover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.engine.ring.Ring;
import edgeos.memory.RecordLayout;
import edgeos.memory.RingLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

/** Messages of which not all goes on, or that need room before them, go in one run, each by its own payload: nothing else of the sender's ring comes along. */
class HaulTest {
    private static final int CAPACITY = 4096;
    private static final int LENGTH = 40;
    private static final int TAKEN_OFF = 14;
    private static final int ROOM = 16;
    private static final int MESSAGES = 10;

    private final Ring source = ring();
    private final Ring target = ring();
    private final Haul haul = new Haul();

    private static Ring ring() {
        return new Ring(MemorySegment.ofArray(new long[(int) RingLayout.totalBytes(CAPACITY) / Long.BYTES]), CAPACITY);
    }

    /** So many messages whose FWP took 14 bytes off their beginning and sends them by this port; every byte of a record that it may write says which it is. */
    private void fill(int messages, int port) {
        for (int message = 0; message < messages; message++) {
            int stride = RecordLayout.strideBytes(LENGTH);
            assertTrue(source.room(stride) >= stride);
            int at = source.nextOffset();
            source.records().asSlice(at, stride).fill((byte) (message + 1));
            long whole = RecordLayout.sent(RecordLayout.fresh(LENGTH, 0), 0, 1 << port);
            source.records().set(ValueLayout.JAVA_LONG, at, RecordLayout.extent(whole, RecordLayout.FRESH_START + TAKEN_OFF, LENGTH - TAKEN_OFF));
            source.note(stride, 100 + message, message, 0);
        }
        source.publishRelease();
        source.processedRelease(source.filled());
        assertTrue(source.believe(source.processedAcquire()));
    }

    private int move(int limit, int roomBytes) {
        int stride = roomBytes + RecordLayout.strideBytes(LENGTH - TAKEN_OFF);
        int moved = haul.moveCut(source, target, source.header(0), source.filled(), limit, target.room(stride), 3, roomBytes);
        target.publishRelease();
        assertTrue(target.isBefore(0, target.filled()));
        return moved;
    }

    private void check(int messages, int roomBytes) {
        for (int k = 0; k < messages; k++) {
            long header = target.header(k);
            assertEquals(RecordLayout.fresh(LENGTH - TAKEN_OFF, 3, roomBytes), header);
            assertEquals(target.stride(k), RecordLayout.strideBytes(header));
            assertEquals(100 + k, target.birth(k));
            assertEquals(k, target.flow(k));
            for (int at = RecordLayout.HEADER_BYTES; at < target.stride(k); at++) {
                boolean isPayload = at >= RecordLayout.start(header) && at < RecordLayout.start(header) + LENGTH - TAKEN_OFF;
                assertEquals(isPayload ? k + 1 : 0, target.records().get(ValueLayout.JAVA_BYTE, target.offset(k) + at), "message=" + k + " at=" + at);
            }
        }
    }

    @Test
    void shouldMoveMessagesThatWereCutInOneRun() {
        fill(MESSAGES, 1);
        assertEquals(MESSAGES, move(Haul.MOST_MESSAGES, 0));
        assertEquals(MESSAGES * (LENGTH - TAKEN_OFF), haul.bytes());
        check(MESSAGES, 0);
    }

    @Test
    void shouldMakeRoomBeforeEachMessageOfARun() {
        target.records().fill((byte) 0x55);
        fill(MESSAGES, 1);
        assertEquals(4, move(4, ROOM));
        check(4, ROOM);
    }

    @Test
    void shouldEndARunWhereMessagesGoAnotherWay() {
        fill(3, 1);
        fill(2, 2);
        assertEquals(3, move(Haul.MOST_MESSAGES, 0));
    }

    @Test
    void shouldEndARunAtAHeaderThatIsForged() {
        fill(MESSAGES, 1);
        long reachesOut = RecordLayout.extent(source.header(2), RecordLayout.FRESH_START, source.stride(2));
        source.records().set(ValueLayout.JAVA_LONG, source.offset(2), reachesOut);
        assertEquals(2, move(Haul.MOST_MESSAGES, ROOM));
        check(2, ROOM);
    }

    @Test
    void shouldTakeNoMoreThanThereIsRoomFor() {
        int stride = RecordLayout.strideBytes(CAPACITY - 4 * RecordLayout.strideBytes(LENGTH - TAKEN_OFF) - RecordLayout.FRESH_START);
        assertTrue(target.room(stride) >= stride);
        target.note(stride, 0, 0, 0);
        target.publishRelease();
        fill(MESSAGES, 1);
        int moved = haul.moveCut(source, target, source.header(0), source.filled(), Haul.MOST_MESSAGES, target.room(RecordLayout.strideBytes(LENGTH - TAKEN_OFF)), 3, 0);
        assertEquals(4, moved);
    }
}
