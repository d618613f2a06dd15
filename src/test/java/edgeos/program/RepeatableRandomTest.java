package edgeos.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RepeatableRandomTest {
    @Test
    void shouldGiveWhatJavasGives() {
        for (long seed : new long[] {0, 1, -1, 7, Long.MAX_VALUE}) {
            var ours = new RepeatableRandom(seed);
            var javas = new SplittableRandom(seed);
            for (int at = 0; at < 1_000; at++) {
                assertEquals(javas.nextLong(), ours.nextLong());
                assertEquals(javas.nextInt(), ours.nextInt());
                assertEquals(javas.nextInt(10 + at), ours.nextInt(10 + at));
                assertEquals(javas.nextDouble(), ours.nextDouble());
            }
        }
    }
}
