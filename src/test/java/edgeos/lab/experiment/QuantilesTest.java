package edgeos.lab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.telemetry.Distribution;
import edgeos.telemetry.Distributions;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {
    @Test
    void shouldKeepEachOfAFewDurationsOfAllRoundsTogether() {
        assertEquals(List.of(10.0, 20.0, 30.0, 40.0), Quantiles.of(List.of(Distributions.ofEach(new long[] {40, 10}), Distributions.ofEach(new long[] {30, 20}))));
        assertEquals(List.of(), Quantiles.of(List.of(Distribution.EMPTY)));
        assertEquals(List.of(), Quantiles.of(List.of()));
    }

    @Test
    void shouldThinManyToDurationsOfEqualWeight() {
        List<Double> thinned = Quantiles.of(List.of(Distributions.ofEach(LongStream.rangeClosed(1, 1_000).toArray()), Distributions.ofEach(LongStream.rangeClosed(1, 1_000).toArray())));
        assertEquals(200, thinned.size());
        assertEquals(3, thinned.getFirst());
        assertEquals(500, thinned.get(99), 5);
        assertEquals(998, thinned.getLast());
    }

    @Test
    void shouldTakeAMedianOfTheMiddleTwoAndKeepTheOrderOfRuns() {
        Spread spread = Spread.of(5, 1, 3, 9);
        assertEquals(4, spread.median());
        assertEquals(1, spread.least());
        assertEquals(9, spread.most());
        assertEquals(List.of(5.0, 1.0, 3.0, 9.0), spread.figures());
        assertEquals(Double.NaN, Spread.of().median());
    }
}
