package edgeos.program.tls;

import edgeos.memory.FwpMemory;
import edgeos.program.Batch;

/** How both halves send what their out buffers hold. Stateless; by the core that runs the FWP. */
final class Emitting {
    private Emitting() { }

    /** Sends what the out buffer holds, piece by piece, as far as there is room; false if something is left. */
    static boolean pieces(Batch batch, FwpMemory memory, int port, int buffer) {
        int from = memory.getInt(TlsLayout.OUT_FROM);
        int to = memory.getInt(TlsLayout.OUT_TO);
        while (from < to) {
            int bytes = Math.min(to - from, TlsLayout.PIECE_BYTES);
            if (!batch.emit(port, memory, buffer + from, bytes)) {
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
    static boolean end(Batch batch, FwpMemory memory, int port) {
        if (memory.getInt(TlsLayout.END) == 1) {
            if (!batch.emit(port, memory, TlsLayout.IN, 0)) {
                return false;
            }
            memory.putInt(TlsLayout.END, 2);
        }
        return true;
    }
}
