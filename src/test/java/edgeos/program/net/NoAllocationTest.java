package edgeos.program.net;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Garbage;
import edgeos.memory.FwpMemory;
import edgeos.memory.RecordLayout;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.packet.Frames;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs make no garbage, however many messages they handle. */
class NoAllocationTest {
    private static final int ROUNDS = 300;
    private static final int MOST_BYTES_A_MESSAGE_BY_CHANCE = 1;
    private static MemorySegment original;
    private static int messages;

    @BeforeAll
    static void layOutRealPackets() {
        List<byte[]> frames = Frames.real().subList(0, 400);
        original = MemorySegment.ofArray(new long[1 << 15]);
        long at = 0;
        for (byte[] frame : frames) {
            int stride = RecordLayout.strideBytes(frame.length);
            if (at + stride > original.byteSize()) {
                break;
            }
            original.set(ValueLayout.JAVA_LONG, at, RecordLayout.fresh(frame.length, 0));
            MemorySegment.copy(frame, 0, original, ValueLayout.JAVA_BYTE, at + RecordLayout.FRESH_START, frame.length);
            at += stride;
            messages++;
        }
        original.set(ValueLayout.JAVA_LONG, at, RecordLayout.padding((int) Math.max(8, Math.min(1 << 16, original.byteSize() - at))));
    }

    static List<Kind> kinds() {
        return Catalogue.kinds().stream().filter(kind -> kind.role() == Kind.Role.FWP && (kind.program().startsWith("net.") || kind.program().startsWith("click."))).toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldAllocateNothingPerMessage(Kind kind) throws ReflectiveOperationException {
        var program = (Program) Class.forName("edgeos.program." + kind.program()).getConstructor(Settings.class).newInstance(kind.defaults());
        var memory = new FwpMemory(MemorySegment.ofArray(new long[(int) program.stateBytes() / 8 + 1]));
        program.initialise(memory);
        assumeTrue(ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean, "this Java cannot count allocations");
        long most = (long) MOST_BYTES_A_MESSAGE_BY_CHANCE * messages * ROUNDS;
        long bytes = Garbage.leastBytes(most, () -> run(program, memory, ROUNDS));
        assertTrue(bytes <= most, () -> "bytes=" + bytes + " messages=" + messages * ROUNDS);
    }

    private static long run(Program program, FwpMemory memory, int rounds) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        MemorySegment ring = MemorySegment.ofArray(new long[1 << 15]);
        var batch = new Batch();
        long bytes = 0;
        for (int round = 0; round < rounds; round++) {
            ring.copyFrom(original);
            batch.open(ring, 0, ring.byteSize(), messages, round);
            long before = threads.getCurrentThreadAllocatedBytes();
            program.process(batch, memory);
            bytes += threads.getCurrentThreadAllocatedBytes() - before;
            batch.close();
        }
        return bytes;
    }
}
