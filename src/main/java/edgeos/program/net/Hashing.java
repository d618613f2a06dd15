package edgeos.program.net;

/** Spreads keys over the slots of open-addressed tables. */
public final class Hashing {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long MIX = 0xbf58476d1ce4e5b9L;

    private Hashing() { }

    /** How many slots a table for so many entries has: a power of two, at most four fifths of them used. */
    public static int slotsFor(int entries) {
        return Integer.highestOneBit(Math.max(2, entries + entries / 4) - 1) << 1;
    }

    /** Well mixed bits of a key. */
    static int mix(long key) {
        long mixed = (key ^ key >>> 31) * MIX;
        return (int) ((mixed ^ mixed >>> 29) * GOLDEN >>> 32);
    }

    /** Well mixed bits of a key of two halves. */
    public static int mix(long high, long low) {
        return mix(high * GOLDEN ^ low);
    }
}
