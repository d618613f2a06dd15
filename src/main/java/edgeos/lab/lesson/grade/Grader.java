package edgeos.lab.lesson.grade;

import edgeos.lab.lesson.challenge.Marks;
import edgeos.model.format.LimitedFile;
import edgeos.os.ResidentMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Has submissions judged, each in a process that ends with what it started. Any thread; each waits for its own. */
public final class Grader {
    private static final int MOST_RESULT_BYTES = 4 << 20;
    private static final long GLANCE_MILLIS = 20;
    private static final long MEBIBYTE = 1 << 20;
    private static final long LAST_SECONDS = 10;
    private static final int MOST_CLEARINGS = 50;
    /** On a machine that has much else to do, a process gets its time late: then nobody is failed for it until so many times the limit is over. */
    private static final int PATIENCE = 10;

    private final Grading grading;
    private final Path beside;
    private final Set<Path> without;

    /**
     * Grades so.
     *
     * @param handedIn all that was handed in, files and folders: where it lies beside the challenge's drawing, nobody is given what others did
     */
    public Grader(Grading grading, List<Path> handedIn) {
        this.grading = grading;
        beside = whole(grading.drawing()).getParent();
        without = Stream.concat(handedIn.stream(), grading.hidden().stream()).map(Grader::whole).filter(path -> !beside.startsWith(path)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Judges one submission. What it holds never makes this fail.
     *
     * @throws IOException if this machine has no room for the files that judging needs
     * @throws InterruptedException if the thread is interrupted; the process has ended then
     */
    public Marks grade(Submission submission) throws IOException, InterruptedException {
        byte[] bytes;
        try {
            bytes = Intake.bytes(submission.file());
        } catch (IOException unreadable) {
            return trouble(unreadable.getMessage());
        }
        Path job = Files.createTempDirectory("edgeos-grade");
        try {
            Path folder = Files.createDirectory(job.resolve("run"));
            Intake.copy(beside, folder, without);
            Path copy = Files.write(job.resolve("submission.json"), bytes);
            return judged(new Paper(grading.lesson().toAbsolutePath(), grading.hidden().map(Path::toAbsolutePath), copy, folder, grading.seed(), job.resolve("marks.json")), job);
        } finally {
            clear(job);
        }
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private Marks judged(Paper paper, Path job) throws IOException, InterruptedException {
        Process process = started(paper, job);
        try {
            String trouble = awaited(process);
            if (!trouble.isEmpty()) {
                return trouble(trouble);
            }
            return Files.exists(paper.result()) ? MarksJson.read(LimitedFile.text(paper.result(), MOST_RESULT_BYTES)) : trouble("judging it ended with nothing said: exitCode=" + process.exitValue());
        } catch (IllegalArgumentException noMarks) {
            return trouble("judging it ended half way");
        } finally {
            end(process);
        }
    }

    /** It knows no variables of ours, writes where nobody reads, and ends when its input does: when the grader is no more. */
    private Process started(Paper paper, Path job) throws IOException {
        var builder = new ProcessBuilder(grading.command().apply(paper.words())).directory(job.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        var kept = new ArrayList<>(List.of("PATH", "LANG", "LC_ALL", "SystemRoot", "JAVA_TOOL_OPTIONS"));
        environment.keySet().removeIf(name -> !kept.contains(name));
        environment.put("HOME", job.toString());
        environment.put("TMPDIR", job.toString());
        return builder.start();
    }

    /** Why it was ended; empty: it ended by itself. */
    private String awaited(Process process) throws InterruptedException {
        long begin = System.nanoTime();
        while (!process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
            if (isOver(process, Duration.ofNanos(System.nanoTime() - begin))) {
                return "it took too long: most=" + grading.limit().toSeconds() + " s";
            }
            if (ResidentMemory.bytes(process.pid()) > grading.memoryBytes()) {
                return "it needed too much memory: most=" + grading.memoryBytes() / MEBIBYTE + " MiB";
            }
        }
        return "";
    }

    /** True if it had its time, by the clock on the wall and by the processor. Of a process that just ended by itself nobody tells what it used. */
    private boolean isOver(Process process, Duration waited) throws InterruptedException {
        if (waited.compareTo(grading.limit()) <= 0) {
            return false;
        }
        Optional<Duration> used = process.info().totalCpuDuration();
        return waited.compareTo(grading.limit().multipliedBy(PATIENCE)) > 0
                || (used.isPresent() ? used.get().compareTo(grading.limit()) > 0 : !process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS));
    }

    private static void end(Process process) throws InterruptedException {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        process.waitFor(LAST_SECONDS, TimeUnit.SECONDS);
    }

    private static Marks trouble(String why) {
        return new Marks(List.of(), List.of(), why);
    }

    /** What was ended may still write for a moment. What stays then is the system's to clear away, and no reason to judge nobody else. */
    private static void clear(Path folder) throws InterruptedException {
        boolean gone = false;
        for (int times = 0; times < MOST_CLEARINGS && !gone; times++) {
            try {
                delete(folder);
                gone = true;
            } catch (IOException busy) {
                Thread.sleep(GLANCE_MILLIS);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (java.io.UncheckedIOException gone) {
            throw gone.getCause();
        }
    }
}
