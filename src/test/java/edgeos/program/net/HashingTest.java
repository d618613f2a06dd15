package edgeos.program.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who chooses the keys of a table cannot choose where they meet. */
class HashingTest {
    private static final int KEYS = 20_000;
    private static final int SLOTS = Hashing.slotsFor(KEYS);
    /** Balls thrown at random into as many bins: more than this in one of them is less likely than a broken processor. */
    private static final int MOST_IN_A_SLOT = 20;
    private static final long SPREADING_FACTOR = 0x9e3779b97f4a7c15L;

    private static int fullest(LongUnaryOperator high, LongUnaryOperator low) {
        int[] met = new int[SLOTS];
        for (int at = 0; at < KEYS; at++) {
            met[Hashing.slot(high.applyAsLong(at), low.applyAsLong(at)) & SLOTS - 1]++;
        }
        return IntStream.of(met).max().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {SPREADING_FACTOR, -31, 1, 0})
    void shouldSpreadKeysOfWhichOneHalfMakesUpForTheOther(long factor) {
        assertTrue(fullest(at -> at, at -> at * factor) <= MOST_IN_A_SLOT);
        assertTrue(fullest(at -> at, at -> -at * factor) <= MOST_IN_A_SLOT);
        assertTrue(fullest(at -> at, at -> at * factor ^ 77) <= MOST_IN_A_SLOT);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 31, 40})
    void shouldSpreadKeysThatDifferInFewBits(int shift) {
        assertTrue(fullest(at -> at << shift, _ -> 0) <= MOST_IN_A_SLOT);
        assertTrue(fullest(_ -> 0, at -> at << shift) <= MOST_IN_A_SLOT);
    }

    @Test
    void shouldNotLetKeysThatMeetUnderOneSecretMeetUnderAnother() {
        long met = IntStream.range(0, 50 * SLOTS).filter(key -> (Hashing.slot(1, key, 0) & SLOTS - 1) == 0).limit(40)
                .filter(key -> (Hashing.slot(2, key, 0) & SLOTS - 1) == (Hashing.slot(2, 0, 0) & SLOTS - 1)).count();
        assertTrue(met <= 2, "met again: " + met);
    }

    @Test
    void shouldSendAFlowToTheSamePlaceInEveryRun() {
        assertEquals(307_006_041, Hashing.agreed(100, 200), "what a load balancer does with a flow today, it does tomorrow");
    }
}
