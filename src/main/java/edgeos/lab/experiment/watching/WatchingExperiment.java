package edgeos.lab.experiment.watching;

import edgeos.lab.Consent;
import edgeos.lab.Samples;
import edgeos.lab.Session;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * How much slower the engine is when people look at it, how fluid what they see is, and how soon they are answered: a chain of six at full rate, without a
 * window and beside windows that show more or less; and what the lab uses when nothing is to be done.
 *
 * <p>All sights take turns in one process, round after round, each with a session of its own. What the window has to do before it finds its animation
 * rate is not measured.
 */
public final class WatchingExperiment implements Experiment {
    private static final String SAMPLE = "chain-of-six";
    private static final int ROUNDS = 10;
    private static final long SEED = 1;
    private static final Duration SETTLE = Duration.ofMillis(2500);
    private static final Duration LENGTH = Duration.ofMillis(2000);
    private static final long CLICK_EVERY_NANOS = 97_000_000;

    private final Windows windows;
    private final int rounds;
    private final Duration settle;
    private final Duration length;

    /** Beside these windows, in full. */
    public WatchingExperiment(Windows windows) {
        this(windows, ROUNDS, SETTLE, LENGTH);
    }

    /**
     * Beside these windows.
     *
     * @param rounds how often each sight is measured
     * @param settle how long each runs before
     * @param length how long each is measured
     */
    public WatchingExperiment(Windows windows, int rounds, Duration settle, Duration length) {
        this.windows = windows;
        this.rounds = rounds;
        this.settle = settle;
        this.length = length;
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
        return "A chain of six at full rate runs without a window and beside windows that show more or less, in turns. Frames and answers to clicks are timed by the window itself.";
    }

    @Override
    public List<Plot> plots() {
        return List.of(new Plot("Messages a second, by what is looked at", Plot.Form.DOTS, "messagesPerSecond", "system", "", Map.of(), Plot.Scale.LINEAR));
    }

    @Override
    public Experiment quick() {
        return new WatchingExperiment(windows, 2, Duration.ofMillis(800), Duration.ofMillis(800));
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
        Path crowd = CrowdDrawing.file();
        Map<Sight, List<Reading>> readings;
        try {
            readings = readings(sight -> sight.isCrowd() ? crowd : drawing, needed(wanted), progress);
        } finally {
            CrowdDrawing.remove(crowd);
        }
        var rows = new ArrayList<FigureRow>();
        boolean whole = readings.values().stream().allMatch(each -> each.size() == rounds);
        for (Sight sight : whole ? wanted : List.<Sight>of()) {
            progress.begins(sight.words(), rows.size() + 1, wanted.size());
            rows.add(new SightFigures(sight, windows.surface(), readings.get(sight), readings.get(Sight.HEADLESS)).row());
            progress.ends(rows.getLast());
        }
        return new ExperimentResult(name(), description(), where, rows, whole, drawings());
    }

    /** What is seen is compared with what nobody sees. */
    private static List<Sight> needed(List<Sight> wanted) {
        return List.of(Sight.values()).stream().filter(sight -> wanted.contains(sight) || sight == Sight.HEADLESS && wanted.stream().anyMatch(Sight::isCompared))
                .toList();
    }

    private Map<Sight, List<Reading>> readings(Function<Sight, Path> drawings, List<Sight> needed, Progress progress) throws InterruptedException {
        Map<Sight, List<Reading>> readings = new EnumMap<>(Sight.class);
        needed.forEach(sight -> readings.put(sight, new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (Sight sight : needed) {
                if (progress.isCancelled()) {
                    return readings;
                }
                Path drawing = drawings.apply(sight);
                readings.get(sight).add(sight.shape().isPresent() ? beside(drawing, sight) : alone(drawing, sight));
            }
        }
        return readings;
    }

    private Reading alone(Path drawing, Sight sight) throws InterruptedException {
        try (var session = new Session(DrawingFormat.read(drawing).drawing(), drawing.getParent(), Consent.NONE)) {
            session.setLoad(sight.isBusy() ? 1 : 0);
            if (!session.start()) {
                throw new IllegalStateException("phase=experiment drawing=" + drawing + " is not fit to run: " + session.findings());
            }
            Thread.sleep(settle);
            var watch = new Reading.Watch(session::snapshot);
            Thread.sleep(length);
            return watch.end();
        }
    }

    private Reading beside(Path drawing, Sight sight) throws InterruptedException {
        try (Windows.Window window = windows.open(drawing, sight.shape().orElseThrow())) {
            window.run(sight.isBusy() ? 1 : 0);
            Thread.sleep(settle);
            window.beginFrames();
            var watch = new Reading.Watch(window::snapshot);
            Thread.sleep(length);
            Reading reading = watch.end();
            Windows.Frames frames = window.endFrames();
            boolean answers = sight.isBusy() && sight != Sight.MINIMISED;
            return reading.seen(frames, answers ? clicks(window, System.nanoTime() + length.toNanos() / 2) : List.of());
        }
    }

    /** Clicks at fixed times: how long one takes does not put off when the next is due. */
    private static List<Windows.Answer> clicks(Windows.Window window, long endNanos) throws InterruptedException {
        var answers = new ArrayList<Windows.Answer>();
        long due = System.nanoTime();
        for (int number = 0; due < endNanos; due += CLICK_EVERY_NANOS, number++) {
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            long late = Math.max(0, System.nanoTime() - due);
            Windows.Answer answer = window.click(number);
            answers.add(new Windows.Answer(late + answer.handledNanos(), late + answer.shownNanos(), answer.usedNanos()));
        }
        return answers;
    }
}
