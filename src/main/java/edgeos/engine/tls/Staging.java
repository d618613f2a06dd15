package edgeos.engine.tls;

import edgeos.memory.FwpMemory;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Where records and plain bytes lie while they are worked on: the JDK's ciphers work fastest on the heap, and write in place. One for each thread that runs FWPs, not for each session; nothing of a client stays in it.
 */
final class Staging {
    private static final int BYTES = 32 << 10;
    private static final ThreadLocal<Staging> OWN = ThreadLocal.withInitial(Staging::new);

    private final byte[] taken = new byte[BYTES];
    private final byte[] made = new byte[BYTES];
    private final MemorySegment takenSegment = MemorySegment.ofArray(taken);
    private final MemorySegment madeSegment = MemorySegment.ofArray(made);
    private final ByteBuffer in = ByteBuffer.wrap(taken);
    private final ByteBuffer out = ByteBuffer.wrap(made);

    /** The calling thread's. */
    static Staging own() {
        return OWN.get();
    }

    /** Takes bytes of an FWP; returns them, to be taken from the front. */
    ByteBuffer take(FwpMemory memory, int from, int bytes) {
        memory.getBytes(from, takenSegment, 0, bytes);
        return in.clear().limit(bytes);
    }

    /** Room for what is made. */
    ByteBuffer room(int bytes) {
        return out.clear().limit(Math.min(bytes, BYTES));
    }

    /** Gives an FWP what was made, puts what was not taken to the front of what it gave, and forgets both. Returns how many bytes were made. */
    int give(FwpMemory memory, int from, int to) {
        int bytes = out.position();
        int left = in.remaining();
        int used = in.limit();
        memory.putBytes(to, madeSegment, 0, bytes);
        if (left > 0 && in.position() > 0) {
            memory.putBytes(from, takenSegment, in.position(), left);
        }
        Arrays.fill(made, 0, out.limit(), (byte) 0);
        Arrays.fill(taken, 0, used, (byte) 0);
        return bytes;
    }
}
