package edgeos.program;

import java.util.random.RandomGenerator;

/**
 * Random numbers that are the same for the same seed, in every run: Steele, Lea, and Flood's SplitMix64, number for number what {@link java.util.SplittableRandom} gives. But all of its state is a field, so
 * that whoever turns time back can set it back.
 *
 * <p>Confined to its owner.
 */
public final class RepeatableRandom implements RandomGenerator {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    /** Begins with this seed. */
    public RepeatableRandom(long seed) {
        state = seed;
    }

    @Override
    public long nextLong() {
        long mixed = state += GOLDEN_GAMMA;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    @Override
    public int nextInt() {
        long mixed = state += GOLDEN_GAMMA;
        mixed = (mixed ^ mixed >>> 33) * 0x62a9d9ed799705f5L;
        return (int) ((mixed ^ mixed >>> 28) * 0xcb24d0a5c88c35b3L >>> 32);
    }
}
