package edgeos.lab.experiment.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Alone;
import edgeos.Patient;
import edgeos.lab.Consent;
import edgeos.lab.experiment.ExperimentJson;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Plots;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.study.Subject;
import edgeos.lab.suite.CarriedOut;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sweeps on real engines, of a drawing whose answers are known. */
@Alone
class SweepExperimentTest {
    private static final Duration MOMENT = Duration.ofMillis(400);
    private static final Optional<Duration> SHORT = Optional.of(MOMENT);
    private static final String SLOW = "source.ratePerSecond=2000, limiter.tokensPerSecond=5000";
    private static final String FAST = "source.ratePerSecond=20000, limiter.tokensPerSecond=5000";

    private static Subject known() {
        return Subject.of(Path.of("samples/known-capacity.json"), Consent.NONE);
    }

    private static double figure(ExperimentResult result, String row, String figure) {
        return result.rows().stream().filter(each -> each.name().equals(row)).mapToDouble(each -> Plot.figure(each, figure)).findFirst().orElseThrow(() -> new AssertionError(row));
    }

    @Test
    void shouldMeasureWhatIsKnownAtEveryCombination() throws InterruptedException {
        SweepExperiment sweep = combinations(MOMENT);
        ExperimentResult result = Patient.longerAndLonger(MOMENT, each -> inOrder(combinations(each)), SweepExperimentTest::isAsKnown);
        assertTrue(isAsKnown(result), () -> result.rows().toString());
        assertTrue(figure(result, FAST, "lossShare") <= 1, () -> result.rows().toString());
        assertTrue(figure(result, FAST, "limiter.dropped") > figure(result, SLOW, "limiter.dropped"));
        assertTrue(figure(result, FAST, "messagesPerSecond") < figure(result, FAST, "source.messagesPerSecond"));
        for (String figure : List.of("latencyP99Nanos", "limiter.runShare", "core 0.busyShare")) {
            assertTrue(figure(result, SLOW, figure) > 0, figure);
            assertTrue(figure(result, SLOW, figure + "Least") <= figure(result, SLOW, figure) && figure(result, SLOW, figure) <= figure(result, SLOW, figure + "Most"), figure);
        }
        assertTrue(figure(result, SLOW, "core 0.busyShare") <= 1);
        ExperimentRow row = result.rows().getFirst();
        assertEquals("limiter.tokensPerSecond=1000", row.values().get("system"), "what is not on the axis names the curve");
        assertEquals(2L, row.values().get("runs"));
        assertTrue(sweep.plots().stream().allMatch(plot -> plot.by().equals("source.ratePerSecond") && plot.rows(result).size() == 4), "a loss of nothing is shown, too");
        assertEquals(2, row.raw().get("source.messagesPerSecond").size(), "each run is kept");
        assertEquals(List.of("known-capacity"), List.copyOf(result.drawings().keySet()));
        ExperimentResult again = ExperimentJson.read(ExperimentJson.write(result));
        assertEquals(sweep.plots(), Plots.of(again), "whoever opens the file sees the same pictures");
    }

    private static SweepExperiment combinations(Duration each) {
        return SweepExperiment.of(known(), List.of("source.ratePerSecond=2000,20000", "limiter.tokensPerSecond=1000,5000"),
                List.of("messagesPerSecond", "lossShare", "latencyP99Nanos", "limiter.dropped", "source.messagesPerSecond", "limiter.runShare", "core 0.busyShare"), Optional.of(each), Optional.of(2));
    }

    /** Each is run once before any is run again. */
    private static ExperimentResult inOrder(SweepExperiment sweep) throws InterruptedException {
        var order = new ArrayList<String>();
        ExperimentResult result = sweep.run(Optional.empty(), new Progress() {
            @Override
            public void begins(String row, int number, int of) {
                order.add(row);
                assertEquals(8, of);
            }

            @Override
            public void ends(ExperimentRow row) { }
        });
        assertEquals(sweep.rowNames(), result.rows().stream().map(ExperimentRow::name).toList());
        assertEquals(sweep.rowNames(), order.subList(0, 4));
        assertEquals(sweep.rowNames(), order.subList(4, 8));
        assertTrue(result.passed(), () -> result.rows().stream().map(ExperimentRow::remark).toList().toString());
        return result;
    }

