package edgeos.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditsTest {
    private static final String NONE = "";

    private final Drawing row = row();

    @Test
    void shouldNameNewNodesApart() {
        Drawing two = Edits.addNode(row, Ids.node(row, "firewall"), "firewall", 7, 5);
        assertEquals("firewall2", two.nodes().getLast().id());
        assertEquals("Firewall 2", two.nodes().getLast().name());
        assertEquals(12, two.nodes().getLast().x());
        assertEquals(0, two.nodes().getLast().y());
    }

    @Test
    void shouldTakeOneWireFromAnOutPortAndManyIntoAnInPort() {
        assertEquals(Optional.of("this port has a wire already"), Wiring.refusal(row, out("generator", "out"), out("sink", "in"), NONE));
        assertTrue(Wiring.refusal(row, out("generator", "out"), out("sink", "in"), "link").isEmpty());
        Drawing second = Edits.addNode(row, "generator2", "generator", 0, 300);
        assertTrue(Wiring.refusal(second, out("generator2", "out"), out("firewall", "in"), NONE).isEmpty());
    }

    @Test
    void shouldSayWhichPortIsLacking() {
        assertEquals(Optional.of("a source has no in port"), Wiring.refusal(row, out("firewall", "out"), out("generator", "in"), "link2"));
        assertEquals(Optional.of("a sink has no out port"), Wiring.refusal(row, out("sink", "out"), out("firewall", "in"), NONE));
    }

    @Test
    void shouldRefuseACycleThatWaitsForItselfUnlessALinkIsLossy() {
        Drawing monitored = Edits.addNode(row, "monitor", "monitor", 300, 300);
        Drawing there = Wiring.reroute(monitored, "link2", out("firewall", "out"), out("monitor", "in"));
        assertEquals(Optional.of(Wiring.WAITS_FOR_ITSELF), Wiring.refusal(there, out("monitor", "out"), out("firewall", "in"), NONE));
        Drawing lossy = Edits.exchange(there, there.link("link2").orElseThrow().with(Link.WhenFull.DROP));
        assertTrue(Wiring.refusal(lossy, out("monitor", "out"), out("firewall", "in"), NONE).isEmpty());
    }

    @Test
    void shouldPutANodeIntoAWire() {
        Drawing placed = Edits.addNode(row, "monitor", "monitor", 300, 300);
        assertTrue(Wiring.insertRefusal(placed, "link", "monitor").isEmpty());
        assertEquals(Optional.of("a sink has no out port"), Wiring.insertRefusal(Edits.addNode(row, "sink2", "sink", 0, 0), "link", "sink2"));
        Drawing inserted = Wiring.insertOnLink(placed, "link", "monitor", Ids.link(placed));
        assertEquals(out("monitor", "in"), inserted.link("link").orElseThrow().to());
        assertEquals(out("firewall", "in"), inserted.link("link3").orElseThrow().to());
    }

    @Test
    void shouldFrameMoveAndUnframe() {
        Drawing framed = Frames.frame(row, "chain", Set.of("firewall"));
        assertEquals("chain", chain(framed, "firewall"));
        assertNull(chain(framed, "sink"));
        Drawing moved = Edits.move(framed, new Parts(Set.of(), Set.of(), Set.of("chain"), Set.of()), 24, 36);
        assertEquals(row.node("firewall").orElseThrow().x() + 24, moved.node("firewall").orElseThrow().x());
        Drawing away = Frames.settle(Edits.move(framed, Parts.ofNodes(Set.of("firewall")), 0, 500), Set.of("firewall"));
        assertNull(chain(away, "firewall"));
        assertNull(chain(Frames.unframe(framed, "chain"), "firewall"));
        assertEquals(Extent.FRAME_LEAST, Frames.resize(framed, "chain", 0, 0, 1, 1).chain("chain").orElseThrow().width());
    }

    @Test
    void shouldDeleteNodesWithTheirWires() {
        Drawing left = Edits.delete(row, Parts.ofNodes(Set.of("firewall")));
        assertEquals(List.of("generator", "sink"), left.nodes().stream().map(Node::id).toList());
        assertTrue(left.links().isEmpty());
    }

    @Test
    void shouldPasteUnderNewIdsWithWiresAndFrames() {
        Drawing framed = Frames.frame(row, "chain", Set.of("firewall"));
        Drawing fragment = Clipping.copy(framed, new Parts(Set.of("generator"), Set.of(), Set.of("chain"), Set.of()));
        assertEquals(List.of("generator", "firewall"), fragment.nodes().stream().map(Node::id).toList());
        assertEquals(List.of("link"), fragment.links().stream().map(Link::id).toList());
        Clipping.Pasted pasted = Clipping.paste(framed, fragment, 0, 600);
        assertEquals(List.of("chain", "chain2"), pasted.drawing().chains().stream().map(Chain::id).toList());
        assertEquals("chain2", chain(pasted.drawing(), "firewall2"));
        assertEquals(new Link.End("generator2", "out"), pasted.drawing().links().getLast().from());
        assertEquals(Set.of("generator2", "firewall2"), pasted.parts().nodes());
        assertEquals(600, pasted.drawing().chain("chain2").orElseThrow().y(), Extent.GRID);
    }

    private static Drawing row() {
        Drawing nodes = Edits.addNode(Edits.addNode(Edits.addNode(Drawing.EMPTY, "generator", "generator", 0, 120),
                "firewall", "firewall", 300, 120), "sink", "sink", 600, 120);
        Drawing first = Wiring.connect(nodes, Ids.link(nodes), out("generator", "out"), out("firewall", "in"));
        return Wiring.connect(first, Ids.link(first), out("firewall", "out"), out("sink", "in"));
    }

    private static Link.End out(String node, String port) {
        return new Link.End(node, port);
    }

    private static String chain(Drawing drawing, String node) {
        return drawing.node(node).orElseThrow().chain();
    }
}
