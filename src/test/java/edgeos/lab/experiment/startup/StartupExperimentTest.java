package edgeos.lab.experiment.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Progress;
import edgeos.os.ProcessSpawner;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Distributions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The experiment as users run it, only smaller. */
class StartupExperimentTest {
    private static final Scale SMALL = new Scale(2, 0, 300, 5, 40, 10, 3, 1, 1);

    @TempDir
    private Path folder;

    private static Number figure(ExperimentRow row, String name) {
        return (Number) row.values().get(name);
    }

    @Test
    void shouldStartEverythingAndSayHowLongItTook() throws InterruptedException {
        assumeTrue(ProcessSpawner.ofEmptyProgram().isPresent(), "nothing to compare with here");
        var experiment = new StartupExperiment(SMALL, "");
        var told = new ArrayList<ExperimentRow>();
        ExperimentResult result = experiment.run(Optional.empty(), new Progress() {
            @Override
            public void begins(String row, int number, int of) {
                assertTrue(number >= 1 && number <= of, () -> number + " of " + of);
            }

            @Override
            public void ends(ExperimentRow row) {
                told.add(row);
            }
        });
        assertEquals(experiment.rowNames(), result.rows().stream().map(ExperimentRow::name).toList());
        assertEquals(told, result.rows());
        assertTrue(result.passed());
        for (ExperimentRow row : result.rows()) {
            assertEquals("system", row.values().firstEntry().getKey());
            assertEquals(row.name(), row.values().get("system"));
            assertTrue(figure(row, "p50Nanos").longValue() > 0, row.name());
            assertFalse(((String) row.values().get("isolation")).isBlank());
            boolean elsewhere = row.values().containsKey("mark");
            assertEquals(elsewhere, figure(row, "count").longValue() == 0, "whoever measured here says how often, whoever did not says who did: " + row.name());
            assertTrue(elsewhere || figure(row, "p99Nanos").longValue() >= figure(row, "p50Nanos").longValue(), row.name());
            assertTrue(elsewhere || figure(row, "ratioToPosixSpawn").doubleValue() > 0, row.name());
        }
        assertEquals(1, figure(row(result, "posix_spawn"), "ratioToPosixSpawn").doubleValue());
        assertTrue(figure(row(result, "activate parked"), "count").longValue() >= 10, "every round waits for as many");
        assertEquals(80, figure(row(result, "create 16 KiB"), "count").longValue());
        assertEquals(40, figure(row(result, "create 64 KiB"), "count").longValue());
        assertEquals(8, figure(row(result, "create wasm 1 MiB"), "count").longValue());
        assertEquals("D", row(result, "EdgeOS activate").values().get("mark"));
    }

    private static ExperimentRow row(ExperimentResult result, String name) {
        return result.rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void shouldMakeOneRowAndCompareItAllTheSame() throws InterruptedException {
        assumeTrue(ProcessSpawner.ofEmptyProgram().isPresent(), "nothing to compare with here");
        ExperimentResult result = new StartupExperiment(SMALL, "").run(Optional.of("virtual thread"), Progress.NONE);
        assertEquals(List.of("virtual thread"), result.rows().stream().map(ExperimentRow::name).toList());
        assertTrue(figure(result.rows().getFirst(), "ratioToPosixSpawn").doubleValue() > 1, "quicker than a process");
    }

    @Test
    void shouldEndWhenSomebodyCancels() throws InterruptedException {
        var begun = new ArrayList<String>();
        ExperimentResult result = new StartupExperiment(SMALL, "").run(Optional.empty(), new Progress() {
            @Override
            public void begins(String row, int number, int of) {
                begun.add(row);
            }

            @Override
            public void ends(ExperimentRow row) { }

            @Override
            public boolean isCancelled() {
                return begun.size() == 1;
            }
        });
        assertFalse(result.complete());
        assertEquals(1, begun.size());
    }

    @Test
    void shouldStartAContainerWhereDockerHasAnImageAndTakeItAway() throws Exception {
        Path notes = folder.resolve("asked");
        docker("echo \"$@\" >> " + notes + "\ncase $1 in image) echo busybox;; create) echo c0ffee;; esac\n");
        ExperimentResult result = new StartupExperiment(SMALL, folder.toString()).run(Optional.of("docker start"), Progress.NONE);
        assertEquals(List.of("docker start"), result.rows().stream().map(ExperimentRow::name).toList());
        assertEquals(2, figure(result.rows().getFirst(), "count").longValue());
        List<String> asked = Files.readAllLines(notes);
        assertTrue(asked.contains("create --network none busybox true") && asked.getLast().equals("rm --force c0ffee"), () -> "asked=" + asked);
        assertEquals(2, asked.stream().filter("start --attach c0ffee"::equals).count());
    }

    @Test
    void shouldSayWhyThereIsNoContainer() throws Exception {
        docker("echo 'Cannot connect to the Docker daemon' >&2\nexit 1\n");
        var experiment = new StartupExperiment(new Scale(0, 0, 1, 1, 20, 1, 1, 1, 1), folder.toString());
        assertTrue(experiment.rowNames().contains("docker start"));
        ExperimentResult result = experiment.run(Optional.empty(), Progress.NONE);
        assertTrue(row(result, "Linux docker start").remark().endsWith("docker start is not measured: docker said: Cannot connect to the Docker daemon"));
        assertTrue(result.rows().stream().noneMatch(row -> row.name().equals("docker start")));
    }

    private void docker(String script) throws IOException {
        Path command = Files.writeString(folder.resolve("docker"), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void shouldCompareWithTheBaselineOfTheSameRound() {
        List<Distribution> baseline = List.of(Distributions.ofEach(new long[] {1_000}), Distributions.ofEach(new long[] {4_000}), Distributions.ofEach(new long[] {3_000}));
        List<Distribution> rounds = List.of(Distributions.ofEach(new long[] {10}), Distributions.ofEach(new long[] {10}), Distribution.EMPTY);
        assertEquals(250, Rounds.ratio(rounds, baseline).median(), "the median of 100 and 400; a round in which nothing was seen does not count");
        assertEquals(100, Rounds.ratio(rounds, baseline).least());
        assertTrue(Double.isNaN(Rounds.ratio(rounds, List.of()).median()));
        assertEquals(Set.of("system", "p50Nanos", "p99Nanos", "count", "p50NanosLeast", "p50NanosMost", "ratioToPosixSpawn", "ratioToPosixSpawnLeast", "ratioToPosixSpawnMost",
                "isolation"), Rounds.row(Threads.platform(1), rounds, baseline, "").values().keySet());
    }
}
