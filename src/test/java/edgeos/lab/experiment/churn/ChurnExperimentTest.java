package edgeos.lab.experiment.churn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Patient;
import edgeos.engine.Engine;
import edgeos.engine.spec.EngineException;
import edgeos.lab.experiment.ClientDrawing;
import edgeos.lab.experiment.ExperimentJson;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.contest.Contestant;
import edgeos.model.Chain;
import edgeos.notation.Placement;
import edgeos.os.ProcessSpawner;
import edgeos.plan.PlanCompiler;
import edgeos.telemetry.EventLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The experiment as users run it, only smaller. */
class ChurnExperimentTest {
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Scale SMALL = small(SHORT);

    private static Scale small(Duration each) {
        return new Scale(1, each.toMillis() * 2 / 3, each.toMillis(), List.of(2, 2_000));
    }

    private static Number figure(ExperimentRow row, String name) {
        return (Number) row.values().get(name);
    }

    @Test
    void shouldServeClientsAndLeaveNothingOfThem() throws InterruptedException {
        assumeTrue(ProcessSpawner.ofEmptyProgram().isPresent(), "nothing to compare with here");
        var experiment = ChurnExperiment.of(SMALL);
        ExperimentResult result = Patient.longerAndLonger(SHORT, each -> ChurnExperiment.of(small(each)).run(Optional.empty(), Progress.NONE), ChurnExperimentTest::servedAll);
        assertEquals(experiment.rowNames(), result.rows().stream().map(ExperimentRow::name).toList());
        for (ExperimentRow row : result.rows()) {
            boolean ofFwps = row.name().startsWith("per ");
            assertEquals(ofFwps ? List.of("system", "clients", "cyclesPerSecond", "messagesPerSecond", "activateP50Nanos", "activateP99Nanos", "fromCacheShare", "ratioToPosixSpawn", "leakedBytes", "isolation")
                    : List.of("system", "clients", "cyclesPerSecond", "messagesPerSecond", "ratioToPosixSpawn", "isolation"), List.copyOf(row.values().keySet()));
            assertTrue(!ofFwps || figure(row, "leakedBytes").longValue() == 0, row.name());
        }
        assertTrue(servedAll(result), () -> ExperimentJson.write(result));
        ExperimentRow perPacket = result.rows().stream().filter(row -> row.name().equals("per packet 2000")).findFirst().orElseThrow();
        assertTrue(figure(perPacket, "activateP99Nanos").doubleValue() >= figure(perPacket, "activateP50Nanos").doubleValue());
        assertEquals(1, figure(perPacket, "fromCacheShare").doubleValue(), "the pool is large enough");
        assertTrue(result.passed());
    }

    /** On a machine that does much else, somebody may not have a turn in a short round. */
    private static boolean servedAll(ExperimentResult result) {
        return result.rows().stream().allMatch(row -> figure(row, "messagesPerSecond").doubleValue() > 0 && (row.name().startsWith("per flow") || figure(row, "cyclesPerSecond").doubleValue() > 0));
    }

    @Test
    void shouldFailARowWhoseClientsLeftAByte() {
        Contestant chains = Chains.perPacket(1, SMALL);
        assertEquals("bytes of clients were left behind", chains.fault(new LinkedHashMap<>(Map.of("leakedBytes", 8L))));
        assertEquals("", chains.fault(new LinkedHashMap<>(Map.of("leakedBytes", 0L))));
    }

    @Test
    void shouldSeeWhatClientsLeave() throws EngineException {
        var drawing = new ClientDrawing("victim", Map.of("secret", 0), Chain.Policy.PER_FLOW, 3, 0, 1_000, 3, 3, 0, new Placement(1, 1, Map.of())).drawing();
        try (var engine = new Engine(PlanCompiler.compile(drawing, Path.of(".")), new EventLog(10))) {
            assertEquals(0, Traces.bytesIn(engine), "before the first client");
            for (int step = 0; step < 200; step++) {
                engine.step();
            }
            assertTrue(engine.snapshot().ledger().delivered() >= 3);
            assertTrue(Traces.bytesIn(engine) >= 3 * 3 * 8, "each client that is served has left a secret in a memory, and its words and a secret in a ring");
        }
    }

    @Test
    void shouldMakeOneRowAndEndWhenSomebodyCancels() throws InterruptedException {
        ExperimentResult one = ChurnExperiment.of(SMALL).run(Optional.of("thread per request"), Progress.NONE);
        assertEquals(List.of("thread per request"), one.rows().stream().map(ExperimentRow::name).toList());
        ExperimentResult none = ChurnExperiment.of(SMALL).run(Optional.empty(), new Progress() {
            @Override
            public void begins(String row, int number, int of) { }

            @Override
            public void ends(ExperimentRow row) { }

            @Override
            public boolean isCancelled() {
                return true;
            }
        });
        assertFalse(none.complete());
        assertEquals(List.of(), none.rows());
    }
}
