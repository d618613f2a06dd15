package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.engine.spec.ChainSpec;
import edgeos.engine.spec.EngineException;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.ScheduleTrace;
import edgeos.telemetry.ScheduleTrace.Track;
import edgeos.telemetry.Snapshot.NodeFigures;
import org.junit.jupiter.api.Test;

class ScheduleTraceTest {
    private static Plans twoInAChain(double rate) {
        return new Plans().generator("g", rate, 2, 0).chain("c", ChainSpec.Policy.PER_FLOW, 0, 4, 0).fwp("a", "c").fwp("b", "c").sink("out")
                .link("g", 0, "a").link("a", 0, "b").link("b", 0, "out");
    }

    static void assertInOrder(Track track) {
        for (int run = 0; run < track.count(); run++) {
            assertTrue(track.stopNanos()[run] >= track.startNanos()[run], "run=" + run);
            assertTrue(run == 0 || track.startNanos()[run] >= track.stopNanos()[run - 1], "runs overlap: run=" + run);
            assertTrue(track.messages()[run] > 0 || track.isGoingOn(run), "run=" + run);
        }
    }

    @Test
    void shouldTellEveryRunWhileStepping() throws EngineException {
        try (var engine = new Engine(twoInAChain(1e6).plan(), new EventLog(100))) {
            while (engine.snapshot().ledger().delivered() < 50) {
                assertTrue(engine.step());
            }
            ScheduleTrace trace = engine.schedule();
            Track track = trace.tracks().getFirst();
            assertEquals("core 0", track.role());
            assertEquals(0, track.forgotten());
            assertInOrder(track);
            var byNode = new int[trace.nodes().size()];
            var nanosByNode = new long[trace.nodes().size()];
            for (int run = 0; run < track.count(); run++) {
                byNode[track.node()[run]]++;
                nanosByNode[track.node()[run]] += track.stopNanos()[run] - track.startNanos()[run];
                assertEquals(100_000, track.budgetNanos()[run]);
                assertEquals(1, track.messages()[run]);
                assertEquals(0, track.deadlineNanos()[run]);
                assertTrue(track.instance()[run] == 0 || track.instance()[run] == 1);
            }
            for (NodeFigures node : engine.snapshot().nodes().stream().filter(node -> trace.nodes().contains(node.id())).toList()) {
                assertEquals(node.runs(), byNode[trace.nodes().indexOf(node.id())]);
                assertTrue(node.runNanos() > 0, "its program took the declared cost");
                assertEquals(node.runNanos(), nanosByNode[trace.nodes().indexOf(node.id())], "what the schedule shows of a node is what it says it took");
            }
        }
    }

    @Test
    void shouldKeepTheLatestRunsOfAFastEngineWholeAndCountTheOthers() throws EngineException {
        var engine = new Engine(twoInAChain(0).plan(), new EventLog(100));
        engine.runLive();
        ScheduleTrace live = engine.schedule();
        while (live.tracks().getFirst().forgotten() == 0) {
            live = engine.schedule();
            live.tracks().forEach(ScheduleTraceTest::assertInOrder);
        }
        for (int looks = 0; looks < 20; looks++) {
            engine.schedule().tracks().forEach(ScheduleTraceTest::assertInOrder);
        }
        engine.hold();
        assertEquals(engine.schedule().tracks().stream().mapToLong(track -> track.count() + track.forgotten()).sum(), engine.snapshot().nodes().stream().mapToLong(NodeFigures::runs).sum(),
                "what the schedule calls a run is what counters do, however many batches it was");
        engine.close();
        ScheduleTrace end = engine.schedule();
        assertTrue(end.tracks().getFirst().count() >= (1 << 16) - 1);
        assertTrue(end.tracks().getFirst().forgotten() >= live.tracks().getFirst().forgotten());
        assertArrayEquals(end.tracks().getFirst().startNanos(), engine.schedule().tracks().getFirst().startNanos());
    }
}
