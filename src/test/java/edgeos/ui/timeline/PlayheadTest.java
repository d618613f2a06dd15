package edgeos.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class PlayheadTest {
    private static final long SECOND = 1_000_000_000L;

    private final Playhead playhead = new Playhead();

    private long at() {
        return playhead.positionProperty().get();
    }

    @Test
    void shouldMoveAsFastAsItIsToldHoweverManyClocksTellIt() {
        playhead.begin(60 * SECOND);
        playhead.speedProperty().set(2);
        playhead.playingProperty().set(true);
        playhead.beat(100 * SECOND);
        assertEquals(0, at(), "time counts from the first beat");
        playhead.beat(101 * SECOND);
        playhead.beat(101 * SECOND);
        playhead.beat(101 * SECOND - 5);
        assertEquals(2 * SECOND, at());
        playhead.beat(102 * SECOND);
        assertEquals(4 * SECOND, at());
    }

    @Test
    void shouldStayWhileItIsHeldAndGoOnFromThere() {
        playhead.begin(60 * SECOND);
        playhead.playingProperty().set(true);
        playhead.beat(0);
        playhead.beat(SECOND);
        playhead.playingProperty().set(false);
        playhead.beat(30 * SECOND);
        assertEquals(SECOND, at());
        playhead.playingProperty().set(true);
        playhead.beat(50 * SECOND);
        playhead.beat(51 * SECOND);
        assertEquals(2 * SECOND, at());
    }

    @Test
    void shouldStopAtTheEndOfTheLongestAndBeginAnewFromThere() {
        playhead.begin(3 * SECOND);
        playhead.cover(5 * SECOND);
        playhead.cover(4 * SECOND);
        playhead.playingProperty().set(true);
        playhead.beat(0);
        playhead.beat(9 * SECOND);
        assertEquals(5 * SECOND, at());
        assertFalse(playhead.playingProperty().get());
        playhead.playingProperty().set(true);
        assertEquals(0, at());
    }

    @Test
    void shouldGoNowhereElse() {
        playhead.begin(3 * SECOND);
        playhead.seek(-1);
        assertEquals(0, at());
        playhead.seek(Long.MAX_VALUE);
        assertEquals(3 * SECOND, at());
    }
}
