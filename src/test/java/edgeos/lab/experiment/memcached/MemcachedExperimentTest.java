package edgeos.lab.experiment.memcached;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Patient;
import edgeos.lab.experiment.Enough;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.contest.ContestException;
import edgeos.telemetry.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The experiment as users run it, only smaller. */
class MemcachedExperimentTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Scale SMALL = small(SHORT);

    private static Scale small(Duration each) {
        return new Scale(2, each.toMillis() / 5, each.toMillis(), 400, List.of(3));
    }

    private static double figure(ExperimentRow row, String name) {
        return ((Number) row.values().get(name)).doubleValue();
    }

    @Test
    void shouldAskFwpsAndProcessesTheSame() throws InterruptedException {
        Experiment experiment = MemcachedExperiment.of(SMALL);
        ExperimentResult result = Patient.longerAndLonger(SHORT, each -> MemcachedExperiment.of(small(each)).run(Optional.empty(), Progress.NONE),
                Enough.of("answersPerSecond", "steadyPerSecond", "steadyP50Nanos"));
        assertEquals(List.of("fwp.3", "process.3"), result.rows().stream().map(ExperimentRow::name).toList());
        assertEquals(experiment.rowNames(), result.rows().stream().map(ExperimentRow::name).toList());
        assertTrue(result.passed(), () -> result.rows().toString());
        for (ExperimentRow row : result.rows()) {
            if (row.name().startsWith("process") && ProcessServers.MEMCACHED.path().isEmpty()) {
                assertTrue(!row.values().containsKey("answersPerSecond") && row.remark().contains("apt-get install memcached"), row::remark);
            } else {
                assertTrue(figure(row, "answersPerSecond") > 0 && figure(row, "steadyPerSecond") > 0, row.values()::toString);
                assertTrue(figure(row, "p99Nanos") >= figure(row, "p50Nanos") && figure(row, "steadyP50Nanos") > 0, row.values()::toString);
                assertTrue(figure(row, "bytesPerClient") > 100_000, row.values()::toString);
                assertTrue(figure(row, "serverPerAnswerNanos") > 0 || row.name().startsWith("process"), () -> "only of processes the system tells it in steps of 10 ms: " + row.values());
                assertEquals(2, row.raw().get("answersPerSecond").size(), "each round is told");
            }
        }
    }

    /** An FWP that is recycled with its connection, or a store that was not filled, would have to say that it has not got a key. */
    @Test
    void shouldAskOnlyForKeysThatAreThereAndFromConnectionsThatStay() throws ContestException, InterruptedException {
        try (var servers = new FwpServers(FwpServers.drawing(4), 4); var asking = new Asking(servers, 4, -1, SMALL)) {
            asking.warmUp();
            asking.round();
            asking.round();
            Snapshot now = servers.snapshot();
            assertEquals(4 * 100, counted(now, "items"));
            assertEquals(0, counted(now, "misses"));
            assertTrue(counted(now, "hits") > 0);
            assertEquals(4, now.chains().getFirst().activated(), "each client connected once");
        }
    }

    private static long counted(Snapshot now, String figure) {
        return now.nodes().stream().mapToLong(node -> node.figures().getOrDefault(figure, 0L)).sum();
    }
}
