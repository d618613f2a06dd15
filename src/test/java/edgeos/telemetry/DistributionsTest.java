package edgeos.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
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

    @Test
    void shouldTellWhatCameBetweenTwoLooksAsIfItAloneHadCome() {
        var all = Distributions.histogram();
        var late = Distributions.histogram();
        var random = new Random(7);
        for (int at = 0; at < 5_000; at++) {
            all.recordValue(random.nextLong(1, 400_000_000));
        }
        Distribution before = Distributions.of(all);
        for (int at = 0; at < 20_000; at++) {
            long nanos = (long) Math.exp(random.nextDouble() * 15) + 1;
            all.recordValue(nanos);
            late.recordValue(nanos);
        }
        assertEquals(Distributions.of(late), Distributions.between(before, Distributions.of(all)));
        assertEquals(before, Distributions.between(Distribution.EMPTY, before));
        assertEquals(Distribution.EMPTY, Distributions.between(before, before));
    }
}
