package edgeos.os;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NativeMemoryTest {
    private static final long MIB = 1 << 20;

    @Test
    void shouldReadZeroAndKeepWhatIsWritten() {
        try (NativeMemory memory = NativeMemory.reserve(3 * MIB + 5)) {
            MemorySegment segment = memory.segment();
            assertEquals(3 * MIB + 5, segment.byteSize());
            assertEquals(0, segment.address() % NativeMemory.pageBytes());
            assertEquals(-1, segment.mismatch(MemorySegment.ofArray(new byte[(int) segment.byteSize()])));
            segment.set(JAVA_LONG, 2 * MIB, 42);
            assertEquals(42, segment.get(JAVA_LONG, 2 * MIB));
        }
    }

    @Test
    void shouldKeepContentsWhenTouched() {
        long page = NativeMemory.pageBytes();
        try (NativeMemory memory = NativeMemory.reserve(8 * page)) {
            memory.segment().fill((byte) 7);
            memory.touch(page / 2, 5 * page);
            memory.touch(0, 0);
            memory.touch(8 * page - 1, 1);
            assertTrue(allAre(memory.segment(), (byte) 7));
        }
    }

    @Test
    void shouldRefuseRangesOutsideTheMemory() {
        try (NativeMemory memory = NativeMemory.reserve(100)) {
            assertThrows(IndexOutOfBoundsException.class, () -> memory.touch(50, 51));
        }
        assertThrows(IllegalArgumentException.class, () -> NativeMemory.reserve(0));
    }

    @Test
    void shouldRefuseAccessAfterClosing() {
        NativeMemory memory = NativeMemory.reserve(100);
        MemorySegment segment = memory.segment();
        memory.close();
        assertThrows(IllegalStateException.class, () -> segment.get(JAVA_BYTE, 0));
        assertThrows(IllegalStateException.class, memory::close);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldNameTheCallThatFailed() {
        SystemCallException refused = assertThrows(SystemCallException.class, () -> NativeMemory.reserve(Long.MAX_VALUE));
        assertEquals("mmap", refused.function());
        assertEquals(12, refused.errno(), "ENOMEM");
        assertEquals("call=mmap errno=12 bytes=" + Long.MAX_VALUE, refused.getMessage());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldCostNothingUntilWritten() throws IOException {
        MemorySegment segment;
        try (NativeMemory memory = NativeMemory.reserve(16L << 30)) {
            segment = memory.segment();
            assertEquals(0, realBytes(segment), "reserved");
            memory.touch(4L << 30, 128 * MIB);
            assertTrue(realBytes(segment) >= 128 * MIB && realBytes(segment) < 160 * MIB, "touched");
        }
        assertTrue(realBytes(segment) < 64 * MIB, "given back");
    }

    private static boolean allAre(MemorySegment range, byte value) {
        byte[] expected = new byte[(int) range.byteSize()];
        Arrays.fill(expected, value);
        return range.mismatch(MemorySegment.ofArray(expected)) == -1;
    }

    /** Where this memory is or was, and nowhere else: what the rest of the process holds comes and goes meanwhile. */
    private static long realBytes(MemorySegment memory) throws IOException {
        Path pages = Path.of("/proc/self/pagemap");
        assumeTrue(Files.isReadable(pages), "this system does not tell which pages are real");
        long first = memory.address() / NativeMemory.pageBytes();
        long end = first + (memory.byteSize() + NativeMemory.pageBytes() - 1) / NativeMemory.pageBytes();
        long real = 0;
        try (var map = FileChannel.open(pages)) {
            ByteBuffer some = ByteBuffer.allocate(1 << 20).order(ByteOrder.nativeOrder());
            for (long page = first; page < end; page += some.limit() / Long.BYTES) {
                some.clear().limit((int) Math.min(some.capacity(), (end - page) * Long.BYTES));
                while (some.hasRemaining()) {
                    assertTrue(map.read(some, page * Long.BYTES + some.position()) > 0);
                }
                for (int at = 0; at < some.limit(); at += Long.BYTES) {
                    real += some.getLong(at) < 0 ? 1 : 0;
                }
            }
        }
        return real * NativeMemory.pageBytes();
    }

    /** Often enough that it is compiled: a compiler may leave out a store of what was just loaded. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldMakePagesRealByTouchingThem() throws IOException {
        long bytes = 128L << 20;
        long pieces = bytes / (4 * NativeMemory.pageBytes());
        try (NativeMemory memory = NativeMemory.reserve(bytes)) {
            for (long piece = 0; piece < pieces; piece++) {
                memory.touch(piece * 4 * NativeMemory.pageBytes(), 4 * NativeMemory.pageBytes());
            }
            long came = realBytes(memory.segment());
            assertTrue(came > bytes * 3 / 4, "touched=" + bytes + " real=" + came);
        }
    }
}
