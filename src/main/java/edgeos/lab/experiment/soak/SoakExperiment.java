package edgeos.lab.experiment.soak;

import edgeos.lab.experiment.Drawings;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.Surroundings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/**
 * Soaks the lab: random edits, faults, revocations, and changes of load for ten minutes or as long as one likes, with a row each half minute and one for the whole.
 *
 * <p>It holds only if the conservation law held in every snapshot, no counter fell, the engine told of no defect, every tenant was served again whenever all was put back, and neither heap,
 * nor what FWPs hold, nor what the process occupies grew. A failure is repeated, as far as threads allow, by the seed that it says.
 */
public final class SoakExperiment implements Experiment {
    private static final Duration STANDARD = Duration.ofMinutes(10);
    private static final Duration QUICK = Duration.ofSeconds(10);
    private static final Duration ROW = Duration.ofSeconds(30);
    private static final int MEASUREMENTS = 20;
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(5);
    private static final String WHOLE = "whole";
    private static final int MOST_SEED = 1_000_000;

    private final Duration length;
    private final long seed;

    /** Ten minutes, from another seed each time. */
    public SoakExperiment() {
        this(STANDARD, RandomGenerator.getDefault().nextInt(MOST_SEED));
    }

    /** For so long, from this seed. */
    public SoakExperiment(Duration length, long seed) {
        this.length = length;
        this.seed = seed;
    }

    @Override
    public Optional<Experiment> lasting(Optional<Duration> newLength, Optional<Long> newSeed) {
        return Optional.of(new SoakExperiment(newLength.orElse(length), newSeed.orElse(seed)));
    }

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public String description() {
        return "Does the lab survive everything at once, for " + length.toSeconds() + " s from seed " + seed + ", without losing a message or growing?";
    }

    @Override
    public long seed() {
        return seed;
    }

    @Override
    public SequencedMap<String, String> drawings() {
        return Drawings.of("soak", SoakDrawing.whole());
    }

    @Override
    public String how() {
        return "Random edits, faults, revocations, and changes of load strike a running drawing. It holds only if the conservation law held in every snapshot, every tenant was served again "
                + "whenever all was put back, and nothing grew.";
    }

    @Override
    public Experiment quick() {
        return new SoakExperiment(QUICK, seed);
    }

    @Override
    public List<String> rowNames() {
        var names = new ArrayList<>(LongStream.rangeClosed(1, (length.toSeconds() - 1) / ROW.toSeconds()).mapToObj(row -> row * ROW.toSeconds() + " s").toList());
        names.add(WHOLE);
        return List.copyOf(names);
    }

    /** Whichever row is asked for, the whole soak runs up to it. */
    @Override
    public ExperimentResult run(Optional<String> only, Progress progress) throws InterruptedException {
        var where = Surroundings.here(seed);
        List<String> names = rowNames();
        var rows = new ArrayList<FigureRow>();
        long start = System.nanoTime();
        boolean complete;
        var run = new SoakRun(seed);
        try (run) {
            progress.begins(names.getFirst(), 1, names.size());
            complete = soak(run, start, names, rows, only, progress);
        }
        add(rows, row(run, WHOLE, start, run.harm().isEmpty() ? run.growth().verdict() : run.harm()), only, progress);
        return new ExperimentResult(name(), description(), where, rows.stream().filter(row -> only.isEmpty() || row.name().equals(only.get())).toList(), complete, drawings());
    }

    /** Returns false if somebody cancelled. */
    private boolean soak(SoakRun run, long start, List<String> names, List<FigureRow> rows, Optional<String> only, Progress progress) throws InterruptedException {
        long roundNanos = Math.min(length.dividedBy(MEASUREMENTS).toNanos(), LONGEST_ROUND.toNanos());
        long nextRow = start + ROW.toNanos();
        long nextRound = start + roundNanos;
        while (System.nanoTime() - start < length.toNanos() && run.harm().isEmpty()) {
            if (progress.isCancelled()) {
                return false;
            }
            run.act();
            if (System.nanoTime() > nextRound) {
                run.comeBack();
                nextRound = System.nanoTime() + roundNanos;
            }
            if (System.nanoTime() > nextRow && rows.size() + 1 < names.size()) {
                add(rows, row(run, names.get(rows.size()), start, ""), only, progress);
                nextRow += ROW.toNanos();
            }
        }
        run.comeBack();
        return true;
    }

    private static void add(List<FigureRow> rows, FigureRow row, Optional<String> only, Progress progress) {
        rows.add(row);
        if (only.isEmpty() || row.name().equals(only.get())) {
            progress.ends(row);
        }
    }

    private FigureRow row(SoakRun run, String name, long startNanos, String harm) {
        var values = new LinkedHashMap<String, Object>();
        Growth.Measured memory = run.growth().latest();
        values.put("system", "soak, " + name);
        values.put("seed", seed);
        values.put("seconds", Duration.ofNanos(System.nanoTime() - startNanos).toSeconds());
        values.put("edits", run.edited());
        values.put("refusedEdits", run.refused());
        values.put("faults", run.faults());
        values.put("snapshots", run.snapshots());
        values.put("produced", run.ledger().produced());
        values.put("delivered", run.ledger().delivered());
        values.put("heapBytes", memory.heapBytes());
        values.put("heldBytes", memory.heldBytes());
        values.put("residentBytes", memory.residentBytes());
        return new FigureRow(name, values, harm.isEmpty(), harm);
    }
}
