package edgeos.model.capability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Asset;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Grant;
import edgeos.model.Isolation;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.capability.Capability.Origin;
import edgeos.model.edit.Wiring;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import edgeos.notation.Settings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is drawn and granted, the graph is a forest of ever fewer rights, wires get what they need, and nobody gets anything else. */
class RandomDerivationTest {
    private static final String[] KINDS = {"generator", "firewall", "tee", "classifier", "bridge", "nat", "sink", "capture", "echo"};
    private static final String[] TENANTS = {"acme", "blue", ""};

    @Property(tries = 200)
    void shouldBeAForestWithASlotForEach(@ForAll long seed) {
        CapabilityGraph graph = CapabilityGraph.of(granted(drawn(new Random(seed)), new Random(seed + 1)));
        Map<String, Capability> seen = new HashMap<>();
        Map<DomainRef, Set<Integer>> slots = new HashMap<>();
        for (Capability capability : graph.capabilities()) {
            assertTrue(graph.domain(capability.holder()).isPresent() && graph.object(capability.object()).isPresent(), capability::toString);
            assertTrue(slots.computeIfAbsent(capability.holder(), _ -> new HashSet<>()).add(capability.slot()), () -> "slot taken: " + capability);
            if (capability.origin() == Origin.OWNER) {
                assertEquals("", capability.parent());
            } else {
                Capability parent = seen.get(capability.parent());
                assertTrue(parent != null && parent.object().equals(capability.object()), () -> "no parent: " + capability);
                assertTrue(parent.rights().containsAll(capability.rights()), () -> "more than its parent: " + capability);
                assertTrue(capability.revoked() || !parent.revoked(), () -> "outlives its parent: " + capability);
            }
            assertTrue(seen.putIfAbsent(capability.id(), capability) == null, () -> "id taken: " + capability);
        }
    }

    @Property(tries = 200)
    void shouldGiveEachWireWhatItNeeds(@ForAll long seed) {
        Drawing drawing = drawn(new Random(seed));
        CapabilityGraph graph = CapabilityGraph.of(drawing);
        for (Link link : drawing.links()) {
            DomainRef from = DomainRef.node(link.from().node());
            if (link.mode() == Link.Mode.SHARE) {
                assertAllows(graph, from, "memory:" + link.to().node(), link, Right.READ, Right.WRITE);
                assertAllows(graph, DomainRef.node(link.to().node()), "memory:" + link.from().node(), link, Right.READ, Right.WRITE);
            } else {
                String into = (isTransmit(drawing, link.to().node()) ? "port:" : "inRing:") + link.to().node();
                assertAllows(graph, from, into, link, Right.SEND);
                assertAllows(graph, DomainRef.MOVER, into, link, Right.WRITE);
                assertAllows(graph, DomainRef.MOVER, "outRing:" + link.from().node(), link, Right.READ);
            }
        }
    }

    private static void assertAllows(CapabilityGraph graph, DomainRef holder, String object, Link link, Right... rights) {
        assertTrue(graph.table(holder).stream().anyMatch(held -> held.object().equals(ObjectRef.parse(object)) && held.links().contains(link.id())
                && held.rights().equals(Set.of(rights))), () -> holder + " lacks " + object + " for " + link);
    }

    @Property(tries = 200)
    void shouldGiveNobodyAnythingElse(@ForAll long seed) {
        Drawing drawing = granted(drawn(new Random(seed)), new Random(seed + 1));
        CapabilityGraph graph = CapabilityGraph.of(drawing);
        for (Capability held : graph.capabilities()) {
            if (held.origin() != Origin.DERIVED || held.id().contains("@")) {
                assertTrue(held.origin() == Origin.OWNER || isGranted(drawing, held), held::toString);
                continue;
            }
            switch (held.holder().kind()) {
                case NODE -> assertTrue(held.holder().of().equals(held.object().of()) && held.links().isEmpty()
                        || isWired(drawing, held.holder().of(), held), () -> "too much: " + held);
                case ROLE -> assertTrue(held.links().stream().allMatch(link -> touches(drawing, link, held.object().of()))
                        && (!held.links().isEmpty() || !held.holder().equals(DomainRef.MOVER)), () -> "too much: " + held);
                case TENANT, DRAWN -> throw new AssertionError("nothing is derived for " + held.holder());
            }
        }
    }

    /** True if a user granted it to the holder, or to the tenant in whose chain the holder runs. */
    private static boolean isGranted(Drawing drawing, Capability held) {
        String id = held.origin() == Origin.USER ? held.id() : held.parent();
        Grant grant = drawing.isolation().grants().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        boolean mine = grant.holder().equals(held.holder()) || grant.holder().kind() == DomainRef.Kind.TENANT
                && grant.holder().of().equals(tenant(drawing, held.holder().of()));
        return mine && grant.object().equals(held.object()) && grant.rights().containsAll(held.rights());
    }

