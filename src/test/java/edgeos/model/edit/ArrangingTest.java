package edgeos.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.model.edit.Arranging.Axis;
import edgeos.model.edit.Arranging.Line;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Port;
import edgeos.notation.Settings;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lines, equal gaps, and room for what comes between. */
class ArrangingTest {
    private static final Parts ALL = Parts.ofNodes(Set.of("a", "b", "c"));

    @Test
    void shouldBringEachEdgeOntoALine() {
        Drawing three = Drawing.EMPTY.withNodes(List.of(node("a", "firewall", 0, 0, null), node("b", "firewall", 300, 50, null), node("c", "firewall", 130, 301, null)));
        assertEquals(List.of(0.0, 0.0, 0.0), xs(Arranging.align(three, ALL, Line.LEFT)));
        assertEquals(List.of(150.0, 150.0, 150.0), xs(Arranging.align(three, ALL, Line.CENTRE)));
        assertEquals(List.of(300.0, 300.0, 300.0), xs(Arranging.align(three, ALL, Line.RIGHT)));
        assertEquals(List.of(0.0, 0.0, 0.0), ys(Arranging.align(three, ALL, Line.TOP)));
        assertEquals(1, Set.copyOf(ys(Arranging.align(three, ALL, Line.MIDDLE))).size());
        assertEquals(List.of(301.0, 301.0, 301.0), ys(Arranging.align(three, ALL, Line.BOTTOM)));
        assertEquals(xs(three), xs(Arranging.align(three, ALL, Line.BOTTOM)), "who lines up bottoms moves nothing sideways");
        assertEquals(three, Arranging.align(three, Parts.ofNodes(Set.of("a")), Line.LEFT));
    }

    @Test
    void shouldLeaveEqualGapsBetweenPartsOfAnySize() {
        Drawing frame = Drawing.EMPTY.withNodes(List.of(node("a", "firewall", 0, 0, null), node("b", "firewall", 240, 60, "f"), node("c", "firewall", 900, 0, null)))
                .withChains(List.of(chain("f", 216, 12, 300, 158)));
        Parts parts = new Parts(Set.of("a", "c"), Set.of(), Set.of("f"), Set.of());
        Drawing spread = Arranging.distribute(frame, parts, Axis.ACROSS);
        assertEquals(3, Arranging.count(frame, parts));
        assertEquals(216 - 168, 216 - x(spread, "a") - 168);
        double before = spread.chain("f").orElseThrow().x() - 168;
        double after = 900 - spread.chain("f").orElseThrow().x() - 300;
        assertEquals(before, after, 1);
        assertEquals(24, x(spread, "b") - spread.chain("f").orElseThrow().x(), "a frame takes along what is inside");
        assertEquals("f", spread.node("b").orElseThrow().chain());
        assertEquals(spread, Arranging.distribute(spread, parts, Axis.ACROSS));
        Drawing column = Drawing.EMPTY.withNodes(List.of(node("a", "firewall", 0, 0, null), node("b", "firewall", 10, 90, null), node("c", "firewall", 20, 400, null)));
        assertEquals(List.of(0.0, 200.0, 400.0), ys(Arranging.distribute(column, ALL, Axis.DOWN)));
    }

    @Test
    void shouldKeepNodesInTheirFramesAndTakeInWhoLandsThere() {
        Drawing drawing = Drawing.EMPTY.withNodes(List.of(node("a", "firewall", 24, 48, "f"), node("b", "firewall", 24, 180, "f"), node("c", "firewall", 600, 180, null)))
                .withChains(List.of(chain("f", 0, 0, 216, 290)));
        Drawing right = Arranging.align(drawing, ALL, Line.RIGHT);
        assertEquals("f", right.node("a").orElseThrow().chain());
        assertTrue(right.chain("f").orElseThrow().width() >= 600 + 168 + 24, "the frame grew to keep them");
        Drawing left = Arranging.align(drawing, Parts.ofNodes(Set.of("b", "c")), Line.LEFT);
        assertEquals("f", left.node("c").orElseThrow().chain(), "what stands in a frame is in it");
    }

    @Test
    void shouldMakeRoomForWhatIsPutIntoAWire() {
        Drawing row = Drawing.EMPTY.withNodes(List.of(node("a", "generator", 0, 0, null), node("b", "firewall", 240, 0, null), node("c", "sink", 480, 0, null), node("far", "sink", 1200, 0, null),
                node("above", "monitor", 240, -240, null))).withLinks(List.of(link("l", "a", "out", "b", "in"), link("m", "b", "out", "c", "in")));
        Drawing in = inserted(row, "l", 168, 0);
        assertEquals(List.of(0.0, 480.0, 720.0, 1200.0, 240.0, 240.0), xs(in), "behind the sender, with room for both wires; what is not in the way stays");
        assertEquals(Set.copyOf(ys(row)), Set.copyOf(ys(in)));
        Drawing wide = Edits.move(row, Parts.ofNodes(Set.of("b", "c")), 480, 0);
        assertEquals(List.of(720.0, 960.0), xs(inserted(wide, "l", 360, 0)).subList(1, 3), "where there is room nothing moves");
        Drawing before = Edits.move(row, Parts.ofNodes(Set.of("far")), -468, 0);
        assertTrue(x(inserted(before, "l", 168, 0), "far") >= 720 + 168, "what would be covered gives way");
    }

