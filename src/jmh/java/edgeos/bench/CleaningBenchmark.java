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
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Does cleaning cost what was written, and not what there is? An FWP with 64 KiB of state is cleaned after one card of 256 bytes was written, after sixteen, and after all.
 *
 * <p>The pitfall: what is clean already costs nothing to clean, so somebody has to write in between, and that is in the figure. {@link #write} is the writing alone, with marks
 * that nobody takes back: subtract it. And the FWPs take turns, as in a pool, or all would happen in the nearest cache.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class CleaningBenchmark {
    private static final int STATE_BYTES = 64 << 10;
    private static final int FWPS = 512;

    /** How many cards are written. */
    @Param({"1", "16", "256"})
    private int cards;

    private Slabs slabs;
    private MemorySegment checkpoint;
    private final FwpMemory[] memories = new FwpMemory[FWPS];
    private int turn;

    /** Makes FWPs from a checkpoint with content everywhere. */
    @Setup(Level.Trial)
    public void create() {
        slabs = new Slabs();
        checkpoint = slabs.allocate(STATE_BYTES);
        for (long at = 0; at < STATE_BYTES; at += Long.BYTES) {
            checkpoint.set(ValueLayout.JAVA_LONG, at, at * 31 + 1);
        }
        for (int at = 0; at < FWPS; at++) {
            memories[at] = new FwpMemory(slabs.allocate(STATE_BYTES));
            memories[at].createFrom(checkpoint, STATE_BYTES, 0);
        }
    }

    private FwpMemory written() {
        turn = turn + 1 & FWPS - 1;
        FwpMemory memory = memories[turn];
        for (long card = 0; card < cards; card++) {
            memory.putLong(card * (STATE_BYTES / cards), turn);
        }
        return memory;
    }

    /** Writes, and cleans. */
    @Benchmark
    public long writeAndClean() {
        return written().cleanFrom(checkpoint, STATE_BYTES, 0);
    }

    /** Writes. */
    @Benchmark
    public FwpMemory write() {
        return written();
    }

    /** Gives the memory back. */
    @TearDown(Level.Trial)
    public void end() {
        slabs.close();
    }
}
