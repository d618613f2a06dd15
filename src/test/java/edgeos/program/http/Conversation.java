package edgeos.program.http;

import edgeos.memory.FwpMemory;
import edgeos.memory.RecordLayout;
import edgeos.program.Batch;
import edgeos.program.Emission;
import edgeos.program.Hypercalls;
import edgeos.program.Program;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Talks to a responder as a core lets a client talk to it, with an outbox that is emptied only when nothing more fits. */
final class Conversation implements Emission, Hypercalls {
    static final int INSTANCE = 17;
    static final long ACTIVATION_NANOS = 8_340;
    private static final int RING_BYTES = 1 << 17;
    private static final int MOST_RUNS = 1_000_000;

    private final Program program;
    private final FwpMemory memory;
    private final Batch batch = new Batch();
    private final MemorySegment ring = MemorySegment.ofArray(new long[RING_BYTES / 8]);
    private byte[] said = new byte[1 << 14];
    private final int outbox;
    private int length;
    private int held;
    private boolean wants;
    private boolean ended;
    private long nowNanos = 1;

    /** A conversation with an outbox of so many bytes. */
    Conversation(Program program, int outbox) {
        this.program = program;
        this.outbox = outbox;
        memory = new FwpMemory(MemorySegment.ofArray(new long[(int) (program.stateBytes() + 7) / 8]).asSlice(0, program.stateBytes()));
        program.initialise(memory);
        batch.emitBy(this);
        batch.callThrough(this);
    }

    void waitMillis(long millis) {
        nowNanos += millis * 1_000_000;
    }

    /** Says a text; returns all that was answered so far. */
    String say(String text) {
        return say(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    String say(byte[] piece) {
        hear(piece, piece.length);
        return answers();
    }

    /** Says that nothing more will be said. */
    String end() {
        return say(new byte[0]);
    }

    String answers() {
        return new String(said, 0, length, StandardCharsets.ISO_8859_1);
    }

    void forgetAnswers() {
        length = 0;
    }

    boolean hasEnded() {
        return ended;
    }

    /** Lets the responder handle one message; fails if it neither goes on nor waits for room that there will be. */
    void hear(byte[] piece, int bytes) {
        int stride = RecordLayout.strideBytes(bytes);
        ring.set(ValueLayout.JAVA_LONG, 0, RecordLayout.fresh(bytes, 0));
        MemorySegment.copy(piece, 0, ring, ValueLayout.JAVA_BYTE, RecordLayout.FRESH_START, bytes);
        long done = 0;
        for (int run = 0; done < stride || wants; run++) {
            if (run > 0 && (!wants || run > MOST_RUNS)) {
                throw new AssertionError("it hangs");
            }
            wants = false;
            held = 0;
            batch.open(ring, done, stride, 1, nowNanos);
            program.process(batch, memory);
            done = batch.close();
        }
    }

    @Override
    public int room() {
        return outbox - held;
    }

    @Override
    public boolean emit(int port, FwpMemory from, long offset, int bytes) {
        if (ended) {
            throw new AssertionError("something is said after the end");
        }
        if (bytes > room() || held >= outbox) {
            return false;
        }
        if (length + bytes > said.length) {
            said = Arrays.copyOf(said, 2 * (length + bytes));
        }
        for (int at = 0; at < bytes; at++) {
            said[length + at] = from.getByte(offset + at);
        }
        length += bytes;
        held += bytes + RecordLayout.FRESH_START;
        ended = bytes == 0;
        return true;
    }

    @Override
    public void wantRoom() {
        wants = true;
    }

    @Override
    public int instance() {
        return INSTANCE;
    }

    @Override
    public long activationNanos() {
        return ACTIVATION_NANOS;
    }

    @Override
    public long open(int slot) {
        return REFUSED;
    }

    @Override
    public boolean close(long handle) {
        return false;
    }

    @Override
    public int read(long handle, long from, FwpMemory into, long at, int bytes) {
        return REFUSED;
    }

    @Override
    public int write(long handle, long to, FwpMemory from, long at, int bytes) {
        return REFUSED;
    }

    @Override
    public long calendarNanos(long nanos) {
        return nanos;
    }

    @Override
    public boolean signal(int slot) {
        return false;
    }

    @Override
    public boolean log(String line) {
        return false;
    }
}
