package edgeos.bench;

import edgeos.memory.FwpMemory;
import edgeos.memory.RecordLayout;
import edgeos.memory.Slabs;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.Programs;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Map;
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
 * What does it cost that an FWP's program is a module: to create the FWP, to clean it after a client and run its first message, and for each message? Beside a built-in that
 * does the same: hand every message on. For reference, Lucet made an instance in under 50 microseconds, V8 an isolate in about 5 milliseconds.
 *
 * <p>The pitfall: fresh pages cost more than all the rest of a creation, so each created FWP gets pages that nobody touched before, in slabs that are given back between.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class WasmBenchmark {
    private static final int CREATED = 500;
    private static final int MESSAGES = 32;
    private static final int LENGTH_BYTES = 64;
    private static final int STRIDE = RecordLayout.strideBytes(LENGTH_BYTES);

    /** Which program hands messages on. */
    @Param({"builtIn", "wasm"})
    private String kind;

    private final Batch batch = new Batch();
    private final Slabs slabs = new Slabs();
    private MemorySegment ring;
    private Program program;
    private MemorySegment checkpoint;
    private long extentBytes;
    private FwpMemory memory;

    /** Makes the template, one FWP, and a ring of messages. */
    @Setup
    public void prepare() {
        program = kind.equals("wasm")
                ? Programs.text("wasm.WasmProgram", Settings.of(Map.of("file", "samples/programs/forward.wasm", "limitPages", 16)))
                : Programs.text("net.Echo", Settings.of(Map.of("swapAddresses", false)));
        checkpoint = slabs.allocate(Math.max(1, program.stateBytes()));
        program.initialise(new FwpMemory(checkpoint.asSlice(0, program.stateBytes())));
        for (extentBytes = program.stateBytes(); extentBytes > 0 && checkpoint.get(ValueLayout.JAVA_BYTE, extentBytes - 1) == 0;) {
            extentBytes--;
        }
        memory = created(slabs);
        ring = slabs.allocate(1 << 12);
        for (int message = 0; message < MESSAGES; message++) {
            ring.set(ValueLayout.JAVA_LONG, (long) message * STRIDE, RecordLayout.fresh(LENGTH_BYTES, 0));
        }
    }

    private FwpMemory created(Slabs from) {
        MemorySegment piece = from.allocate(Math.max(1, program.stateBytes()));
        var fresh = new FwpMemory(piece.asSlice(0, program.stateBytes()));
        fresh.createFrom(checkpoint, extentBytes, 1);
        return fresh;
    }

    /** Creates FWPs from the checkpoint, on fresh pages. */
    @Benchmark
    @OperationsPerInvocation(CREATED)
    public long create() {
        long sum = 0;
        try (var fresh = new Slabs()) {
            for (int number = 0; number < CREATED; number++) {
                sum += created(fresh).sizeBytes();
            }
        }
        return sum;
    }

    /** Cleans an FWP, and runs its first message. */
    @Benchmark
    public long cleanAndRunFirst() {
        long copied = memory.cleanFrom(checkpoint, extentBytes, 1);
        return copied + run(1);
    }

    /** Hands on a batch of messages. */
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public long message() {
        return run(MESSAGES);
    }

    private long run(int messages) {
        batch.open(ring, 0, (long) messages * STRIDE, messages, 0);
        program.process(batch, memory);
        return batch.close();
    }

    /** Gives the memory back. */
    @TearDown
    public void close() {
        slabs.close();
    }
}
