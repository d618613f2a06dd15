package edgeos.model.check;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Chain.Policy;
import edgeos.model.Link;
import edgeos.model.Sketch;
import edgeos.model.check.Finding.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Share links, cycles, and where messages get to. */
class FlowChecksTest {
    private static final int LONG = 20_000;

    /** A generator, "a" and "b" in these chains, and a sink; a is wired to b by the test. */
    private static Sketch pair(String chainOfA, String chainOfB) {
        return new Sketch().chain("one", "acme", Policy.PER_FLOW).chain("two", "acme", Policy.PER_FLOW).node("source", "generator")
                .node("a", "echo", chainOfA).node("b", "echo", chainOfB).node("sink", "sink").link("source.out", "a.in").link("b.out", "sink.in");
    }

    @Test
    void shouldTakeShareLinksInsideOneChainOrOutsideOfAny() {
        Found.nothing(pair("one", "one").share("a.out", "b.in"));
        Found.nothing(pair(null, null).share("a.out", "b.in"));
    }

    @Test
    void shouldFindShareLinksAcrossFrames() {
        Found.error(pair("one", "two").share("a.out", "b.in"), Place.LINK, "a.out>b.in", "mode", "the same chain");
        Found.error(pair(null, "two").share("a.out", "b.in"), Place.LINK, "a.out>b.in", "mode", "the same chain");
    }

    @Test
    void shouldFindShareLinksOfGates() {
        Found.error(pair(null, null).share("a.out", "sink.in"), Place.LINK, "a.out>sink.in", "mode", "gates cannot");
        Found.error(new Sketch().node("source", "generator").node("a", "echo").share("source.out", "a.in"), Place.LINK, "source.out>a.in", "mode",
                "gates cannot");
    }

    @Test
    void shouldFindShareLinksOutOfATee() {
        Found.error(pair(null, null).node("tee", "tee").share("tee.a", "b.in"), Place.LINK, "tee.a>b.in", "mode", "Tee");
    }

