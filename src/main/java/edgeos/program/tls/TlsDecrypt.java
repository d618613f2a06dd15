package edgeos.program.tls;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Hypercalls;

/**
 * The half of a TLS proxy that reads: what a client sends goes on by port 0 as plain bytes. It never writes: where a record is due, such as the server's part of a handshake, it tells the other half by
 * port 1 that it is its turn. So records are numbered in the order in which they leave.
 *
 * <p>What does not fit on its way waits in its memory, and what does not fit there in its ring: so a client that sends too fast finds its window closed. Who goes on sending after its session broke is disconnected.
 */
public final class TlsDecrypt extends TlsHalf {
    private static final int TURN = 1;
    /** The in buffer holds no whole record. */
    private static final int INCOMPLETE = 1;
    /** Nothing can be read before the other half has written. */
    private static final int STUCK = 2;
    /** Enough for an alert to reach a client that is still sending, before its connection is reset. */
    private static final int MOST_SWALLOWED_BYTES = 64 << 10;

    /** Which versions and keys there are is the service's business; programs need no settings. */
    public TlsDecrypt(Settings settings) {
        super(TlsLayout.READER_IN_BYTES, TlsLayout.READER_OUT_BYTES);
    }

    @Override
    boolean comesBack(FwpMemory memory) {
        boolean stuck = memory.getInt(TlsLayout.DRY) == STUCK;
        if (stuck) {
            memory.putInt(TlsLayout.DRY, 0);
        }
        return stuck;
    }

    @Override
    boolean advance(Batch batch, FwpMemory memory) {
        while (true) {
            if (memory.getInt(TlsLayout.DUE) != 0) {
                if (!batch.emit(TURN, memory, TlsLayout.TURN_BYTE, 1)) {
                    return false;
                }
                memory.putInt(TlsLayout.DUE, 0);
            }
            if (!send(batch, memory) || !sendEnd(batch, memory)) {
                return false;
            }
            if (phase(memory) != TlsLayout.OPEN || memory.getInt(TlsLayout.KEPT) == 0 || memory.getInt(TlsLayout.DRY) != 0) {
                return true;
            }
            read(batch, memory, TlsCallLayout.READ);
        }
    }

    private void read(Batch batch, FwpMemory memory, int operation) {
        int kept = memory.getInt(TlsLayout.KEPT);
        int answer = ask(batch, memory, operation, kept);
        if (answer == Hypercalls.REFUSED) {
            memory.putInt(TlsLayout.KEPT, 0);
            return;
        }
        boolean due = (answer & TlsCallLayout.DUE) != 0;
        boolean idle = taken(memory) == 0 && made(memory) == 0;
        memory.putInt(TlsLayout.KEPT, kept - taken(memory));
        memory.putInt(TlsLayout.DUE, due ? 1 : 0);
        memory.putInt(TlsLayout.DRY, !idle ? 0 : due && (answer & TlsCallLayout.AGREED) == 0 ? STUCK : INCOMPLETE);
        count(memory, made(memory));
        if ((answer & TlsCallLayout.BROKEN) != 0) {
            memory.putInt(TlsLayout.PHASE, TlsLayout.BROKEN);
            memory.putInt(TlsLayout.KEPT, 0);
        } else if ((answer & TlsCallLayout.IN_ENDED) != 0) {
            close(memory);
        }
    }

    @Override
    boolean take(Batch batch, FwpMemory memory) {
        batch.mark();
        if (!batch.next()) {
            return false;
        }
        if (phase(memory) != TlsLayout.OPEN) {
            swallow(batch, memory);
            return true;
        }
        if (batch.length() == 0) {
            batch.consume();
            read(batch, memory, TlsCallLayout.END_IN);
            return true;
        }
        return copy(batch, memory);
    }

    /** Keeps what there is room for; false if there is none. */
    private static boolean copy(Batch batch, FwpMemory memory) {
        int from = memory.getInt(TlsLayout.TAKEN);
        int kept = memory.getInt(TlsLayout.KEPT);
        int bytes = Math.min(batch.length() - from, TlsLayout.READER_IN_BYTES - kept);
        batch.copyTo(memory, TlsLayout.IN + kept, from, bytes);
        memory.putInt(TlsLayout.KEPT, kept + bytes);
        if (from + bytes == batch.length()) {
            memory.putInt(TlsLayout.TAKEN, 0);
            batch.consume();
        } else {
            goOnFrom(batch, memory, from + bytes);
        }
        if (bytes > 0 && memory.getInt(TlsLayout.DRY) == INCOMPLETE) {
            memory.putInt(TlsLayout.DRY, 0);
        }
        return bytes > 0;
    }

    private static void swallow(Batch batch, FwpMemory memory) {
        int swallowed = Math.min(memory.getInt(TlsLayout.SWALLOWED), MOST_SWALLOWED_BYTES) + batch.length();
        memory.putInt(TlsLayout.SWALLOWED, swallowed);
        if (phase(memory) == TlsLayout.DENIED) {
            drop(batch, memory, DropReason.CAPABILITY);
        } else if (swallowed > MOST_SWALLOWED_BYTES) {
            drop(batch, memory, DropReason.MALFORMED);
        } else {
            memory.putInt(TlsLayout.TAKEN, 0);
            batch.consume();
        }
    }
}
