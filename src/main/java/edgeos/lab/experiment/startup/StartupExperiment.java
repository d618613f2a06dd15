package edgeos.lab.experiment.startup;

import edgeos.lab.Samples;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.contest.Comparison;
import edgeos.lab.experiment.contest.ContestExperiment;
import edgeos.lab.experiment.contest.Contestant;
import edgeos.os.ProcessSpawner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long it takes to start an FWP, and whatever else could separate one client from another. Ratios are against posix_spawn in the same round. */
public final class StartupExperiment {
    /** What ratios are against. */
    static final String BASELINE = "posix_spawn";
    /** The row of containers. */
    static final String DOCKER = "docker start";

    private static final long SEED = 1;
    private static final int HALF = 2;
    private static final int TENTH = 10;

    private StartupExperiment() { }

    /** The experiment at its full size. */
    public static Experiment full() {
        return of(Scale.FULL, Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    /** The experiment at another size, with Docker looked for on this path. */
    static ContestExperiment of(Scale scale, String path) {
        return new ContestExperiment("startup", "How long does it take to start an FWP, a thread, a process, a container?",
                "Everything is started in turn, round by round, so that a busy moment of the machine strikes all alike. An FWP counts as started when its first instruction runs, a process when it was reaped. "
                        + "Figures are medians of rounds, with the least and the most. The lab starts no virtual machines: marked rows come from elsewhere and were not measured here.",
                List.of(Plot.dots("Time from asking for it until it runs (median)", Start.MEDIAN), distribution()), contestants(scale, path),
                List.of(new Comparison("ratioToPosixSpawn", Start.MEDIAN, (own, spawn) -> spawn / Math.max(1, own))), Reference.all().stream().map(Reference::row).toList(), Map::of,
                scale.warmUps(), scale.rounds(), SEED, () -> of(Scale.QUICK, path));
    }

    /** How even it is: of the rows that answer the question, with the paper's figures across. */
    private static Plot distribution() {
        Plot plot = Plot.cumulative("Share of all that had started after so long", Start.EACH)
                .where("system", List.of("activate", "activate parked", "create 64 KiB", "virtual thread", "platform thread", BASELINE, DOCKER));
        for (Reference reference : Reference.all()) {
            if (reference.mark().equals("D")) {
                plot = plot.withLine(reference.system(), reference.nanos(), reference.mark());
            }
        }
        return plot;
    }

    private static List<Contestant> contestants(Scale scale, String path) {
        var all = new ArrayList<Contestant>();
        all.add(Activations.awake(scale.activations()));
        all.add(Activations.asleep(scale.wakeUps()));
        all.add(Creations.ahead(16, scale.creations()));
        all.add(Creations.ahead(64, scale.creations() / HALF));
        all.add(Creations.ahead(1024, scale.creations() / TENTH));
        all.add(Creations.onDemand(64, scale.creations() / TENTH));
        Samples.folder().map(samples -> samples.resolve("programs")).ifPresent(programs -> addWasm(all, scale, programs));
        all.add(Threads.platform(scale.threads()));
        all.add(Threads.virtual(scale.threads()));
        ProcessSpawner.ofEmptyProgram().ifPresent(spawner -> {
            all.add(Spawns.whole(spawner, scale.spawns()));
            all.add(Spawns.untilExec(spawner, scale.spawns()));
            all.add(Commands.emptyProgram(spawner.program(), scale.builds()));
        });
        all.add(Commands.java(scale.machines()));
        all.add(new Docker(path, scale.machines()));
        return all;
    }

    private static void addWasm(List<Contestant> all, Scale scale, Path programs) {
        all.add(Activations.wasm(scale.activations(), programs));
        all.add(Creations.wasm(1, scale.creations() / HALF, programs));
        all.add(Creations.wasm(16, scale.creations() / TENTH, programs));
    }
}