    @Test
    void shouldGrowFramesAlongAndMoveWhatStandsBehindThem() {
        Drawing framed = Drawing.EMPTY.withNodes(List.of(node("a", "generator", 0, 48, null), node("b", "firewall", 264, 48, "f"), node("c", "monitor", 504, 48, "f"), node("d", "sink", 768, 48, null)))
                .withLinks(List.of(link("l", "a", "out", "b", "in"), link("m", "b", "out", "c", "in"), link("n", "c", "out", "d", "in")))
                .withChains(List.of(chain("f", 240, 0, 456, 158)));
        Drawing in = inserted(framed, "m", 384, 48);
        Chain frame = in.chain("f").orElseThrow();
        assertEquals("f", in.node("tee").orElseThrow().chain());
        assertEquals(504, x(in, "tee"));
        assertEquals(744, x(in, "c"));
        assertEquals(744 + 168 + 24, frame.x() + frame.width());
        assertEquals(768 + 240, x(in, "d"));
        Drawing outside = inserted(framed, "l", 108, 48);
        assertNull(outside.node("tee").orElseThrow().chain());
        assertEquals(240, x(outside, "tee"));
        assertTrue(outside.chain("f").orElseThrow().x() >= 240 + 168 + 48, "a frame gives way as a whole");
        assertEquals(24, x(outside, "b") - outside.chain("f").orElseThrow().x());
        assertFalse(Block.of(outside.chain("f").orElseThrow()).overlaps(Block.of(outside.node("d").orElseThrow())));
    }

    @Test
    void shouldLeaveNotesAloneUnlessTheyAreInTheWay() {
        Drawing noted = Drawing.EMPTY.withNodes(List.of(node("a", "generator", 0, 0, null), node("b", "sink", 240, 0, null)))
                .withLinks(List.of(link("l", "a", "out", "b", "in"))).withNotes(List.of(new Note("n", "beside", 432, 0, 120, 60, Extras.NONE), new Note("o", "below", 240, 240, 120, 60, Extras.NONE)));
        Drawing in = inserted(noted, "l", 120, 0);
        assertTrue(in.notes().getFirst().x() >= 480 + 168);
        assertEquals(240, in.notes().getLast().x());
    }

    @Test
    void shouldAttachWhatFitsBehindItsSenderInOneStep() {
        Drawing one = Drawing.EMPTY.withNodes(List.of(node("a", "generator", 0, 0, null), node("x", "sink", 240, 0, null)));
        var out = new Attaching.Socket(new Link.End("a", "out"), Port.Direction.OUT, "");
        assertTrue(Attaching.fits(one, out, Catalogue.kind("firewall").orElseThrow()));
        assertFalse(Attaching.fits(one, out, Catalogue.kind("generator").orElseThrow()));
        Attaching.Attached attached = Attaching.beside(one, out, "firewall");
        assertEquals("firewall.in", attached.drawing().link(attached.link()).map(link -> link.to().node() + "." + link.to().port()).orElseThrow());
        assertEquals(240, x(attached.drawing(), attached.node()));
        assertTrue(attached.drawing().node(attached.node()).orElseThrow().y() >= 86 + 12, "the place beside was taken");
        Attaching.Attached loose = Attaching.beside(one, out, "generator");
        assertEquals("", loose.link());
        assertEquals(0, loose.drawing().links().size());
        var in = new Attaching.Socket(new Link.End("x", "in"), Port.Direction.IN, "");
        Attaching.Attached before = Attaching.at(one, in, "monitor", 0, 240);
        assertEquals("x", before.drawing().links().getFirst().to().node());
    }

    @Test
    void shouldKeepInTheFrameWhatIsAttachedToANodeInIt() {
        Drawing framed = Drawing.EMPTY.withNodes(List.of(node("b", "firewall", 264, 48, "f"), node("d", "sink", 528, 48, null))).withLinks(List.of(link("l", "b", "out", "d", "in")))
                .withChains(List.of(chain("f", 240, 0, 216, 158)));
        var out = new Attaching.Socket(new Link.End("b", "out"), Port.Direction.OUT, "l");
        Attaching.Attached inside = Attaching.beside(framed, out, "monitor");
        assertEquals("f", inside.drawing().node("monitor").orElseThrow().chain());
        assertEquals("monitor", inside.drawing().link("l").orElseThrow().to().node());
        assertFalse(Block.of(inside.drawing().chain("f").orElseThrow()).overlaps(Block.of(inside.drawing().node("d").orElseThrow())));
        assertNull(Attaching.beside(framed, out, "capture").drawing().node("capture").orElseThrow().chain(), "a gateway is in no frame");
    }

    private static Drawing inserted(Drawing drawing, String link, double x, double y) {
        Drawing placed = Edits.addNode(drawing, "tee", "tee", x, y);
        return Room.make(Wiring.insertOnLink(placed, link, "tee", Ids.link(placed)), "tee");
    }

    private static double x(Drawing drawing, String id) {
        return drawing.node(id).orElseThrow().x();
    }

    private static List<Double> xs(Drawing drawing) {
        return drawing.nodes().stream().map(Node::x).toList();
    }

    private static List<Double> ys(Drawing drawing) {
        return drawing.nodes().stream().map(Node::y).toList();
    }

    private static Node node(String id, String kind, double x, double y, String chain) {
        return new Node(id, kind, id, x, y, chain, Settings.NONE, Extras.NONE);
    }

    private static Link link(String id, String from, String out, String to, String in) {
        return new Link(id, new Link.End(from, out), new Link.End(to, in), Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE);
    }

    private static Chain chain(String id, double x, double y, double width, double height) {
        return new Chain(id, id, x, y, width, height, "", Chain.Policy.PER_FLOW, Chain.FlowBy.CLIENT, 1, -1, 64, 0, Extras.NONE);
    }
}
