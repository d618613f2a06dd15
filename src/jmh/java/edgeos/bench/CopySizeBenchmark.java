package edgeos.bench;

import edgeos.memory.Slabs;
import java.lang.foreign.MemorySegment;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to copy a message of so many bytes: by itself from a warm cache, by itself from memory, and as a part of a run of 16 KiB?
 *
 * <p>The pitfall: copying the same bytes again and again measures the nearest cache and nothing else. Real messages come from another core's cache or from memory; so {@code cold} goes through far more bytes than
 * any cache holds, in an order that no prefetcher guesses. Where to go next is a small table, hot by design, or it would measure that.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class CopySizeBenchmark {
    private static final int RUN_BYTES = 16 << 10;
    private static final int COLD_BYTES = 256 << 20;
    private static final int STEPS = 1 << 12;
    private static final int LINE_BYTES = 64;
    private static final int SEED = 1;

    /** Length of a message in bytes. */
    @Param({"64", "256", "512", "1024", "1500"})
    private int sizeBytes;

    private final Slabs slabs = new Slabs();
    private final int[] steps = new int[STEPS];
    private MemorySegment near;
    private MemorySegment far;
    private MemorySegment target;
    private int at;
    private int place;

    /** Touches all memory, and draws the order. */
    @Setup
    public void prepare() {
        near = slabs.allocate(RUN_BYTES);
        target = slabs.allocate(RUN_BYTES);
        far = slabs.allocate(COLD_BYTES);
        far.fill((byte) 1);
        var random = new SplittableRandom(SEED);
        for (int step = 0; step < STEPS; step++) {
            steps[step] = random.nextInt(COLD_BYTES / LINE_BYTES) * LINE_BYTES;
        }
    }

    /** The same message again and again. */
    @Benchmark
    public MemorySegment hot() {
        MemorySegment.copy(near, 0, target, 0, sizeBytes);
        return target;
    }

    /** A message that nobody touched for long. */
    @Benchmark
    public MemorySegment cold() {
        at = at + 1 & STEPS - 1;
        place = place + steps[at] & COLD_BYTES - 1;
        MemorySegment.copy(far, Math.min(place, COLD_BYTES - sizeBytes), target, 0, sizeBytes);
        return target;
    }

    /** As many messages as lie in a run, by one copy. The score is for each 64 bytes of it, whatever the size of messages. */
    @Benchmark
    @OperationsPerInvocation(RUN_BYTES / LINE_BYTES)
    public MemorySegment inRun() {
        MemorySegment.copy(near, 0, target, 0, RUN_BYTES);
        return target;
    }

    /** Gives the memory back. */
    @TearDown
    public void close() {
        slabs.close();
    }
}
