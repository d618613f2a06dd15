package edgeos;

/** How long a test looks for what happens seldom where threads meet: as often as was planned, or, where a busy machine lets them meet seldom, as long as anybody likes to wait. One thread. */
public final class Stint {
    private static final long LONGEST_NANOS = 15_000_000_000L;

    private final long begunNanos = System.nanoTime();
    private final int planned;
    private final int least;
    private int rounds;

    /**
     * Begins.
     *
     * @param planned how many rounds are enough
     * @param least how many there are, however long they take
     */
    public Stint(int planned, int least) {
        this.planned = planned;
        this.least = least;
    }

    /** Counts a round, and is true if it is to be carried out. */
    public boolean goesOn() {
        return rounds++ < planned && (rounds <= least || System.nanoTime() - begunNanos < LONGEST_NANOS);
    }
}
