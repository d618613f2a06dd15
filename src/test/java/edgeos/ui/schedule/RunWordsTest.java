package edgeos.ui.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.telemetry.ScheduleTrace.Track;
import org.junit.jupiter.api.Test;

class RunWordsTest {
    /** Messages of it may have left before that: how many were late, counters say. */
    @Test
    void shouldSayOfARunWhenItsDeadlineWasAndNotThatAMessageMissedIt() {
        Track track = Tracks.with(new long[][] {{1_000, 5_000, 0}, {6_000, 7_000, 0}, {8_000, 9_000, 0}}, 3_000, new long[] {3_000, 9_500, 0});
        assertEquals("2 µs before it ended", deadline(track, 0));
        assertEquals("2.5 µs after it ended", deadline(track, 1));
        assertEquals("none", deadline(track, 2));
        assertTrue(RunWords.rows(track, 0).stream().anyMatch(row -> row.value().equals("3 µs, overrun by 1 µs")), RunWords.rows(track, 0)::toString);
    }

    private static String deadline(Track track, int run) {
        return RunWords.rows(track, run).stream().filter(row -> row.name().equals("deadline")).findFirst().orElseThrow().value();
    }
}
