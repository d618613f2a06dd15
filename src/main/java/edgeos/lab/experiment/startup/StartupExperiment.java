package edgeos.lab.experiment.startup;

import edgeos.lab.Samples;
import edgeos.lab.experiment.Drawings;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.Surroundings;
import edgeos.model.Drawing;
import edgeos.os.ProcessSpawner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * How long it takes to start an FWP, and whatever else could separate one client from another. Everything is started in turn, round by round, so that a moment in which the
 * machine is busy with something else strikes all alike; figures are medians of rounds, with the least and the most. Ratios are against posix_spawn in the same round.
 */
public final class StartupExperiment implements Experiment {
    /** What ratios are against. */
    static final String BASELINE = "posix_spawn";
    /** The row of containers. */
    static final String DOCKER = "docker start";
    private static final long SEED = 1;
    private static final int HALF = 2;
    private static final int TENTH = 10;

    private final Scale scale;
    private final String path;

    /** The experiment at its full size. */
    public StartupExperiment() {
        this(Scale.FULL, Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    /** The experiment at another size, with programs found on this path. */
    StartupExperiment(Scale scale, String path) {
        this.scale = scale;
        this.path = path;
    }

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public String description() {
        return "How long does it take to start an FWP, a thread, a process, a container?";
    }

    @Override
    public long seed() {
        return SEED;
    }

    @Override
    public SequencedMap<String, String> drawings() {
        var drawings = new LinkedHashMap<String, Drawing>();
        starters(Optional.empty()).forEach(starter -> starter.drawing().ifPresent(drawing -> drawings.put(starter.way().name(), drawing)));
        return Drawings.of(drawings);
    }

    @Override
    public String how() {
        return "Everything is started in turn, round by round, so that a busy moment of the machine strikes all alike. An FWP counts as started when its first instruction runs, a process when it was reaped. "
                + "Figures are medians of rounds, with the least and the most. Marked rows come from elsewhere and were not measured here.";
    }

    @Override
    public List<Plot> plots() {
        return List.of(Plot.dots("Time from asking for it until it runs (median)", "p50Nanos"), distribution());
    }

    /** How even it is: of the rows that answer the question, with the paper's figures across. */
    private static Plot distribution() {
        Plot plot = Plot.cumulative("Share of all that had started after so long", Rounds.EACH)
                .where("system", List.of("activate", "activate parked", "create 64 KiB", "virtual thread", "platform thread", BASELINE, DOCKER));
        for (Reference reference : Reference.all()) {
            if (reference.mark().equals("D")) {
                plot = plot.withLine(reference.system(), reference.nanos(), reference.mark());
            }
        }
        return plot;
    }

    @Override
    public Experiment quick() {
        return new StartupExperiment(Scale.QUICK, path);
    }

    @Override
    public List<String> rowNames() {
        Stream<String> own = starters(Optional.empty()).stream().map(starter -> starter.way().name());
        Stream<String> docker = Container.command(path).map(_ -> DOCKER).stream();
        return Stream.of(own, docker, Reference.all().stream().map(Reference::system)).flatMap(each -> each).toList();
    }

    private List<Starter> starters(Optional<Container> container) {
        var all = new ArrayList<Starter>();
        all.add(Activations.awake(scale.activations()));
        all.add(Activations.asleep(scale.wakeUps()));
        all.add(Creations.ahead(16, scale.creations()));
        all.add(Creations.ahead(64, scale.creations() / HALF));
        all.add(Creations.ahead(1024, scale.creations() / TENTH));
        all.add(Creations.onDemand(64, scale.creations() / TENTH));
        Samples.folder().map(samples -> samples.resolve("programs")).ifPresent(programs -> addWasm(all, programs));
        all.add(Threads.platform(scale.threads()));
        all.add(Threads.virtual(scale.threads()));
        ProcessSpawner.ofEmptyProgram().ifPresent(spawner -> {
            all.add(Spawns.whole(spawner, scale.spawns()));
            all.add(Spawns.untilExec(spawner, scale.spawns()));
            all.add(Commands.emptyProgram(spawner.program(), scale.builds()));
        });
        all.add(Commands.java(scale.machines()));
        container.ifPresent(made -> all.add(made.starter(scale.machines())));
        return all;
    }

    private void addWasm(List<Starter> all, Path programs) {
        all.add(Activations.wasm(scale.activations(), programs));
        all.add(Creations.wasm(1, scale.creations() / HALF, programs));
        all.add(Creations.wasm(16, scale.creations() / TENTH, programs));
    }

    @Override
    public ExperimentResult run(Optional<String> only, Progress progress) throws InterruptedException {
        Optional<Path> docker = Container.command(path).filter(_ -> only.isEmpty() || only.get().equals(DOCKER));
        if (docker.isEmpty()) {
            return run(only, progress, Optional.empty(), "");
        }
        Container container;
        try {
            container = Container.create(docker.get());
        } catch (Container.UnavailableException unavailable) {
            return run(only, progress, Optional.empty(), unavailable.getMessage());
        }
        try {
            return run(only, progress, Optional.of(container), "");
        } finally {
            container.remove();
        }
    }

    private ExperimentResult run(Optional<String> only, Progress progress, Optional<Container> container, String aboutDocker) throws InterruptedException {
        var where = Surroundings.here(seed());
        List<Starter> wanted = starters(container).stream()
                .filter(starter -> only.isEmpty() || starter.way().name().equals(only.get()) || isStarter(only.get(), container) && starter.way().name().equals(BASELINE)).toList();
        var measured = new Measured(wanted, scale, progress);
        var rows = new ArrayList<FigureRow>();
        boolean complete;
        try {
            complete = measured.run();
        } finally {
            measured.rows().forEach(row -> add(row, only, rows, progress));
        }
        for (Reference reference : Reference.all()) {
            add(Rounds.row(reference, reference.system().endsWith(DOCKER) ? aboutDocker : ""), only, rows, progress);
        }
        return new ExperimentResult(name(), description(), where, rows, complete, drawings());
    }

    private boolean isStarter(String name, Optional<Container> container) {
        return starters(container).stream().anyMatch(starter -> starter.way().name().equals(name));
    }

    private static void add(FigureRow row, Optional<String> only, List<FigureRow> rows, Progress progress) {
        if (only.isEmpty() || only.get().equals(row.name())) {
            rows.add(row);
            progress.ends(row);
        }
    }
}
