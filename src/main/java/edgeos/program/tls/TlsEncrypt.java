package edgeos.program.tls;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Hypercalls;

/**
 * The half of a TLS proxy that writes: plain bytes that come by port 0 leave as records, and so does whatever is due when the other half says by port 1 that it is its turn: handshakes, tickets, alerts. A
 * message takes one record, or several if it is long.
 *
 * <p>A record is made only when the one before was sent, so what a client does not read waits as plain bytes where it came from.
 */
public final class TlsEncrypt extends TlsHalf {
    private static final int TURN = 1;

    /** Which versions and keys there are is the service's business; programs need no settings. */
    public TlsEncrypt(Settings settings) {
        super(TlsLayout.WRITER_IN_BYTES, TlsLayout.WRITER_OUT_BYTES);
    }

    @Override
    boolean advance(Batch batch, FwpMemory memory) {
        while (send(batch, memory)) {
            if (memory.getInt(TlsLayout.DUE) == 0 || phase(memory) != TlsLayout.OPEN) {
                return sendEnd(batch, memory);
            }
            write(batch, memory, TlsCallLayout.WRITE, 0);
        }
        return false;
    }

    private void write(Batch batch, FwpMemory memory, int operation, int bytes) {
        int answer = ask(batch, memory, operation, bytes);
        if (answer != Hypercalls.REFUSED) {
            memory.putInt(TlsLayout.DUE, (answer & TlsCallLayout.DUE) != 0 && made(memory) > 0 ? 1 : 0);
            count(memory, taken(memory));
            if ((answer & TlsCallLayout.OUT_ENDED) != 0) {
                close(memory);
            }
        }
    }

    @Override
    boolean take(Batch batch, FwpMemory memory) {
        batch.mark();
        if (!batch.next()) {
            return false;
        }
        if (phase(memory) == TlsLayout.CLOSED) {
            memory.putInt(TlsLayout.TAKEN, 0);
            batch.consume();
        } else if (phase(memory) == TlsLayout.DENIED) {
            drop(batch, memory, DropReason.CAPABILITY);
        } else if (batch.inPort() == TURN || batch.length() == 0) {
            batch.consume();
            write(batch, memory, batch.inPort() == TURN ? TlsCallLayout.WRITE : TlsCallLayout.END_OUT, 0);
        } else {
            writePlain(batch, memory);
        }
        return true;
    }

    private void writePlain(Batch batch, FwpMemory memory) {
        int from = memory.getInt(TlsLayout.TAKEN);
        int bytes = Math.min(batch.length() - from, TlsLayout.WRITER_IN_BYTES);
        batch.copyTo(memory, TlsLayout.IN, from, bytes);
        write(batch, memory, TlsCallLayout.WRITE, bytes);
        if (phase(memory) == TlsLayout.DENIED) {
            return;
        }
        int next = from + taken(memory);
        boolean closed = phase(memory) == TlsLayout.CLOSED;
        if (next == from && memory.getInt(TlsLayout.OUT_TO) == 0 && !closed) {
            drop(batch, memory, DropReason.MALFORMED);
        } else if (next == batch.length() || closed) {
            memory.putInt(TlsLayout.TAKEN, 0);
            batch.consume();
        } else {
            goOnFrom(batch, memory, next);
        }
    }
}