    @Test
    void shouldFindASecondWireIntoWhoeverIsCalled() {
        Found.error(pair(null, null).node("c", "echo").share("a.out", "b.in").link("c.out", "b.in"), Place.LINK, "a.out>b.in", "mode", "wires=2");
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17})
    void shouldJoinSixteenProgramsAtMost(int programs) {
        Sketch sketch = new Sketch();
        for (int program = 0; program < programs; program++) {
            sketch.node("n" + program, "echo");
        }
        for (int program = 1; program < programs; program++) {
            sketch.share("n" + (program - 1) + ".out", "n" + program + ".in");
        }
        if (programs == ShareChecks.MOST_JOINED) {
            Found.noError(sketch.drawing());
        } else {
            Found.error(sketch, Place.LINK, "n0.out>n1.in", "mode", "programs=17");
        }
    }

    @Test
    void shouldFindProgramsThatCallEachOtherInARing() {
        Sketch ring = new Sketch().node("a", "echo").node("b", "echo").share("a.out", "b.in").share("b.out", "a.in");
        Found.error(ring, Place.LINK, "b.out>a.in", "mode", "without end: the a -> the b -> the a");
    }

    @Test
    void shouldFindRingsThatCouldWaitForEachOther() {
        Sketch there = new Sketch().node("nat", "nat").node("echo", "echo").link("nat.outside", "echo.in").link("echo.out", "nat.outside");
        Found.error(there, Place.LINK, "echo.out>nat.outside", "whenFull", "the nat -> the echo -> the nat");
        Found.error(new Sketch().node("a", "echo").link("a.out", "a.in"), Place.LINK, "a.out>a.in", "whenFull", "the a -> the a");
        Found.error(new Sketch().node("a", "echo").node("b", "echo").share("a.out", "b.in").link("b.out", "a.in"), Place.LINK, "b.out>a.in",
                "whenFull", "the a -> the b -> the a");
    }

    @Test
    void shouldTakeACycleWithALossyLink() {
        Found.noError(new Sketch().node("nat", "nat").node("echo", "echo").lossy("nat.outside", "echo.in").link("echo.out", "nat.outside").drawing());
    }

    @ParameterizedTest
    @CsvSource({"acme, zeta, AUTO, 0", "acme, acme, AUTO, 1", "acme, '', AUTO, 1", "'', '', AUTO, 1", "acme, zeta, WAIT, 1", "acme, acme, DROP, 0"})
    void shouldTakeACycleAcrossTwoTenantsForLossy(String one, String two, Link.WhenFull whenFull, int errors) {
        Sketch sketch = new Sketch().chain("one", one, Policy.PER_FLOW).chain("two", two, Policy.PER_FLOW).node("a", "echo", "one")
                .node("b", "echo", "two").link("a.out", "b.in", Link.Mode.COPY, whenFull).link("b.out", "a.in", Link.Mode.COPY, Link.WhenFull.WAIT);
        assertEquals(errors, Found.errors(sketch.drawing()).size());
    }

    @Test
    void shouldNotTrustALossyLinkThatABypassSkips() {
        Sketch sketch = new Sketch().chain("past", "", Policy.BYPASS).node("a", "echo").node("b", "echo", "past").link("a.out", "b.in")
                .lossy("b.out", "a.in");
        Found.error(sketch, Place.LINK, "a.out>b.in", "whenFull", "all the way round");
    }

    @Test
    void shouldFindEachOfTwoCycles() {
        Sketch sketch = new Sketch().node("a", "tee").node("b", "echo").node("c", "echo").link("a.a", "b.in").link("b.out", "a.in")
                .link("a.b", "c.in").link("c.out", "a.in");
        assertEquals(2, Found.errors(sketch.drawing()).size());
    }

    @Test
    void shouldNotCallJoinsAndBranchesCycles() {
        Found.noError(new Sketch().node("a", "tee").node("b", "echo").node("c", "echo").node("d", "echo").link("a.a", "b.in").link("a.b", "c.in")
                .link("b.out", "d.in").link("c.out", "d.in").drawing());
    }

    @Test
    void shouldCheckALongRowAtOnce() {
        Sketch sketch = new Sketch();
        for (int node = 0; node < LONG; node++) {
            sketch.node("n" + node, "echo").link("n" + node + ".out", "n" + (node + 1) % LONG + ".in");
        }
        assertTimeoutPreemptively(ofSeconds(60), () -> Found.error(sketch, Place.LINK, "n19999.out>n0.in", "whenFull",
                "the n6 -> ... -> the n19999 -> the n0"));
    }

    @Test
    void shouldWarnOfADrawingWithoutASource() {
        Found.warning(new Sketch().node("sink", "sink"), Place.DRAWING, "", "", "sources=0");
    }

    @Test
    void shouldWarnOfNodesThatNothingReaches() {
        Found.warning(Sketch.sound().node("island", "sink"), Place.NODE, "island", "", "node=island");
    }

    @Test
    void shouldLetANatWorkInOneDirection() {
        Sketch oneWay = new Sketch().node("source", "generator").node("nat", "nat").node("sink", "sink").link("source.out", "nat.inside")
                .link("nat.outside", "sink.in");
        assertEquals(List.of(), Checker.check(oneWay.drawing()));
        Sketch nowhere = new Sketch().node("source", "generator").node("nat", "nat").link("source.out", "nat.inside");
        assertEquals(List.of("outside", "inside"), Checker.check(nowhere.drawing()).stream().map(Finding::setting).toList());
    }

    @Test
    void shouldWarnOfPortsWithoutAWire() {
        Found.warning(new Sketch().node("source", "generator"), Place.NODE, "source", "out", "port=out");
        List<Finding> findings = Checker.check(new Sketch().node("source", "generator").node("tee", "tee").node("sink", "sink")
                .link("source.out", "tee.in").link("tee.a", "sink.in").drawing());
        assertEquals(List.of("b"), findings.stream().map(Finding::setting).toList());
        assertTrue(findings.getFirst().what().contains("unconnected"));
    }
}
