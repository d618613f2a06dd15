package edgeos.program.pcap;

/**
 * What a tick of an interface's clock is.
 *
 * @param resolution as option {@code if_tsresol} has it: a negative power of 10, or of 2 if its upper bit is set
 * @param offsetSeconds to be added
 */
record TimeScale(int resolution, long offsetSeconds) {
    /** Microseconds since 1970. */
    static final TimeScale MICROS = new TimeScale(6, 0);

    private static final int OF_TWO = 0x80;
    private static final int NANO_DIGITS = 9;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /** Nanoseconds since 1970 after so many ticks, an unsigned number; wraps where a long cannot hold them. */
    long epochNanos(long ticks) {
        return offsetSeconds * NANOS_PER_SECOND + ((resolution & OF_TWO) != 0 ? ofTwo(ticks, resolution & ~OF_TWO) : ofTen(ticks));
    }

    private long ofTen(long ticks) {
        if (resolution <= NANO_DIGITS) {
            return ticks * power(NANO_DIGITS - resolution);
        }
        int digits = resolution - NANO_DIGITS;
        return digits < 19 ? Long.divideUnsigned(ticks, power(digits)) : 0;
    }

    private static long power(int digits) {
        long power = 1;
        for (int digit = 0; digit < digits; digit++) {
            power *= 10;
        }
        return power;
    }

    private static long ofTwo(long ticks, int bits) {
        if (bits >= Long.SIZE) {
            return 0;
        }
        long seconds = bits == 0 ? ticks : ticks >>> bits;
        double fraction = bits == 0 ? 0 : (ticks - (seconds << bits)) / Math.pow(2, bits);
        return seconds * NANOS_PER_SECOND + (long) (fraction * NANOS_PER_SECOND);
    }
}
