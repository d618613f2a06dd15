package edgeos.lab.experiment.startup;

import edgeos.os.ProcessSpawner;
import edgeos.telemetry.Distributions;

/** Starts processes of an empty program by libc's {@code posix_spawn}, called through the foreign-function API: what starts processes quickest. */
final class Spawns {
    private Spawns() { }

    /** Until the program has run and was reaped. */
    static Start whole(ProcessSpawner spawner, int count) {
        return Start.of(StartupExperiment.BASELINE, Commands.PROCESS, "fork()+exec() of an empty program: from just before the call until it has run and waitpid() has returned",
                () -> Distributions.ofEach(spawner.measure(count).exitNanos()));
    }

    /** Until the call has returned. */
    static Start untilExec(ProcessSpawner spawner, int count) {
        return Start.of("posix_spawn until exec", Commands.PROCESS, "the same until the call has returned: the program is in place, and has not run an instruction yet",
                () -> Distributions.ofEach(spawner.measure(count).execNanos()));
    }
}
