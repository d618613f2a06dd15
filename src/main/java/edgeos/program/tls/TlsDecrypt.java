package edgeos.program.tls;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.notation.Slots;
import edgeos.program.Batch;
import edgeos.program.Hypercalls;
import edgeos.program.Program;
import java.util.Map;

/**
 * The half of a TLS proxy that reads: what a client sends goes on by port 0 as plain bytes. It never writes: where a record is due, such as the server's part of a handshake, it tells the other half by
 * port 1 that it is its turn. So records are numbered in the order in which they leave.
 *
 * <p>What does not fit on its way waits in its memory, and what does not fit there in its ring: so a client that sends too fast finds its window closed. Who goes on sending after its session broke is disconnected.
 */
public final class TlsDecrypt implements Program {
    private static final int PLAIN = 0;
    private static final int TURN = 1;
    /** Nothing can be read before the other half has written. */
    private static final int STUCK = 2;
    /** Enough for an alert to reach a client that is still sending, before its connection is reset. */
    private static final int MOST_SWALLOWED_BYTES = 64 << 10;

    /** Which versions and keys there are is the service's business; programs need no settings. */
    public TlsDecrypt(Settings settings) { }

    @Override
    public long stateBytes() {
        return TlsLayout.IN + TlsLayout.READER_IN_BYTES + TlsLayout.READER_OUT_BYTES;
    }

    @Override
    public int outboxBytes() {
        return TlsLayout.OUTBOX_BYTES;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        if (memory.getLong(TlsLayout.HANDLE) == 0) {
            long handle = batch.hypercalls().open(Slots.SESSION);
            memory.putLong(TlsLayout.HANDLE, handle);
            memory.putInt(TlsLayout.PHASE, handle < 0 ? TlsLayout.DENIED : TlsLayout.OPEN);
        }
        boolean room = advance(batch, memory);
        while (room && take(batch, memory)) {
            room = advance(batch, memory);
        }
        boolean stuck = memory.getInt(TlsLayout.DRY) == STUCK;
        if (stuck) {
            memory.putInt(TlsLayout.DRY, 0);
        }
        if (!room || stuck) {
            batch.wantsRoom();
        }
    }

    /** Sends what is ready and reads what can be read, as far as there is room; false if there is none. */
    private static boolean advance(Batch batch, FwpMemory memory) {
        while (true) {
            if (memory.getInt(TlsLayout.DUE) != 0) {
                if (!batch.emit(TURN, memory, TlsLayout.TURN_BYTE, 1)) {
                    return false;
                }
                memory.putInt(TlsLayout.DUE, 0);
            }
            if (!Emitting.pieces(batch, memory, PLAIN, TlsLayout.IN + TlsLayout.READER_IN_BYTES) || !Emitting.end(batch, memory, PLAIN)) {
                return false;
            }
            if (memory.getInt(TlsLayout.PHASE) != TlsLayout.OPEN || memory.getInt(TlsLayout.KEPT) == 0 || memory.getInt(TlsLayout.DRY) != 0) {
                return true;
            }
            call(batch, memory, TlsCallLayout.READ);
        }
    }

