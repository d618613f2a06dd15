package edgeos.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Asset;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Grant;
import edgeos.model.Policy;
import edgeos.model.Sketch;
import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrantsTest {
    private static final DomainRef WALL = DomainRef.node("wall");
    private static final DomainRef MONITOR = DomainRef.node("monitor");
    private static final ObjectRef KEY = ObjectRef.parse("key:key");
    private static final Set<Right> READ = Set.of(Right.READ);
    private static final String WIRE = "wall.out>monitor.in";

    /** The chain source, wall, monitor, sink; wall and monitor of tenant "acme"; and a key. */
    private static Drawing drawing() {
        Drawing drawing = new Sketch().chain("edge", "acme", Chain.Policy.PER_FLOW).node("source", "generator").node("wall", "firewall", "edge")
                .node("monitor", "monitor", "edge").node("sink", "sink").node("spare", "echo")
                .link("source.out", "wall.in").link("wall.out", "monitor.in").link("monitor.out", "sink.in").drawing();
        return Assets.add(drawing, Asset.Kind.KEY);
    }

    private static String refusal(Drawing drawing, DomainRef holder, String object, String from, Right... rights) {
        return Grants.refusal(drawing, holder, ObjectRef.parse(object), Set.of(rights), from).orElse("");
    }

    private static boolean holds(Drawing drawing, DomainRef holder, ObjectRef object) {
        return CapabilityGraph.of(drawing).table(holder).stream().anyMatch(held -> held.object().equals(object) && !held.revoked());
    }

    private static List<String> denying(Drawing drawing, String link) {
        return CapabilityGraph.of(drawing).denying(link).stream().map(Capability::id).toList();
    }

    private static Drawing delete(Drawing drawing, String node) {
        return Edits.delete(drawing, Parts.ofNodes(Set.of(node)));
    }

    @Test
    void shouldGrantIntoTheFirstFreeSlotAndRevokeWithAllThatWasMinted() {
        Drawing granted = Grants.grant(drawing(), WALL, KEY, Set.of(Right.READ, Right.GRANT), 7, "");
        Drawing minted = Grants.grant(granted, MONITOR, KEY, READ, 0, "grant");
        Drawing again = Grants.grant(minted, DomainRef.node("spare"), KEY, READ, 0, "grant2");
        Grant first = again.isolation().grants().getFirst();
        assertEquals(16, first.slot());
        assertEquals(7, first.badge());
        assertEquals(List.of("owner/key:key", "grant", "grant2", "grant3"),
                CapabilityGraph.of(again).lineage("grant3").stream().map(Capability::id).toList());
        assertEquals(List.of("grant"), Grants.revoke(again, "grant2").isolation().grants().stream().map(Grant::id).toList());
        assertEquals(drawing(), Grants.revoke(again, "grant"));
        assertEquals(drawing(), Grants.revoke(again, "owner/key:key"));
    }

    @Test
    void shouldSayWhyNot() {
        Drawing drawing = Grants.grant(drawing(), WALL, KEY, READ, 0, "");
        assertEquals("there is no such domain", refusal(drawing, DomainRef.node("gone"), "key:key", "", Right.READ));
        assertEquals("there is no such object", refusal(drawing, WALL, "key:gone", "", Right.READ));
        assertEquals("choose what it allows", refusal(drawing, WALL, "key:key", ""));
        assertEquals("nobody can write or run a key", refusal(drawing, MONITOR, "key:key", "", Right.RUN, Right.WRITE, Right.READ));
        assertEquals("the Mover holds what nodes and wires need, no more", refusal(drawing, DomainRef.MOVER, "key:key", "", Right.READ));
        assertEquals("the wall holds this already, in slot 16", refusal(drawing, WALL, "key:key", "", Right.READ));
        assertEquals("what it is minted from is not there", refusal(drawing, MONITOR, "key:key", "owner/memory:wall", Right.READ));
        assertEquals("what it is minted from does not allow to grant", refusal(drawing, MONITOR, "key:key", "grant", Right.READ, Right.GRANT));
        assertEquals("the wall holds this already, in slot 8", refusal(drawing, WALL, "inRing:monitor", "", Right.SEND));
        assertEquals("no out port is free", refusal(drawing, WALL, "inRing:spare", "", Right.SEND));
        assertEquals("a sink has no out port", refusal(drawing, DomainRef.node("sink"), "inRing:spare", "", Right.SEND));
        assertEquals("a source has no in port", refusal(drawing, DomainRef.node("spare"), "port:source", "", Right.SEND));
        assertEquals("grant send alone: it comes with a wire", refusal(drawing, DomainRef.node("spare"), "inRing:wall", "", Right.SEND, Right.WRITE));
        assertEquals(Wiring.WAITS_FOR_ITSELF, refusal(drawing, DomainRef.node("spare"), "inRing:spare", "", Right.SEND));
        assertEquals("what it is minted from is revoked",
                refusal(Grants.revoke(drawing, "node:wall>memory:wall"), MONITOR, "memory:wall", "node:wall>memory:wall", Right.READ));
        assertSame(drawing, Grants.grant(drawing, WALL, KEY, READ, 0, ""));
    }

    @Test
    void shouldRefuseWhenTheTableIsFull() {
        Drawing drawing = drawing();
        List<Grant> grants = new java.util.ArrayList<>();
        for (int slot = Grant.FIRST_SLOT; slot < Grant.MOST_SLOTS; slot++) {
            grants.add(new Grant("g" + slot, WALL, slot, ObjectRef.parse("memory:monitor"), READ, 0, "", Extras.NONE));
        }
        drawing = drawing.withIsolation(drawing.isolation().withGrants(grants));
        assertEquals("the table of the wall is full", refusal(drawing, WALL, "key:key", "", Right.READ));
    }

    @Test
    void shouldDrawTheWireThatSendingNeeds() {
        Drawing wired = Grants.grant(drawing(), DomainRef.node("spare"), ObjectRef.parse("inRing:wall"), Set.of(Right.SEND), 0, "");
        assertEquals(Sketch.end("spare.out"), wired.links().getLast().from());
        assertEquals(Sketch.end("wall.in"), wired.links().getLast().to());
        assertEquals(List.of(), wired.isolation().grants());
        assertTrue(holds(wired, DomainRef.node("spare"), ObjectRef.parse("inRing:wall")));
        Drawing deleted = Edits.delete(wired, new Parts(Set.of(), Set.of(wired.links().getLast().id()), Set.of(), Set.of()));
        assertEquals(drawing(), deleted);
    }

    @Test
    void shouldDenyAWireAndGiveItBack() {
        String mover = "role:mover>inRing:monitor";
        Drawing denied = Grants.revoke(drawing(), mover);
        assertEquals(List.of(mover), denying(denied, WIRE));
        assertEquals(drawing().links(), denied.links());
        assertEquals(drawing(), Grants.grantAgain(denied, mover));
        assertEquals(drawing(), Grants.grant(denied, DomainRef.MOVER, ObjectRef.parse("inRing:monitor"), Set.of(Right.WRITE), 0, ""));
        Drawing sender = Grants.revoke(drawing(), "node:wall>inRing:monitor#" + WIRE);
        assertEquals(drawing(), Grants.grant(sender, WALL, ObjectRef.parse("inRing:monitor"), Set.of(Right.SEND), 0, ""));
    }

    @Test
    void shouldGiveBackNoMoreThanWhatWasAskedFor() {
        Drawing denied = Grants.revoke(drawing(), "role:controller>inRing:monitor");
        Drawing back = Grants.grantAgain(denied, "role:mover>inRing:monitor");
        assertEquals(List.of("node:wall>inRing:monitor#" + WIRE), denying(back, WIRE));
        assertEquals(drawing(), Grants.grantAgain(back, "node:wall>inRing:monitor#" + WIRE));
        assertEquals(drawing(), Grants.grantAgain(denied, "role:controller>inRing:monitor"));
    }

    @Test
    void shouldKeepAWireDeniedThroughOtherEdits() {
        Drawing denied = Grants.revoke(drawing(), "node:wall>inRing:monitor#" + WIRE);
        assertFalse(denying(Edits.move(denied, Parts.ofNodes(Set.of("wall")), 12, 12), WIRE).isEmpty());
        assertFalse(denying(Edits.rename(denied, "wall", "Mauer"), WIRE).isEmpty());
        assertFalse(denying(Wiring.insertOnLink(denied, WIRE, "spare", "second"), WIRE).isEmpty());
        assertFalse(denying(Wiring.reroute(denied, WIRE, Sketch.end("wall.out"), Sketch.end("sink.in")), WIRE).isEmpty());
        Drawing gone = Edits.delete(denied, new Parts(Set.of(), Set.of(WIRE), Set.of(), Set.of()));
        assertEquals(List.of(), gone.isolation().revoked());
    }

    @Test
    void shouldTakeGrantsAwayWithTheirPartsAndKeepTheRest() {
        Drawing drawing = Grants.grant(drawing(), WALL, KEY, READ, 0, "");
        drawing = Grants.grant(drawing, MONITOR, KEY, READ, 0, "grant");
        drawing = Grants.grant(drawing, DomainRef.node("spare"), ObjectRef.parse("memory:wall"), READ, 0, "");
        drawing = Grants.grant(drawing, DomainRef.node("spare"), ObjectRef.parse("memory:monitor"), READ, 0, "node:monitor>memory:monitor");
        drawing = Grants.revoke(drawing, "node:wall>memory:wall");
        drawing = Grants.revoke(drawing, "role:mover>port:sink");
        Drawing gone = delete(drawing, "wall");
        assertEquals(List.of("grant4"), gone.isolation().grants().stream().map(Grant::id).toList());
        assertEquals(List.of("role:mover>port:sink"), gone.isolation().revoked());
        assertEquals(List.of(), delete(gone, "monitor").isolation().grants());
        assertEquals(List.of(), Assets.delete(Grants.grant(drawing(), WALL, KEY, READ, 0, ""), "key").isolation().grants());
    }

    @Test
    void shouldMoveAGrantWithItsDescendants() {
        Drawing drawing = Grants.grant(Grants.grant(drawing(), WALL, KEY, READ, 0, ""), MONITOR, KEY, READ, 0, "grant");
        Drawing moved = Grants.move(drawing, "grant", DomainRef.node("spare"));
        assertTrue(holds(moved, DomainRef.node("spare"), KEY) && holds(moved, MONITOR, KEY) && !holds(moved, WALL, KEY));
        assertSame(drawing, Grants.move(drawing, "grant", MONITOR));
        assertSame(drawing, Grants.move(drawing, "role:mover>port:sink", MONITOR));
    }

    @Test
    void shouldGrantToATenantInASlotThatAllItsFwpsHaveFree() {
        Drawing drawing = Grants.grant(drawing(), WALL, ObjectRef.parse("memory:spare"), READ, 0, "");
        drawing = Grants.grant(drawing, DomainRef.tenant("acme"), KEY, READ, 0, "");
        CapabilityGraph graph = CapabilityGraph.of(drawing);
        assertEquals(17, graph.capability("node:wall>key:key@grant2").orElseThrow().slot());
        assertEquals(17, graph.capability("node:monitor>key:key@grant2").orElseThrow().slot());
        Drawing one = Grants.revoke(drawing, "node:wall>key:key@grant2");
        assertTrue(!holds(one, WALL, KEY) && holds(one, MONITOR, KEY));
        assertEquals(List.of(), Grants.revoke(one, "grant2").isolation().revoked());
        Drawing nobodys = Edits.delete(drawing, new Parts(Set.of(), Set.of(), Set.of("edge"), Set.of()));
        assertEquals(List.of("grant"), nobodys.isolation().grants().stream().map(Grant::id).toList());
    }

    @Test
    void shouldLetATenantsNewNameReachAllThatIsItsOwn() {
        Drawing drawing = Grants.grant(Assets.add(drawing(), Asset.Kind.TENANT), DomainRef.tenant("Tenant"), KEY, READ, 0, "");
        drawing = drawing.withChains(List.of(drawing.chains().getFirst().of("Tenant")));
        drawing = Assets.state(drawing, new Policy("p", "apart", Policy.Rule.NEVER_AFFECTS, List.of("tenant:Tenant", "node:spare"), "", Extras.NONE));
        Drawing renamed = Assets.exchange(drawing, new Asset("tenant", Asset.Kind.TENANT, "Blue", "", 0, Extras.NONE));
        assertEquals("Blue", renamed.chains().getFirst().tenant());
        assertTrue(holds(renamed, WALL, KEY));
        assertEquals(List.of("tenant:Blue", "node:spare"), renamed.isolation().policies().getFirst().subjects());
        Drawing gone = Assets.delete(renamed, "tenant");
        assertEquals("", gone.chains().getFirst().tenant());
        assertEquals(List.of(), gone.isolation().grants());
        assertEquals(List.of(), gone.isolation().policies());
    }

    @Test
    void shouldNameNewAssetsAndExchangePolicies() {
        Drawing drawing = Drawing.EMPTY;
        for (Asset.Kind kind : Asset.Kind.values()) {
            drawing = Assets.add(Assets.add(drawing, kind), kind);
        }
        assertEquals(List.of("tenant", "tenant2", "domain", "domain2", "sharedMemory", "sharedMemory2", "service", "service2", "key", "key2"),
                drawing.isolation().assets().stream().map(Asset::id).toList());
        assertEquals("Shared memory 2", drawing.isolation().assets().get(5).name());
        Drawing stated = Assets.state(drawing, new Policy("p", "a", Policy.Rule.TENANTS_NEVER_MEET, List.of(), "", Extras.NONE));
        Drawing restated = Assets.state(stated, new Policy("p", "b", Policy.Rule.TENANTS_NEVER_MEET, List.of(), "", Extras.NONE));
        assertEquals(List.of("b"), restated.isolation().policies().stream().map(Policy::name).toList());
        assertEquals(drawing, Assets.withdraw(restated, "p"));
    }

    @Test
    void shouldTakeGrantsAndRevocationsAlongWhenPartsAreCopied() {
        Drawing drawing = Grants.grant(drawing(), WALL, KEY, READ, 3, "");
        drawing = Grants.grant(drawing, MONITOR, ObjectRef.parse("memory:wall"), READ, 0, "node:wall>memory:wall");
        drawing = Grants.revoke(drawing, "node:wall>inRing:monitor#" + WIRE);
        Drawing fragment = Clipping.copy(drawing, Parts.ofNodes(Set.of("wall", "monitor")));
        Clipping.Pasted pasted = Clipping.shifted(drawing, fragment, 12, 12);
        DomainRef wall = DomainRef.node("wall2");
        assertTrue(holds(pasted.drawing(), wall, KEY));
        assertEquals("node:wall2>memory:wall2", pasted.drawing().isolation().grants().getLast().from());
        String copied = pasted.drawing().links().getLast().id();
        assertEquals(List.of("node:wall2>inRing:monitor2#" + copied), denying(pasted.drawing(), copied));
        Drawing elsewhere = Clipping.shifted(Drawing.EMPTY, fragment, 12, 12).drawing();
        assertEquals(List.of(ObjectRef.parse("memory:wall")), elsewhere.isolation().grants().stream().map(Grant::object).toList());
        assertFalse(denying(elsewhere, WIRE).isEmpty());
    }
}
