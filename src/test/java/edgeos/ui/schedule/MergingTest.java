package edgeos.ui.schedule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.telemetry.ScheduleTrace.Track;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MergingTest {
    private static final TimeSpan HUNDRED = new TimeSpan(1_000, 1_100);

    @Test
    void shouldSayWhichShareOfAPixelTheCoreRanAndWhoRanMost() {
        Track track = Tracks.of(new long[][] {{1_001, 1_003, 0}, {1_004, 1_008, 1}, {1_030, 1_035, 2}});
        Lane lane = Merging.lane(track, 3, HUNDRED, 10, HUNDRED.toNanos());
        assertArrayEquals(new float[] {0.6f, 0, 0, 0.5f, 0, 0, 0, 0, 0, 0}, lane.band().share(), 1e-6f);
        assertArrayEquals(new int[] {1, -1, -1, 2, -1, -1, -1, -1, -1, -1}, lane.band().node());
        assertEquals(0, lane.bars().length);
        assertEquals(new Lane.Sums(3, 0, 0, 0.11), lane.sums());
    }

    @Test
    void shouldSplitARunBetweenTheTwoPixelsThatItLiesIn() {
        Lane lane = Merging.lane(Tracks.of(new long[][] {{1_006, 1_018, 0}}), 1, HUNDRED, 10, HUNDRED.toNanos());
        assertArrayEquals(new float[] {0.4f, 0.8f}, Arrays.copyOf(lane.band().share(), 2), 1e-6f);
    }

    @Test
    void shouldGiveWideRunsABarOfTheirOwnAndCutWhatIsNotSeen() {
        Track track = Tracks.of(new long[][] {{900, 950, 0}, {980, 1_020, 0}, {1_030, 1_050, 1}, {1_060, 1_065, 1}, {1_090, 1_200, 1}, {1_300, 1_400, 0}});
        Lane lane = Merging.lane(track, 2, HUNDRED, 10, HUNDRED.toNanos());
        assertArrayEquals(new int[] {1, 2, 4}, lane.bars());
        assertEquals(1, lane.first());
        assertEquals(5, lane.end());
        assertEquals(0.55, lane.sums().busy(), 1e-9, "20 + 20 + 5 + 10 of 100");
        assertEquals(0.5f, lane.band().share()[6], 1e-6f);
    }

    @Test
    void shouldBeBusyInAShareOfTheTimeThatIsKnown() {
        Track whole = Tracks.of(new long[][] {{10, 30, 0}, {60, 90, 0}});
        assertEquals(0.5, Merging.lane(whole, 1, new TimeSpan(-900, 100), 10, 100).sums().busy(), 1e-9, "nothing ran before the run began");
        assertEquals(0.5, Merging.lane(whole, 1, new TimeSpan(0, 1_000), 10, 100).sums().busy(), 1e-9, "what is yet to come is not idle");
        Track latest = new Track(whole.role(), whole.startNanos(), whole.stopNanos(), whole.node(), whole.instance(), whole.messages(), whole.budgetNanos(), whole.deadlineNanos(), 7, false);
        assertEquals(50.0 / 90, Merging.lane(latest, 1, new TimeSpan(-900, 100), 10, 100).sums().busy(), 1e-9, "what was forgotten was not idle");
        assertEquals(Double.NaN, Merging.lane(latest, 1, new TimeSpan(-900, 5), 10, 100).sums().busy());
    }

    @Test
    void shouldCountOverrunsAndMissesWhereTheyEnded() {
        Track track = Tracks.with(new long[][] {{1_000, 1_004, 0}, {1_010, 1_013, 0}, {1_020, 1_029, 0}}, 3, new long[] {1_003, 0, 1_030});
        Lane lane = Merging.lane(track, 1, HUNDRED, 10, HUNDRED.toNanos());
        assertArrayEquals(new int[] {1, 0, 1, 0, 0, 0, 0, 0, 0, 0}, lane.band().overruns());
        assertArrayEquals(new int[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0}, lane.band().misses());
        assertEquals(new Lane.Sums(3, 2, 1, 0.16), lane.sums());
    }

    @Test
    void shouldLoseNoTimeHoweverItIsCut() {
        var random = new Random(7);
        long at = 0;
        long[][] runs = new long[5_000][];
        for (int run = 0; run < runs.length; run++) {
            long start = at + random.nextInt(50);
            at = start + 1 + random.nextInt(200);
            runs[run] = new long[] {start, at, random.nextInt(4)};
        }
        Track track = Tracks.of(runs);
        for (int trial = 0; trial < 200; trial++) {
            long from = random.nextLong(at - 10);
            var span = new TimeSpan(from, from + 10 + random.nextLong(at));
            int columns = 1 + random.nextInt(900);
            Lane lane = Merging.lane(track, 4, span, columns, span.toNanos());
            double columnNanos = (double) span.nanos() / columns;
            double shown = 0;
            for (float share : lane.band().share()) {
                shown += share * columnNanos;
            }
            for (int bar : lane.bars()) {
                shown += Math.min(track.stopNanos()[bar], span.toNanos()) - Math.max(track.startNanos()[bar], span.fromNanos());
            }
            assertEquals(busy(track, span), shown, 0.5 + span.nanos() * 1e-5);
            assertEquals(busy(track, span) / span.nanos(), lane.sums().busy(), 1e-9);
        }
    }

    @Test
    void shouldFindTheRunUnderAMomentOrTheNearestOne() {
        Lane lane = Merging.lane(Tracks.of(new long[][] {{1_000, 1_010, 0}, {1_010, 1_020, 0}, {1_050, 1_060, 0}}), 1, HUNDRED, 10, HUNDRED.toNanos());
        assertEquals(0, lane.runAt(1_000, 0));
        assertEquals(1, lane.runAt(1_010, 0));
        assertEquals(-1, lane.runAt(1_035, 10));
        assertEquals(1, lane.runAt(1_030, 10));
        assertEquals(2, lane.runAt(1_041, 10));
    }

    private static double busy(Track track, TimeSpan span) {
        double busy = 0;
        for (int run = 0; run < track.count(); run++) {
            busy += Math.max(0, Math.min(track.stopNanos()[run], span.toNanos()) - Math.max(track.startNanos()[run], span.fromNanos()));
        }
        return busy;
    }
}
