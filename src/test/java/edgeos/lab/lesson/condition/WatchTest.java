package edgeos.lab.lesson.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.Consent;
import edgeos.lab.Mode;
import edgeos.lab.Samples;
import edgeos.lab.Session;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.Policy;
import edgeos.model.format.DrawingFormat;
import edgeos.notation.Settings;
import edgeos.telemetry.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long SECOND = 1_000_000_000L;

    private static Node node(String id, String kind, String chain, Map<String, Object> settings) {
        return new Node(id, kind, id, 0, 0, chain, Settings.of(settings), Extras.NONE);
    }

    private static Link link(String from, String to) {
        return new Link(from + "-" + to, new Link.End(from, "out"), new Link.End(to, "in"), Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE);
    }

    private static Drawing drawing() {
        var chain = new Chain("edge", "Edge", 0, 0, 400, 200, "blue", Chain.Policy.PER_FLOW, Chain.FlowBy.CLIENT, 4, -1, 8, 0, Extras.NONE);
        return Drawing.EMPTY.withChains(List.of(chain))
                .withNodes(List.of(node("g", "generator", null, Map.of("ratePerSecond", 20_000)), node("fw", "firewall", "edge", Map.of("rules", List.of("deny tcp any -> any", "allow any"))), node("s", "sink", null, Map.of())))
                .withLinks(List.of(link("g", "fw"), link("fw", "s")));
    }

    private static Requirement requirement(String line) {
        try {
            return new Requirement(ConditionParser.parse(line), line);
        } catch (ConditionException wrong) {
            throw new AssertionError(line + ": " + wrong.getMessage(), wrong);
        }
    }

    private static Watch watch(String line) {
        return new Watch(List.of(requirement(line)));
    }

    private static Situation at(Drawing drawing, long nanos, Deeds deeds) {
        return new Situation(drawing, List.of(), new Situation.Running(Session.State.STOPPED, Mode.LIVE, 1, 0, Snapshot.EMPTY), deeds, nanos);
    }

    private static boolean holds(String line, Drawing drawing) {
        return watch(line).look(at(drawing, 0, Deeds.NONE)).holds();
    }

    @Test
    void shouldKnowADrawing() {
        for (String line : List.of("node fw exists", "chain edge exists", "tenant blue exists", "node fw is firewall", "node fw in chain edge", "node fw in chain any", "count of firewall = 1",
                "count of nodes >= 3", "count of nodes in edge = 1", "count of wires = 2", "count of tenants = 1", "wired fw -> s", "wired fw.out -> s.in", "path g -> s", "setting g.ratePerSecond = 20000",
                "setting g.ratePerSecond >= 20k", "setting fw.rules contains \"deny tcp\"", "setting fw.onFault = restart", "policy of edge = perFlow", "tenant of edge = blue", "limit of edge = 8",
                "policy of edge != shared", "mode of fw -> s = copy", "whenFull of g -> fw is auto", "machine scheduling = runToCompletion", "not wired g -> s", "no findings", "stopped", "mode = live",
                "load = 1 x", "granted node:fw send inRing:s or granted node:fw send port:s", "not policies hold", "not denied fw -> s")) {
            assertTrue(holds(line, drawing()), line);
        }
        for (String line : List.of("node nat exists", "node g in chain any", "node g disabled", "count of nat >= 1", "wired s -> fw", "path s -> g", "setting g.nothing = 1", "setting nobody.ratePerSecond >= 0",
                "setting fw.rules = allow", "policy of nothing = perFlow", "mode of s -> g = copy", "running", "rate >= 0 msg/s", "dropped of nobody >= 0 msg", "finding at fw", "did run.run", "read",
                "selected node fw", "policies hold", "policy nobody holds", "revoked \"owner/memory:fw\"", "granted tenant:nobody read key:none")) {
            assertFalse(holds(line, drawing()), line);
        }
        Drawing revoked = drawing().withIsolation(drawing().isolation().withRevoked(List.of("owner/memory:fw")).withPolicies(List.of(new Policy("apart", "Apart", Policy.Rule.TENANTS_NEVER_MEET, List.of(), "", Extras.NONE))));
        assertTrue(holds("revoked \"owner/memory:fw\" and policy apart holds and policies hold", revoked));
        assertTrue(holds("node fw disabled", drawing().withNodes(drawing().nodes().stream().map(node -> node.disabled(node.id().equals("fw"))).toList())));
    }

    @Test
    void shouldKnowWhatTheUserDid() {
        Drawing drawing = drawing();
        var diary = new Diary();
        var log = new edgeos.telemetry.EventLog(10);
        log.add(0, edgeos.telemetry.Event.Level.INFO, edgeos.telemetry.Event.Topic.RUN, "", "before");
        diary.begin(log);
        diary.did("run.step");
        diary.did("run.step");
        diary.saw(new Sight(Sight.Kind.TAB, "pool"));
        diary.saw(new Sight(Sight.Kind.NODE, "fw"));
        diary.chose("fw-s");
        log.add(0, edgeos.telemetry.Event.Level.WARNING, edgeos.telemetry.Event.Topic.CAPABILITY, "fw", "revoked: slot=3");
        Deeds deeds = diary.deeds(log);
        for (String line : List.of("did run.step", "stepped 2 times", "opened tab pool", "selected node fw", "selected wire fw -> s", "event capability at fw contains \"revoked\"", "event capability", "not event run")) {
            assertTrue(watch(line).look(at(drawing, 0, deeds)).holds(), line);
        }
        for (String line : List.of("stepped 3 times", "did run.run", "opened tab chain", "selected wire g -> fw", "event fault", "event capability at s", "read")) {
            assertFalse(watch(line).look(at(drawing, 0, deeds)).holds(), line);
        }
        diary.wentOn();
        assertTrue(watch("read").look(at(drawing, 0, diary.deeds(log))).holds());
        diary.begin(log);
        assertEquals(Deeds.NONE, diary.deeds(log), "another step has another diary");
    }

    @Test
    void shouldWantWhatLastsToLast() {
        Watch watch = watch("node fw exists for 2 s");
        Drawing without = drawing().withNodes(List.of());
        assertFalse(watch.look(at(drawing(), 0, Deeds.NONE)).holds());
        assertFalse(watch.look(at(drawing(), SECOND, Deeds.NONE)).holds());
        assertTrue(watch.look(at(drawing(), 2 * SECOND, Deeds.NONE)).holds());
        assertFalse(watch.look(at(without, 3 * SECOND, Deeds.NONE)).holds());
        assertFalse(watch.look(at(drawing(), 4 * SECOND, Deeds.NONE)).holds(), "it begins anew");
        assertTrue(watch.look(at(drawing(), 6 * SECOND, Deeds.NONE)).holds());
    }

    @Test
    void shouldMeasureWhatRuns() {
        try (Session session = new Session(drawing(), Path.of("").toAbsolutePath(), Consent.NONE)) {
            Watch rate = watch("rate of s >= 1 k msg/s for 100 ms");
            Watch fresh = watch("new messagesIn of fw >= 200 msg");
            Watch others = new Watch(List.of(requirement("running"), requirement("loss of wire g -> fw <= 100 %"), requirement("activated of edge >= 1 chains"), requirement("instances of tenant blue <= 8 chains"),
                    requirement("created of edge >= 1 chains"), requirement("delivered >= 100 msg"), requirement("produced >= 100 msg"), requirement("fwps >= 1 FWPs"), requirement("denied = 0 msg"),
                    requirement("faults of chain edge = 0 faults"), requirement("fill of fw <= 100 %"), requirement("stalls >= 0 times"), requirement("inFlight >= 0 msg"), requirement("latencyP99 < 60000 ms"),
                    requirement("refused of edge = 0 msg"), requirement("cached of edge >= 0 chains"), requirement("missed of wire fw -> s = 0 msg"), requirement("dropped of nobody < 1 msg or running")));
            assertFalse(rate.look(now(session)).holds());
            assertTrue(session.start(), session.findings()::toString);
            Await.until("a rate that lasts", LIMIT, () -> rate.look(now(session)).holds());
            assertTrue(rate.look(now(session)).lines().getFirst().measured().endsWith("k msg/s"));
            Await.until("all of the others", LIMIT, () -> others.look(now(session)).holds());
            Await.until("messages", LIMIT, () -> fresh.look(now(session)).holds());
            session.pause();
            Watch later = watch("new messagesIn of fw >= 200 msg");
            assertFalse(later.look(now(session)).holds(), "those before its step do not count");
            assertEquals(0, later.look(now(session)).lines().getFirst().value());
            session.resume();
            Await.until("new messages", LIMIT, () -> later.look(now(session)).holds());
            session.stop();
            assertTrue(session.start());
            Await.until("the first looks at another run", LIMIT, () -> session.snapshot().ledger().delivered() > 0);
            Await.until("a rate of the new run", LIMIT, () -> rate.look(now(session)).holds());
        }
    }

    private static Situation now(Session session) {
        return Situation.of(session, Deeds.NONE, System.nanoTime());
    }

    @Test
    void shouldNeverThrowAtAnyDrawing() {
        var lines = new ArrayList<Requirement>();
        for (Metric metric : Metric.values()) {
            for (String subject : metric == Metric.CLIENTS ? List.of("") : List.of("", " of node x", " of chain x", " of tenant x", " of link x", " of wire a -> b", " of internet")) {
                lines.add(requirement(metric.word() + subject + " >= 0 " + metric.units().getLast()));
            }
        }
        for (String line : List.of("policies hold", "policy x holds", "denied a -> b", "granted node:a read memory:b", "revoked x", "path a -> b", "count of chains >= 0")) {
            lines.add(requirement(line));
        }
        for (Path sample : Samples.all()) {
            Drawing drawing = DrawingFormat.read(sample).drawing();
            assertEquals(lines.size(), new Watch(lines).look(at(drawing, 0, new Deeds(List.of(), Set.of(), Set.of(), false, List.of()))).lines().size());
        }
        Drawing odd = drawing().withNodes(List.of(node("", "", "nowhere", Map.of()), node("fw", "nothing", "edge", Map.of()), node("fw", "sink", null, Map.of()))).withChains(List.of(drawing().chains().getFirst(), drawing().chains().getFirst()));
        assertEquals(lines.size(), new Watch(lines).look(at(odd, 0, Deeds.NONE)).lines().size());
    }
}
