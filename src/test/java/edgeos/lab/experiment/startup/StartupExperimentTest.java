package edgeos.lab.experiment.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.contest.ContestExperiment;
import edgeos.os.ProcessSpawner;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Distributions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        var experiment = StartupExperiment.of(SMALL, "");
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
            assertFalse(((String) row.values().get("isolation")).isBlank());
            if (row.name().equals("docker start")) {
                assertEquals("not installed: apt-get install docker.io", row.remark());
                continue;
            }
            assertTrue(figure(row, "p50Nanos").longValue() > 0, row.name());
            boolean elsewhere = row.values().containsKey("mark");
            assertEquals(!elsewhere, row.values().containsKey("count"), "whoever measured here says how often, whoever did not says who did: " + row.name());
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
        ExperimentResult result = StartupExperiment.of(SMALL, "").run(Optional.of("virtual thread"), Progress.NONE);
        assertEquals(List.of("virtual thread"), result.rows().stream().map(ExperimentRow::name).toList());
        assertTrue(figure(result.rows().getFirst(), "ratioToPosixSpawn").doubleValue() > 1, "quicker than a process");
    }

    @Test
    void shouldEndWhenSomebodyCancels() throws InterruptedException {
        var begun = new ArrayList<String>();
        ExperimentResult result = StartupExperiment.of(SMALL, "").run(Optional.empty(), new Progress() {
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
        ExperimentResult result = StartupExperiment.of(SMALL, folder.toString()).run(Optional.of("docker start"), Progress.NONE);
        assertEquals(List.of("docker start"), result.rows().stream().map(ExperimentRow::name).toList());
        assertEquals(2, figure(result.rows().getFirst(), "count").longValue());
        List<String> asked = Files.readAllLines(notes);
        assertTrue(asked.contains("create --network none busybox true") && asked.getLast().equals("rm --force c0ffee"), () -> "asked=" + asked);
        assertEquals(2, asked.stream().filter("start --attach c0ffee"::equals).count());
    }

    @Test
    void shouldSayWhyThereIsNoContainer() throws Exception {
        docker("echo 'Cannot connect to the Docker daemon' >&2\nexit 1\n");
        var experiment = StartupExperiment.of(new Scale(0, 0, 1, 1, 20, 1, 1, 1, 1), folder.toString());
        assertTrue(experiment.rowNames().contains("docker start"));
        ExperimentResult result = experiment.run(Optional.empty(), Progress.NONE);
        assertEquals("docker start is not measured: docker said: Cannot connect to the Docker daemon", row(result, "docker start").remark());
        assertFalse(row(result, "docker start").values().containsKey("p50Nanos"));
        assertTrue(row(result, "docker start").passed(), "it is nobody's fault");
    }

    private void docker(String script) throws IOException {
        Path command = Files.writeString(folder.resolve("docker"), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
    }

    private static Start known(String name, long... nanos) {
        var left = Arrays.stream(nanos).iterator();
        return Start.of(name, "none", "as always", () -> {
            long next = left.next();
            return next == 0 ? Distribution.EMPTY : Distributions.ofEach(new long[] {next, next});
        });
    }

    private static ExperimentResult contest(int warmUps, int rounds, Start... starts) throws InterruptedException {
        ContestExperiment like = StartupExperiment.of(SMALL, "");
        return new ContestExperiment("startup", "", "", List.of(), List.of(starts), like.comparisons(), List.of(), Map::of, warmUps, rounds, 1, () -> null).run(Optional.empty(), Progress.NONE);
    }

    @Test
    void shouldCompareWithTheBaselineOfTheSameRoundAndLeaveOutWarmUpsAndRoundsInWhichNothingWasSeen() throws InterruptedException {
        ExperimentRow ours = contest(1, 3, known("ours", 7, 10, 10, 0), known("posix_spawn", 7, 1_000, 4_000, 3_000)).rows().getFirst();
        assertEquals(250.0, ours.values().get("ratioToPosixSpawn"), "the median of 100 and 400; a round in which nothing was seen does not count");
        assertEquals(100.0, ours.values().get("ratioToPosixSpawnLeast"));
        assertEquals(10.0, ours.values().get("p50Nanos"));
        assertEquals(4L, ours.values().get("count"), "two rounds of two");
        assertEquals(List.of(10.0, 10.0, 10.0, 10.0), ours.raw().get("startNanos"));
        assertTrue(ours.passed());
    }

    @Test
    void shouldNotPassWhereNothingWasSeenToStart() throws InterruptedException {
        ExperimentRow row = contest(0, 2, known("ours", 0, 0)).rows().getFirst();
        assertFalse(row.passed());
        assertEquals("nothing could be measured", row.remark());
    }
}
