package edgeos.lab.experiment.contest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.Stream;

/** What processes that a contestant started take of the machine. Stateless; any thread. */
public final class ProcessCosts {
    private static final int BYTES_PER_KIBIBYTE = 1024;
    private static final long MOST_READ = 50;

    private ProcessCosts() { }

    /** Real memory of a process, the mean of the first ones: what they have in common is divided among them. NaN where the system does not say. */
    public static double bytesEach(Collection<ProcessHandle> processes) {
        return processes.stream().limit(MOST_READ).mapToDouble(ProcessCosts::shareBytes).average().orElse(Double.NaN);
    }

    private static double shareBytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:")).mapToDouble(line -> Double.parseDouble(line.split("\\s+")[1]) * BYTES_PER_KIBIBYTE).findFirst().orElse(Double.NaN);
        } catch (IOException | UncheckedIOException unreadable) {
            return Double.NaN;
        }
    }

    /** Processor time of all since they began, in nanoseconds, as exact as the system tells it (10 ms on Linux). */
    public static long nanos(Collection<ProcessHandle> processes) {
        return processes.stream().mapToLong(process -> process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L)).sum();
    }
}
