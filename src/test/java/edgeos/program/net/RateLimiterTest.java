package edgeos.program.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
    private static final long SECOND = 1_000_000_000L;

    private static Rig rig(String counts, double rate, double burst) {
        return new Rig(new RateLimiter(Settings.of(Map.of("counts", counts, "tokensPerSecond", rate, "burstTokens", burst))));
    }

    private static long passed(Rig rig, int frames, int lengthBytes, long nowNanos) {
        var outcomes = rig.run(0, Collections.nCopies(frames, new byte[lengthBytes]), nowNanos);
        assertEquals(0, outcomes.stream().filter(one -> one.reason() != null && one.reason() != DropReason.RATE_LIMITED).count());
        return outcomes.stream().filter(one -> one.left(0)).count();
    }

    @Test
    void shouldLetABurstPassAndThenTheRate() {
        Rig rig = rig("frames", 1_000, 100);
        assertEquals(100, passed(rig, 150, 60, 5 * SECOND));
        assertEquals(0, passed(rig, 10, 60, 5 * SECOND));
        assertEquals(10, passed(rig, 50, 60, 5 * SECOND + SECOND / 100));
        assertEquals(100, passed(rig, 150, 60, 60 * SECOND));
    }

    @Test
    void shouldKeepTheRateOverManySmallSteps() {
        Rig rig = rig("frames", 1_000, 1);
        long passed = 0;
        for (int step = 0; step < 100_000; step++) {
            passed += passed(rig, 1, 60, step * 100_003L);
        }
        assertEquals(10_001, passed, 2);
    }

    @Test
    void shouldCountBytes() {
        Rig rig = rig("bytes", 1_000, 1_500);
        assertEquals(15, passed(rig, 20, 100, 0));
        assertEquals(1, passed(rig, 2, 1_000, SECOND));
        assertEquals(0, passed(rig, 1, 1_501, 100 * SECOND), "longer than the bucket");
    }

    @Test
    void shouldTakeNoHarmFromAClockThatStandsStill() {
        Rig rig = rig("frames", 1_000, 1);
        assertEquals(1, passed(rig, 2, 60, SECOND));
        assertEquals(0, passed(rig, 2, 60, SECOND / 2));
    }
}
