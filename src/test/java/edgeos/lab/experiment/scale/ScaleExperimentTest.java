package edgeos.lab.experiment.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Patient;
import edgeos.lab.experiment.Enough;
import edgeos.lab.experiment.ExperimentJson;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The experiment at a hundredth of its size. */
class ScaleExperimentTest {
    private static final Duration SHORT = Duration.ofMillis(60);
    private final ScaleExperiment small = small(SHORT);

    private static ScaleExperiment small(Duration each) {
        return new ScaleExperiment(10, new int[] {0, 300}, 2, each);
    }

    private static double figure(ExperimentRow row, String name) {
        return ((Number) row.values().get(name)).doubleValue();
    }

    @Test
    void shouldServeBusyClientsAmongIdleOnesThatStayAlive() throws Exception {
        ExperimentResult result = Patient.longerAndLonger(SHORT, each -> small(each).run(Optional.empty(), Progress.NONE), ScaleExperimentTest::servedAll);
        assertTrue(result.passed(), () -> ExperimentJson.write(result));
        assertEquals(small.rowNames(), result.rows().stream().map(ExperimentRow::name).toList());
        ExperimentRow alone = result.rows().get(0);
        ExperimentRow among = result.rows().get(1);
        assertEquals(1.0, figure(alone, "ratioToAlone"));
        assertEquals(300.0, figure(among, "idle"));
        for (ExperimentRow row : List.of(alone, among)) {
            assertTrue(figure(row, "p50Nanos") > 0 && figure(row, "p99Nanos") >= figure(row, "p50Nanos"), row::toString);
        }
        assertTrue(servedAll(result), () -> ExperimentJson.write(result));
        assertTrue(figure(among, "bytesPerFwp") >= 16_384 && figure(among, "bytesPerFwp") < 40_000, among::toString);
        assertEquals(alone.values().keySet(), among.values().keySet(), "what was measured has the same columns");
        assertTrue(result.rows().stream().skip(2).allMatch(row -> alone.values().keySet().containsAll(row.values().keySet()) && !"".equals(row.values().get("mark"))), "what others stated has some of them, and says whose it is");
        assertEquals("system", alone.values().firstEntry().getKey());
    }

    /** Busy clients are served as if nobody else were there, or nearly so. */
    private static boolean servedAll(ExperimentResult result) {
        return result.rows().subList(0, 2).stream().allMatch(row -> figure(row, "messagesPerSecond") > 1_000) && figure(result.rows().get(1), "ratioToAlone") > 0.1;
    }

    @Test
    void shouldTellTheRoundsThatThereAreWhenSomebodyCancels() throws Exception {
        ExperimentResult result = small.run(Optional.empty(), new Progress() {
            private int asked;

            @Override
            public void begins(String row, int number, int of) { }

            @Override
            public void ends(ExperimentRow row) { }

            @Override
            public boolean isCancelled() {
                return ++asked > 5;
            }
        });
        assertFalse(result.complete());
        assertEquals(List.of("idle 0", "idle 300"), result.rows().stream().limit(2).map(ExperimentRow::name).toList());
        assertEquals(1, result.rows().getFirst().raw().get("messagesPerSecond").size(), "the second round is not whole");
    }

    @Test
    void shouldNotCallMemoryThatTheHeapGaveBackLessThanNothing() {
        assertTrue(Double.isNaN(ScaleRow.grown(new Footprint(0, -655e6))));
        assertEquals(4096.0, ScaleRow.grown(new Footprint(0, 4096)));
    }

    @Test
    void shouldMakeOneRowIfAskedForOne() throws Exception {
        List<? extends ExperimentRow> rows = Patient.longerAndLonger(SHORT, each -> small(each).run(Optional.of("idle 300"), Progress.NONE), Enough.of("ratioToAlone")).rows();
        assertEquals(List.of("idle 300"), rows.stream().map(ExperimentRow::name).toList());
        assertTrue(figure(rows.getFirst(), "ratioToAlone") > 0);
        rows = small.run(Optional.of("EdgeOS bare FWPs"), Progress.NONE).rows();
        assertEquals(15_000, figure(rows.getFirst(), "idle"));
        assertEquals("C", rows.getFirst().values().get("mark"));
    }

    @Test
    void shouldStopWhenSomebodyCancels() throws Exception {
        var cancelled = new Progress() {
            @Override
            public void begins(String row, int number, int of) { }

            @Override
            public void ends(ExperimentRow row) { }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertFalse(small.run(Optional.empty(), cancelled).complete());
    }
}
