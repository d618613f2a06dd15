package edgeos.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.engine.spec.AssetSpec;
import edgeos.engine.spec.ChainSpec;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.GrantSpec;
import edgeos.engine.spec.LinkSpec;
import edgeos.engine.spec.NodeSpec;
import edgeos.model.Asset;
import edgeos.model.Chain.Policy;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Machine;
import edgeos.model.Sketch;
import edgeos.model.check.Checker;
import edgeos.model.edit.Assets;
import edgeos.model.edit.Edits;
import edgeos.model.edit.Grants;
import edgeos.model.edit.Parts;
import edgeos.model.edit.Wiring;
import edgeos.notation.ObjectRef;
import edgeos.notation.Placement;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan says that the drawing only implies. */
class PlanCompilerTest {
    private static final Path FOLDER = Path.of("drawings").toAbsolutePath();

    private static EnginePlan plan(Sketch sketch) {
        return PlanCompiler.compile(sketch.drawing(), FOLDER);
    }

    @Test
    void shouldFillInDefaults() {
        NodeSpec wall = plan(new Sketch().node("wall", "firewall", null, Map.of("otherwise", "deny", "budgetMicros", 250))).nodes().getFirst();

        assertEquals("deny", wall.settings().text("otherwise", ""));
        assertEquals(List.of("allow any"), wall.settings().lines("rules"));
        assertEquals("net.Firewall", wall.program());
        assertEquals(NodeSpec.Role.FWP, wall.role());
        assertEquals(16_384, wall.ringBytes());
        assertEquals(4, wall.priority());
        assertEquals(250_000, wall.budgetNanos());
        assertEquals(1, wall.outPorts());
    }

    @Test
    void shouldNumberPorts() {
        LinkSpec link = plan(new Sketch().node("a", "classifier").node("b", "nat").link("a.c", "b.outside")).links().getFirst();

        assertEquals(new LinkSpec("a.c>b.outside", "a", 2, "b", 1, false, false), link);
    }

    @Test
    void shouldMakeFilesAbsolute() {
        EnginePlan plan = plan(new Sketch().node("near", "replay", null, Map.of("file", "../traffic/a.pcap")).node("none", "replay")
                .node("far", "capture", null, Map.of("file", FOLDER.resolve("out.pcap").toString())));

        assertEquals(FOLDER.resolveSibling("traffic").resolve("a.pcap").toString(), plan.nodes().get(0).settings().text("file", ""));
        assertEquals("", plan.nodes().get(1).settings().text("file", "x"));
        assertEquals(FOLDER.resolve("out.pcap").toString(), plan.nodes().get(2).settings().text("file", ""));
    }

    @ParameterizedTest
    @CsvSource({"acme, zeta, AUTO, true", "acme, acme, AUTO, false", "acme, '', AUTO, false", "'', '', AUTO, false", "acme, zeta, WAIT, false",
            "acme, acme, DROP, true"})
    void shouldBeLossyAcrossTenantsOnlyUnlessSaid(String from, String to, Link.WhenFull whenFull, boolean lossy) {
        EnginePlan plan = plan(new Sketch().chain("one", from, Policy.PER_FLOW).chain("two", to, Policy.PER_FLOW).node("a", "echo", "one")
                .node("b", "echo", "two").link("a.out", "b.in", Link.Mode.COPY, whenFull));

        assertEquals(lossy, plan.links().getFirst().lossy());
    }

    /** The machine, the window, and the check for cycles mean the same by a link that may lose something. */
    @ParameterizedTest
    @CsvSource({"echo, acme, zeta, true", "echo, acme, acme, false", "streamEcho, acme, zeta, false", "streamEcho, acme, acme, false", "datagramEcho, acme, zeta, true",
            "datagramEcho, acme, acme, true"})
    void shouldLoseByDefaultWhatTheDrawingSaysAndTheChecksReckonWith(String kind, String from, String to, boolean lossy) {
        Sketch ring = new Sketch().chain("one", from, Policy.PER_FLOW).chain("two", to, Policy.PER_FLOW).node("a", kind, "one").node("b", kind, "two").link("a.out", "b.in").link("b.out", "a.in");
        Drawing drawing = ring.drawing();

        assertEquals(lossy, plan(ring).links().getFirst().lossy());
        assertEquals(lossy, Wiring.lossy(drawing, drawing.links().getFirst()));
        assertEquals(lossy, Checker.check(drawing).stream().noneMatch(finding -> finding.setting().equals("whenFull") && finding.what().contains("the a -> the b -> the a")));
    }

