package edgeos.os;


/**
 * How long it took to start and end an empty process, one entry a run, in the order of the runs. Immutable; any thread.
 *
 * <p>Both times start just before {@code posix_spawn}. Where that is the usual {@code vfork} and {@code exec} (glibc, musl, macOS), it
 * returns once the new image is in place: that is the exec time, in which the program has not yet run an instruction. The exit time
 * ends when {@code waitpid} has returned: the program was loaded, linked, run, and reaped.
 */
public final class SpawnTimes {
    private final String program;
    private final long[] execNanos;
    private final long[] exitNanos;

    SpawnTimes(String program, long[] execNanos, long[] exitNanos) {
        this.program = program;
        this.execNanos = execNanos.clone();
        this.exitNanos = exitNanos.clone();
    }

    /**
     * What was started.
     *
     * @return the path of the program
     */
    public String program() {
        return program;
    }

    /**
     * How many runs were measured: fewer than asked for when the thread was interrupted.
     *
     * @return at least 0
     */
    public int runs() {
        return exitNanos.length;
    }

    /**
     * From just before {@code posix_spawn} until it returned.
     *
     * @return nanoseconds of each run, a copy
     */
    public long[] execNanos() {
        return execNanos.clone();
    }

    /**
     * From just before {@code posix_spawn} until the process was reaped: the fork()+exec() of the charts.
     *
     * @return nanoseconds of each run, a copy
     */
    public long[] exitNanos() {
        return exitNanos.clone();
    }
}
