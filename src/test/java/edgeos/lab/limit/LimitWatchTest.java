package edgeos.lab.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.notation.Placement;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitWatchTest {
    private final LimitWatch watch = new LimitWatch(4);
    private double seconds;
    private double busySeconds;
    private long stalls;

    @Test
    void shouldSayWhatLimitsOnlyAfterSecondsOfIt() {
        run(1.5, 0.97, true);
        assertEquals(List.of(), watch.limits(), "a moment is no limit");
        run(2, 0.97, true);
        assertEquals(List.of("mover 0"), roles());
        assertTrue(watch.limits().getFirst().what().startsWith("mover 0 is 97 % busy") || watch.limits().getFirst().what().startsWith("mover 0 is 96 % busy"),
                watch.limits()::toString);
    }

    @Test
    void shouldNotFlickerAroundTheThreshold() {
        run(4, 0.93, true);
        List<Limit> told = watch.limits();
        for (double share : new double[] {0.89, 0.92, 0.9, 0.91}) {
            run(2, share, true);
            assertSame(told.getFirst(), watch.limits().getFirst(), "what differs by little is not told anew");
        }
        run(4, 0.85, true);
        assertEquals(List.of("mover 0"), roles(), "there is no room yet");
        run(4, 0.7, true);
        assertEquals(List.of(), roles());
        run(4, 0.85, true);
        assertEquals(List.of(), roles(), "full enough to stay is not full enough to come");
    }

    @Test
    void shouldBeSilentWhenNobodyWaitsAnyMore() {
        run(4, 0.99, true);
        assertEquals(List.of("mover 0"), roles());
        run(4, 0.99, false);
        assertEquals(List.of(), roles());
    }

    @Test
    void shouldStartAgainWithOtherThreadsAndOtherClocks() {
        run(4, 0.99, true);
        watch.look(Moments.at(seconds + 0.1).busy("mover 0", 0).busy("mover 1", 0).stalled(stalls).snapshot(), Moments.DRAWING, Placement.AUTOMATIC);
        assertEquals(List.of(), roles(), "another mover came: the engine's threads are new");
        run(4, 0.99, true);
        watch.look(Moments.at(0).snapshot(), Moments.DRAWING, Placement.AUTOMATIC);
        assertEquals(List.of(), roles());
    }

    private List<String> roles() {
        return watch.limits().stream().map(Limit::role).toList();
    }

    /** So many seconds in which the mover had work in this share of the time. */
    private void run(double howLong, double share, boolean waits) {
        for (double passed = 0; passed < howLong; passed += 0.1) {
            seconds += 0.1;
            busySeconds += 0.1 * share;
            stalls += waits ? 1 : 0;
            watch.look(Moments.at(seconds).busy("mover 0", busySeconds).stalled(stalls).snapshot(), Moments.DRAWING, Placement.AUTOMATIC);
        }
    }
}
