package edgeos.program;

import edgeos.memory.FwpMemory;
import edgeos.memory.RecordLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Clients talk to a program as a core lets them, without an engine: under a clock that only the test moves, and through an outbox as small as the test wants, which is emptied between two runs. Client 0, unless said otherwise. */
public final class Dialogue implements Emission, Hypercalls {
    /** What the program is told of its chain's instance. */
    public static final int INSTANCE = 17;
    /** What the program is told of its activation. */
    public static final long ACTIVATION_NANOS = 8_340;
    /** What the calendar says when the clock is at 0. */
    public static final long CALENDAR_SECONDS = 1_800_000_000L;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int RING_BYTES = 1 << 17;
    private static final int MOST_CLIENTS = 64;
    private static final int MOST_MESSAGES = 64;
    private static final int MOST_RUNS = 1_000_000;

    /** What one client heard. */
    private static final class Ear {
        private byte[] bytes = new byte[1 << 14];
        private int length;
        private boolean ended;
    }

    private final Program program;
    private final FwpMemory memory;
    private final Batch batch = new Batch();
    private final MemorySegment ring = MemorySegment.ofArray(new long[RING_BYTES / Long.BYTES]);
    private final Ear[] ears = new Ear[MOST_CLIENTS];
    private final int[] flows = new int[MOST_MESSAGES];
    private int queued;
    private int handled;
    private long end;
    private int mostMessages = Integer.MAX_VALUE;
    private int mostBytes;
    private int heldMessages;
    private int heldBytes;
    private boolean wants;
    private boolean deaf;
    private long nowNanos = NANOS_PER_SECOND;

    /** With a program in its clean state, and an outbox of so many bytes. */
    public Dialogue(Program program, int outboxBytes) {
        this.program = program;
        mostBytes = outboxBytes;
        memory = new FwpMemory(MemorySegment.ofArray(new long[(int) (program.stateBytes() + 7) / 8]).asSlice(0, program.stateBytes()));
        program.initialise(memory);
        batch.emitBy(this);
        batch.callThrough(this);
    }

    /** From now on its outbox holds no more than so many messages. */
    public Dialogue holding(int messages) {
        mostMessages = messages;
        return this;
    }

    /** From now on clients forget what they are answered. */
    public Dialogue deaf() {
        deaf = true;
        return this;
    }

    /** Moves the clock. */
    public void passNanos(long nanos) {
        nowNanos += nanos;
    }

    /** The program's memory. */
    public FwpMemory memory() {
        return memory;
    }

    private Ear ear(int client) {
        if (ears[client] == null) {
            ears[client] = new Ear();
        }
        return ears[client];
    }

    /** Says a text; returns all that was answered since it was last {@linkplain #forgetAnswers forgotten}. */
    public String say(String text) {
        return say(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Says these bytes, as one message. */
    public String say(byte[] piece) {
        hear(piece, piece.length);
        return answers();
    }

    /** Says that nothing more will be said. */
    public String end() {
        return say(new byte[0]);
    }

    /** All that was answered and not forgotten. */
    public String answers() {
        return answers(0);
    }

    /** All that a client was answered and that was not forgotten. */
    public String answers(int client) {
        return new String(ear(client).bytes, 0, ear(client).length, StandardCharsets.ISO_8859_1);
    }

    /** Forgets what was answered. */
    public void forgetAnswers() {
        for (Ear ear : ears) {
            if (ear != null) {
                ear.length = 0;
            }
        }
    }

    /** True if the program said that it says no more. */
    public boolean hasEnded() {
        return hasEnded(0);
    }

    /** True if the program said to a client that it says no more. */
    public boolean hasEnded(int client) {
        return ear(client).ended;
    }

    /** Lets the program handle one message. */
    public void hear(byte[] piece, int bytes) {
        add(0, piece, 0, bytes);
        run();
    }

    /** Puts a message of a client into the ring, which the program is to handle with others. */
    public void add(int client, byte[] piece, int from, int bytes) {
        ring.set(ValueLayout.JAVA_LONG, end, RecordLayout.fresh(bytes, 0));
        MemorySegment.copy(piece, from, ring, ValueLayout.JAVA_BYTE, end + RecordLayout.FRESH_START, bytes);
        end += RecordLayout.strideBytes(bytes);
        flows[queued++] = client;
        ear(client);
    }

    /** Lets the program handle all messages in the ring at once; fails if it neither goes on nor waits for room that there will be. */
    public void run() {
        long done = 0;
        handled = 0;
        for (int run = 0; done < end || wants; run++) {
            if (run > 0 && (!wants || run > MOST_RUNS)) {
                throw new AssertionError("it hangs");
            }
            wants = false;
            heldMessages = 0;
            heldBytes = 0;
            batch.open(ring, done, end, MOST_MESSAGES, nowNanos);
            program.process(batch, memory);
            done = batch.close();
            handled += batch.taken();
        }
        end = 0;
        queued = 0;
    }

    /** How the last message in the ring ended: the ordinal of a reason, or {@link RecordLayout#CONSUMED}; of no meaning for one that goes on. */
    public int outcome() {
        return RecordLayout.ports(ring.get(ValueLayout.JAVA_LONG, 0));
    }

    @Override
    public int flow() {
        return flows[Math.max(0, handled + batch.taken() - 1)];
    }

    @Override
    public int room() {
        return heldMessages < mostMessages ? mostBytes - heldBytes : -1;
    }

    @Override
    public boolean emit(int port, FwpMemory from, long offset, int bytes) {
        Ear to = ear(flow());
        if (to.ended) {
            throw new AssertionError("something is said after the end");
        }
        if (bytes > room() || heldBytes >= mostBytes) {
            return false;
        }
        heldMessages++;
        heldBytes += bytes + RecordLayout.FRESH_START;
        to.ended = bytes == 0;
        if (!deaf) {
            keep(to, from, offset, bytes);
        }
        return true;
    }

    private static void keep(Ear to, FwpMemory from, long offset, int bytes) {
        if (to.length + bytes > to.bytes.length) {
            to.bytes = Arrays.copyOf(to.bytes, 2 * (to.length + bytes));
        }
        for (int at = 0; at < bytes; at++) {
            to.bytes[to.length + at] = from.getByte(offset + at);
        }
        to.length += bytes;
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
        return CALENDAR_SECONDS * NANOS_PER_SECOND + nanos;
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
