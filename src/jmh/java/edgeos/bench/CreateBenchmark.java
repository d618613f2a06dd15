package edgeos.bench;

import edgeos.memory.FwpMemory;
import edgeos.memory.Slabs;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
 * What does the memory of a new FWP cost: a piece of the pool, and the checkpoint copied into it, with pages that were touched ahead and with pages that nobody touched?
 *
 * <p>The pitfall: whoever creates again and again in the same place measures the cache, not memory: a copy of 64 KiB is then four times as quick. So each creation has a place
 * of its own, and between two of them lies more than a cache holds. And a checkpoint of zeros would be no checkpoint: nothing is copied for it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class CreateBenchmark {
    private static final int CREATED = 64;
    private static final int KIBIBYTE = 1024;
    private static final int SWEPT_BYTES = 64 << 20;

    /** What an FWP remembers. */
    @Param({"16", "64", "1024"})
    private int kibibytes;

    /** Whether the pool's pages were made real before. */
    @Param({"true", "false"})
    private boolean touchedAhead;

    private final byte[] swept = new byte[SWEPT_BYTES];
    private MemorySegment checkpoint;
    private Slabs slabs;

    /** Makes a checkpoint with content everywhere. */
    @Setup(Level.Trial)
    public void prepare() {
        checkpoint = MemorySegment.ofArray(new long[kibibytes * KIBIBYTE / Long.BYTES]);
        for (long at = 0; at < checkpoint.byteSize(); at += Long.BYTES) {
            checkpoint.set(ValueLayout.JAVA_LONG, at, at * 31 + 1);
        }
    }

    /** A pool from which nothing was taken; nothing of it is in a cache. */
    @Setup(Level.Invocation)
    public void fill() {
        slabs = new Slabs();
        if (touchedAhead) {
            var pieces = new MemorySegment[CREATED];
            for (int at = 0; at < CREATED; at++) {
                pieces[at] = slabs.allocate(checkpoint.byteSize());
            }
            for (MemorySegment piece : pieces) {
                slabs.release(piece);
            }
        }
        java.util.Arrays.fill(swept, (byte) slabs.hashCode());
    }

    /** Creates some, each in a place of its own. */
    @Benchmark
    @OperationsPerInvocation(CREATED)
    public long create() {
        long written = 0;
        for (int at = 0; at < CREATED; at++) {
            var memory = new FwpMemory(slabs.allocate(checkpoint.byteSize()));
            written += memory.createFrom(checkpoint, checkpoint.byteSize(), 0);
        }
        return written;
    }

    /** Gives the pool back. */
    @TearDown(Level.Invocation)
    public void empty() {
        slabs.close();
    }
}
