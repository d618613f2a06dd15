package edgeos.program.tls;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Slots;
import edgeos.program.Batch;
import edgeos.program.Hypercalls;
import edgeos.program.Program;
import java.util.Map;

/**
 * What both halves of a TLS proxy do alike: each opens the session that they share, asks its service to read or to write by a block in its own memory, and sends by port 0, piece by piece, what came of it.
 *
 * <p>Immutable; called by the core that runs the FWP.
 */
abstract class TlsHalf implements Program {
    private static final int ONWARD = 0;

    private final int inBytes;
    private final int outBytes;

    /** A half whose in and out buffers have so many bytes. */
    TlsHalf(int inBytes, int outBytes) {
        this.inBytes = inBytes;
        this.outBytes = outBytes;
    }

    @Override
    public final long stateBytes() {
        return TlsLayout.IN + inBytes + outBytes;
    }

    @Override
    public final int outboxBytes() {
        return TlsLayout.OUTBOX_BYTES;
    }

    @Override
    public final Map<String, Long> figures(FwpMemory memory) {
        return Map.of("plainBytes", memory.getLong(TlsLayout.PLAIN_BYTES));
    }

    @Override
    public final void process(Batch batch, FwpMemory memory) {
        if (memory.getLong(TlsLayout.HANDLE) == 0) {
            long handle = batch.hypercalls().open(Slots.SESSION);
            memory.putLong(TlsLayout.HANDLE, handle);
            memory.putInt(TlsLayout.PHASE, handle < 0 ? TlsLayout.DENIED : TlsLayout.OPEN);
        }
        boolean room = advance(batch, memory);
        while (room && take(batch, memory)) {
            room = advance(batch, memory);
        }
        boolean again = comesBack(memory);
        if (!room || again) {
            batch.wantsRoom();
        }
    }

    /** Does what can be done without another message, as far as there is room; false if there is none. */
    abstract boolean advance(Batch batch, FwpMemory memory);

    /** Takes a message, or as much of it as it has use for now; false if there is none, or it has no use for any. */
    abstract boolean take(Batch batch, FwpMemory memory);

    /** True if it has to be run again although nothing came and there was room; asked once at the end of a run. */
    boolean comesBack(FwpMemory memory) {
        return false;
    }

    /**
     * Has the service take so many bytes of the in buffer, and put what it makes of them into the out buffer, from where {@link #send} sends it. If the session may not be used, the message at hand is dropped, and all that
     * follow are this half's to drop.
     *
     * @return the service's answer, or {@link Hypercalls#REFUSED}
     */
    final int ask(Batch batch, FwpMemory memory, int operation, int bytes) {
        memory.putInt(TlsLayout.CALL + TlsCallLayout.FROM, TlsLayout.IN);
        memory.putInt(TlsLayout.CALL + TlsCallLayout.BYTES, bytes);
        memory.putInt(TlsLayout.CALL + TlsCallLayout.TO, TlsLayout.IN + inBytes);
        memory.putInt(TlsLayout.CALL + TlsCallLayout.ROOM, outBytes);
        int answer = batch.hypercalls().call(memory.getLong(TlsLayout.HANDLE), operation, memory, TlsLayout.CALL);
        if (answer == Hypercalls.REFUSED) {
            memory.putInt(TlsLayout.PHASE, TlsLayout.DENIED);
            if (batch.isAtMessage()) {
                drop(batch, memory, DropReason.CAPABILITY);
            }
        } else {
            memory.putInt(TlsLayout.OUT_FROM, 0);
            memory.putInt(TlsLayout.OUT_TO, made(memory));
        }
        return answer;
    }

    /** How many bytes the service took. */
    static int taken(FwpMemory memory) {
        return memory.getInt(TlsLayout.CALL + TlsCallLayout.TAKEN);
    }

    /** How many bytes the service made. */
    static int made(FwpMemory memory) {
        return memory.getInt(TlsLayout.CALL + TlsCallLayout.MADE);
    }

    static int phase(FwpMemory memory) {
        return memory.getInt(TlsLayout.PHASE);
    }

    /** Counts plain bytes that went through. */
    static void count(FwpMemory memory, int plainBytes) {
        memory.putLong(TlsLayout.PLAIN_BYTES, memory.getLong(TlsLayout.PLAIN_BYTES) + plainBytes);
    }

    /** Nothing follows what is still to be sent. */
    static void close(FwpMemory memory) {
        memory.putInt(TlsLayout.PHASE, TlsLayout.CLOSED);
        memory.putInt(TlsLayout.END, 1);
    }

    static void drop(Batch batch, FwpMemory memory, DropReason reason) {
        memory.putInt(TlsLayout.TAKEN, 0);
        batch.drop(reason);
    }

    /** Goes on with the message at hand another time, from this place. */
    static void goOnFrom(Batch batch, FwpMemory memory, int place) {
        memory.putInt(TlsLayout.TAKEN, place);
        batch.leave();
        batch.rewind();
    }

    /** Sends what the out buffer holds, piece by piece; false if there is no room for all of it. */
    final boolean send(Batch batch, FwpMemory memory) {
        int from = memory.getInt(TlsLayout.OUT_FROM);
        int to = memory.getInt(TlsLayout.OUT_TO);
        while (from < to) {
            int bytes = Math.min(to - from, TlsLayout.PIECE_BYTES);
            if (!batch.emit(ONWARD, memory, TlsLayout.IN + inBytes + from, bytes)) {
                memory.putInt(TlsLayout.OUT_FROM, from);
                return false;
            }
            from += bytes;
        }
        if (to > 0) {
            memory.putInt(TlsLayout.OUT_FROM, 0);
            memory.putInt(TlsLayout.OUT_TO, 0);
        }
        return true;
    }

    /** Sends the end of the stream, if that is to be sent and was not; false if there is no room. */
    static boolean sendEnd(Batch batch, FwpMemory memory) {
        if (memory.getInt(TlsLayout.END) == 1) {
            if (!batch.emit(ONWARD, memory, TlsLayout.IN, 0)) {
                return false;
            }
            memory.putInt(TlsLayout.END, 2);
        }
        return true;
    }
}
