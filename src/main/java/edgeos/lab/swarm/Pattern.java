package edgeos.lab.swarm;

import java.nio.ByteBuffer;
import java.util.Random;

/** Bytes that look random, from which contents are cut: whoever knows where one begins can tell whether it is right. An object belongs to one thread, the bytes to all. */
final class Pattern {
    private static final int PERIOD = 1 << 16;
    private static final ByteBuffer TWICE = twice();

    private final ByteBuffer bytes = TWICE.duplicate();

    private static ByteBuffer twice() {
        byte[] once = new byte[PERIOD];
        new Random(PERIOD).nextBytes(once);
        return ByteBuffer.allocateDirect(2 * PERIOD).put(once).put(once).asReadOnlyBuffer();
    }

    private void select(long from, int length) {
        int at = (int) (from & PERIOD - 1);
        bytes.limit(at + length).position(at);
    }

    /** Puts the bytes from {@code from} on, at most {@code length} and what there is room for; how many. */
    int put(ByteBuffer into, long from, int length) {
        int now = Math.min(Math.min(length, into.remaining()), PERIOD);
        select(from, now);
        into.put(bytes);
        return now;
    }

    /** Takes up to {@code length} bytes out; how many, or -1 if one of them is not as it should be. */
    int check(ByteBuffer of, long from, int length) {
        int now = Math.min(Math.min(length, of.remaining()), PERIOD);
        int limit = of.limit();
        select(from, now);
        of.limit(of.position() + now);
        boolean right = bytes.mismatch(of) < 0;
        of.limit(limit).position(of.position() + now);
        return right ? now : -1;
    }
}
