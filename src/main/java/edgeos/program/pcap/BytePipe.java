package edgeos.program.pcap;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bytes on their way from one thread to another. The first thread puts and publishes, the second takes; neither waits.
 *
 * <pre>
 *            taken            published      put
 *              |  to be taken   |  unseen yet  |  free
 *  ------------v----------------v--------------v--------
 * </pre>
 */
final class BytePipe {
    /** Where bytes go. */
    interface Target {
        /** Takes all that remains in the buffer. */
        void write(ByteBuffer bytes) throws IOException;
    }

    private final byte[] ring;
    private final int mask;
    private final AtomicLong published = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private long put;

    /** A pipe that holds so many bytes, a power of two. */
    BytePipe(int bytes) {
        ring = new byte[bytes];
        mask = bytes - 1;
    }

    /** How many bytes can be put. First thread. */
    int room() {
        return (int) (ring.length - (put - taken.getAcquire()));
    }

    /** Puts bytes for which there is room. First thread. */
    void put(MemorySegment source, long offset, int lengthBytes) {
        int index = (int) put & mask;
        int first = Math.min(lengthBytes, ring.length - index);
        MemorySegment.copy(source, ValueLayout.JAVA_BYTE, offset, ring, index, first);
        MemorySegment.copy(source, ValueLayout.JAVA_BYTE, offset + first, ring, 0, lengthBytes - first);
        put += lengthBytes;
    }

    /** Lets the second thread see what was put. First thread. */
    void publish() {
        published.setRelease(put);
    }

    /** Gives what there is to a target; returns how many bytes. Second thread. */
    int takeTo(Target target) throws IOException {
        long from = taken.getPlain();
        int there = (int) (published.getAcquire() - from);
        int index = (int) from & mask;
        int first = Math.min(there, ring.length - index);
        if (there > 0) {
            target.write(ByteBuffer.wrap(ring, index, first));
            target.write(ByteBuffer.wrap(ring, 0, there - first));
            taken.setRelease(from + there);
        }
        return there;
    }
}
