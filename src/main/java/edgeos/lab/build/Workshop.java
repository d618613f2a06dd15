package edgeos.lab.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the modules of some sources up to date: builds each when it is first asked for and whenever its file changes, and says when something came out. A module is its own
 * source.
 *
 * <p>Any thread may call; nothing but {@link #await} waits. The module of before stays until the new one is there.
 */
public final class Workshop implements AutoCloseable {
    private static final long LOOK_MILLIS = 1_000;
    private static final String HEADER = "/samples/programs/edgeos.h";
    private static final long MOST_SOURCE_BYTES = 1 << 20;

    /** What is known of a source. */
    private static final class Job {
        private Object stamp;
        private Build latest = new Build.Pending();
    }

    private final Map<Path, Job> jobs = new LinkedHashMap<>();
    private final Runnable announcement;
    private Thread worker;
    private Path folder;
    private boolean hurry;
    private boolean closed;

    /** A workshop without work, which calls this, on its own thread, whenever a build came out. */
    public Workshop(Runnable announcement) {
        this.announcement = announcement;
    }

    /** Says which sources matter from now on, as absolute paths. */
    public synchronized void keep(Set<Path> sources) {
        jobs.keySet().retainAll(sources);
        sources.forEach(source -> jobs.computeIfAbsent(source, _ -> new Job()));
        if (!jobs.isEmpty() && worker == null && !closed) {
            worker = Thread.ofPlatform().daemon().name("edgeos workshop").start(this::work);
        }
        notifyAll();
    }

    /** What became of a source so far; {@link Build.Pending} if nobody asked to keep it. */
    public synchronized Build build(Path source) {
        Job job = jobs.get(source);
        return job == null ? new Build.Pending() : job.latest;
    }

    /** Looks at all files now, instead of within a second. */
    public synchronized void look() {
        hurry = true;
        notifyAll();
    }

    /** Waits until every source has a first result; false if that takes longer. */
    public synchronized boolean await(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (jobs.values().stream().anyMatch(job -> job.latest instanceof Build.Pending)) {
            long left = end - System.nanoTime();
            if (left <= 0 || closed) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    private void work() {
        try {
            for (List<Path> sources = next(); !sources.isEmpty(); sources = next()) {
                for (Path source : sources) {
                    lookAt(source);
                }
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** The sources to look at; waits up to a second unless one is new. Empty: there is nothing more to do, and the thread ends. */
    private synchronized List<Path> next() throws InterruptedException {
        if (!hurry && !closed && !jobs.isEmpty() && jobs.values().stream().noneMatch(job -> job.stamp == null)) {
            wait(LOOK_MILLIS);
        }
        hurry = false;
        if (closed || jobs.isEmpty()) {
            worker = null;
            return List.of();
        }
        return List.copyOf(jobs.keySet());
    }

    private void lookAt(Path source) throws InterruptedException {
        Object stamp = stamp(source);
        synchronized (this) {
            Job job = jobs.get(source);
            if (job == null || stamp.equals(job.stamp)) {
                return;
            }
            job.stamp = stamp;
        }
        Build result = make(source);
        synchronized (this) {
            Job job = jobs.get(source);
            if (job == null || closed) {
                return;
            }
            job.latest = result;
            notifyAll();
        }
        announce();
    }

    /** Whatever a listener throws is told, and the sources of others are built nevertheless. */
    private void announce() {
        try {
            announcement.run();
        } catch (RuntimeException | Error failed) {
            Thread.currentThread().getUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), failed);
        }
    }

    private record Stamp(FileTime modified, long bytes) { }

    private static Object stamp(Path source) {
        try {
            return new Stamp(Files.getLastModifiedTime(source), Files.size(source));
        } catch (IOException absent) {
            return "absent";
        }
    }

    private Build make(Path source) throws InterruptedException {
        if (source.toString().endsWith(".wasm")) {
            return new Build.Done(source, List.of());
        }
        var lack = Clang.lack();
        if (lack.isPresent()) {
            return new Build.Impossible(lack.get());
        }
        try {
            if (Files.size(source) > MOST_SOURCE_BYTES) {
                return failed("the source is too large: mostBytes=" + MOST_SOURCE_BYTES);
            }
            Path place = place();
            Path draft = Files.createTempFile(place, "draft", ".wasm");
            List<Diagnostic> said = Clang.compile(source, place, draft);
            if (said.stream().anyMatch(Diagnostic::isError)) {
                Files.deleteIfExists(draft);
                return new Build.Failed(said);
            }
            Path module = place.resolve(identity(Files.readAllBytes(draft)) + ".wasm");
            Files.move(draft, module, StandardCopyOption.REPLACE_EXISTING);
            module.toFile().deleteOnExit();
            return new Build.Done(module, said);
        } catch (IOException failed) {
            return failed("it cannot be built: " + failed.getMessage());
        }
    }

    private static Build failed(String text) {
        return new Build.Failed(List.of(new Diagnostic("", 0, 0, true, text)));
    }

    /** Where modules and the header lie; only this user may read it. */
    private synchronized Path place() throws IOException {
        if (folder == null) {
            Path made = Files.createTempDirectory("edgeos-programs");
            made.toFile().deleteOnExit();
            try (var header = Workshop.class.getResourceAsStream(HEADER)) {
                if (header == null) {
                    throw new IOException("this build of the lab has no edgeos.h");
                }
                Files.copy(header, made.resolve("edgeos.h"));
            }
            made.resolve("edgeos.h").toFile().deleteOnExit();
            folder = made;
        }
        return folder;
    }

    private static String identity(byte[] module) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(module), 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Ends the work; what was built stays where it is until the lab ends. */
    @Override
    public synchronized void close() {
        closed = true;
        if (worker != null) {
            worker.interrupt();
        }
        notifyAll();
    }
}
