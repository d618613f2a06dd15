package edgeos.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Machine;
import edgeos.model.Sketch;
import edgeos.model.check.Finding.Place;
import edgeos.notation.Placement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nodes, links, and chains, each by itself. */
class PartsTest {
    @Test
    void shouldFindNothingInASoundDrawing() {
        Found.nothing(Sketch.sound());
        assertEquals(List.of(), Checker.check(Drawing.EMPTY));
    }

    @Test
    void shouldFindIdsThatTwoPartsHave() {
        Found.error(Sketch.sound().node("wall", "echo"), Place.NODE, "wall", "id", "id=wall");
        Found.error(Sketch.sound().chain("edge", "", Chain.Policy.SHARED), Place.CHAIN, "edge", "id", "id=edge");
        Found.error(Sketch.sound().note("n").note("n").note("n"), Place.NOTE, "n", "id", "id=n");
        Found.error(Sketch.sound().note(" "), Place.NOTE, " ", "id", "no id");
        assertTrue(Found.errors(Sketch.sound().link("wall.out", "sink.in").drawing()).stream()
                .anyMatch(finding -> finding.place() == Place.LINK && finding.setting().equals("id")));
    }

    @Test
    void shouldFindUnknownKinds() {
        Found.error(Sketch.sound().node("toaster", "toaster"), Place.NODE, "toaster", "kind", "kind=toaster");
    }

    @ParameterizedTest
    @CsvSource({"gone.out, sink.in, from, not there", "wall.out, gone.in, to, not there", "wall.up, sink.in, from, no such out port",
            "wall.out, wall.up, to, no such in port", "wall.in, sink.in, from, starts at an out port", "wall.out, wall.out, to, ends at an in port",
            "sink.in, sink.in, from, nothing leaves a Sink", "wall.out, source.out, to, nothing enters a Generator"})
    void shouldFindLinksThatJoinNothing(String from, String to, String setting, String part) {
        Sketch sketch = new Sketch().node("source", "generator").node("wall", "firewall").node("sink", "sink").link("source.out", "wall.in")
                .link(from, to);
        Found.error(sketch, Place.LINK, from + ">" + to, setting, part);
    }

    @Test
    void shouldFindTwoWiresOnOneOutPort() {
        Found.error(Sketch.sound().node("other", "sink").link("wall.out", "other.in"), Place.LINK, "wall.out>other.in", "from", "wire already");
    }

    @Test
    void shouldTakeManyWiresIntoOneInPort() {
        Found.nothing(Sketch.sound().node("other", "generator").link("other.out", "wall.in"));
    }

    @ParameterizedTest
    @CsvSource({"gone.out, sink.in, not there", "wall.out, sink.in, has a wire already", "free.out, source.out, nothing enters a Generator",
            "sink.in, free.in, nothing leaves a Sink", "free.out, called.in, called by a share link", "free.in, sink.in, starts at an out port",
            "free.up, sink.in, no such out port", "free.out, free.out, ends at an in port"})
    void shouldSayWhyAWireIsRefused(String from, String to, String part) {
        Drawing drawing = Sketch.sound().node("free", "echo").node("caller", "echo").node("called", "echo").share("caller.out", "called.in").drawing();
        String reason = Checker.refusal(drawing, Sketch.end(from), Sketch.end(to)).orElse("");

        assertTrue(reason.contains(part), reason);
    }

    @Test
    void shouldLetAWireBeDrawnWhereItFits() {
        Drawing drawing = Sketch.sound().node("free", "echo").drawing();

        assertTrue(Checker.refusal(drawing, Sketch.end("free.out"), Sketch.end("sink.in")).isEmpty());
    }

    @Test
    void shouldFindNodesInChainsThatAreNotThere() {
        Found.error(Sketch.sound().node("lost", "echo", "gone"), Place.NODE, "lost", "chain", "chain=gone");
    }

    @Test
    void shouldWarnOfGatesInsideFrames() {
        Found.warning(new Sketch().chain("edge", "", Chain.Policy.SHARED).node("source", "generator", "edge").node("sink", "sink")
                .link("source.out", "sink.in"), Place.NODE, "source", "chain", "stays one for all clients");
    }

    @ParameterizedTest
    @CsvSource({"0, -1, 100, 0, clients, clients=0", "100001, -1, 100, 0, clients, 100001", "8, -2, 100, 0, createAhead, createAhead=-2",
            "8, 101, 100, 0, createAhead, createAhead=101", "8, -1, 0, 0, limit, limit=0", "8, -1, 100, -1, idleMillis, idleMillis=-1",
            "8, -1, 100, 86400001, idleMillis, 86400001"})
    void shouldFindNumbersOfChainsOutOfRange(int clients, int ahead, int limit, int idle, String setting, String part) {
        Found.error(new Sketch().chain("edge", "", Chain.Policy.PER_FLOW, clients, ahead, limit, idle), Place.CHAIN, "edge", setting, part);
    }

    @Test
    void shouldWarnOfAHashedChainBeyondItsLimit() {
        Found.warning(new Sketch().chain("edge", "", Chain.Policy.HASHED, 8, -1, 7, 0), Place.CHAIN, "edge", "limit", "limit=7");
        Found.nothing(new Sketch().chain("edge", "", Chain.Policy.HASHED, 8, -1, 8, 0));
    }

    @Test
    void shouldFindMoreFwpsThanTheLabHolds() {
        Sketch sketch = new Sketch().chain("edge", "", Chain.Policy.PER_FLOW, 1, 0, 50_001, 0)
                .node("a", "echo", "edge", Map.of("ringBytes", 4096)).node("b", "echo", "edge", Map.of("ringBytes", 4096));
        Found.error(sketch, Place.CHAIN, "edge", "limit", "too many FWPs");
    }

    @Test
    void shouldFindMoreMemoryThanTheLabTakes() {
        Map<String, Integer> large = Map.of("mostFlows", 65_536, "ringBytes", 1 << 22);
        Found.error(new Sketch().chain("edge", "", Chain.Policy.PER_FLOW, 1, 0, 1000, 0).node("large", "monitor", "edge", large),
                Place.CHAIN, "edge", "limit", "memory=8.");
        Found.noError(new Sketch().chain("edge", "", Chain.Policy.SHARED, 1, 0, 1000, 0).node("large", "monitor", "edge", large).drawing());
    }

    @ParameterizedTest
    @CsvSource({"-1", "65"})
    void shouldFindAMachineThatThereIsNot(int cores) {
        List<Finding> errors = Found.errors(Drawing.EMPTY.withMachine(new Machine(Machine.Scheduling.RUN_TO_COMPLETION, new Placement(cores, 0, Map.of()), Extras.NONE)));

        assertEquals(List.of("fwpCores"), errors.stream().map(Finding::setting).toList());
    }
}
