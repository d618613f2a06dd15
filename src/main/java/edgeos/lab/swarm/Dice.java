package edgeos.lab.swarm;

/** Random numbers that equal seeds repeat: SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014). Owned by one thread; allocates nothing. */
final class Dice {
    private static final long GAMMA = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    Dice(long seed, long stream) {
        state = mix(seed) ^ mix(stream * GAMMA);
    }

    /** A number that looks random and depends on nothing but {@code of}. */
    static long mix(long of) {
        long mixed = of + GAMMA;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    /** At least 0, below 1. */
    static double unit(long random) {
        return (random >>> 11) * UNIT;
    }

    /** At least 0, below 1. */
    double unit() {
        state += GAMMA;
        return unit(mix(state));
    }

    /** Exponentially distributed, with this mean. */
    double exponential(double mean) {
        return -mean * Math.log(1 - unit());
    }
}
