package edgeos.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FramePacerTest {
    private static final long FRAME = 16_666_667;
    private static final long SHORT = 500_000;

    private final FramePacer pacer = new FramePacer();
    private long now = 1_000_000_000_000L;

    @Test
    void shouldUseEveryFrameWhileTheyAreShort() {
        assertEquals(120, used(120, SHORT));
    }

    @Test
    void shouldUseFewerFramesWhenTheyTakeLongButNoFewerThanFifteenASecond() {
        used(120, 100_000_000L / 4);
        int later = used(120, 100_000_000L / 4);
        assertTrue(later < 60, "used=" + later);
        assertTrue(later >= 24, "used=" + later);
        assertTrue(pacer.intervalNanos() <= FramePacer.SLOWEST_NANOS);
    }

    @Test
    void shouldRecoverWhenFramesGetShortAgain() {
        used(120, 60_000_000);
        used(240, SHORT);
        assertTrue(used(60, SHORT) >= 58);
    }

    @Test
    void shouldForgetGapsInWhichNothingRan() {
        used(3, SHORT);
        now += 60_000_000_000L;
        used(3, SHORT);
        assertFalse(java.util.Arrays.stream(pacer.gapsNanos()).anyMatch(gap -> gap > 1_000_000_000L));
    }

    /** Display frames offered one after the other; how many were used. */
    private int used(int frames, long took) {
        int used = 0;
        for (int i = 0; i < frames; i++) {
            now += FRAME;
            if (pacer.due(now)) {
                used++;
                pacer.used(now, took);
            }
        }
        return used;
    }
}
