package edgeos.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Asset;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Sketch;
import edgeos.model.capability.Capability;
import edgeos.model.capability.Capability.Origin;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.ObjectRights;
import edgeos.model.check.Checker;
import edgeos.model.check.Finding;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Grants, mints, moves, deletions, and revocations in any order: the graph is what a simple model of them says, and undoing leads back. */
class RandomGrantsTest {
    private final List<Drawing> past = new ArrayList<>();
    private Random random;
    private GrantModel model;
    private Drawing drawing;

    private static Drawing start() {
        Drawing drawing = new Sketch().chain("one", "acme", Chain.Policy.PER_FLOW).chain("two", "blue", Chain.Policy.SHARED)
                .node("source", "generator").node("wall", "firewall", "one").node("tee", "tee", "one").node("echo", "echo", "two")
                .node("called", "echo", "two").node("sink", "sink").link("source.out", "wall.in").link("wall.out", "tee.in").link("tee.a", "sink.in")
                .link("tee.b", "echo.in").share("echo.out", "called.in").drawing();
        return Assets.add(Assets.add(Assets.add(drawing, Asset.Kind.KEY), Asset.Kind.SHARED_MEMORY), Asset.Kind.DOMAIN);
    }

    @Property(tries = 60)
    void shouldDoAsASimpleModelDoes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int edits) {
        random = new Random(seed);
        past.clear();
        drawing = start();
        model = new GrantModel(drawing);
        var history = new History(drawing);
        for (int edit = 0; edit < edits; edit++) {
            Drawing before = drawing;
            act();
            history.apply("Edit", drawing);
            if (!drawing.equals(before)) {
                past.add(before);
            }
            model.assertSame(drawing);
            assertTrue(Checker.check(drawing).stream().noneMatch(finding -> finding.place() == Finding.Place.GRANT),
                    () -> Checker.check(drawing).toString());
        }
        while (!past.isEmpty()) {
            assertEquals(past.removeLast(), history.undo());
        }
    }

    private void act() {
        CapabilityGraph graph = CapabilityGraph.of(drawing);
        Capability some = pick(graph.capabilities());
        switch (random.nextInt(13)) {
            case 0, 1, 2 -> grant(graph, pick(graph.objects()).ref(), "");
            case 3, 4, 5 -> grant(graph, some.object(), some.id());
            case 6, 7 -> revoke(graph, some);
            case 8, 9 -> grantAgain(graph);
            case 10 -> move(graph);
            default -> delete();
        }
    }

    private void grant(CapabilityGraph graph, ObjectRef object, String from) {
        DomainRef holder = random.nextInt(3) == 0 ? DomainRef.tenant("acme") : pick(graph.domains()).ref();
        if (graph.domain(holder).isEmpty()) {
            return;
        }
        Set<Right> rights = EnumSet.noneOf(Right.class);
        ObjectRights.of(object.kind()).stream().filter(_ -> random.nextBoolean()).forEach(rights::add);
        if (holder.kind() == DomainRef.Kind.NODE) {
            rights.remove(Right.SEND);
        }
        boolean lost = graph.table(holder).stream().anyMatch(held -> held.revoked() && held.object().equals(object));
        boolean refused = Grants.refusal(drawing, holder, object, rights, from).isPresent();
        if (lost) {
            return;
        }
        Drawing next = Grants.grant(drawing, holder, object, rights, 0, from);
        assertEquals(refused, next.equals(drawing));
        if (!refused) {
            model.grant(next.isolation().grants().getLast().id(), holder, object, rights, from);
        }
        drawing = next;
    }

    private void revoke(CapabilityGraph graph, Capability some) {
        drawing = Grants.revoke(drawing, some.id());
        model.revoke(some.id());
        CapabilityGraph after = CapabilityGraph.of(drawing);
        for (Capability capability : graph.capabilities()) {
            boolean below = graph.lineage(capability.id()).stream().anyMatch(step -> step.id().equals(some.id()));
            if (below && capability.origin() != Origin.OWNER) {
                assertFalse(after.capability(capability.id()).filter(left -> !left.revoked()).isPresent(), () -> "still held: " + capability);
            }
        }
    }

    /** What is given back lives, with all above it; what stands elsewhere is as it was. */
    private void grantAgain(CapabilityGraph graph) {
        List<Capability> revoked = graph.capabilities().stream().filter(Capability::revoked).toList();
        if (revoked.isEmpty()) {
            return;
        }
        Capability back = pick(revoked);
        drawing = Grants.grantAgain(drawing, back.id());
        CapabilityGraph after = CapabilityGraph.of(drawing);
        List<String> above = graph.lineage(back.id()).stream().map(Capability::id).toList();
        for (Capability capability : graph.capabilities()) {
            boolean live = !after.capability(capability.id()).orElseThrow().revoked();
            if (above.contains(capability.id())) {
                assertTrue(live, () -> "not given back: " + capability);
            } else if (graph.lineage(capability.id()).stream().noneMatch(step -> step.id().equals(back.id()))) {
                assertEquals(!capability.revoked(), live, () -> "touched: " + capability);
            }
        }
        model.revoked(drawing.isolation().revoked());
    }

    private void move(CapabilityGraph graph) {
        List<Capability> granted = graph.capabilities().stream().filter(capability -> capability.origin() == Origin.USER).toList();
        if (!granted.isEmpty()) {
            Capability moved = pick(granted);
            DomainRef holder = pick(graph.domains()).ref();
            if (graph.table(holder).stream().noneMatch(held -> held.revoked() && held.object().equals(moved.object()))
                    && Grants.moveRefusal(drawing, moved.id(), holder).isEmpty()) {
                model.move(moved.id(), holder);
            } else if (Grants.moveRefusal(drawing, moved.id(), holder).isEmpty()) {
                return;
            }
            drawing = Grants.move(drawing, moved.id(), holder);
        }
    }

    private void delete() {
        Parts parts = switch (random.nextInt(6)) {
            case 0 -> drawing.nodes().isEmpty() ? Parts.ofNodes(Set.of()) : Parts.ofNodes(Set.of(pick(drawing.nodes()).id()));
            case 1 -> drawing.chains().isEmpty() ? Parts.ofNodes(Set.of()) : new Parts(Set.of(), Set.of(), Set.of(pick(drawing.chains()).id()), Set.of());
            case 2, 3 -> drawing.links().isEmpty() ? Parts.ofNodes(Set.of()) : new Parts(Set.of(), Set.of(pick(drawing.links()).id()), Set.of(), Set.of());
            default -> Parts.ofNodes(Set.of("nobody"));
        };
        drawing = Edits.delete(drawing, parts);
        if (random.nextInt(10) == 0 && !drawing.isolation().assets().isEmpty()) {
            drawing = Assets.delete(drawing, pick(drawing.isolation().assets()).id());
        }
        model.redraw(drawing);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
