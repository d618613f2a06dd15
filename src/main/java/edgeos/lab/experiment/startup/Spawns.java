package edgeos.lab.experiment.startup;

import edgeos.os.ProcessSpawner;
import edgeos.os.SpawnTimes;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Distributions;
import java.util.function.Function;

/** Starts processes of an empty program by libc's {@code posix_spawn}, called through the foreign-function API: what starts processes quickest. */
final class Spawns implements Starter {
    private final Way way;
    private final ProcessSpawner spawner;
    private final int count;
    private final Function<SpawnTimes, long[]> figure;

    private Spawns(String name, String remark, ProcessSpawner spawner, int count, Function<SpawnTimes, long[]> figure) {
        this.way = new Way(name, Commands.PROCESS, remark);
        this.spawner = spawner;
        this.count = count;
        this.figure = figure;
    }

    /** Until the program has run and was reaped. */
    static Starter whole(ProcessSpawner spawner, int count) {
        return new Spawns(StartupExperiment.BASELINE, "fork()+exec() of an empty program: from just before the call until it has run and waitpid() has returned", spawner, count,
                SpawnTimes::exitNanos);
    }

    /** Until the call has returned. */
    static Starter untilExec(ProcessSpawner spawner, int count) {
        return new Spawns("posix_spawn until exec", "the same until the call has returned: the program is in place, and has not run an instruction yet", spawner, count,
                SpawnTimes::execNanos);
    }

    @Override
    public Way way() {
        return way;
    }

    @Override
    public Distribution round() {
        return Distributions.ofEach(figure.apply(spawner.measure(count)));
    }
}
