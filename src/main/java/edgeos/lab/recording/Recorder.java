package edgeos.lab.recording;

import edgeos.lab.Look;
import edgeos.lab.Rates;
import edgeos.lab.Session;
import edgeos.lab.experiment.Surroundings;
import edgeos.lab.report.WarmUp;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.notation.Quantity;
import edgeos.telemetry.Event;
import edgeos.telemetry.PoolView;
import edgeos.telemetry.ScheduleTrace;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.recording.Moment;
import edgeos.telemetry.recording.RecordedEvent;
import edgeos.telemetry.recording.RecordingWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Records a session until it is told to finish, whatever happens to the session meanwhile. The session's sampler leaves a reference to each snapshot in a queue that never makes it wait; all else
 * is done by the recorder's own daemon thread. Any thread may call it.
 */
public final class Recorder {
    /** What the names of recordings end with. */
    public static final String ENDING = ".edgerec";
    /** A recording ends by itself when it has so many bytes: nobody could open it otherwise. */
    static final int MOST_BYTES = 256 << 20;
    private static final long TICK_MILLIS = 50;
    private static final int MOST_WAITING = 512;
    /** Between moments of which nothing is sampled: what is stepped fast is not recorded act by act. */
    private static final long LEAST_GAP_NANOS = 40_000_000L;
    /** Without looks of the sampler, as while paused, what changed is noted so soon. */
    private static final long STILL_NANOS = 250_000_000L;
    private static final long DRAWING_NANOS = 200_000_000L;
    private static final long POOL_NANOS = 500_000_000L;
    private static final long SCHEDULE_NANOS = 1_000_000_000L;
    /** A look at the pool or the schedule may take one part in so many of the time. */
    private static final int REST_SHARE = 20;
    /** Rates of a run are judged from one second after its start, as in the window. */
    private static final long NEVER = -1;

