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
 * The half of a TLS proxy that writes: plain bytes that come by port 0 leave as records, and so does whatever is due when the other half says by port 1 that it is its turn: handshakes, tickets, alerts. A
 * message takes one record, or several if it is long.
 *
 * <p>A record is made only when the one before was sent, so what a client does not read waits as plain bytes where it came from.
 */
public final class TlsEncrypt implements Program {
    private static final int OUT = 0;
    private static final int TURN = 1;

    /** Which versions and keys there are is the service's business; programs need no settings. */
    public TlsEncrypt(Settings settings) { }

    @Override
    public long stateBytes() {
        return TlsLayout.IN + TlsLayout.WRITER_IN_BYTES + TlsLayout.WRITER_OUT_BYTES;
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
        if (!room) {
            batch.wantsRoom();
        }
    }

    /** Sends what was made, and makes what else is due, as far as there is room; false if there is none. */
    private static boolean advance(Batch batch, FwpMemory memory) {
        while (Emitting.pieces(batch, memory, OUT, TlsLayout.IN + TlsLayout.WRITER_IN_BYTES)) {
            if (memory.getInt(TlsLayout.DUE) == 0 || memory.getInt(TlsLayout.PHASE) != TlsLayout.OPEN) {
                return Emitting.end(batch, memory, OUT);
            }
            call(batch, memory, TlsCallLayout.WRITE, 0);
        }
        return false;
    }

    /** How many of the bytes in the in buffer were taken. */
    private static int call(Batch batch, FwpMemory memory, int operation, int bytes) {
        memory.putInt(TlsLayout.CALL + TlsCallLayout.FROM, TlsLayout.IN);
        memory.putInt(TlsLayout.CALL + TlsCallLayout.BYTES, bytes);
        memory.putInt(TlsLayout.CALL + TlsCallLayout.TO, TlsLayout.IN + TlsLayout.WRITER_IN_BYTES);
        memory.putInt(TlsLayout.CALL + TlsCallLayout.ROOM, TlsLayout.WRITER_OUT_BYTES);
        int answer = batch.hypercalls().call(memory.getLong(TlsLayout.HANDLE), operation, memory, TlsLayout.CALL);
        if (answer == Hypercalls.REFUSED) {
            memory.putInt(TlsLayout.PHASE, TlsLayout.DENIED);
            return 0;
        }
        int taken = memory.getInt(TlsLayout.CALL + TlsCallLayout.TAKEN);
        int made = memory.getInt(TlsLayout.CALL + TlsCallLayout.MADE);
        memory.putInt(TlsLayout.OUT_FROM, 0);
        memory.putInt(TlsLayout.OUT_TO, made);
        memory.putInt(TlsLayout.DUE, (answer & TlsCallLayout.DUE) != 0 && made > 0 ? 1 : 0);
        memory.putLong(TlsLayout.PLAIN_BYTES, memory.getLong(TlsLayout.PLAIN_BYTES) + taken);
        if ((answer & TlsCallLayout.OUT_ENDED) != 0) {
            memory.putInt(TlsLayout.PHASE, TlsLayout.CLOSED);
            memory.putInt(TlsLayout.END, 1);
        }
        return taken;
    }

    private static boolean take(Batch batch, FwpMemory memory) {
        batch.mark();
        if (!batch.next()) {
            return false;
        }
        int phase = memory.getInt(TlsLayout.PHASE);
        if (phase == TlsLayout.CLOSED) {
            memory.putInt(TlsLayout.TAKEN, 0);
            batch.consume();
        } else if (phase == TlsLayout.DENIED) {
            drop(batch, memory, DropReason.CAPABILITY);
        } else if (batch.inPort() == TURN || batch.length() == 0) {
            batch.consume();
            call(batch, memory, batch.inPort() == TURN ? TlsCallLayout.WRITE : TlsCallLayout.END_OUT, 0);
            if (memory.getInt(TlsLayout.PHASE) == TlsLayout.DENIED) {
                drop(batch, memory, DropReason.CAPABILITY);
            }
        } else {
            write(batch, memory);
        }
        return true;
    }

    private static void write(Batch batch, FwpMemory memory) {
        int from = memory.getInt(TlsLayout.TAKEN);
        int bytes = Math.min(batch.length() - from, TlsLayout.WRITER_IN_BYTES);
        batch.copyTo(memory, TlsLayout.IN, from, bytes);
        int taken = call(batch, memory, TlsCallLayout.WRITE, bytes);
        if (memory.getInt(TlsLayout.PHASE) == TlsLayout.DENIED) {
            drop(batch, memory, DropReason.CAPABILITY);
        } else if (taken == 0 && memory.getInt(TlsLayout.OUT_TO) == 0 && memory.getInt(TlsLayout.PHASE) == TlsLayout.OPEN) {
            drop(batch, memory, DropReason.MALFORMED);
        } else if (from + taken == batch.length() || memory.getInt(TlsLayout.PHASE) == TlsLayout.CLOSED) {
            memory.putInt(TlsLayout.TAKEN, 0);
            batch.consume();
        } else {
            memory.putInt(TlsLayout.TAKEN, from + taken);
            batch.leave();
            batch.rewind();
        }
    }

    private static void drop(Batch batch, FwpMemory memory, DropReason reason) {
        memory.putInt(TlsLayout.TAKEN, 0);
        batch.drop(reason);
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        return Map.of("plainBytes", memory.getLong(TlsLayout.PLAIN_BYTES));
    }
}
