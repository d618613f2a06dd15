package edgeos.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an FWP gets is zero, its own, and little more than it asked for. */
class SlabsTest {
    private final Slabs slabs = new Slabs();

    @AfterEach
    void close() {
        slabs.close();
    }

    private static boolean isZero(MemorySegment piece) {
        for (long at = 0; at < piece.byteSize(); at++) {
            if (piece.get(ValueLayout.JAVA_BYTE, at) != 0) {
                return false;
            }
        }
        return true;
    }

    private static long size(Random random) {
        return 1 + random.nextInt(1 << 10) * (1L << random.nextInt(10));
    }

    @Test
    void shouldGiveZeroedPiecesThatNobodyElseHas() {
        var random = new Random(11);
        var taken = new ArrayList<MemorySegment>();
        var byAddress = new TreeMap<Long, Long>();
        for (int round = 0; round < 3_000; round++) {
            if (taken.size() > 40 || random.nextInt(3) == 0 && !taken.isEmpty()) {
                MemorySegment gone = taken.remove(random.nextInt(taken.size()));
                byAddress.remove(gone.address());
                slabs.release(gone);
            } else {
                long bytes = size(random);
                MemorySegment piece = slabs.allocate(bytes);
                assertEquals(bytes, piece.byteSize());
                assertEquals(0, piece.address() % Slabs.GRAIN_BYTES);
                assertTrue(isZero(piece), "round=" + round);
                var below = byAddress.floorEntry(piece.address());
                var above = byAddress.ceilingEntry(piece.address());
                assertTrue(below == null || below.getKey() + below.getValue() <= piece.address(), "round=" + round);
                assertTrue(above == null || piece.address() + bytes <= above.getKey(), "round=" + round);
                byAddress.put(piece.address(), bytes);
                piece.fill((byte) -1);
                taken.add(piece);
            }
        }
        taken.forEach(slabs::release);
        assertEquals(0, slabs.heldBytes());
    }

    @Test
    void shouldWasteLessThanAPageOrAFifth() {
        var random = new Random(3);
        for (int round = 0; round < 100_000; round++) {
            long bytes = 1 + (random.nextLong() >>> 24 + random.nextInt(40));
            long piece = SizeClasses.bytes(SizeClasses.of(bytes));
            long waste = piece - bytes;
            assertTrue(waste >= 0 && waste < Math.max(Slabs.GRAIN_BYTES, piece / 5 + 1), "bytes=" + bytes + " piece=" + piece);
        }
        for (int sizeClass = 0; sizeClass < SizeClasses.COUNT; sizeClass++) {
            assertEquals(sizeClass, SizeClasses.of(SizeClasses.bytes(sizeClass)));
        }
    }

    @Test
    void shouldZeroOnlyWhatItsOwnerSaysThatItWrote() {
        MemorySegment piece = slabs.allocate(16_384);
        piece.asSlice(0, 1_000).fill((byte) 7);
        slabs.release(piece, 1_000);
        assertTrue(isZero(slabs.allocate(16_384)));
        piece.set(ValueLayout.JAVA_BYTE, 5_000, (byte) 7);
        slabs.release(piece, 1_000);
        assertEquals(7, slabs.allocate(16_384).get(ValueLayout.JAVA_BYTE, 5_000), "who says less than it wrote is believed");
    }

    @Test
    void shouldHandOutLastWhatWasGivenBackFirst() {
        MemorySegment first = slabs.allocate(20_000);
        MemorySegment second = slabs.allocate(20_000);
        slabs.release(first);
        slabs.release(second);
        assertSame(second, slabs.allocate(20_000));
        assertSame(first, slabs.allocate(20_000));
    }

    @Test
    void shouldLetNobodyReachBeyondWhatItAskedFor() {
        slabs.release(slabs.allocate(8_192));
        MemorySegment smaller = slabs.allocate(8_100);
        assertThrows(IndexOutOfBoundsException.class, () -> smaller.get(ValueLayout.JAVA_BYTE, 8_100));
    }

    @Test
    void shouldAllocateNothingOnTheHeapForPiecesOfOneSize() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int round = 0; round < 20_000; round++) {
            slabs.release(slabs.allocate(16_384), 0);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        long measuring = threads.getCurrentThreadAllocatedBytes() - before;
        before = threads.getCurrentThreadAllocatedBytes();
        for (int round = 0; round < 10_000; round++) {
            slabs.release(slabs.allocate(16_384), 0);
        }
        assertEquals(measuring, threads.getCurrentThreadAllocatedBytes() - before);
    }

    /** Larger than what is made or set back in one part, in blocks that differ, share, and are zero. */
    @Test
    void shouldBeByteForByteAsItWasWhenAnImageWasMadeHoweverMuchCameSince() {
        var random = new Random(5);
        MemorySegment piece = slabs.allocate(2_600_000);
        for (long at = 0; at < piece.byteSize(); at += 1 + random.nextInt(9_000)) {
            piece.set(ValueLayout.JAVA_BYTE, at, (byte) random.nextInt(1, 256));
        }
        byte[] first = piece.toArray(ValueLayout.JAVA_BYTE);
        Slabs.Image image = made(null);
        piece.asSlice(1_000_000, 200_000).fill((byte) 3);
        byte[] second = piece.toArray(ValueLayout.JAVA_BYTE);
        Slabs.Image later = made(image);
        assertTrue(later.ownBytes() < image.ownBytes() / 2, "what is the same is shared");
        for (int round = 0; round < 2; round++) {
            piece.fill((byte) 0x55);
            slabs.allocate(500_000).fill((byte) 0x66);
            goBack(later);
            assertArrayEquals(second, piece.toArray(ValueLayout.JAVA_BYTE));
            goBack(image);
            assertArrayEquals(first, piece.toArray(ValueLayout.JAVA_BYTE));
        }
        assertTrue(isZero(slabs.allocate(500_000)), "what was handed out since is as if it never was");
    }

    private Slabs.Image made(Slabs.Image before) {
        Slabs.Image image = slabs.image(before);
        int parts = 1;
        while (image.make()) {
            parts++;
        }
        assertTrue(parts > 1, "a part at a time");
        return image;
    }

    private void goBack(Slabs.Image image) {
        Slabs.Return back = slabs.restore(image);
        int parts = 1;
        while (back.go()) {
            parts++;
        }
        assertTrue(parts > 1, "a part at a time");
    }

    @Test
    void shouldMakePagesReadyABoundedNumberAtATime() {
        assertEquals(8_192, slabs.touchAhead(20_480, 8_192));
        assertEquals(8_192, slabs.touchAhead(20_480, 8_192));
        assertEquals(4_096, slabs.touchAhead(20_480, 8_192));
        assertEquals(0, slabs.touchAhead(20_480, 8_192));
        assertEquals(20_480, slabs.readyBytes());
        slabs.allocate(16_384);
        assertEquals(4_096, slabs.readyBytes());
        assertEquals(16_384, slabs.touchAhead(20_480, 1 << 20));
    }

    @Test
    void shouldHaveTheNextSlabReadyBeforeTheLastIsUsedUp() {
        for (int kib : new int[] {56 << 10, 7 << 10, 896, 112}) {
            slabs.allocate(kib * 1024L);
        }
        assertEquals(16_384, slabs.touchAhead(40_960, 1 << 20));
        assertEquals(24_576, slabs.touchAhead(40_960, 1 << 20));
        assertEquals(40_960, slabs.readyBytes());
        slabs.allocate(20_480);
        assertEquals(4_096, slabs.readyBytes(), "what did not fit into the last slab came from the next");
    }
}
