package edgeos.lab.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.time.Waypoints.Waypoint;
import edgeos.model.Drawing;
import edgeos.telemetry.Act;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaypointsTest {
    @Test
    void shouldStandCloseTogetherNearTheEndAndKeepTheFirst() {
        var points = new Waypoints<String>(Long.MAX_VALUE);
        for (int at = 0; at <= 1_000; at++) {
            points.add(new Waypoint<>(at * 10L, "state " + at, 1));
        }
        assertTrue(points.size() <= 24);
        assertEquals("state 0", points.before(9).orElseThrow().state());
        assertEquals("state 1000", points.before(10_000).orElseThrow().state());
        long last = 10_000;
        for (long back = 10; back <= 5_000; back *= 2) {
            long at = points.before(last - back).orElseThrow().position();
            assertTrue(last - at <= back * 3 + 10, "back " + back + " is " + (last - at));
        }
        points.forgetAfter(5);
        assertEquals(1, points.size());
    }

    @Test
    void shouldTakeNoMoreMemoryThanItMay() {
        var points = new Waypoints<String>(100);
        for (int at = 0; at < 50; at++) {
            points.add(new Waypoint<>(at, "", 20));
        }
        assertEquals(5, points.size());
        points.add(new Waypoint<>(50, "", 1_000));
        assertEquals(2, points.size());
    }

    @Test
    void shouldThinMarksAndForgetThoseOfAFutureThatIsNone() {
        var marks = new Marks();
        for (int at = 1; at <= 5_000; at++) {
            marks.see(new Step(at, List.of(new Act.Lived(at, "chain", at, Act.Phase.ACTIVATED)), List.of(), 0), Drawing.EMPTY, List.of());
        }
        assertTrue(marks.all().size() > 200 && marks.all().size() <= 512, () -> "" + marks.all().size());
        assertTrue(marks.all().getLast().at() > 4_900);
        marks.see(new Step(10, List.of(new Act.Lived(10, "again", 1, Act.Phase.ACTIVATED)), List.of(), 0), Drawing.EMPTY, List.of());
        assertTrue(marks.all().stream().noneMatch(mark -> mark.subject().equals("again")), "a step that is carried out again has its mark");
        marks.forgetAfter(1_000);
        assertTrue(marks.all().getLast().at() <= 1_000);
        marks.see(new Step(1_001, List.of(new Act.Lived(10, "new", 1, Act.Phase.ACTIVATED)), List.of(), 0), Drawing.EMPTY, List.of());
        assertEquals("new", marks.all().getLast().subject());
    }
}
