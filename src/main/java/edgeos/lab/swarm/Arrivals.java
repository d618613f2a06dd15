package edgeos.lab.swarm;

/** When questions of an open loop are due: a Poisson process, which nothing that is slow slows down. Owned by one thread. */
final class Arrivals {
    private static final double NANOS = 1e9;

    private final Dice dice;
    private double ratePerSecond;
    private long nextNanos = Long.MAX_VALUE;

    Arrivals(long seed) {
        dice = new Dice(seed, -1);
    }

    /** From now on so many are due a second; 0: none. What was due and not taken stays so. */
    void setRate(double perSecond, long now) {
        if (perSecond != ratePerSecond) {
            ratePerSecond = perSecond;
            nextNanos = perSecond <= 0 ? Long.MAX_VALUE : nextNanos <= now ? nextNanos : now + gap();
        }
    }

    /** When the next is due, which may be long ago. */
    long nextNanos() {
        return nextNanos;
    }

    /** The next has been taken. */
    void advance() {
        nextNanos += gap();
    }

    private long gap() {
        return Math.round(Math.min(dice.exponential(NANOS / ratePerSecond), NANOS * NANOS));
    }
}