    @Test
    void shouldKeepGatesOutOfChains() {
        EnginePlan plan = plan(new Sketch().chain("edge", "", Policy.PER_FLOW).node("source", "generator", "edge").node("wall", "firewall", "edge"));

        assertNull(plan.nodes().get(0).chain());
        assertEquals("edge", plan.nodes().get(1).chain());
    }

    @ParameterizedTest
    @CsvSource({"BYPASS, 8, -1, 100, 0, 100", "SHARED, 8, -1, 100, 1, 100", "HASHED, 8, -1, 100, 8, 100", "HASHED, 8, 2, 4, 8, 8",
            "PER_FLOW, 20, -1, 100, 20, 100", "PER_FLOW, 20, 5, 100, 5, 100", "PER_FLOW, 200, -1, 100, 100, 100", "PER_PACKET, 2, -1, 100, 8, 100",
            "PER_PACKET, 2, 3, 100, 3, 100"})
    void shouldCreateAheadAsThePolicyNeeds(Policy policy, int clients, int createAhead, int limit, int ahead, int allowed) {
        ChainSpec chain = plan(new Sketch().chain("edge", "", policy, clients, createAhead, limit, 30)).chains().getFirst();

        assertEquals(policy.name(), chain.policy().name());
        assertEquals(ahead, chain.createAhead());
        assertEquals(allowed, chain.limit());
        assertEquals(30_000_000, chain.idleNanos());
    }

    @Test
    void shouldTakeTheMachineOver() {
        var machine = new Machine(Machine.Scheduling.FIXED_PRIORITY, new Placement(3, 0, Map.of()), Extras.NONE);
        EnginePlan plan = PlanCompiler.compile(Sketch.sound().drawing().withMachine(machine), FOLDER);

        assertEquals(EnginePlan.Scheduling.FIXED_PRIORITY, plan.scheduling());
        assertEquals(3, plan.placement().fwpCores());
    }

    @Test
    void shouldGiveEqualPlansForEqualDrawings() {
        assertEquals(plan(Sketch.sound()), plan(Sketch.sound()));
    }

    @Test
    void shouldRefuseWhatTheChecksFindBefore() {
        assertThrows(IllegalArgumentException.class, () -> plan(new Sketch().node("toaster", "toaster")));
        assertThrows(IllegalArgumentException.class, () -> plan(new Sketch().node("a", "echo").link("a.up", "a.in")));
    }

    @Test
    void shouldListWhoMayDoWhatParentsFirst() {
        EnginePlan plan = plan(Sketch.sound());
        var seen = new HashSet<String>();
        for (GrantSpec grant : plan.grants()) {
            assertTrue(grant.parent().isEmpty() || seen.contains(grant.parent()), grant::toString);
            assertTrue(seen.add(grant.id()), grant::toString);
        }
        GrantSpec sends = plan.grants().stream().filter(grant -> grant.id().equals("node:wall>port:sink#wall.out>sink.in")).findFirst().orElseThrow();
        assertEquals("wall.out>sink.in", sends.link());
        assertEquals(8, sends.slot());
        assertEquals(List.of("source.out>wall.in", "wall.out>sink.in"),
                plan.grants().stream().map(GrantSpec::link).filter(link -> !link.isEmpty()).toList());
    }

    @Test
    void shouldTellTheEngineOfAssetsAndOfWhatIsRevoked() {
        Drawing drawing = Grants.revoke(Assets.add(Assets.add(Sketch.sound().drawing(), Asset.Kind.KEY), Asset.Kind.TENANT), "role:mover>port:sink");
        EnginePlan plan = PlanCompiler.compile(drawing, FOLDER);
        assertEquals(List.of(new AssetSpec(ObjectRef.parse("key:key"), "Key", 32)), plan.assets());
        assertEquals(List.of("role:mover>port:sink"), plan.grants().stream().filter(GrantSpec::revoked).map(GrantSpec::id).toList());
    }

    @Test
    void shouldNotTellTheEngineWherePartsStand() {
        Drawing drawing = Sketch.sound().drawing();
        Drawing moved = Edits.move(drawing, Parts.ofNodes(Set.of("wall")), 24, 48);
        assertEquals(PlanCompiler.compile(drawing, FOLDER), PlanCompiler.compile(moved, FOLDER));
    }
}
