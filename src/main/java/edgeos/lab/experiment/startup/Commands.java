package edgeos.lab.experiment.startup;

import edgeos.lab.experiment.contest.ContestException;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Distributions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Starts processes by Java's ProcessBuilder: from just before its start() until the process has ended. */
final class Commands {
    /** What separates processes. */
    static final String PROCESS = "process: address space of its own";

    private Commands() { }

    /** The empty program. */
    static Start emptyProgram(String program, int count) {
        return Start.of("process builder", PROCESS, "fork()+exec() of an empty program by Java's ProcessBuilder, until it has ended", () -> each(List.of(program), count));
    }

    /** A Java that says its version. */
    static Start java(int count) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Start.of("java -version", PROCESS, "a whole Java virtual machine, until it has said its version and ended", () -> each(List.of(java, "-version"), count));
    }

    /** So many, one after the other; the first that does not end well is the last. */
    static Distribution each(List<String> command, int count) throws ContestException, InterruptedException {
        long[] nanos = new long[count];
        int done = 0;
        for (int at = 0; at < count; at++) {
            long begun = System.nanoTime();
            if (end(start(command)) != 0) {
                break;
            }
            nanos[done++] = System.nanoTime() - begun;
        }
        return Distributions.ofEach(Arrays.copyOf(nanos, done));
    }

    private static Process start(List<String> command) throws ContestException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException failed) {
            throw new ContestException("it does not start: command=" + command + " reason=" + failed.getMessage(), failed);
        }
    }

    private static int end(Process process) throws InterruptedException {
        try {
            return process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }
}
