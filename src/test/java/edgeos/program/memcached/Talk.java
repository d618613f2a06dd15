package edgeos.program.memcached;

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

    void passSeconds(double seconds) {
        now += Math.round(seconds * NANOS_PER_SECOND);
    }

    long figure(String name) {
        return program.figures(memory).get(name);
    }

    FwpMemory memory() {
        return memory;
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

    private void send(byte[] bytes, int from, int length) {
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
