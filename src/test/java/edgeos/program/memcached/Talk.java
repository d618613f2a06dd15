package edgeos.program.memcached;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.memory.FwpMemory;
import edgeos.memory.RecordLayout;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Emission;
import edgeos.program.Hypercalls;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A memcached FWP without an engine: messages go in as a core would hand them over, under a clock that only the test moves, and answers come out through an outbox as small as the test wants. */
final class Talk implements Emission {
    static final long CALENDAR_SECONDS = 1_800_000_000L;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int MOST_MESSAGE_BYTES = 2032;
    private static final int RING_BYTES = 1 << 16;
    private static final int RUNS_AT_MOST = 100_000;

    private final Memcached program;
    private final FwpMemory memory;
    private final Batch batch = new Batch();
    private final MemorySegment ring = MemorySegment.ofArray(new long[RING_BYTES / Long.BYTES]);
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private int outbox = Integer.MAX_VALUE;
    private int room;
    private boolean wants;
    private boolean ended;
    private boolean deaf;
    private long now = NANOS_PER_SECOND;

    Talk(Map<String, Object> settings) {
        program = new Memcached(Settings.of(settings));
        memory = new FwpMemory(MemorySegment.ofArray(new long[(int) (program.stateBytes() / Long.BYTES)]));
        program.initialise(memory);
        batch.emitBy(this);
        batch.callThrough(new Calls());
    }

    /** From now on its outbox holds so many messages until it is emptied, between two runs. */
    Talk holding(int messages) {
        outbox = messages;
        return this;
    }

    /** From now on forgets what is answered. */
    Talk deaf() {
        deaf = true;
        return this;
    }

    void passSeconds(double seconds) {
        now += Math.round(seconds * NANOS_PER_SECOND);
    }

    long figure(String name) {
        return program.figures(memory).get(name);
    }

    FwpMemory memory() {
        return memory;
    }

    /** Checks that every chunk is free or part of one item, and that what is counted is there. */
    void checkStore() {
        var layout = new MemcachedLayout(memory.sizeBytes());
        int free = 0;
        for (int chunk = memory.getInt(MemcachedLayout.FREE); chunk != 0; chunk = memory.getInt(layout.at(chunk))) {
            free++;
        }
        assertEquals(memory.getInt(MemcachedLayout.FREE_COUNT), free + layout.chunks() + 1 - memory.getInt(MemcachedLayout.FRESH), "free chunks");
        int used = memory.getInt(MemcachedLayout.ITEM) == 0 ? 0 : chain(layout, memory.getInt(MemcachedLayout.ITEM));
        long items = 0;
        long bytes = 0;
        int newer = 0;
        for (int item = memory.getInt(MemcachedLayout.NEWEST); item != 0; item = memory.getInt(layout.at(item) + MemcachedLayout.OLDER)) {
            assertEquals(newer, memory.getInt(layout.at(item) + MemcachedLayout.NEWER), "the list in both directions");
            newer = item;
            items++;
            bytes += memory.getInt(layout.at(item) + MemcachedLayout.VALUE_LENGTH) + memory.getShort(layout.at(item) + MemcachedLayout.ITEM_KEY_LENGTH);
            used += item == memory.getInt(MemcachedLayout.ITEM) ? 0 : chain(layout, item);
        }
        assertEquals(newer, memory.getInt(MemcachedLayout.OLDEST), "the oldest");
        assertEquals(layout.chunks() - memory.getInt(MemcachedLayout.FREE_COUNT), used, "chunks that are in no item leaked");
        assertEquals(items, figure("items"));
        assertEquals(bytes, figure("storedBytes"));
    }

    private int chain(MemcachedLayout layout, int first) {
        int chunks = 0;
        for (int chunk = first; chunk != 0; chunk = memory.getInt(layout.at(chunk))) {
            chunks++;
        }
        return chunks;
    }

    boolean isEnded() {
        return ended;
    }

    /** Says this and tells what was answered. */
    String say(String text) {
        return say(text, MOST_MESSAGE_BYTES);
    }

    /** Says this in pieces of so many bytes. */
    String say(String text, int pieceBytes) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at < bytes.length; at += pieceBytes) {
            send(bytes, at, Math.min(pieceBytes, bytes.length - at));
        }
        return answer();
    }

    /** Says that it says no more. */
    String sayEnd() {
        send(new byte[0], 0, 0);
        return answer();
    }

    private String answer() {
        String answer = heard.toString(StandardCharsets.ISO_8859_1);
        heard.reset();
        return answer;
    }

    /** Sends a part of these bytes as one message. */
    void send(byte[] bytes, int from, int length) {
        ring.set(ValueLayout.JAVA_LONG, 0, RecordLayout.fresh(length, 0));
        MemorySegment.copy(bytes, from, ring, ValueLayout.JAVA_BYTE, RecordLayout.FRESH_START, length);
        long end = RecordLayout.strideBytes(length);
        long at = 0;
        for (int runs = 0; at < end || wants; runs++) {
            if (runs > RUNS_AT_MOST) {
                throw new AssertionError("it never comes to an end");
            }
            room = outbox;
            wants = false;
            batch.open(ring, at, end, 100, now);
            program.process(batch, memory);
            at = batch.close();
            if (at < end && !wants) {
                throw new AssertionError("it left a message, and does not want to be run again");
            }
        }
    }

    @Override
    public int room() {
        return room > 0 ? MemcachedLayout.REPLY_BYTES : -1;
    }

    @Override
    public boolean emit(int port, FwpMemory from, long offset, int length) {
        if (room <= 0) {
            return false;
        }
        room--;
        if (ended) {
            throw new AssertionError("it speaks after its end");
        }
        ended = length == 0;
        if (deaf) {
            return true;
        }
        byte[] bytes = new byte[length];
        from.getBytes(offset, MemorySegment.ofArray(bytes), 0, length);
        heard.writeBytes(bytes);
        return true;
    }

    @Override
    public void wantRoom() {
        wants = true;
    }

    /** Nothing but the calendar. */
    private static final class Calls implements Hypercalls {
        @Override
        public long open(int slot) {
            return REFUSED;
        }

        @Override
        public boolean close(long handle) {
            return false;
        }

        @Override
        public int read(long handle, long from, FwpMemory memory, long at, int bytes) {
            return REFUSED;
        }

        @Override
        public int write(long handle, long to, FwpMemory memory, long at, int bytes) {
            return REFUSED;
        }

        @Override
        public boolean signal(int slot) {
            return false;
        }

        @Override
        public long calendarNanos(long nanos) {
            return CALENDAR_SECONDS * NANOS_PER_SECOND + nanos;
        }

        @Override
        public boolean log(String line) {
            return false;
        }
    }
}
