package edgeos.lab.experiment.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Patient;
import edgeos.lab.experiment.Enough;
import edgeos.lab.experiment.ExperimentJson;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.chain.rival.Rival;
import edgeos.lab.experiment.chain.rival.Rivals;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChainExperimentTest {
    private static final Duration TRIAL = Duration.ofMillis(20);
    private final ChainExperiment experiment = small(TRIAL);

    /** All in proportion to how long a ring is tried. */
    private static ChainExperiment small(Duration trial) {
        long millis = trial.toMillis();
        return new ChainExperiment(new Scale(List.of(1, 2), List.of(64), 2, 64, 1, 3 * millis, 1, 3 * millis, 2 * millis, 2 * millis, List.of(1 << 14, 1 << 16), millis, 1, 6 * millis));
    }

    /** On a busy machine, threads that fill, move, and take have to come to their turns for it. */
    private static boolean carries(ExperimentRow row) {
        return row.values().containsKey("mark") || Plot.figure(row, row.values().containsKey("p50Nanos") ? "atMessagesPerSecond" : "messagesPerSecond") > 100;
    }

    private static ExperimentResult run(Optional<String> only) throws InterruptedException {
        ExperimentResult result = Patient.longerAndLonger(TRIAL, trial -> small(trial).run(only, Progress.NONE),
                measured -> !measured.passed() || measured.rows().stream().allMatch(ChainExperimentTest::carries) && Enough.of("p50Nanos").test(measured));
        assertTrue(result.passed(), () -> ExperimentJson.write(result));
        return result;
    }

    @Test
    void shouldCompareAllInOneRun() throws Exception {
        ExperimentResult result = run(Optional.empty());
        assertTrue(result.rows().stream().allMatch(ChainExperimentTest::carries), () -> ExperimentJson.write(result));
        assertEquals(experiment.rowNames(), result.rows().stream().map(ExperimentRow::name).toList());
        JsonNode rows = JsonMapper.builder().build().readTree(ExperimentJson.write(result)).get("rows");
        var seen = new HashSet<String>();
        int reference = rows.size() - References.rows().size();
        for (int at = 0; at < reference; at++) {
            JsonNode row = rows.get(at);
            if (row.has("messagesPerSecond")) {
                assertEquals(row.get("messagesPerSecond").asLong() * 8.0 * row.get("bytes").asInt(), row.get("bitsPerSecond").asDouble(), 8.0 * 64);
                assertTrue(row.get("messagesPerSecondLeast").asLong() <= row.get("messagesPerSecondMost").asLong());
                assertTrue(seen.add(row.get("system").asString() + " " + row.get("hops") + " " + row.get("bytes")), () -> "a curve would have two values at one place: " + row);
            }
            assertEquals(1, row.get("runs").asInt());
            assertFalse(row.get("isolation").asString().isEmpty());
            assertTrue(row.get("tuning").asString().contains("KiB"), row::toString);
            assertFalse(row.has("mark"), "measured here");
        }
        assertTrue(rows.get(reference).has("mark") && rows.get(reference + 1).has("mark"));
        assertRatios(rows);
        assertSteady(rows);
    }

    /** Ours, who copies without a mover, who does not copy, and nobody: all at one rate, each held against two of them in the same rounds. */
    private static void assertSteady(JsonNode rows) {
        List<JsonNode> steady = rows.valueStream().filter(row -> row.has("p99RatioToMachineAlone")).toList();
        assertEquals(List.of("mover", "agrona direct", "sharing", "machine alone"), steady.stream().map(row -> row.get("system").asString()).toList());
        double direct = steady.get(1).get("p99Nanos").asDouble();
        double machine = steady.getLast().get("p99Nanos").asDouble();
        for (JsonNode row : steady) {
            assertEquals(row.get("p99Nanos").asDouble() / direct, row.get("p99RatioToAgronaDirect").asDouble(), 1e-3 * row.get("p99RatioToAgronaDirect").asDouble(), row::toString);
            assertEquals(row.get("p99Nanos").asDouble() / machine, row.get("p99RatioToMachineAlone").asDouble(), 1e-3 * row.get("p99RatioToMachineAlone").asDouble(), row::toString);
            assertEquals("128 KiB, one thread", row.get("tuning").asString());
        }
    }

    /** Of our mover's row against the best of those that copy, sharing left out. */
    private static void assertRatios(JsonNode rows) {
        double best = 0;
        for (JsonNode row : rows) {
            boolean sameChain = row.get("hops").asInt() == 2 && row.has("ratioToBestPeer");
            boolean peer = Rivals.all().stream().anyMatch(rival -> rival.copies() && !rival.isBound() && rival != Rivals.ours() && rival.system().equals(row.get("system").asString()));
            best = sameChain && peer ? Math.max(best, row.get("messagesPerSecond").asDouble()) : best;
        }
        for (JsonNode row : rows) {
            if (row.has("ratioToBestPeer") && row.get("system").asString().equals("mover") && row.get("hops").asInt() == 2) {
                assertEquals(row.get("messagesPerSecond").asDouble() / best, row.get("ratioToBestPeer").asDouble(), 1e-3);
                assertShareOfBound(rows, row.get("messagesPerSecond").asDouble(), row.get("ratioToBareCopies"));
            } else if (row.has("ratioToBestPeer") && !row.get("system").asString().equals("mover")) {
                assertTrue(row.get("ratioToBestPeer").isNull());
            }
        }
    }

    /** In rounds as short as these, copies alone may come out slower than what copies and does more: then nobody is told a share of them. */
    private static void assertShareOfBound(JsonNode rows, double ours, JsonNode share) {
        JsonNode bare = rows.valueStream().filter(row -> row.get("hops").asInt() == 2 && row.get("system").asString().equals("bare copies") && row.has("messagesPerSecond")).findFirst().orElseThrow();
        if (bare.has("remark") && !bare.get("remark").asString().isEmpty()) {
            assertTrue(share.isNull(), () -> share + " of " + bare);
        } else {
            assertEquals(ours / bare.get("messagesPerSecond").asDouble(), share.asDouble(), 1e-3, bare::toString);
        }
    }

    @Test
    void shouldMakeOneRowWithoutAnybodyToCompareWith() throws Exception {
        ExperimentResult result = run(Optional.of("mover 2x64"));
        assertEquals(1, result.rows().size());
        assertTrue(ExperimentJson.write(result).contains("\"ratioToBestPeer\" : null"), () -> ExperimentJson.write(result));
    }

    @Test
    void shouldMeasureLatencyFromWhenMessagesAreDue() throws Exception {
        ExperimentResult result = run(Optional.of("agrona direct latency 2x64"));
        var values = result.rows().getFirst().values();
        assertTrue((long) values.get("p50Nanos") > 0 && (long) values.get("p50Nanos") <= (long) values.get("p99Nanos"), values::toString);
    }

    @Test
    void shouldTellTheRunsThatThereAreWhenSomebodyCancels() throws Exception {
        var twice = new Scale(List.of(1), List.of(64), 1, 64, 2, 60, 2, 60, 40, 40, List.of(1 << 14), 20, 1, 120);
        ExperimentResult result = new ChainExperiment(twice).run(Optional.of("mover 1x64"), new Progress() {
            private int asked;

            @Override
            public void begins(String row, int number, int of) { }

            @Override
            public void ends(ExperimentRow row) { }

            @Override
            public boolean isCancelled() {
                return ++asked > 2;
            }
        });
        assertEquals(List.of("mover 1x64"), result.rows().stream().map(ExperimentRow::name).toList());
        assertEquals(1, result.rows().getFirst().raw().get("messagesPerSecond").size(), "after the tuning and one of two runs");
        assertFalse(result.complete(), "though no row is missing");
    }

    @Test
    void shouldEndWhenSomebodyCancels() throws Exception {
        var shortest = new ChainExperiment(new Scale(List.of(1), List.of(64), 1, 64, 1, 20, 1, 20, 10, 10, List.of(1 << 14), 5, 1, 20));
        ExperimentResult result = shortest.run(Optional.empty(), new Progress() {
            private int rows;

            @Override
            public void begins(String row, int number, int of) { }

            @Override
            public void ends(ExperimentRow row) {
                rows++;
            }

            @Override
            public boolean isCancelled() {
                return rows > 0;
            }
        });
        assertFalse(result.complete());
        assertTrue(result.rows().size() < shortest.rowNames().size());
        assertEquals(List.of(), Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> Rivals.all().stream().map(Rival::system).anyMatch(system -> name.startsWith(system + " "))).toList(), "threads are left");
    }

    @Test
    void shouldCoverEveryChainAtEverySizeAndRunTenTimesWhatGoalsAreAbout() {
        List<Case> cases = Scale.FULL.cases();
        assertEquals(8 * 5, cases.size());
        assertTrue(cases.stream().filter(which -> which.hops() == 6 || which.bytes() == 64).allMatch(which -> which.runs() == 10));
        assertTrue(new ChainExperiment().rowNames().containsAll(List.of("mover 6x64", "sharing 8x1500", "pipes 1x1024", "mover latency 6x64", "sharing latency 6x64", "agrona direct steady 6x64", "sharing steady 6x64", "10 GbE at minimum frames")));
        assertFalse(new ChainExperiment().rowNames().contains("pipes 2x64"));
    }
}
