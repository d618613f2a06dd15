package edgeos.model.capability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Extras;
import edgeos.model.Policy;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The analysis says of random graphs what trying everything says of them. */
class RandomGraphsTest {
    private static final int TRIES = 100;
    private static final String[] FWPS = {"a", "b", "c", "d"};
    private static final String[] HOLDERS = {"node:a", "node:b", "node:c", "node:d", "domain:admin"};
    private static final String[] OBJECTS = {"sharedMemory:desk", "key:secret", "service:names", "inRing:a", "memory:b", "outRing:c", "memory:d"};

    @Property(tries = TRIES)
    void shouldAgreeWithBruteForceOnWhoAffectsWhom(@ForAll long seed) {
        CapabilityGraph graph = graph(new Random(seed), 1);
        Influence influence = Influence.of(graph);
        var force = new BruteForce(graph);
        for (String from : HOLDERS) {
            Set<String> marked = force.everMarked(Set.of(from));
            for (String to : HOLDERS) {
                assertEquals(marked.contains(to), influence.path(DomainRef.parse(from), DomainRef.parse(to)).isPresent(), () -> from + " to " + to + "\n" + told(graph));
            }
        }
    }

    @Property(tries = TRIES)
    void shouldAgreeWithBruteForceOnWhoSeesWhat(@ForAll long seed) {
        CapabilityGraph graph = graph(new Random(seed), 1);
        Influence influence = Influence.of(graph);
        var force = new BruteForce(graph);
        for (String object : OBJECTS) {
            Set<String> marked = force.everMarked(Set.of(object));
            for (String domain : HOLDERS) {
                boolean sees = influence.pathToObject(DomainRef.parse(domain), ObjectRef.parse(object)).isPresent();
                assertEquals(marked.contains(domain), sees, () -> domain + " sees " + object + "\n" + told(graph));
                boolean changes = force.everMarked(Set.of(domain)).contains(object);
                assertEquals(sees || changes, influence.objects(DomainRef.parse(domain)).contains(ObjectRef.parse(object)), () -> domain + " " + object + "\n" + told(graph));
            }
        }
    }

    @Property(tries = TRIES)
    void shouldFindTheShortestWay(@ForAll long seed) {
        CapabilityGraph graph = graph(new Random(seed), 1);
        Influence influence = Influence.of(graph);
        var force = new BruteForce(graph);
        for (String from : HOLDERS) {
            for (String to : HOLDERS) {
                Optional<List<Influence.Step>> path = influence.path(DomainRef.parse(from), DomainRef.parse(to));
                assertEquals(force.distance(DomainRef.parse(from), DomainRef.parse(to)), path.map(List::size).orElse(-1), () -> from + " to " + to + "\n" + told(graph));
                path.ifPresent(steps -> joined(steps, from, to));
            }
        }
    }

    private static void joined(List<Influence.Step> steps, String from, String to) {
        DomainRef at = DomainRef.parse(from);
        for (Influence.Step step : steps) {
            assertEquals(at, step.from());
            at = step.to();
        }
        assertEquals(DomainRef.parse(to), at);
    }

    @Property(tries = TRIES)
    void shouldMendEveryBreachStepByStep(@ForAll long seed) {
        CapabilityGraph graph = graph(new Random(seed), 6);
        List<Policy> policies = List.of(policy("tenants", Policy.Rule.TENANTS_NEVER_MEET, List.of(), ""),
                policy("key", Policy.Rule.ONLY_SUBJECTS_SEE, List.of("node:a"), "key:secret"),
                policy("affects", Policy.Rule.NEVER_AFFECTS, List.of("node:d", "domain:admin"), ""));
        int most = graph.capabilities().size();
        for (int turn = 0;; turn++) {
            List<Breach> breaches = Policies.breaches(Influence.of(graph), policies);
            if (breaches.isEmpty()) {
                return;
            }
            assertTrue(turn <= most, "each turn takes a capability away");
            Breach breach = breaches.getFirst();
            CapabilityGraph before = graph;
            assertTrue(before.capability(breach.mend()).isPresent(), () -> "mend=" + breach.mend() + " " + breach.words());
            CapabilityGraph mended = GraphSketch.revoked(before, breach.mend());
            assertTrue(Policies.breaches(Influence.of(mended), policies).stream().noneMatch(other -> other.path().equals(breach.path())), breach::words);
            graph = mended;
        }
    }

