package edgeos;

import java.time.Duration;
import java.util.function.Predicate;

/** Lets something happen for a while, and, where a busy machine lets too little of it happen, for longer. What is wrong in itself is wrong however long it takes. */
public final class Patient {
    private static final int ATTEMPTS = 5;
    private static final int TIMES_LONGER = 4;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Patient() { }

    /**
     * What is let happen, from its beginning each time. What must be true however little happens is asserted in it: then nothing is tried again.
     *
     * @param <T> what it comes to
     * @param <E> what may go wrong
     */
    @FunctionalInterface
    public interface Attempt<T, E extends Exception> {
        /** Goes on for so long. */
        T within(Duration length) throws E;
    }

    /**
     * Tries it for this long at first, and four times as long each time that it did not come to enough, up to ten seconds, or as long as at first; five times at most.
     *
     * @return what the last attempt came to, which need not be enough
     */
    public static <T, E extends Exception> T longerAndLonger(Duration first, Attempt<T, E> attempt, Predicate<? super T> isEnough) throws E {
        Duration length = first;
        T came = attempt.within(length);
        for (int again = 1; again < ATTEMPTS && !isEnough.test(came); again++) {
            length = shorter(length.multipliedBy(TIMES_LONGER), longer(first, LONGEST));
            came = attempt.within(length);
        }
        return came;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
