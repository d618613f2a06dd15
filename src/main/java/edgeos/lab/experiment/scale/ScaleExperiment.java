package edgeos.lab.experiment.scale;

import edgeos.engine.spec.EngineException;
import edgeos.lab.experiment.Drawings;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.Surroundings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether 1,000 busy FWPs are as fast among 100,000 idle ones as alone, and what an idle one takes.
 *
 * <p>Idle FWPs are live: each was activated for a client, has served a message, keeps 16 KiB of state of which every byte counts, and waits for that client's next message. Busy ones are
 * sent messages in turn, so that each message goes to another FWP than the one before.
 *
 * <p>Every population has an engine of its own; they take turns, one measurement each a round, all others held, so that what the machine does meanwhile strikes all alike.
 */
public final class ScaleExperiment implements Experiment {
    private static final long SEED = 1;

    private final int busy;
    private final int[] idle;
    private final int rounds;
    private final Duration window;

    /** The experiment as users run it. */
    public ScaleExperiment() {
        this(1_000, new int[] {0, 1_000, 10_000, 100_000}, 7, Duration.ofMillis(500));
    }

    /**
     * The experiment at another scale.
     *
     * @param idle how many idle ones each row has, the first 0
     * @param window how long each measurement takes; there are two of each row a round
     */
    ScaleExperiment(int busy, int[] idle, int rounds, Duration window) {
        this.busy = busy;
        this.idle = idle.clone();
        this.rounds = rounds;
        this.window = window;
    }

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public String description() {
        return "Are busy FWPs as fast among many idle ones as alone?";
    }

    @Override
    public long seed() {
        return SEED;
    }

    @Override
    public SequencedMap<String, String> drawings() {
        return Drawings.of(busy + " busy clients", new Crowd(busy + IntStream.of(idle).max().orElse(0)).drawing(busy, 0));
    }

    @Override
    public String how() {
        return "Idle FWPs are live: each served a message, keeps its state, and waits for its client's next message. Engines with different numbers of them take turns, all others held, "
                + "and are compared with the one that has none.";
    }

    @Override
    public List<Plot> plots() {
        return List.of(new Plot("Messages a second of busy FWPs, by how many idle ones there are", Plot.Form.DOTS, "messagesPerSecond", "idle", "", Map.of(), Plot.Scale.LINEAR),
                new Plot("Memory of one FWP", Plot.Form.DOTS, "bytesPerFwp", "system", "idle", Map.of(), Plot.Scale.LOGARITHMIC));
    }

    @Override
    public Experiment quick() {
        return new ScaleExperiment(busy, new int[] {0, 1_000, 10_000}, 3, Duration.ofMillis(300));
    }

    @Override
    public List<String> rowNames() {
        return Stream.concat(IntStream.of(idle).mapToObj(ScaleRow::name), ScaleRow.references().stream().map(ExperimentRow::name)).toList();
    }

    @Override
    public ExperimentResult run(Optional<String> only, Progress progress) throws InterruptedException {
        var surroundings = Surroundings.here(seed());
        var rows = new ArrayList<ExperimentRow>();
        var populations = new ArrayList<Population>();
        try {
            boolean complete = populate(populations, only, progress) && measure(populations, only, progress, rows);
            return new ExperimentResult(name(), description(), surroundings, rows, complete, drawings());
        } finally {
            populations.forEach(Population::close);
        }
    }

    private boolean isWanted(String row, Optional<String> only) {
        return only.isEmpty() || only.get().equals(row);
    }

    /** The first, without idle ones, is always there: the others are compared with it. False if somebody cancelled. */
    private boolean populate(List<Population> populations, Optional<String> only, Progress progress) throws InterruptedException {
        boolean measured = IntStream.of(idle).anyMatch(count -> isWanted(ScaleRow.name(count), only));
        for (int at = 0; measured && at < idle.length; at++) {
            if (progress.isCancelled()) {
                return false;
            }
            if (at == 0 || isWanted(ScaleRow.name(idle[at]), only)) {
                progress.begins(ScaleRow.name(idle[at]), at + 1, rowNames().size());
                populations.add(population(idle[at]));
            }
        }
        return true;
    }

    private Population population(int idleOnes) throws InterruptedException {
        try {
            return new Population(idleOnes, busy);
        } catch (EngineException failed) {
            throw new IllegalStateException("idle=" + idleOnes + " " + failed.getMessage(), failed);
        }
    }

    /** However it ends, the rounds that there are until then are told. False if somebody cancelled. */
    private boolean measure(List<Population> populations, Optional<String> only, Progress progress, List<ExperimentRow> rows) throws InterruptedException {
        List<ScaleRow.Rounds> measured = populations.stream().map(_ -> new ScaleRow.Rounds()).toList();
        try {
            for (int round = 0; round < rounds; round++) {
                if (!round(round, populations, measured, progress)) {
                    return false;
                }
            }
            return true;
        } finally {
            for (int at = 0; at < measured.size() && measured.getFirst().count() > 0; at++) {
                add(ScaleRow.of(populations.get(at), populations.getFirst(), measured.get(at)), only, progress, rows);
            }
            ScaleRow.references().forEach(row -> add(row, only, progress, rows));
        }
    }

    /** Counts only if it is whole. */
    private boolean round(int round, List<Population> populations, List<ScaleRow.Rounds> measured, Progress progress) throws InterruptedException {
        var turns = new ScaleRow.Turn[populations.size()];
        for (int turn = 0; turn < turns.length; turn++) {
            if (progress.isCancelled()) {
                return false;
            }
            int at = round % 2 == 0 ? turn : turns.length - 1 - turn;
            turns[at] = turn(populations.get(at));
        }
        for (int at = 0; at < turns.length; at++) {
            measured.get(at).add(turns[at], turns[0]);
        }
        return true;
    }

    private ScaleRow.Turn turn(Population population) throws InterruptedException {
        try {
            double messagesPerSecond = population.messagesPerSecond(window);
            Population.Latency latency = population.latency(window);
            return new ScaleRow.Turn(messagesPerSecond, latency.p50Nanos(), latency.p99Nanos());
        } catch (EngineException failed) {
            throw new IllegalStateException("idle=" + population.idle() + " " + failed.getMessage(), failed);
        }
    }

    private void add(ExperimentRow row, Optional<String> only, Progress progress, List<ExperimentRow> rows) {
        if (isWanted(row.name(), only)) {
            rows.add(row);
            progress.ends(row);
        }
    }
}