    private final Session session;
    private final Path file;
    private final long mostBytes;
    private final long warmUpNanos;
    private final RecordingWriter writer;
    private final long startNanos = System.nanoTime();
    private final ArrayBlockingQueue<Taken> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong missed = new AtomicLong();
    private volatile boolean freshMissed;
    private final Consumer<Look> onlooker = this::saw;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("recorder").factory());
    private final CompletableFuture<Path> finished = new CompletableFuture<>();
    private volatile Progress progress = new Progress(0, 0, 0, Optional.empty());
    private Moment last = Moment.NONE;
    private Drawing drawn;
    private long drawnNanos;
    private Conditions conditions;
    private Rates.Ways ways = Rates.Ways.NONE;
    private int drawing = -1;
    private long warmNanos = NEVER;
    private PoolView pool = PoolView.EMPTY;
    private Snapshot pooled = Snapshot.EMPTY;
    private ScheduleTrace schedule = ScheduleTrace.EMPTY;
    private long eventSerial;
    private long poolDueNanos;
    private long scheduleDueNanos;

    /**
     * How far a recording is.
     *
     * @param nanos how long it has lasted
     * @param bytes how much was written
     * @param missed moments that were lost because the disk was too slow
     * @param problem why it ended by itself; empty: it did not
     */
    public record Progress(long nanos, long bytes, long missed, Optional<String> problem) { }

    /** What the sampler left; {@code fresh} also where the look that was is among those that were missed. */
    private record Taken(long atNanos, Look look, boolean fresh, Drawing drawing) { }

    private Recorder(Session session, Path file, long mostBytes, Duration warmUp) throws IOException {
        this.session = session;
        this.file = file;
        this.mostBytes = mostBytes;
        warmUpNanos = warmUp.toNanos();
        writer = new RecordingWriter(file, Facts.of(session.drawing().title(), Surroundings.here(0)));
    }

    /**
     * Begins to record.
     *
     * @param file where the recording is to be; until it is finished it lies beside that, with {@code .part} at the end of its name
     * @throws IOException if it cannot be written, or an earlier unfinished recording lies there
     */
    public static Recorder start(Session session, Path file) throws IOException {
        return start(session, file, WarmUp.OPEN);
    }

    /** As {@link #start(Session, Path)}, of runs of which rates count so long after their start. */
    public static Recorder start(Session session, Path file, Duration warmUp) throws IOException {
        return start(session, file, MOST_BYTES, warmUp);
    }

    /** As {@link #start(Session, Path)}, but ends by itself with so many bytes. */
    static Recorder start(Session session, Path file, long mostBytes) throws IOException {
        return start(session, file, mostBytes, WarmUp.OPEN);
    }

    private static Recorder start(Session session, Path file, long mostBytes, Duration warmUp) throws IOException {
        var recorder = new Recorder(session, file, mostBytes, warmUp);
        session.events().add(session.snapshot().atNanos(), Event.Level.INFO, Event.Topic.FILE, "", "recording: file=" + file.getFileName());
        session.onlookers().join(recorder.onlooker);
        recorder.worker.scheduleWithFixedDelay(recorder::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
        return recorder;
    }

    /** What is recorded. */
    public Session session() {
        return session;
    }

    /** How far it is. */
    public Progress progress() {
        return progress;
    }

    /**
     * Ends the recording.
     *
     * @return the file, once it is whole; or an {@link IOException}: what was written until then is in the unfinished file
     */
    public CompletableFuture<Path> finish() {
        session.onlookers().leave(onlooker);
        synchronized (worker) {
            if (!worker.isShutdown()) {
                worker.execute(this::end);
                worker.shutdown();
            }
        }
        return finished;
    }

    /**
     * Ends the recording, and waits for it.
     *
     * @throws IOException if it could not be written whole
     */
    public Path await() throws IOException, InterruptedException {
        try {
            return finish().get();
        } catch (ExecutionException failed) {
            throw new IOException(file + " cannot be written: " + failed.getCause().getMessage(), failed.getCause());
        }
    }

    /** On the thread that looked. */
    private void saw(Look look) {
        boolean fresh = look.fresh() || freshMissed;
        boolean taken = waiting.offer(new Taken(System.nanoTime() - startNanos, look, fresh, session.drawing()));
        freshMissed = fresh && !taken;
        if (!taken) {
            missed.incrementAndGet();
        }
    }

    private void tick() {
        try {
            record();
            if (writer.writtenBytes() > mostBytes) {
                fail("it has grown to " + Quantity.bytes(mostBytes) + ", and longer ones cannot be opened");
            }
        } catch (IOException | RuntimeException trouble) {
            fail(trouble.getMessage() == null ? trouble.toString() : trouble.getMessage());
        }
    }

    /** Ends early: what is there stays, and the session goes on. */
    private void fail(String why) {
        progress = new Progress(last.atNanos(), writer.writtenBytes(), missed.get(), Optional.of(why));
        session.events().add(session.snapshot().atNanos(), Event.Level.ERROR, Event.Topic.FILE, "", "the recording ended early: file=" + file + " reason=" + why);
        finish();
    }

    private void end() {
        try (writer) {
            record();
            draw(session.drawing(), System.nanoTime() - startNanos, 0);
            note(System.nanoTime() - startNanos, session.snapshot(), false, false);
            writer.finish();
            progress = new Progress(last.atNanos(), writer.writtenBytes(), missed.get(), progress.problem());
            finished.complete(file);
        } catch (IOException | RuntimeException trouble) {
            finished.completeExceptionally(trouble);
        }
    }

    private void record() throws IOException {
        look();
        var taken = new ArrayList<Taken>();
        waiting.drainTo(taken);
        for (Taken each : taken) {
            ways = each.look().ways();
            if (each.look().sampled() || each.fresh() || conditions != null && each.atNanos() - last.atNanos() >= LEAST_GAP_NANOS) {
                draw(each.drawing(), each.atNanos(), DRAWING_NANOS);
                note(each.atNanos(), each.look().snapshot(), each.look().sampled() || each.fresh(), each.fresh());
            }
        }
        long now = System.nanoTime() - startNanos;
        events(now);
        Snapshot still = session.snapshot();
        if (waiting.isEmpty() && now - last.atNanos() >= STILL_NANOS && hasChanged(still)) {
            draw(session.drawing(), now, DRAWING_NANOS);
            note(now, still, false, false);
        }
        progress = new Progress(now, writer.writtenBytes(), missed.get(), progress.problem());
    }

    /** True if something else is to be seen than at the last moment. */
    private boolean hasChanged(Snapshot now) {
        return now != last.snapshot() || session.drawing() != drawn || !Conditions.of(session, ways, warmNanos).equals(conditions) || pool != last.pool() || schedule != last.schedule();
    }

    private void events(long now) throws IOException {
        List<Event> fresh = session.events().after(eventSerial);
        if (!fresh.isEmpty()) {
            long at = eventSerial == 0 ? 0 : now;
            writer.events(fresh.stream().map(event -> new RecordedEvent(at, event)).toList());
            eventSerial = fresh.getLast().serial();
        }
    }

    /** Drawings are told apart by identity: an edit makes a new one. Who drags a node makes sixty a second, of which a few are enough. */
    private void draw(Drawing now, long atNanos, long leastGapNanos) throws IOException {
        if (now != drawn && (drawn == null || atNanos - drawnNanos >= leastGapNanos)) {
            drawing = writer.drawing(Math.max(atNanos, last.atNanos()), DrawingFormat.write(now));
            drawn = now;
            drawnNanos = atNanos;
        }
    }

    /** Rates count from the first moment, whichever it is, and anew where the clock does: a run may have begun of which no look came yet. */
    private void note(long atNanos, Snapshot snapshot, boolean sampled, boolean anew) throws IOException {
        boolean first = conditions == null;
        boolean fresh = first || anew || snapshot.atNanos() < last.snapshot().atNanos();
        warmNanos = fresh ? NEVER : warmNanos;
        if (warmNanos == NEVER && sampled && snapshot.atNanos() >= warmUpNanos) {
            warmNanos = Math.max(atNanos, last.atNanos());
        }
        Conditions now = Conditions.of(session, ways, warmNanos);
        String text = now.equals(conditions) ? last.conditions() : now.text();
        conditions = now;
        last = new Moment(Math.max(atNanos, last.atNanos()), snapshot, sampled || fresh, fresh, drawing, text, pool, schedule);
        writer.moment(last);
    }

    /** Looks at what is too much to be in every snapshot, now and then. */
    private void look() {
        long begun = System.nanoTime();
        if (begun - startNanos >= poolDueNanos && session.snapshot() != pooled) {
            pooled = session.snapshot();
            pool = session.sights().pool();
            long took = System.nanoTime() - begun;
            poolDueNanos = begun - startNanos + Math.max(POOL_NANOS, REST_SHARE * took);
        }
        if (begun - startNanos >= scheduleDueNanos) {
            ScheduleTrace now = session.sights().schedule();
            schedule = now.atNanos() == schedule.atNanos() ? schedule : Trimmed.of(now);
            scheduleDueNanos = begun - startNanos + SCHEDULE_NANOS;
        }
    }
}
