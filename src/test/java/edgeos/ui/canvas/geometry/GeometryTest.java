package edgeos.ui.canvas.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.notation.Settings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GeometryTest {

    @Test
    void shouldZoomAroundAPoint() {
        Camera camera = new Camera(10, 20, 1).zoomed(2, 300, 200);
        assertEquals(310, camera.worldX(300));
        assertEquals(220, camera.worldY(200));
        assertEquals(Camera.MOST, camera.zoomed(99, 0, 0).zoom());
        assertEquals(Camera.LEAST, camera.zoomed(0.001, 0, 0).zoom());
        Box all = new Box(-500, -100, 3000, 800);
        assertTrue(Camera.fitting(all, 900, 600, 40, 1).sees(900, 600).contains(all));
    }

    @Test
    void shouldShowLargeDrawingsWholeAndGoNoFartherAwayByHand() {
        Box all = new Box(-500, -100, 90_000, 8_000);
        Camera far = Camera.fitting(all, 900, 600, 40, 1);
        assertTrue(far.sees(900, 600).contains(all), far::toString);
        assertEquals(far.zoom(), far.zoomed(far.zoom() / 2, 450, 300).zoom());
        assertEquals(2 * far.zoom(), far.zoomed(2 * far.zoom(), 450, 300).zoom(), "and nearer step by step");
        assertEquals(Camera.LEAST, far.zoomed(1, 0, 0).zoomed(0.1, 0, 0).zoom());
    }

    @Test
    void shouldFindTheNearestPlaceOnACurve() {
        Curve curve = Curve.between(0, 0, 200, 100);
        for (double t = 0; t <= 1; t += 0.1) {
            assertEquals(0, curve.distance(curve.x(t), curve.y(t)), 0.5);
            assertTrue(curve.bounds().grown(0.01).contains(curve.x(t), curve.y(t)));
        }
        assertEquals(50, Curve.between(0, 0, 400, 0).distance(200, 50), 0.01);
        Curve back = Curve.between(300, 0, 0, 0);
        assertTrue(back.bounds().width() > 300);
    }

    @Test
    void shouldFindWhatLiesOnTop() {
        Plot plot = new Plot(drawing());
        assertInstanceOf(Hit.OnPort.class, HitTest.at(plot, 168, 43, 1));
        assertInstanceOf(Hit.OnNode.class, HitTest.at(plot, 80, 43, 1));
        assertInstanceOf(Hit.OnWire.class, HitTest.at(plot, 234, 43, 1));
        assertInstanceOf(Hit.OnCanvas.class, HitTest.at(plot, 234, 300, 1));
    }

    @Test
    void shouldShowWhatCanBeShownOfABrokenDrawing() {
        Drawing broken = drawing().withNodes(List.of(drawing().nodes().getFirst(), new Node("odd", "nobodyKnows", "Odd", 0, 300, null,
                Settings.NONE, Extras.NONE))).withLinks(List.of(
                        link("a", "g", "out", "missing", "in"), link("b", "odd", "left", "g", "back"), link("c", "no", "x", "nor", "y")));
        Plot plot = new Plot(broken);
        assertFalse(plot.wire("a").orElseThrow().whole());
        assertTrue(plot.wire("b").orElseThrow().whole());
        assertEquals(Optional.empty(), plot.wire("c"));
        assertEquals(1, plot.node("odd").orElseThrow().ports().size());
    }

    @Test
    void shouldPlaceLabelsBesideNodesAndOtherLabels() {
        Box left = new Box(0, 0, 168, 86);
        Box right = new Box(240, 0, 168, 86);
        PillPlaces places = new PillPlaces(List.of(left, right), List.of());
        Curve wire = Curve.between(168, 43, 240, 43);
        Box first = places.place(wire, 64, 17).orElseThrow();
        Box second = places.place(wire, 64, 17).orElseThrow();
        assertFalse(first.meets(second));
        assertFalse(first.meets(left) || first.meets(right) || second.meets(left) || second.meets(right));
        assertTrue(new PillPlaces(List.of(new Box(-1000, -1000, 3000, 3000)), List.of()).place(wire, 64, 17).isEmpty());
    }

    @Test
    void shouldPlaceALabelClearOfOtherWiresWhereThereIsRoom() {
        Curve wire = Curve.between(0, 0, 400, 0);
        Curve across = Curve.between(160, -40, 240, 40);
        Box label = new PillPlaces(List.of(), List.of(wire, across)).place(wire, 64, 17).orElseThrow();
        for (double t = 0; t <= 1; t += 0.01) {
            assertFalse(label.contains(across.x(t), across.y(t)), "t=" + t + " label=" + label);
        }
        List<Curve> everywhere = java.util.stream.IntStream.range(-20, 20).mapToObj(y -> Curve.between(-500, y * 10, 900, y * 10)).toList();
        assertTrue(new PillPlaces(List.of(), everywhere).place(wire, 64, 17).isPresent(), "rather over a wire than nowhere");
    }

    private static Drawing drawing() {
        return Drawing.EMPTY.withNodes(List.of(new Node("g", "generator", "Generator", 0, 0, null, Settings.NONE, Extras.NONE),
                new Node("s", "sink", "Sink", 300, 0, null, Settings.NONE, Extras.NONE))).withLinks(List.of(link("l", "g", "out", "s", "in")));
    }

    private static Link link(String id, String from, String out, String to, String in) {
        return new Link(id, new Link.End(from, out), new Link.End(to, in), Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE);
    }
}