    @Property(tries = TRIES)
    void shouldHoldAPolicyJustWhenBruteForceFindsNoWay(@ForAll long seed) {
        CapabilityGraph graph = graph(new Random(seed), 1);
        boolean meet = Policies.breaches(Influence.of(graph), List.of(policy("tenants", Policy.Rule.TENANTS_NEVER_MEET, List.of(), ""))).isEmpty();
        var force = new BruteForce(graph);
        boolean acme = force.everMarked(Set.of("node:a", "node:b")).contains("node:c");
        boolean birch = force.everMarked(Set.of("node:c")).stream().anyMatch(Set.of("node:a", "node:b")::contains);
        assertEquals(!acme && !birch, meet);
    }

    @Property(tries = 40)
    void shouldNotMatterInWhichOrderThingsHappen(@ForAll long seed) {
        var random = new Random(seed);
        GraphSketch sketch = new GraphSketch().bare("a").bare("b").drawn("admin").asset("sharedMemory:desk");
        if (random.nextBoolean()) {
            sketch.wire("a", "b");
        }
        grant(sketch, random, "node:a", "sharedMemory:desk", random.nextBoolean());
        grant(sketch, random, "domain:admin", "sharedMemory:desk", false);
        grant(sketch, random, "domain:admin", "inRing:a", random.nextBoolean());
        CapabilityGraph graph = sketch.graph();
        var force = new BruteForce(graph);
        for (String start : List.of("node:a", "node:b", "domain:admin", "sharedMemory:desk")) {
            Set<String> marked = force.everMarkedInAnyOrder(Set.of(start));
            assertEquals(marked, force.everMarked(Set.of(start)));
        }
    }

    private static String told(CapabilityGraph graph) {
        return graph.capabilities().stream().filter(all -> all.origin() == Capability.Origin.USER || !all.links().isEmpty() || all.revoked())
                .map(all -> all.id() + " " + all.rights() + (all.revoked() ? " revoked" : "")).collect(Collectors.joining("\n"));
    }

    private static Policy policy(String id, Policy.Rule rule, List<String> subjects, String object) {
        return new Policy(id, id, rule, subjects, object, Extras.NONE);
    }

    /** FWPs a and b of acme, c of birch, d of nobody; wires, shares, and grants at random; few that may be handed on, as each doubles the states. */
    private static CapabilityGraph graph(Random random, int mostGrantable) {
        GraphSketch sketch = new GraphSketch().fwp("a", "acme").fwp("b", "acme").fwp("c", "birch").fwp("d").drawn("admin").asset("sharedMemory:desk")
                .asset("key:secret").asset("service:names");
        for (int wire = random.nextInt(4); wire > 0; wire--) {
            sketch.wire(FWPS[random.nextInt(4)], FWPS[random.nextInt(4)]);
        }
        if (random.nextInt(6) == 0) {
            sketch.share(FWPS[random.nextInt(2)], FWPS[2 + random.nextInt(2)]);
        }
        int grantable = random.nextInt(mostGrantable + 1);
        var taken = new ArrayList<String>();
        for (int grant = random.nextInt(6) + grantable; grant > 0; grant--) {
            String holder = HOLDERS[random.nextInt(HOLDERS.length)];
            String object = OBJECTS[random.nextInt(OBJECTS.length)];
            if (!taken.contains(holder + object)) {
                taken.add(holder + object);
                grant(sketch, random, holder, object, grantable-- > 0);
            }
        }
        CapabilityGraph graph = sketch.graph();
        for (int revoke = random.nextInt(3); revoke > 0; revoke--) {
            graph = GraphSketch.revoked(graph, graph.capabilities().get(random.nextInt(graph.capabilities().size())).id());
        }
        return graph;
    }

    private static void grant(GraphSketch sketch, Random random, String holder, String object, boolean grantable) {
        Right right = object.startsWith("service") ? Right.CALL : object.startsWith("inRing") ? random.nextBoolean() ? Right.SEND : Right.READ
                : random.nextBoolean() ? Right.READ : Right.WRITE;
        if (grantable) {
            sketch.grant(holder, object, right, Right.GRANT);
        } else {
            sketch.grant(holder, object, right);
        }
    }
}
