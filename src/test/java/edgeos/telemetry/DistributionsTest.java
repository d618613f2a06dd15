package edgeos.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DistributionsTest {
    @Test
    void shouldFindPercentilesOfFewDurations() {
        assertEquals(0, Distributions.ofEach(new long[0]).p50Nanos());
        Distribution three = Distributions.ofEach(new long[] {30, 10, 20});
        assertEquals(20, three.p50Nanos());
        assertEquals(30, three.p99Nanos());
        assertEquals(30, three.maxNanos());
        assertEquals(20, three.meanNanos());
    }
}