    private static String tenant(Drawing drawing, String node) {
        return drawing.node(node).map(Node::chain).flatMap(drawing::chain).map(Chain::tenant).orElse("none");
    }

    private static boolean isWired(Drawing drawing, String holder, Capability held) {
        return !held.links().isEmpty() && held.links().stream().allMatch(id -> touches(drawing, id, holder) && touches(drawing, id, held.object().of()))
                && (held.rights().equals(Set.of(Right.SEND)) || drawing.link(held.links().iterator().next()).orElseThrow().mode() == Link.Mode.SHARE);
    }

    private static boolean touches(Drawing drawing, String link, String node) {
        return drawing.link(link).filter(each -> each.from().node().equals(node) || each.to().node().equals(node)).isPresent();
    }

    private static boolean isTransmit(Drawing drawing, String node) {
        String kind = drawing.node(node).orElseThrow().kind();
        return kind.equals("sink") || kind.equals("capture");
    }

    /** Nodes in chains of tenants, with every wire that was not refused; some shared. */
    private static Drawing drawn(Random random) {
        List<Chain> chains = new ArrayList<>();
        for (int chain = 0; chain < 3; chain++) {
            chains.add(new Chain("c" + chain, "", 0, 0, 1, 1, pick(random, TENANTS), Chain.Policy.PER_FLOW, Chain.FlowBy.CLIENT, 4, -1, 8, 0, Extras.NONE));
        }
        List<Node> nodes = new ArrayList<>();
        for (int node = 0; node < 2 + random.nextInt(10); node++) {
            String chain = random.nextInt(4) == 0 ? null : "c" + random.nextInt(3);
            nodes.add(new Node("n" + node, pick(random, KINDS), "", 0, 0, chain, Settings.NONE, Extras.NONE));
        }
        Drawing drawing = Drawing.EMPTY.withChains(chains).withNodes(nodes);
        for (int wire = 0; wire < 2 * nodes.size(); wire++) {
            String from = nodes.get(random.nextInt(nodes.size())).id();
            String to = nodes.get(random.nextInt(nodes.size())).id();
            var out = Wiring.freeOut(drawing, from);
            var in = Wiring.bestIn(drawing, to);
            if (out.isPresent() && in.isPresent() && Wiring.refusal(drawing, out.get(), in.get(), "").isEmpty()) {
                drawing = Wiring.connect(drawing, "l" + wire, out.get(), in.get());
                boolean share = !isTransmit(drawing, to) && !drawing.node(from).orElseThrow().kind().equals("generator") && random.nextInt(4) == 0;
                List<Link> links = new ArrayList<>(drawing.links());
                links.replaceAll(link -> link.id().equals(links.getLast().id()) && share ? link.with(Link.Mode.SHARE) : link);
                drawing = drawing.withLinks(links);
            }
        }
        return drawing;
    }

    /** Grants of every sort, sound and not, and some revocations. */
    private static Drawing granted(Drawing drawing, Random random) {
        List<Asset> assets = List.of(new Asset("k", Asset.Kind.KEY, "", "", 16, Extras.NONE), new Asset("d", Asset.Kind.DOMAIN, "", "acme", 0, Extras.NONE),
                new Asset("m", Asset.Kind.SHARED_MEMORY, "", "", 64, Extras.NONE));
        Drawing with = drawing.withIsolation(Isolation.NONE.withAssets(assets));
        CapabilityGraph graph = CapabilityGraph.of(with);
        List<Grant> grants = new ArrayList<>();
        for (int number = 0; number < random.nextInt(20); number++) {
            Capability like = graph.capabilities().get(random.nextInt(graph.capabilities().size()));
            ObjectRef object = random.nextBoolean() ? like.object() : graph.objects().get(random.nextInt(graph.objects().size())).ref();
            DomainRef holder = graph.domains().get(random.nextInt(graph.domains().size())).ref();
            Set<Right> rights = EnumSet.noneOf(Right.class);
            for (Right right : random.nextBoolean() ? like.rights() : EnumSet.allOf(Right.class)) {
                if (random.nextBoolean()) {
                    rights.add(right);
                }
            }
            String from = pick(random, "", like.id(), "g" + random.nextInt(20), holder + ">" + object + "@g" + random.nextInt(20));
            grants.add(new Grant("g" + random.nextInt(30), holder, 14 + random.nextInt(8), object, rights, 0, from, Extras.NONE));
        }
        List<String> revoked = new ArrayList<>();
        graph.capabilities().stream().filter(_ -> random.nextInt(15) == 0).forEach(capability -> revoked.add(capability.id()));
        return with.withIsolation(with.isolation().withGrants(grants).withRevoked(revoked));
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
