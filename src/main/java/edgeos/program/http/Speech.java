package edgeos.program.http;

import edgeos.memory.FwpMemory;
import edgeos.program.Batch;

/** Says what was composed, piece by piece as there is room, and then the end if it is time. Stateless: what is left to say lies in the FWP's memory. */
final class Speech {
    private static final int LEAST_PIECE = 512;
    private static final int WANTED = 1;
    private static final int SAID = 2;

    private Speech() { }

    /** Asks for the end of the conversation, after all that is still to be said. */
    static void end(FwpMemory memory) {
        if (memory.getInt(HttpLayout.END) == 0) {
            memory.putInt(HttpLayout.END, WANTED);
        }
    }

    /** Sets the head that is said next; it lies in memory already. */
    static void head(FwpMemory memory, long end) {
        memory.putInt(HttpLayout.HEAD_FROM, 0);
        memory.putInt(HttpLayout.HEAD_TO, (int) (end - HttpLayout.HEAD));
    }

    /** Sets the content that is said after the head; what fits goes with it. */
    static void content(FwpMemory memory, long at, long bytes) {
        int head = memory.getInt(HttpLayout.HEAD_TO);
        int with = (int) Math.min(bytes, HttpLayout.HEAD_ROOM - head);
        memory.copyWithin(at, HttpLayout.HEAD + head, with);
        memory.putInt(HttpLayout.HEAD_TO, head + with);
        memory.putLong(HttpLayout.BODY_AT, at + with);
        memory.putLong(HttpLayout.BODY_LEFT, bytes - with);
    }

    /** True if nothing is left to be said; otherwise it goes on when there is room. */
    static boolean say(Batch batch, FwpMemory memory) {
        boolean said = sayHead(batch, memory) && sayContent(batch, memory) && sayEnd(batch, memory);
        if (!said) {
            batch.wantsRoom();
        }
        return said;
    }

    private static boolean sayHead(Batch batch, FwpMemory memory) {
        while (memory.getInt(HttpLayout.HEAD_FROM) < memory.getInt(HttpLayout.HEAD_TO)) {
            int from = memory.getInt(HttpLayout.HEAD_FROM);
            int piece = piece(batch, memory.getInt(HttpLayout.HEAD_TO) - from);
            if (piece == 0 || !emit(batch, memory, HttpLayout.HEAD + from, piece)) {
                return false;
            }
            memory.putInt(HttpLayout.HEAD_FROM, from + piece);
        }
        return true;
    }

    private static boolean sayContent(Batch batch, FwpMemory memory) {
        while (memory.getLong(HttpLayout.BODY_LEFT) > 0) {
            long at = memory.getLong(HttpLayout.BODY_AT);
            int piece = piece(batch, memory.getLong(HttpLayout.BODY_LEFT));
            if (piece == 0 || !emit(batch, memory, at, piece)) {
                return false;
            }
            memory.putLong(HttpLayout.BODY_AT, at + piece);
            memory.putLong(HttpLayout.BODY_LEFT, memory.getLong(HttpLayout.BODY_LEFT) - piece);
        }
        return true;
    }

    /** How much can be said at once; 0: too little to be worth a message. */
    private static int piece(Batch batch, long left) {
        long piece = Math.min(left, batch.emitRoom());
        return piece < Math.min(left, LEAST_PIECE) ? 0 : (int) piece;
    }

    private static boolean emit(Batch batch, FwpMemory memory, long at, int bytes) {
        boolean emitted = batch.emit(0, memory, at, bytes);
        if (emitted) {
            memory.putLong(HttpLayout.BYTES, memory.getLong(HttpLayout.BYTES) + bytes);
        }
        return emitted;
    }

    private static boolean sayEnd(Batch batch, FwpMemory memory) {
        if (memory.getInt(HttpLayout.END) == WANTED) {
            if (!batch.emit(0, memory, HttpLayout.HEAD, 0)) {
                return false;
            }
            memory.putInt(HttpLayout.END, SAID);
        }
        return true;
    }
}
