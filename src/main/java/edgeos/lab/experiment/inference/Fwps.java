package edgeos.lab.experiment.inference;

import edgeos.lab.experiment.contest.ContestException;
import edgeos.lab.experiment.contest.Draft;
import edgeos.lab.experiment.contest.DrawnTurns;
import edgeos.lab.experiment.contest.ForClients;
import edgeos.lab.experiment.contest.Variants;
import edgeos.lab.report.Latencies;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.telemetry.Snapshot;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * An FWP for each client, with weights of its own.
 *
 * @param clients how many
 * @param seed of the images
 * @param scale how long they are measured
 */
record Fwps(int clients, long seed, Scale scale) implements ForClients {
    private static final String NETWORK = "network";
    private static final List<Integer> RINGS_BYTES = List.of(1 << 15);
    private static final double MEDIAN = 0.5;
    private static final double P99 = 0.99;

    @Override
    public String word() {
        return "fwp";
    }

    @Override
    public String system() {
        return "FWP per client";
    }

    @Override
    public String isolation() {
        return "own memory and capabilities, in one process";
    }

    @Override
    public String against() {
        return ForClients.name(Processes.WORD, clients);
    }

    private Drawing drawn(double ratePerSecond) {
        return new Draft("Inference", "Images of digits from " + clients + " clients, each of which has a network of its own.")
                .node("people", "digits", Map.of("ratePerSecond", ratePerSecond, "clients", clients, "seed", seed))
                .node(NETWORK, "inference", "client", Map.of("precision", "int8", "budgetMicros", 500))
                .node("answers", "sink", Map.of())
                .copy("people.out", NETWORK + ".in").copy(NETWORK + ".out", "answers.in").perFlow("client", Chain.FlowBy.CLIENT, clients).drawing();
    }

    @Override
    public String drawing() {
        return DrawingFormat.write(drawn(scale.steadyPerSecond()));
    }

    @Override
    public Turns start() throws ContestException, InterruptedException {
        var busy = DrawnTurns.of(Variants.of(drawn(0), Path.of("."), RINGS_BYTES), scale.pace(), Fwps::busy);
        var steady = DrawnTurns.of(Variants.of(drawn(scale.steadyPerSecond()), Path.of("."), RINGS_BYTES).subList(0, 1), scale.pace(), Fwps::steady);
        return new Turns() {
            @Override
            public SequencedMap<String, Double> round() throws ContestException, InterruptedException {
                SequencedMap<String, Double> figures = busy.round();
                figures.putAll(steady.round());
                return figures;
            }

            @Override
            public SequencedMap<String, Object> facts() {
                return busy.facts();
            }

            @Override
            public void close() {
                busy.close();
                steady.close();
            }
        };
    }

    private static SequencedMap<String, Double> busy(Snapshot before, Snapshot after) {
        var figures = new LinkedHashMap<String, Double>();
        figures.put(InferenceExperiment.ANSWERS, DrawnTurns.perSecond(after.ledger().delivered() - before.ledger().delivered(), before, after));
        return figures;
    }

    private static SequencedMap<String, Double> steady(Snapshot before, Snapshot after) {
        var figures = new LinkedHashMap<String, Double>();
        figures.put("steadyP50Nanos", Latencies.percentileNanos(before.latency(), after.latency(), MEDIAN));
        figures.put("steadyP99Nanos", Latencies.percentileNanos(before.latency(), after.latency(), P99));
        figures.put("bytesPerClient", (double) after.memoryBytes() / after.fwps());
        figures.put("rightShare", (double) counted(after, "right") / counted(after, "answered"));
        return figures;
    }

    private static long counted(Snapshot now, String figure) {
        return now.node(NETWORK).map(node -> node.figures().getOrDefault(figure, 0L)).orElse(0L);
    }
}
