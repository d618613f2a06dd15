package edgeos.model.capability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Asset;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Grant;
import edgeos.model.Isolation;
import edgeos.model.Sketch;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CapabilityGraphTest {
    private static final ObjectRef KEY = ObjectRef.parse("key:secret");

    /** A chain of two FWPs of tenant "acme", behind a gate. */
    private static Drawing chain() {
        return new Sketch().chain("edge", "acme", Chain.Policy.PER_FLOW).node("source", "generator").node("wall", "firewall", "edge")
                .node("tee", "tee", "edge").node("sink", "sink").node("other", "sink")
                .link("source.out", "wall.in").link("wall.out", "tee.in").link("tee.a", "sink.in").link("tee.b", "other.in").drawing();
    }

    private static Drawing with(Drawing drawing, List<String> revoked, Grant... grants) {
        Asset key = new Asset("secret", Asset.Kind.KEY, "Key", "", 32, Extras.NONE);
        return drawing.withIsolation(new Isolation(List.of(key), List.of(grants), revoked, List.of()));
    }

    private static Grant grant(String id, String holder, int slot, String object, String from, Right... rights) {
        return new Grant(id, DomainRef.parse(holder), slot, ObjectRef.parse(object), Set.of(rights), 0, from, Extras.NONE);
    }

    private static String table(CapabilityGraph graph, String holder) {
        return graph.table(DomainRef.parse(holder)).stream().map(CapabilityGraphTest::line).collect(Collectors.joining("\n")) + "\n";
    }

    private static String line(Capability capability) {
        String rights = capability.rights().stream().map(Right::text).collect(Collectors.joining("+"));
        return capability.slot() + " " + capability.object() + " " + (capability.revoked() ? "revoked" : rights)
                + (capability.badge() == 0 ? "" : " badge " + capability.badge());
    }

    @Test
    void shouldGiveAnFwpItsOwnThingsAndASlotForEachWire() {
        CapabilityGraph graph = CapabilityGraph.of(chain());
        assertEquals("""
                0 thread:tee read
                1 memory:tee read+write
                2 inRing:tee receive
                3 outRing:tee send
                4 gate:tee call
                8 port:sink send badge 1
                9 port:other send badge 2
                """, table(graph, "node:tee"));
        assertEquals("2 port:source receive\n8 inRing:wall send badge 1\n", table(graph, "node:source"));
        assertEquals("\n", table(graph, "node:sink"));
    }

    @Test
    void shouldGiveTheMoverWhatTheWiresNeedAndNothingElse() {
        assertEquals("""
                0 inRing:wall write
                1 outRing:wall read
                2 inRing:tee write
                3 outRing:tee read
                4 outRing:source read
                5 port:sink write
                6 port:other write
                """, table(CapabilityGraph.of(chain()), "role:mover"));
        assertEquals("0 thread:wall run\n1 thread:tee run\n", table(CapabilityGraph.of(chain()), "role:scheduler"));
    }

    @Test
    void shouldDeriveRingsByWayOfTheController() {
        CapabilityGraph graph = CapabilityGraph.of(chain());
        assertEquals(List.of("owner/inRing:tee", "role:controller>inRing:tee", "node:wall>inRing:tee#wall.out>tee.in"),
                graph.lineage("node:wall>inRing:tee#wall.out>tee.in").stream().map(Capability::id).toList());
        assertEquals(List.of("role:mover>inRing:tee", "node:wall>inRing:tee#wall.out>tee.in"),
                graph.children("role:controller>inRing:tee").stream().map(Capability::id).toList());
        assertEquals(DomainRef.MANAGER, graph.capability("owner/memory:wall").orElseThrow().holder());
        assertEquals(DomainRef.CONTROLLER, graph.capability("owner/port:sink").orElseThrow().holder());
        assertEquals(Set.of(Right.CREATE, Right.CLEAN), graph.capability("role:manager>memory:wall").orElseThrow().rights());
    }

    @Test
    void shouldGiveBothEndsOfAShareLinkTheMemoryOfTheOther() {
        Drawing drawing = new Sketch().node("a", "echo").node("b", "echo").share("a.out", "b.in").drawing();
        CapabilityGraph graph = CapabilityGraph.of(drawing);
        assertTrue(table(graph, "node:a").endsWith("64 memory:b read+write\n"), () -> table(graph, "node:a"));
        assertTrue(table(graph, "node:b").endsWith("72 memory:a read+write\n"), () -> table(graph, "node:b"));
        assertEquals(Set.of("a.out>b.in"), graph.capability("node:a>memory:b").orElseThrow().links());
        assertEquals("\n", table(graph, "role:mover"));
    }

    @Test
    void shouldShowWhatIsRevokedWithAllBelow() {
        CapabilityGraph graph = CapabilityGraph.of(with(chain(), List.of("role:controller>inRing:tee", "owner/port:sink", "gone>it")));
        assertEquals(List.of("role:controller>inRing:tee", "role:mover>inRing:tee", "node:wall>inRing:tee#wall.out>tee.in"),
                graph.denying("wall.out>tee.in").stream().map(Capability::id).toList());
        assertEquals(List.of(), graph.denying("tee.a>sink.in"));
        assertEquals(List.of(), graph.denying("source.out>wall.in"));
    }

    @Test
    void shouldGiveWhatATenantWasGrantedToEachOfItsFwps() {
        Drawing drawing = with(chain(), List.of("node:tee>key:secret@ours"), grant("ours", "tenant:acme", 20, "key:secret", "", Right.READ),
                grant("mine", "node:wall", 20, "key:secret", "", Right.READ, Right.GRANT),
                grant("minted", "node:sink", 16, "key:secret", "node:wall>key:secret@ours", Right.READ));
        CapabilityGraph graph = CapabilityGraph.of(drawing);
        assertEquals(List.of("16 key:secret read", "20 key:secret read+grant"), graph.table(DomainRef.node("wall")).stream()
                .filter(capability -> capability.object().equals(KEY)).map(CapabilityGraphTest::line).toList());
        assertEquals("20 key:secret revoked", line(graph.table(DomainRef.node("tee")).getLast()));
        assertEquals("16 key:secret read\n", table(graph, "node:sink"));
        assertEquals(List.of("owner/key:secret", "ours", "node:wall>key:secret@ours", "minted"),
                graph.lineage("minted").stream().map(Capability::id).toList());
    }

    @Test
    void shouldShowGrantsThatCannotBeAsRevoked() {
        Drawing drawing = with(chain(), List.of(), grant("parentless", "node:wall", 16, "key:secret", "nobody", Right.READ),
                grant("more", "node:wall", 17, "key:secret", "less", Right.READ, Right.GRANT), grant("less", "node:tee", 16, "key:secret", "", Right.READ),
                grant("second", "node:tee", 16, "key:secret", "", Right.READ), grant("low", "node:tee", 2, "key:secret", "", Right.READ),
                grant("round", "node:tee", 40, "key:secret", "trip", Right.READ), grant("trip", "node:tee", 41, "key:secret", "round", Right.READ),
                grant("role", "role:mover", 40, "key:secret", "", Right.READ), grant("none", "node:tee", 42, "key:secret", ""),
                grant("elsewhere", "node:tee", 43, "key:secret", "owner/memory:tee", Right.READ),
                grant("gone", "node:gone", 16, "key:secret", "", Right.READ), grant("a>b", "node:tee", 50, "key:secret", "", Right.READ));
        CapabilityGraph graph = CapabilityGraph.of(drawing);
        assertEquals(Set.of("parentless", "more", "second", "low", "round", "trip", "role", "none", "elsewhere"), graph.on(KEY).stream()
                .filter(Capability::revoked).map(Capability::id).collect(Collectors.toSet()));
        assertEquals(Set.of("owner/key:secret", "less"), graph.on(KEY).stream().filter(capability -> !capability.revoked()).map(Capability::id)
                .collect(Collectors.toSet()));
    }

    @Test
    void shouldLeaveOutWhatMakesNoSense() {
        Drawing drawing = Sketch.sound().node("wall", "echo").node("toaster", "toaster").link("wall.out", "toaster.in").link("wall.up", "sink.in")
                .link("source.out", "sink.in").share("wall.out", "wall.in").drawing();
        assertEquals(CapabilityGraph.of(Sketch.sound().drawing()), CapabilityGraph.of(drawing));
        assertEquals(4, CapabilityGraph.of(Drawing.EMPTY).domains().size());
    }

    @Test
    void shouldDeriveALargeDrawingAtOnce() {
        var sketch = new Sketch();
        for (int chain = 0; chain < 250; chain++) {
            sketch.chain("c" + chain, "t" + chain, Chain.Policy.PER_FLOW);
            for (int node = 0; node < 4; node++) {
                sketch.node("n" + chain + "-" + node, "echo", "c" + chain);
            }
            for (int node = 0; node < 3; node++) {
                sketch.link("n" + chain + "-" + node + ".out", "n" + chain + "-" + (node + 1) + ".in");
            }
        }
        Drawing drawing = sketch.drawing();
        CapabilityGraph graph = CapabilityGraph.of(drawing);
        assertEquals(4 + 1000 + 250, graph.domains().size());
        assertEquals(1000 * (5 + 5 + 1 + 1) + 750 * 5, graph.capabilities().size());
    }
}
