package edgeos.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Whatever is written, wherever it lies, cleaning finds it. */
class FwpMemoryTest {
    private static final int BYTES = 10_000;
    private static final List<BiConsumer<FwpMemory, Integer>> WRITES = List.of(
            (memory, at) -> memory.putByte(at, (byte) -1),
            (memory, at) -> memory.putLong(at & ~7, -1),
            (memory, at) -> memory.putShortLittleEndian(at, (short) -1),
            (memory, at) -> memory.putIntLittleEndian(at, -1),
            (memory, at) -> memory.putLongLittleEndian(at, -1),
            (memory, at) -> memory.fill(at, (byte) -1, Math.min(1_000, BYTES - at)),
            (memory, at) -> memory.putBytes(at, MemorySegment.ofArray(new byte[] {1, 2, 3}), 0, 3));

    private static MemorySegment segment() {
        return MemorySegment.ofArray(new long[BYTES / 8]);
    }

    private static MemorySegment checkpoint(Random random, int extent) {
        MemorySegment checkpoint = segment();
        for (int at = 0; at < extent; at++) {
            checkpoint.set(ValueLayout.JAVA_BYTE, at, (byte) (random.nextInt(255) + 1));
        }
        return checkpoint;
    }

    @Test
    void shouldBeAsItsCheckpointAfterEveryCleaning() {
        var random = new Random(5);
        var memory = new FwpMemory(segment());
        MemorySegment checkpoint = segment();
        int extent = 0;
        for (int round = 0; round < 5_000; round++) {
            if (round % 50 == 0) {
                extent = random.nextInt(BYTES);
                checkpoint = checkpoint(random, extent);
            }
            for (int write = random.nextInt(4); write > 0; write--) {
                WRITES.get(random.nextInt(WRITES.size())).accept(memory, random.nextInt(BYTES - 8));
            }
            if (random.nextInt(10) == 0) {
                memory.createFrom(checkpoint, extent, round / 50);
            } else {
                memory.cleanFrom(checkpoint, extent, round / 50);
            }
            assertEquals(-1, memory.bytes().mismatch(checkpoint), "round=" + round);
        }
    }

    @Test
    void shouldCopyNoMoreThanWhatCounts() {
        var memory = new FwpMemory(segment());
        assertEquals(100, memory.createFrom(checkpoint(new Random(1), 100), 100, 0));
        memory.putIntLittleEndian(254, 1);
        assertEquals(2 * FwpMemory.CARD_BYTES, memory.cleanFrom(segment(), 100, 0));
    }

    @Test
    void shouldRefuseWhatLiesOutside() {
        var memory = new FwpMemory(segment());
        for (long at : new long[] {-1, BYTES - 3, BYTES, Integer.MAX_VALUE, Long.MIN_VALUE}) {
            assertThrows(IndexOutOfBoundsException.class, () -> memory.putIntLittleEndian(at, 1), "at=" + at);
            assertThrows(IndexOutOfBoundsException.class, () -> memory.getIntLittleEndian(at), "at=" + at);
            assertThrows(IndexOutOfBoundsException.class, () -> memory.putBytes(at, segment(), 0, 4), "at=" + at);
            assertThrows(IndexOutOfBoundsException.class, () -> memory.fill(at, (byte) 1, 4), "at=" + at);
        }
        assertTrue(memory.bytes().mismatch(segment()) == -1);
    }
}
