package edgeos.program.net;

import java.security.SecureRandom;

/**
 * Spreads keys over the slots of open-addressed tables, and flows over places about which others have to agree.
 *
 * <p>What a table's keys are is chosen by whoever sends packets. So slots depend on a secret that is drawn anew for each run of the lab: who knows how keys are hashed, but not the secret, cannot send
 * keys that all meet in one slot and make every packet of a table's owner slow. Nothing but the order of a table follows from it, so that runs can still be repeated step by step.
 */
public final class Hashing {
    private static final long SECRET = new SecureRandom().nextLong();
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long MIX = 0xbf58476d1ce4e5b9L;
    private static final long MIX_SECOND = 0x94d049bb133111ebL;

    private Hashing() { }

    /** How many slots a table for so many entries has: a power of two, at most four fifths of them used. */
    public static int slotsFor(int entries) {
        return Integer.highestOneBit(Math.max(2, entries + entries / 4) - 1) << 1;
    }

    /** Bits that choose a key's slot, another for each run of the lab. */
    static int slot(long key) {
        return slot(SECRET, key, 0);
    }

    /** The same for a key of two halves. */
    public static int slot(long high, long low) {
        return slot(SECRET, high, low);
    }

    /** By this secret. Each half is mixed in before the next joins, so that none makes up for a change of the other. */
    static int slot(long secret, long high, long low) {
        return (int) mix(mix(high ^ secret) + low);
    }

    /** Every bit of the result depends on every bit (Stafford's variant 13 of the finalizer of MurmurHash3, as in SplitMix64). */
    public static long mix(long word) {
        long once = (word ^ word >>> 30) * MIX;
        long twice = (once ^ once >>> 27) * MIX_SECOND;
        return twice ^ twice >>> 31;
    }

    /** Well mixed bits of a key of two halves, the same in every run and for everybody: for where a flow goes, never for where a table keeps it. */
    static int agreed(long high, long low) {
        long key = high * GOLDEN ^ low;
        long mixed = (key ^ key >>> 31) * MIX;
        return (int) ((mixed ^ mixed >>> 29) * GOLDEN >>> 32);
    }
}
