package edgeos.lab.report;

import static edgeos.model.Expectation.Comparison.ABOVE;
import static edgeos.model.Expectation.Comparison.AT_LEAST;
import static edgeos.model.Expectation.Comparison.AT_MOST;
import static edgeos.model.Expectation.Comparison.EQUAL;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.StartupBaseline;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.model.Expectation.Comparison;
import edgeos.model.Expectation.Figure;
import edgeos.model.Expectation.Scope;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.notation.DropReason;
import edgeos.notation.Placement;
import edgeos.notation.Settings;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Ledger;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.ChainFigures;
import edgeos.telemetry.Snapshot.LinkFigures;
import edgeos.telemetry.Snapshot.LinkState;
import edgeos.telemetry.Snapshot.NodeFigures;
import edgeos.telemetry.Snapshot.NodeState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunReportTest {
    private static final Distribution EARLY = new Distribution(10, 900, 900, 900, 900, 900, 900, new long[] {900}, new double[] {1});
    private static final Distribution LATE = new Distribution(110, 0, 100, 900, 900, 900, 900,
            new long[] {50, 100, 900}, new double[] {40 / 110.0, 100 / 110.0, 1});

    /** generator -> [firewall -> monitor] -> sink, one tenant. */
    private static Drawing drawing(Expectation... expectations) {
        Chain chain = new Chain("edge", "Edge", 0, 0, 10, 10, "acme", Chain.Policy.PER_FLOW, Chain.FlowBy.CLIENT, 8, -1, 100, 0,
                Extras.NONE);
        return Drawing.EMPTY.withTitle("Two nodes", "")
                .withNodes(List.of(node("gen", "generator", null), node("fw", "firewall", "edge"), node("mon", "monitor", "edge"),
                        node("out", "sink", null)))
                .withLinks(List.of(link("a", "gen", "fw"), link("b", "fw", "mon"), link("c", "mon", "out")))
                .withChains(List.of(chain)).withExpectations(List.of(expectations));
    }

    private static Node node(String id, String kind, String chain) {
        return new Node(id, kind, id, 0, 0, chain, Settings.NONE, Extras.NONE);
    }

    private static Link link(String id, String from, String to) {
        return new Link(id, new Link.End(from, "out"), new Link.End(to, "in"), Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE);
    }

    private static Snapshot snapshot(long seconds, long made, long denied, Distribution latency) {
        long passed = made - denied;
        Ledger ledger = new Ledger(made, 0, passed, 0, dropped(denied), 0, 0);
        List<NodeFigures> nodes = List.of(figures("gen", made, made, 0, Map.of()), figures("fw", made, passed, denied, Map.of()),
                figures("mon", passed, passed, 0, Map.of("flows", 7L)), figures("out", passed, passed, 0, Map.of()));
        List<LinkFigures> links = List.of(crossed("a", made), crossed("b", passed), crossed("c", passed));
        ChainFigures chain = new ChainFigures("edge", 3, 1, 0, 4, 10 * seconds, 7, 6, 600, 9 * seconds, 0, latency, Snapshot.Split.NONE);
        return new Snapshot(seconds * 1_000_000_000, seconds, ledger, nodes, links, List.of(chain), List.of(), latency, Snapshot.Split.NONE, EARLY, LATE, LATE, Distribution.EMPTY, 8,
                1 << 20, edgeos.telemetry.Protection.NONE);
    }

    private static NodeFigures figures(String id, long in, long out, long denied, Map<String, Long> own) {
        return new NodeFigures(id, in, out, in * 100, dropped(denied), 0, id.equals("out") ? in - in / 10 : 0, id.equals("out") ? in / 10 : 0, 1, 0, 0, 0, 0, 0, NodeState.RUNNING, own);
    }

    private static LinkFigures crossed(String id, long messages) {
        return new LinkFigures(id, messages, messages * 100, 0, 0, 0, id.equals("c") ? messages - messages / 5 : 0, id.equals("c") ? messages / 5 : 0, LinkState.FLOWING);
    }

    private static List<Long> dropped(long denied) {
        List<Long> reasons = new ArrayList<>(Collections.nCopies(DropReason.count(), 0L));
        reasons.set(DropReason.DENIED.ordinal(), denied);
        return reasons;
    }

    private static Expectation expect(Figure figure, Scope scope, String subject, Comparison comparison, double value, String unit) {
        return new Expectation(figure + " of " + scope, figure, scope, subject, comparison, value, unit, Extras.NONE);
    }

    private static Verdict judged(Figure figure, Scope scope, String subject, Comparison comparison, double value, String unit) {
        Expectation expectation = expect(figure, scope, subject, comparison, value, unit);
        return Verdict.of(expectation, drawing(expectation), snapshot(1, 1_000, 100, EARLY), snapshot(3, 5_000, 300, LATE));
    }

    @Test
    void shouldCountRatesAfterWarmUpInTheirUnit() {
        assertEquals(1.9, judged(Figure.RATE, Scope.DRAWING, "", AT_LEAST, 1.9, "k msg/s").actual(), 1e-9);
        assertEquals(2_000, judged(Figure.RATE, Scope.CHAIN, "edge", AT_LEAST, 1, "msg/s").actual(), 1e-9);
        assertEquals(2_000, judged(Figure.RATE, Scope.TENANT, "acme", AT_LEAST, 1, "msg/s").actual(), 1e-9);
        assertEquals(1_900, judged(Figure.RATE, Scope.NODE, "mon", AT_LEAST, 1, "msg/s").actual(), 1e-9);
        assertEquals(1.6, judged(Figure.BIT_RATE, Scope.LINK, "a", AT_LEAST, 1, "Mbit/s").actual(), 1e-9);
        assertEquals(1.52, judged(Figure.BIT_RATE, Scope.DRAWING, "", AT_LEAST, 1, "Mbit/s").actual(), 1e-9);
    }

    @Test
    void shouldCountMessagesFromTheStart() {
        assertTrue(judged(Figure.MESSAGES_IN, Scope.DRAWING, "", EQUAL, 5_000, "msg").passed());
        assertTrue(judged(Figure.MESSAGES_OUT, Scope.CHAIN, "edge", EQUAL, 4_700, "msg").passed());
        assertTrue(judged(Figure.DROPPED, Scope.NODE, "fw", EQUAL, 300, "msg").passed());
        assertTrue(judged(Figure.DROPPED, Scope.TENANT, "acme", EQUAL, 300, "msg").passed());
        assertFalse(judged(Figure.DROPPED, Scope.NODE, "mon", ABOVE, 0, "msg").passed());
        assertTrue(judged(Figure.FLOWS, Scope.NODE, "mon", EQUAL, 7, "flows").passed());
        assertTrue(judged(Figure.INSTANCES, Scope.CHAIN, "edge", AT_MOST, 3, "chains").passed());
        assertTrue(judged(Figure.ACTIVATED, Scope.DRAWING, "", EQUAL, 30, "chains").passed());
    }

    @Test
    void shouldTakeSharesOfWhatCameAfterWarmUp() {
        assertEquals(5, judged(Figure.LOSS, Scope.DRAWING, "", AT_MOST, 5, "%").actual(), 1e-9);
        assertEquals(5, judged(Figure.LOSS, Scope.CHAIN, "edge", AT_MOST, 5, "%").actual(), 1e-9);
        assertEquals(90, judged(Figure.DEADLINES_MET, Scope.DRAWING, "", AT_LEAST, 90, "%").actual(), 1e-9);
        assertEquals(90, judged(Figure.DEADLINES_MET, Scope.NODE, "out", AT_LEAST, 90, "%").actual(), 1e-9);
        assertEquals(80, judged(Figure.DEADLINES_MET, Scope.CHAIN, "edge", AT_LEAST, 80, "%").actual(), 1e-9);
        assertEquals(80, judged(Figure.DEADLINES_MET, Scope.TENANT, "acme", AT_LEAST, 80, "%").actual(), 1e-9);
        assertFalse(judged(Figure.DEADLINES_MET, Scope.NODE, "fw", AT_LEAST, 0, "%").passed(), "nothing left there that had a deadline");
        assertEquals(90, judged(Figure.FROM_CACHE, Scope.CHAIN, "edge", AT_LEAST, 90, "%").actual(), 1e-9);
    }

    /** As engines count: what is dropped at a wire, there and at the node that sent it. */
    @Test
    void shouldCountOnceWhatAChainsWiresDropAndLoseNoMoreThanCame() {
        Expectation expectation = expect(Figure.LOSS, Scope.CHAIN, "edge", AT_MOST, 100, "%");
        assertEquals(92, Verdict.of(expectation, drawing(expectation), Snapshot.EMPTY, lossy()).actual(), 1e-9, "900 of 1,000 were turned away at the frame, and 20 dropped between its nodes");
        expectation = expect(Figure.DROPPED, Scope.TENANT, "acme", EQUAL, 920, "msg");
        assertEquals(920, Verdict.of(expectation, drawing(expectation), Snapshot.EMPTY, lossy()).actual(), 1e-9);
        expectation = expect(Figure.MESSAGES_IN, Scope.CHAIN, "edge", EQUAL, 100, "msg");
        assertEquals(100, Verdict.of(expectation, drawing(expectation), Snapshot.EMPTY, lossy()).actual(), 1e-9, "what was turned away did not come in");
    }

    private static Snapshot lossy() {
        Snapshot all = snapshot(1, 1_000, 0, LATE);
        List<NodeFigures> nodes = List.of(figures("gen", 1_000, 100, 900, Map.of()), figures("fw", 100, 80, 20, Map.of()), figures("mon", 80, 80, 0, Map.of()), figures("out", 80, 80, 0, Map.of()));
        List<LinkFigures> links = List.of(lossy("a", 100, 900), lossy("b", 80, 20), lossy("c", 80, 0));
        return new Snapshot(all.atNanos(), 1, new Ledger(1_000, 0, 80, 0, dropped(920), 0, 0), nodes, links, all.chains(), List.of(), LATE, Snapshot.Split.NONE, EARLY, LATE, LATE, Distribution.EMPTY, 8, 1 << 20,
                edgeos.telemetry.Protection.NONE);
    }

    private static LinkFigures lossy(String id, long messages, long dropped) {
        return new LinkFigures(id, messages, messages * 100, dropped, 0, 0, 0, 0, LinkState.FLOWING);
    }

    @Test
    void shouldLeaveWarmUpOutOfLatencies() {
        assertEquals(0.1, judged(Figure.LATENCY_P50, Scope.DRAWING, "", AT_MOST, 1, "us").actual(), 1e-9);
        assertEquals(100, judged(Figure.LATENCY_P99, Scope.CHAIN, "edge", AT_MOST, 1, "ns").actual(), 1e-9);
        assertEquals(100, judged(Figure.LATENCY_P99, Scope.TENANT, "acme", AT_MOST, 1, "ns").actual(), 1e-9);
    }

    @Test
    void shouldNotPassWhatWasNotMeasured() {
        assertFalse(judged(Figure.LATENCY_P50, Scope.NODE, "fw", AT_MOST, 1, "us").passed());
        assertFalse(judged(Figure.RATE, Scope.CHAIN, "nowhere", AT_LEAST, 0, "msg/s").passed());
        Expectation loss = expect(Figure.LOSS, Scope.DRAWING, "", AT_MOST, 100, "%");
        assertFalse(Verdict.of(loss, drawing(loss), Snapshot.EMPTY, Snapshot.EMPTY).passed());
    }

    @Test
    void shouldAwaitCountersOnlyAndOnlyBeforeTheyAreBeyondTheirValue() {
        assertTrue(judged(Figure.MESSAGES_IN, Scope.DRAWING, "", EQUAL, 5_001, "msg").mayCome());
        assertTrue(judged(Figure.DROPPED, Scope.NODE, "fw", ABOVE, 300, "msg").mayCome());
        assertFalse(judged(Figure.MESSAGES_IN, Scope.DRAWING, "", EQUAL, 4_999, "msg").mayCome(), "there were more");
        assertFalse(judged(Figure.MESSAGES_IN, Scope.DRAWING, "", EQUAL, 5_000, "msg").mayCome(), "it holds");
        assertFalse(judged(Figure.MESSAGES_IN, Scope.DRAWING, "", AT_MOST, 4_000, "msg").mayCome(), "there will not be fewer");
        assertFalse(judged(Figure.RATE, Scope.DRAWING, "", AT_LEAST, 1e9, "msg/s").mayCome(), "a rate is what it is");
        assertFalse(judged(Figure.MESSAGES_IN, Scope.CHAIN, "nowhere", AT_LEAST, 1, "msg").mayCome(), "nothing is measured");
    }

    @Test
    void shouldReportAllFigures() {
        Drawing drawing = drawing(expect(Figure.DROPPED, Scope.NODE, "fw", EQUAL, 300, "msg"),
                expect(Figure.LATENCY_P50, Scope.NODE, "fw", AT_MOST, 1, "us"));
        RunReport report = RunReport.of("two", drawing, Placement.AUTOMATIC, snapshot(1, 1_000, 100, EARLY), snapshot(3, 5_000, 300, LATE),
                new StartupBaseline.Result.Measured("/bin/true", EARLY));
        assertFalse(report.passed());
        JsonNode json = JsonMapper.builder().build().readTree(ReportJson.write(report));
        assertEquals("two", json.at("/sample").asString());
        assertEquals(3.0, json.at("/seconds").asDouble());
        assertEquals(1.0, json.at("/warmUpSeconds").asDouble(), "from when rates count");
        assertEquals(5_000, json.at("/messages/produced").asLong());
        assertEquals(300, json.at("/messages/droppedBy/denied").asLong());
        assertEquals(1, json.at("/messages/droppedBy").size());
        assertEquals(1_900.0, json.at("/throughput/messagesPerSecond").asDouble());
        assertEquals(1_520_000.0, json.at("/throughput/bitsPerSecond").asDouble());
        assertEquals(100, json.at("/latency/p50Nanos").asLong());
        assertEquals(100, json.at("/latency/count").asLong());
        assertEquals(100, json.at("/latency/maxNanos").asLong());
        assertEquals(100, json.at("/latency/chains/edge/count").asLong());
        assertEquals(900, json.at("/latency/fromStart/maxNanos").asLong());
        assertEquals("firewall", json.at("/nodes/1/kind").asString());
        assertEquals(7, json.at("/nodes/2/figures/flows").asLong());
        assertEquals("gen", json.at("/links/0/from").asString());
        assertEquals(500_000, json.at("/links/0/bytes").asLong());
        assertEquals(0, json.at("/links/0/dropped").asLong(-1));
        assertEquals(900, json.at("/startup/createNanos/max").asLong());
        assertEquals(10, json.at("/startup/forkExecNanos/count").asLong());
        assertEquals(30, json.at("/churn/activated").asLong());
        assertTrue(json.at("/expectations/0/passed").asBoolean());
        assertEquals(300.0, json.at("/expectations/0/actual").asDouble());
        assertTrue(json.at("/expectations/1/actual").isNull());
    }
}
