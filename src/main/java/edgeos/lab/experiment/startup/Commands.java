package edgeos.lab.experiment.startup;

import edgeos.telemetry.Distribution;
import edgeos.telemetry.Distributions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Starts processes by Java's ProcessBuilder: from just before its start() until the process has ended. */
final class Commands implements Starter {
    /** What separates processes. */
    static final String PROCESS = "process: address space of its own";

    private final Way way;
    private final List<String> command;
    private final int count;

    Commands(Way way, List<String> command, int count) {
        this.way = way;
        this.command = List.copyOf(command);
        this.count = count;
    }

    /** The empty program. */
    static Starter emptyProgram(String program, int count) {
        return new Commands(new Way("process builder", PROCESS, "fork()+exec() of an empty program by Java's ProcessBuilder, until it has ended"), List.of(program), count);
    }

    /** A Java that says its version. */
    static Starter java(int count) {
        return new Commands(new Way("java -version", PROCESS, "a whole Java virtual machine, until it has said its version and ended"),
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version"), count);
    }

    @Override
    public Way way() {
        return way;
    }

    @Override
    public Distribution round() throws InterruptedException {
        long[] nanos = new long[count];
        int done = 0;
        for (int at = 0; at < count; at++) {
            long begun = System.nanoTime();
            if (end(start()) != 0) {
                break;
            }
            nanos[done++] = System.nanoTime() - begun;
        }
        return Distributions.ofEach(Arrays.copyOf(nanos, done));
    }

    private Process start() {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException failed) {
            throw new UncheckedIOException("command=" + command, failed);
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