    /** The limiter lets 5,000 a second pass, by the clock: a machine that has much else to do for a moment may show something else in a short run. */
    private static boolean isAsKnown(ExperimentResult result) {
        return Math.abs(figure(result, SLOW, "source.messagesPerSecond") - 2_000) <= 400 && figure(result, SLOW, "lossShare") <= 0.05 && figure(result, FAST, "lossShare") > 0.5;
    }

    @Test
    void shouldKeepWhatWasMeasuredWhenSomebodyCancels() throws InterruptedException {
        int[] begun = new int[1];
        ExperimentResult result = SweepExperiment.of(known(), List.of("source.ratePerSecond=1000,2000,3000"), List.of("messagesPerSecond"), SHORT, Optional.of(3)).run(Optional.empty(), new Progress() {
            @Override
            public void begins(String row, int number, int of) {
                begun[0] = number;
            }

            @Override
            public void ends(ExperimentRow row) { }

            @Override
            public boolean isCancelled() {
                return begun[0] >= 2;
            }
        });
        assertFalse(result.complete());
        assertEquals(List.of("source.ratePerSecond=1000", "source.ratePerSecond=2000"), result.rows().stream().map(ExperimentRow::name).toList());
        assertEquals(1L, result.rows().getFirst().values().get("runs"));
    }

    @Test
    void shouldKeepWhatWasMeasuredWhenItIsInterruptedInTheMiddle() {
        SweepExperiment sweep = SweepExperiment.of(known(), List.of("source.ratePerSecond=1000,2000"), List.of("messagesPerSecond"), Optional.of(Duration.ofMillis(50)), Optional.of(2));
        CarriedOut ended = CarriedOut.of(sweep, Optional.empty(), new Progress() {
            @Override
            public void begins(String row, int number, int of) {
                if (number == 2) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void ends(ExperimentRow row) { }
        });
        assertTrue(ended.interrupted());
        assertFalse(ended.result().complete());
        assertEquals(List.of("source.ratePerSecond=1000"), ended.result().rows().stream().map(ExperimentRow::name).toList());
    }

    @Test
    void shouldGoOnWhereADrawingDoesNotRun() throws InterruptedException {
        ExperimentResult result = SweepExperiment.of(known().with("without files", known().drawing().withNodes(known().drawing().nodes().stream()
                        .map(node -> node.id().equals("sink") ? new edgeos.model.Node(node.id(), "capture", "File", node.x(), node.y(), null, edgeos.notation.Settings.NONE, node.extras()) : node).toList())),
                List.of("sink.file=/nowhere/at/all.pcap|/somewhere/else.pcap"), List.of("messagesPerSecond"), SHORT, Optional.of(1)).run(Optional.empty(), Progress.NONE);
        assertTrue(result.complete());
        assertEquals(2, result.rows().size());
        assertTrue(result.rows().stream().noneMatch(ExperimentRow::passed));
        assertTrue(result.rows().getFirst().remark().startsWith("did not run: "), result.rows().getFirst()::remark);
    }

    @Test
    void shouldRefuseBeforeAnythingRuns() {
        assertTrue(refusal(List.of("limiter.ringBytes=4096..16384:4096"), "messagesPerSecond").contains("with limiter.ringBytes=12288 the drawing is not fit to run"));
        assertTrue(refusal(List.of("source.ratePerSecond=1..900:1", "source.clients=1,2"), "messagesPerSecond").contains("combinations=1800"));
        assertTrue(refusal(List.of("source.clients=1,2", "source.clients=3"), "messagesPerSecond").startsWith("source.clients is varied twice"));
        assertTrue(refusal(Stream.of("source.ratePerSecond", "source.clients", "source.packetsPerClient", "source.seed", "limiter.tokensPerSecond", "limiter.burstTokens", "limiter.budgetMicros").map(each -> each + "=1..1000:1").toList(), "messagesPerSecond").contains("a sweep has 1 to 1000 combinations"));
        assertTrue(refusal(List.of("source.clients=1,2"), "speed").contains("messagesPerSecond, bitsPerSecond, lossShare"));
        assertTrue(refusal(List.of("source.clients=1,2"), "source-limiter.flows").contains("messagesPerSecond"));
        assertTrue(refusal(List.of("source.clients=1,2"), "nobody.dropped").contains("source, limiter, sink"));
        assertTrue(refusal(List.of("source.clients=1,2"), "core 0.dropped").contains("busyShare"));
    }

    private static String refusal(List<String> settings, String figure) {
        return assertThrows(IllegalArgumentException.class, () -> SweepExperiment.of(known(), settings, List.of(figure), SHORT, Optional.of(1))).getMessage();
    }
}
