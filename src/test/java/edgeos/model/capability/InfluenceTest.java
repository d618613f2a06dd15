package edgeos.model.capability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.capability.Influence.Step;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InfluenceTest {
    @Test
    void shouldFollowWiresAndSayBySlotHow() {
        Influence influence = Influence.of(new GraphSketch().source("in").fwp("a").fwp("b").sink("out").wire("in", "a").wire("a", "b").wire("b", "out").graph());
        assertEquals(Optional.of(List.of("in sends to a (slot 1)", "a sends to b (slot 16)", "b sends to out (slot 16)")), words(influence, "in", "out"));
        assertEquals("node:a>inRing:b#a>b", influence.path(node("a"), node("b")).orElseThrow().getFirst().by());
        assertEquals(Optional.empty(), influence.path(node("b"), node("a")), "a wire goes one way");
        assertEquals(Optional.empty(), influence.path(node("out"), node("b")), "out of a transmit gate nothing comes back");
        assertEquals(Set.of(node("b"), node("out")), influence.reach(node("a")));
        assertEquals(Optional.of(List.of()), influence.path(node("a"), node("a")));
        assertEquals(Optional.empty(), influence.path(node("a"), node("nobody")));
    }

    @Test
    void shouldNotLetAnybodyMeetInTheMover() {
        Influence influence = Influence.of(new GraphSketch().fwp("a").fwp("b").fwp("c").fwp("d").wire("a", "b").wire("c", "d").graph());
        assertEquals(Set.of(node("b")), influence.reach(node("a")));
        assertTrue(influence.path(DomainRef.MOVER, node("d")).isPresent(), "but the mover itself could");
    }

    @Test
    void shouldLeaveADoorbellWhereOnlyTheMoverWasDenied() {
        CapabilityGraph graph = new GraphSketch().fwp("a").fwp("b").wire("a", "b").graph();
        Influence denied = Influence.of(GraphSketch.revoked(graph, "role:mover>inRing:b"));
        assertEquals(Optional.of(List.of("a rings the doorbell of b (slot 16)")), words(denied, "a", "b"));
        Influence revoked = Influence.of(GraphSketch.revoked(graph, "node:a>inRing:b#a>b"));
        assertEquals(Optional.empty(), revoked.path(node("a"), node("b")));
    }

    @Test
    void shouldFollowSharedMemoryFromWhoWritesToWhoReads() {
        Influence influence = Influence.of(new GraphSketch().fwp("a").fwp("b").asset("sharedMemory:desk").grant("node:a", "sharedMemory:desk", Right.WRITE)
                .grant("node:b", "sharedMemory:desk", Right.READ).graph());
        assertEquals(Optional.of(List.of("a writes desk (slot 16), which b reads (slot 16)")), words(influence, "a", "b"));
        assertEquals(Optional.empty(), influence.path(node("b"), node("a")));
        assertTrue(influence.objects(node("a")).contains(ObjectRef.parse("memory:b")), "what b does with it, a may have decided");
    }

    @Test
    void shouldSeeThatAShareLinkIsNoBorder() {
        Influence influence = Influence.of(new GraphSketch().fwp("a").fwp("b").share("a", "b").graph());
        assertEquals(Optional.of(List.of("a reads the memory of b (slot 16)")), words(influence, "b", "a"));
        assertTrue(influence.path(node("a"), node("b")).isPresent());
    }

    @Test
    void shouldTakeAServiceForSharedState() {
        Influence influence = Influence.of(new GraphSketch().fwp("a").fwp("b").asset("service:names").grant("node:a", "service:names", Right.CALL)
                .grant("node:b", "service:names", Right.CALL).graph());
        assertEquals(Optional.of(List.of("b calls names (slot 16), which a calls (slot 16)")), words(influence, "b", "a"));
    }

    @Test
    void shouldHandOnWhatMayBeHandedOnToWhoeverCanBeReached() {
        GraphSketch sketch = new GraphSketch().fwp("a").fwp("b").fwp("c").fwp("far").asset("key:secret").wire("a", "b").wire("b", "c")
                .grant("node:a", "key:secret", Right.READ, Right.GRANT);
        Influence influence = Influence.of(sketch.graph());
        assertEquals(Optional.of(List.of("c reads secret (handed on by a)")), see(influence, "c", "key:secret"));
        assertEquals(Optional.empty(), see(influence, "far", "key:secret"));
        assertEquals("node:a>key:secret", influence.pathToObject(node("c"), ObjectRef.parse("key:secret")).orElseThrow().getFirst().by());
    }

    @Test
    void shouldHandOnAWayThatLetsMoreBeHandedOn() {
        Influence influence = Influence.of(new GraphSketch().fwp("a").fwp("b").fwp("c").asset("sharedMemory:desk").wire("a", "b")
                .grant("node:a", "sharedMemory:desk", Right.WRITE, Right.GRANT).grant("node:c", "sharedMemory:desk", Right.READ).graph());
        assertEquals(Optional.of(List.of("b writes desk (handed on by a), which c reads (slot 16)")), words(influence, "b", "c"));
    }

    @Test
    void shouldTellWhoSeesAKeyByMessages() {
        Influence influence = Influence.of(new GraphSketch().fwp("proxy").fwp("log").asset("key:secret").wire("proxy", "log")
                .grant("node:proxy", "key:secret", Right.READ).graph());
        assertEquals(Optional.of(List.of("proxy reads secret (slot 16)", "proxy sends to log (slot 17)")),
                see(Influence.of(new GraphSketch().fwp("proxy").fwp("log").asset("key:secret").grant("node:proxy", "key:secret", Right.READ)
                        .wire("proxy", "log").graph()), "log", "key:secret"));
        assertTrue(influence.objects(node("log")).contains(ObjectRef.parse("key:secret")));
        assertFalse(influence.reach(node("log")).contains(node("proxy")));
    }

    @Test
    void shouldTakeATenantForAllItsFwps() {
        Influence influence = Influence.of(new GraphSketch().tenant("acme").tenant("birch").fwp("a1", "acme").fwp("a2", "acme").fwp("b1", "birch").wire("a2", "b1").graph());
        assertEquals(Optional.of(List.of("a2 sends to b1 (slot 16)")),
                influence.path(DomainRef.tenant("acme"), DomainRef.tenant("birch")).map(InfluenceTest::texts));
        assertEquals(Optional.empty(), influence.path(DomainRef.tenant("birch"), DomainRef.tenant("acme")));
        assertEquals(Set.of(node("b1"), DomainRef.tenant("birch"), node("a1"), node("a2")), influence.reach(DomainRef.tenant("acme")));
        assertEquals(Optional.of(List.of()), influence.path(node("a1"), DomainRef.tenant("acme")));
    }

    @Test
    void shouldAllowNothingByWhatWasDerivedFromSomethingRevoked() {
        CapabilityGraph graph = new GraphSketch().fwp("a").fwp("b").asset("sharedMemory:desk").grant("domain:admin", "sharedMemory:desk", Right.READ, Right.WRITE)
                .drawn("admin").mint("domain:admin>sharedMemory:desk", "node:a", "sharedMemory:desk", Right.WRITE).grant("node:b", "sharedMemory:desk", Right.READ).graph();
        assertTrue(Influence.of(graph).path(node("a"), node("b")).isPresent());
        assertEquals(Optional.empty(), Influence.of(GraphSketch.revoked(graph, "domain:admin>sharedMemory:desk")).path(node("a"), node("b")));
    }

    private static Optional<List<String>> words(Influence influence, String from, String to) {
        return influence.path(node(from), node(to)).map(InfluenceTest::texts);
    }

    private static Optional<List<String>> see(Influence influence, String domain, String object) {
        return influence.pathToObject(node(domain), ObjectRef.parse(object)).map(InfluenceTest::texts);
    }

    private static List<String> texts(List<Step> steps) {
        return steps.stream().map(Step::text).toList();
    }

    private static DomainRef node(String id) {
        return DomainRef.node(id);
    }
}
