package edgeos;

import java.time.Duration;

/** What something takes from the Java heap that is done again and again: until the code of it is compiled for good, which may be long on a busy machine, more than it will. */
public final class Garbage {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Garbage() { }

    /**
     * Does something often, and counts.
     *
     * @param <E> what may go wrong
     */
    @FunctionalInterface
    public interface Round<E extends Exception> {
        /** The bytes that were taken meanwhile. */
        long bytes() throws E;
    }

    /** The least that a round took of as many rounds as it takes until one takes no more than is allowed, or nobody likes to wait any longer. */
    public static <E extends Exception> long leastBytes(long allowed, Round<E> round) throws E {
        long end = System.nanoTime() + LIMIT.toNanos();
        long least = round.bytes();
        while (least > allowed && System.nanoTime() < end) {
            least = Math.min(least, round.bytes());
        }
        return least;
    }
}
