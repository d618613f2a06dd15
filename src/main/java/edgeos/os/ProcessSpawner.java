package edgeos.os;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Starts an empty program with libc's {@code posix_spawn} and waits for its end, without the overhead that Java's own ProcessBuilder
 * adds. It is not fork() alone: a JVM cannot be forked safely, and posix_spawn is what starts processes quickest here, so the
 * comparison flatters nobody. Immutable; any thread, but two measurements at once slow each other down.
 */
@SuppressWarnings("restricted")
public final class ProcessSpawner {
    private static final int WARM_UP_RUNS = 3;

    private final Path program;

    private ProcessSpawner(Path program) {
        this.program = program;
    }

    /**
     * A spawner of {@code true}, the program that does nothing and succeeds, found on the PATH.
     *
     * @return empty where {@link #unsupportedReason()} says why
     */
    public static Optional<ProcessSpawner> ofEmptyProgram() {
        return Platform.current().isPosix() ? emptyProgram().map(ProcessSpawner::new) : Optional.empty();
    }

    /** The path of what it starts. */
    public String program() {
        return program.toString();
    }

    /**
     * Why there is no spawner here.
     *
     * @return one sentence, or empty when there is one
     */
    public static Optional<String> unsupportedReason() {
        if (!Platform.current().isPosix()) {
            return Optional.of("fork()+exec() is measured on Linux and macOS only: system=" + Platform.current().label() + ".");
        }
        return emptyProgram().isPresent() ? Optional.empty()
                : Optional.of("fork()+exec() is not measured: program=true is not on the PATH.");
    }

    /**
     * Starts the program again and again, one at a time, after a few runs that do not count. Stops early when the thread is
     * interrupted, and leaves the flag set.
     *
     * @param runs how many to measure, at least 1
     * @return the times
     * @throws SystemCallException when a process cannot be started or ends with an error
     */
    public SpawnTimes measure(int runs) {
        if (runs < 1) {
            throw new IllegalArgumentException("runs=" + runs + " least=1");
        }
        long[] execNanos = new long[runs];
        long[] exitNanos = new long[runs];
        int done = 0;
        try (Arena arena = Arena.ofConfined()) {
            Invocation invocation = new Invocation(program, arena);
            for (int run = -WARM_UP_RUNS; run < runs && !Thread.currentThread().isInterrupted(); run++) {
                long started = System.nanoTime();
                int pid = invocation.spawn();
                long running = System.nanoTime();
                invocation.reap(pid);
                long ended = System.nanoTime();
                if (run >= 0) {
                    execNanos[run] = running - started;
                    exitNanos[run] = ended - started;
                    done++;
                }
            }
        }
        return new SpawnTimes(program.toString(), Arrays.copyOf(execNanos, done), Arrays.copyOf(exitNanos, done));
    }

    private static Optional<Path> emptyProgram() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        for (String folder : path.split(File.pathSeparator)) {
            try {
                Path candidate = Path.of(folder, "true");
                if (candidate.isAbsolute() && Files.isExecutable(candidate)) {
                    return Optional.of(candidate);
                }
            } catch (InvalidPathException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** What posix_spawn is given, laid out once. Confined to the thread that measures. */
    private static final class Invocation {
        private static final MethodHandle POSIX_SPAWN =
                Libc.plain("posix_spawn", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        private static final MethodHandle WAITPID =
                Libc.withErrno("waitpid", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));

        private final Path program;
        private final MemorySegment pid;
        private final MemorySegment status;
        private final MemorySegment path;
        private final MemorySegment arguments;
        private final MemorySegment environment;

        Invocation(Path program, Arena arena) {
            this.program = program;
            pid = arena.allocate(JAVA_INT);
            status = arena.allocate(JAVA_INT);
            path = arena.allocateFrom(program.toString());
            arguments = arena.allocate(ADDRESS, 2);
            arguments.setAtIndex(ADDRESS, 0, path);
            environment = arena.allocate(ADDRESS);
        }

        int spawn() {
            int error = invokeSpawn();
            if (error != 0) {
                throw new SystemCallException("posix_spawn", error, "program=" + program);
            }
            return pid.get(JAVA_INT, 0);
        }

        private int invokeSpawn() {
            try {
                return (int) POSIX_SPAWN.invokeExact(pid, path, MemorySegment.NULL, MemorySegment.NULL, arguments, environment);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("call=posix_spawn", e);
            }
        }

        void reap(int child) {
            boolean reaped = false;
            while (!reaped) {
                try {
                    Libc.call("waitpid", "pid=" + child, state -> (int) WAITPID.invokeExact(state, child, status, 0));
                    reaped = true;
                } catch (SystemCallException e) {
                    if (e.errno() != Libc.EINTR) {
                        throw e;
                    }
                }
            }
            int ended = status.get(JAVA_INT, 0);
            if (ended != 0) {
                throw new SystemCallException("waitpid", 0, "program=" + program + " status=" + ended);
            }
        }
    }
}
