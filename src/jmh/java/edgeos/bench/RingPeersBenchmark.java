package edgeos.bench;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;
import org.jctools.queues.SpscArrayQueue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does one hop of one message cost in the rings of others, by itself: written and read by Agrona's ring, copied and handed on by JCTools' queue, and only handed on?
 *
 * <p>The pitfall: one thread fills and empties here, so no cache line ever crosses to another core, which between cores is most of the cost, and no producer ever waits. This is the floor; how much lies above
 * it, {@code experiment chain} tells. And a queue of references looks free until one counts what made the arrays: run it with {@code -prof gc}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = {"--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"})
public class RingPeersBenchmark {
    private static final int BURST = 32;
    private static final int RING_BYTES = 1 << 17;

    /** Length of a message in bytes. */
    @Param({"64", "1024"})
    private int sizeBytes;

    private final OneToOneRingBuffer ring = new OneToOneRingBuffer(new UnsafeBuffer(ByteBuffer.allocateDirect(RING_BYTES + RingBufferDescriptor.TRAILER_LENGTH)));
    private final SpscArrayQueue<byte[]> queue = new SpscArrayQueue<>(BURST);
    private final UnsafeBuffer source = new UnsafeBuffer(new byte[RING_BYTES >> 3]);
    private final byte[] message = new byte[RING_BYTES >> 3];
    private long seenBytes;
    private final MessageHandler look = (_, _, _, length) -> seenBytes += length;

    /** Copied into a ring, and read where it lies. */
    @Benchmark
    @OperationsPerInvocation(BURST)
    public long agronaRing() {
        for (int written = 0; written < BURST; written++) {
            ring.write(1, source, 0, sizeBytes);
        }
        for (int read = 0; read < BURST; read += ring.read(look, BURST)) {
            Thread.onSpinWait();
        }
        return seenBytes;
    }

    /** Copied into a fresh array, and that handed on. */
    @Benchmark
    @OperationsPerInvocation(BURST)
    public long queueOfCopies() {
        for (int written = 0; written < BURST; written++) {
            queue.relaxedOffer(Arrays.copyOf(message, sizeBytes));
        }
        return emptied();
    }

    /** Handed on, and not copied. */
    @Benchmark
    @OperationsPerInvocation(BURST)
    public long queueOfReferences() {
        for (int written = 0; written < BURST; written++) {
            queue.relaxedOffer(message);
        }
        return emptied();
    }

    private long emptied() {
        for (byte[] next = queue.relaxedPoll(); next != null; next = queue.relaxedPoll()) {
            seenBytes += next.length;
        }
        return seenBytes;
    }
}
