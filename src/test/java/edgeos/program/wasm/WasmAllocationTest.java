package edgeos.program.wasm;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Garbage;
import edgeos.memory.FwpMemory;
import edgeos.memory.RecordLayout;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.ReadySettings;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A module costs the heap no more than a few bytes a batch, however many messages are in it. */
class WasmAllocationTest {
    private static final int ROUNDS = 5_000;
    private static final int MESSAGES = 32;
    private static final int MOST_BYTES_A_BATCH = 48;

    @ParameterizedTest
    @ValueSource(strings = {"forward", "packet-counter", "dns-filter"})
    void shouldAllocateAtMost48BytesABatch(String name) {
        assumeTrue(ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean, "this Java cannot count allocations");
        var program = new WasmProgram(Settings.of(Map.of("file", ReadySettings.PROGRAMS.resolve(name + ".wasm").toString())));
        var memory = new FwpMemory(MemorySegment.ofArray(new long[(int) program.stateBytes() / 8]));
        program.initialise(memory);
        long most = (long) MOST_BYTES_A_BATCH * ROUNDS;
        long bytes = Garbage.leastBytes(most, () -> run(program, memory));
        assertTrue(bytes <= most, () -> "bytes=" + bytes + " batches=" + ROUNDS);
    }

    private static long run(WasmProgram program, FwpMemory memory) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        MemorySegment ring = MemorySegment.ofArray(new long[1 << 10]);
        int stride = RecordLayout.strideBytes(64);
        var batch = new Batch();
        long bytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int message = 0; message < MESSAGES; message++) {
                ring.set(ValueLayout.JAVA_LONG, (long) message * stride, RecordLayout.fresh(64, 0));
            }
            batch.open(ring, 0, (long) MESSAGES * stride, MESSAGES, round);
            long before = threads.getCurrentThreadAllocatedBytes();
            program.process(batch, memory);
            bytes += threads.getCurrentThreadAllocatedBytes() - before;
            batch.close();
        }
        return bytes;
    }
}
