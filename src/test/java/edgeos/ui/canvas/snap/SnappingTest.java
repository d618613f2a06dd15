package edgeos.ui.canvas.snap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.ui.canvas.geometry.Box;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Edges, middles, gaps, and ports. */
class SnappingTest {
    private static final Box HERE = new Box(0, 0, 100, 50);

    @Test
    void shouldPullEdgesAndMiddlesOfAnySize() {
        var snapping = new Snapping(List.of(new Box(200, 200, 300, 20)), List.of());
        assertEquals(OptionalDouble.of(-3), snapping.snap(new Box(203, 0, 100, 50), 6).dx(), "left to left");
        assertEquals(OptionalDouble.of(2), snapping.snap(new Box(298, 0, 100, 50), 6).dx(), "middle to middle");
        assertEquals(OptionalDouble.of(-5), snapping.snap(new Box(405, 0, 100, 50), 6).dx(), "right to right");
        assertEquals(OptionalDouble.empty(), snapping.snap(new Box(210, 0, 100, 50), 6).dx(), "too far");
        assertEquals(OptionalDouble.of(4), snapping.snap(new Box(0, 196, 100, 50), 6).dy());
    }

    @Test
    void shouldPullToGapsThatAreThereAlready() {
        var snapping = new Snapping(List.of(HERE, new Box(140, 0, 100, 50)), List.of());
        Snapping.Snapped behind = snapping.snap(new Box(283, 4, 100, 50), 6);
        assertEquals(OptionalDouble.of(-3), behind.dx());
        assertEquals(OptionalDouble.of(-4), behind.dy());
        assertEquals(List.of(new Guides.Line(100, 25, 140, 25), new Guides.Line(240, 25, 280, 25)), behind.guides().gaps());
        assertEquals(OptionalDouble.of(2), snapping.snap(new Box(-142, 0, 100, 50), 6).dx(), "before them");
        var apart = new Snapping(List.of(HERE, new Box(300, 0, 100, 50)), List.of());
        assertEquals(OptionalDouble.of(-1), apart.snap(new Box(151, 0, 100, 50), 6).dx(), "between them");
        assertTrue(apart.snap(new Box(151, 400, 100, 50), 6).dx().isEmpty(), "in another row");
    }

    @Test
    void shouldPullWiresStraight() {
        var snapping = new Snapping(List.of(), List.of(new Snapping.Pull(20, 400, 123, true)));
        Snapping.Snapped snapped = snapping.snap(new Box(0, 100, 100, 50), 6);
        assertEquals(OptionalDouble.of(3), snapped.dy());
        assertEquals(List.of(new Guides.Line(100, 123, 400, 123)), snapped.guides().lines());
    }
}
