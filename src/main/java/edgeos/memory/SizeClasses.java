package edgeos.memory;

/**
 * The sizes in which {@link Slabs} cuts memory: multiples of a page up to four pages, then four sizes for each doubling.
 *
 * <pre>
 *   class     0  1  2   3   4   5   6   7   8   9  10  11  12 ...
 *   KiB       4  8 12  16  20  24  28  32  40  48  56  64  80 ...
 * </pre>
 *
 * Every piece is a whole number of pages, so no two share one. What is wasted of a piece is less than a page below 16 KiB, and less than a fifth of the piece above.
 */
final class SizeClasses {
    /** Bytes of the smallest piece, and what all pieces are multiples of. */
    static final int GRAIN_BYTES = 4096;
    /** How many classes there are: pieces up to 2 TiB. */
    static final int COUNT = 4 + 4 * 27;
    private static final int GRAIN_SHIFT = 12;
    private static final int FINE_SHIFT = 14;
    private static final int STEP_SHIFT = 2;

    private SizeClasses() { }

    /** The class of pieces that hold so many bytes, at least 0. */
    static int of(long bytes) {
        long last = Math.max(bytes - 1, 0);
        if (last >>> FINE_SHIFT == 0) {
            return (int) (last >>> GRAIN_SHIFT);
        }
        int doubling = Long.SIZE - 1 - Long.numberOfLeadingZeros(last);
        int step = (int) (last >>> doubling - STEP_SHIFT) & 3;
        return 4 + (doubling - FINE_SHIFT << STEP_SHIFT) + step;
    }

    /** How many bytes a piece of this class has. */
    static long bytes(int sizeClass) {
        if (sizeClass < 4) {
            return sizeClass + 1L << GRAIN_SHIFT;
        }
        int doubling = (sizeClass - 4 >>> STEP_SHIFT) + FINE_SHIFT;
        return (sizeClass & 3) + 5L << doubling - STEP_SHIFT;
    }
}