    private static void call(Batch batch, FwpMemory memory, int operation) {
        int kept = memory.getInt(TlsLayout.KEPT);
        memory.putInt(TlsLayout.CALL + TlsCallLayout.FROM, TlsLayout.IN);
        memory.putInt(TlsLayout.CALL + TlsCallLayout.BYTES, kept);
        memory.putInt(TlsLayout.CALL + TlsCallLayout.TO, TlsLayout.IN + TlsLayout.READER_IN_BYTES);
        memory.putInt(TlsLayout.CALL + TlsCallLayout.ROOM, TlsLayout.READER_OUT_BYTES);
        int answer = batch.hypercalls().call(memory.getLong(TlsLayout.HANDLE), operation, memory, TlsLayout.CALL);
        if (answer == Hypercalls.REFUSED) {
            deny(batch, memory);
            return;
        }
        int taken = memory.getInt(TlsLayout.CALL + TlsCallLayout.TAKEN);
        int made = memory.getInt(TlsLayout.CALL + TlsCallLayout.MADE);
        boolean due = (answer & TlsCallLayout.DUE) != 0;
        memory.putInt(TlsLayout.KEPT, kept - taken);
        memory.putInt(TlsLayout.OUT_FROM, 0);
        memory.putInt(TlsLayout.OUT_TO, made);
        memory.putInt(TlsLayout.DUE, due ? 1 : 0);
        memory.putLong(TlsLayout.PLAIN_BYTES, memory.getLong(TlsLayout.PLAIN_BYTES) + made);
        memory.putInt(TlsLayout.DRY, taken > 0 || made > 0 ? 0 : due && (answer & TlsCallLayout.AGREED) == 0 ? STUCK : 1);
        if ((answer & TlsCallLayout.BROKEN) != 0) {
            memory.putInt(TlsLayout.PHASE, TlsLayout.BROKEN);
            memory.putInt(TlsLayout.KEPT, 0);
        } else if ((answer & TlsCallLayout.IN_ENDED) != 0) {
            memory.putInt(TlsLayout.PHASE, TlsLayout.CLOSED);
            memory.putInt(TlsLayout.END, 1);
        }
    }

    private static void deny(Batch batch, FwpMemory memory) {
        memory.putInt(TlsLayout.PHASE, TlsLayout.DENIED);
        memory.putInt(TlsLayout.KEPT, 0);
        if (batch.isAtMessage()) {
            memory.putInt(TlsLayout.TAKEN, 0);
            batch.drop(DropReason.CAPABILITY);
        }
    }

    /** Takes a message, as much of it as there is room for; false if there is none, or no room. */
    private static boolean take(Batch batch, FwpMemory memory) {
        batch.mark();
        if (!batch.next()) {
            return false;
        }
        if (memory.getInt(TlsLayout.PHASE) != TlsLayout.OPEN) {
            swallow(batch, memory);
            return true;
        }
        if (batch.length() == 0) {
            batch.consume();
            call(batch, memory, TlsCallLayout.END_IN);
            return true;
        }
        return copy(batch, memory);
    }

    private static boolean copy(Batch batch, FwpMemory memory) {
        int from = memory.getInt(TlsLayout.TAKEN);
        int kept = memory.getInt(TlsLayout.KEPT);
        int bytes = Math.min(batch.length() - from, TlsLayout.READER_IN_BYTES - kept);
        batch.copyTo(memory, TlsLayout.IN + kept, from, bytes);
        memory.putInt(TlsLayout.KEPT, kept + bytes);
        boolean whole = from + bytes == batch.length();
        memory.putInt(TlsLayout.TAKEN, whole ? 0 : from + bytes);
        if (whole) {
            batch.consume();
        } else {
            batch.leave();
            batch.rewind();
        }
        if (bytes > 0 && memory.getInt(TlsLayout.DRY) == 1) {
            memory.putInt(TlsLayout.DRY, 0);
        }
        return bytes > 0;
    }

    private static void swallow(Batch batch, FwpMemory memory) {
        int phase = memory.getInt(TlsLayout.PHASE);
        int swallowed = Math.min(memory.getInt(TlsLayout.SWALLOWED), MOST_SWALLOWED_BYTES) + batch.length();
        memory.putInt(TlsLayout.SWALLOWED, swallowed);
        memory.putInt(TlsLayout.TAKEN, 0);
        if (phase == TlsLayout.DENIED) {
            batch.drop(DropReason.CAPABILITY);
        } else if (swallowed > MOST_SWALLOWED_BYTES) {
            batch.drop(DropReason.MALFORMED);
        } else {
            batch.consume();
        }
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        return Map.of("plainBytes", memory.getLong(TlsLayout.PLAIN_BYTES));
    }
}
