package edgeos.lab.experiment.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search against machines whose capacity is known, some of which err. */
class SearchTest {
    private static final double WITHIN = 0.02;

    private static Search search(double start, double most, boolean whole) {
        return new Search(new Search.Bounds(start, 1, most, 2), WITHIN, whole);
    }

    private static Search carriedOut(Search search, DoublePredicate holds) {
        for (OptionalDouble level = search.next(); level.isPresent(); level = search.next()) {
            search.told(level.getAsDouble(), holds.test(level.getAsDouble()));
        }
        return search;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, 37, 999, 1_000, 1_001, 123_456, 7.7e8})
    void shouldFindACapacityAboveAndBelowWhereItStarts(double capacity) {
        Search search = carriedOut(search(1_000, 1e9, false), level -> level <= capacity);
        assertTrue(search.held() <= capacity && search.failed() > capacity, () -> search.held() + " to " + search.failed());
        assertTrue(search.failed() <= search.held() * (1 + WITHIN), () -> search.held() + " to " + search.failed());
        assertTrue(search.isSure());
        assertTrue(search.trials() <= 60, () -> "trials=" + search.trials());
    }

    @Test
    void shouldFindAWholeNumberExactly() {
        Search clients = carriedOut(search(50, 10_000, true), level -> level <= 37);
        assertEquals(37, clients.held());
        assertEquals(38, clients.failed());
    }

    @Test
    void shouldEndWhereTheSettingEnds() {
        Search all = carriedOut(search(100, 5_000, false), _ -> true);
        assertEquals(5_000, all.held());
        assertTrue(Double.isNaN(all.failed()) && all.isSure());
        Search none = carriedOut(search(100, 5_000, false), _ -> false);
        assertTrue(Double.isNaN(none.held()) && none.isSure());
        assertEquals(1, none.failed());
    }

    @Test
    void shouldBearHiccupsAndLuck() {
        var random = new SplittableRandom(7);
        int near = 0;
        for (int time = 0; time < 200; time++) {
            Search search = carriedOut(search(1_000, 1e6, false), level -> level <= 20_000 == random.nextDouble() >= 0.05);
            near += search.held() > 18_000 && search.held() < 22_000 ? 1 : 0;
        }
        assertTrue(near >= 180, "one trial in twenty says the wrong thing, near=" + near);
    }

    @Test
    void shouldGoDownAgainWhenWhatHeldByLuckIsTriedOnceMore() {
        int[] asked = new int[1];
        Search search = carriedOut(search(1_000, 1e6, false), level -> level <= 10_000 || level < 16_500 && asked[0]++ == 0);
        assertTrue(search.held() <= 10_000 && search.failed() > 10_000, () -> search.held() + " to " + search.failed());
        assertTrue(asked[0] > 2, "the lucky level was tried again");
        assertTrue(search.isSure());
    }

    @Test
    void shouldGiveUpOnAMachineThatMakesUpItsMind() {
        var coin = new SplittableRandom(3);
        Search search = carriedOut(search(1_000, 1e12, false), _ -> coin.nextBoolean());
        assertTrue(search.trials() <= 100);
        Search young = search(1_000, 1e6, false);
        young.told(1_000, true);
        assertFalse(young.isSure(), "nothing was confirmed yet");
    }

    @Test
    void shouldRefuseBoundsThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> search(0.5, 10, false));
        assertThrows(IllegalArgumentException.class, () -> search(20, 10, false));
    }
}
