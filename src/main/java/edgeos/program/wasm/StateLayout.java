package edgeos.program.wasm;

/**
 * Everything that a module remembers, in its FWP's memory.
 *
 * <pre>
 *  0       4         8          8 + 8 * globals   rounded up to 256                    + 64 KiB * limit
 *  +-------+---------+-----------+-----------------+-------------------------------------+
 *  | pages | refused | globals   | unused          | linear memory, reserved to its limit |
 *  +-------+---------+-----------+-----------------+-------------------------------------+
 *
 *  pages    how many pages of linear memory there are now
 *  refused  how often it wanted to grow beyond the limit
 *  globals  the mutable ones, in their order, 8 bytes each
 * </pre>
 *
 * Tables and segments are not here: a module that could change them is refused.
 *
 * @param globals how many mutable globals there are
 * @param limitPages how many pages linear memory may have
 */
record StateLayout(int globals, int limitPages) {
    static final long PAGES = 0;
    static final long REFUSED_GROWTH = 4;
    static final long GLOBALS = 8;
    static final int PAGE_BYTES = 65_536;
    private static final long ALIGNMENT = 256;

    /** Where a mutable global lies. */
    static long global(int number) {
        return GLOBALS + 8L * number;
    }

    /** Where linear memory starts. */
    long linear() {
        return global(globals) + ALIGNMENT - 1 & -ALIGNMENT;
    }

    /** How many bytes that is together. */
    long totalBytes() {
        return linear() + (long) limitPages * PAGE_BYTES;
    }
}
