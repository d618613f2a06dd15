package edgeos.lab.experiment.watching;

import edgeos.lab.Samples;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.Surroundings;
import edgeos.lab.experiment.study.Subject;
import edgeos.model.format.DrawingFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * How much slower the engine is when people look at it, how fluid what they see is, and how soon they are answered: a chain of six at full rate, without a
 * window and beside windows that show more or less; and what the lab uses when nothing is to be done.
 *
 * <p>All sights take turns in one process, round after round. What has to be compiled first, and what the window has to do before it finds its animation
 * rate, is not measured. Whoever ends it early has what there was until then.
 */
public final class WatchingExperiment implements Experiment {
    private static final String SAMPLE = "chain-of-six";
    private static final long SEED = 1;

    private final Windows windows;
    private final Scale scale;

    /** Beside these windows, in full: less than four minutes. */
    public WatchingExperiment(Windows windows) {
        this(windows, Scale.FULL);
    }

    /**
     * Beside these windows, without warming up.
     *
     * @param rounds how often each sight is measured
     * @param settle how long each runs before
     * @param length how long each is measured
     */
    public WatchingExperiment(Windows windows, int rounds, Duration settle, Duration length) {
        this(windows, Scale.of(rounds, settle, length));
    }

    WatchingExperiment(Windows windows, Scale scale) {
        this.windows = windows;
        this.scale = scale;
    }

    @Override
    public String name() {
        return "watching";
    }

    @Override
    public String description() {
        return "What does looking at the engine cost it, and how fluid is what one sees?";
    }

    @Override
    public long seed() {
        return SEED;
    }

    @Override
    public SequencedMap<String, String> drawings() {
        return Subject.texts(List.of(Subject.sample(SAMPLE)));
    }

    @Override
    public String how() {
        return "A chain of six at full rate runs without a window and beside windows that show more or less, in turns, after a round that does not count. Who used the processors is what the system says of each thread. "
                + "Frames and answers to clicks are timed by the window itself.";
    }

    @Override
    public List<Plot> plots() {
        return List.of(new Plot("Messages a second, by what is looked at", Plot.Form.DOTS, "messagesPerSecond", "system", "", Map.of(), Plot.Scale.LINEAR));
    }

    @Override
    public Experiment quick() {
        return new WatchingExperiment(windows, Scale.QUICK);
    }

    @Override
    public List<String> rowNames() {
        return Sight.names();
    }

    @Override
    public ExperimentResult run(Optional<String> only, Progress progress) throws InterruptedException {
        var where = Surroundings.here(seed());
        Path drawing = Samples.folder().map(folder -> folder.resolve(SAMPLE + ".json"))
                .orElseThrow(() -> new IllegalStateException("phase=experiment this build has no samples"));
        List<Sight> wanted = List.of(Sight.values()).stream().filter(sight -> only.isEmpty() || sight.words().equals(only.get())).toList();
        var measured = new Rounds(windows, scale, DrawingFormat.read(drawing).drawing(), drawing.getParent(), needed(wanted), progress);
        var rows = new ArrayList<FigureRow>();
        boolean complete;
        try {
            complete = measured.run();
        } finally {
            for (Sight sight : wanted) {
                if (!measured.of(sight).isEmpty()) {
                    rows.add(new SightFigures(sight, windows.surface(), measured.of(sight), measured.of(Sight.HEADLESS)).row());
                    progress.ends(rows.getLast());
                }
            }
        }
        return new ExperimentResult(name(), description(), where, rows, complete, drawings());
    }

    /** What is seen is compared with what nobody sees. */
    private static List<Sight> needed(List<Sight> wanted) {
        return List.of(Sight.values()).stream().filter(sight -> wanted.contains(sight) || sight == Sight.HEADLESS && wanted.stream().anyMatch(Sight::isCompared))
                .toList();
    }
}
