package edgeos.lab.recovery;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps what is not saved: the first edit at once, then a moment after the last, and while there is no pause between edits, every few seconds. All methods may be called by any thread, one at a time, and only leave a note for the thread that writes.
 */
public final class Autosave {
    private static final long LONGEST_END_SECONDS = 10;

    private final Optional<RecoveryFolder> place;
    private Pace pace;
    private final Consumer<IOException> trouble;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("autosave").factory());
    private Kept kept;
    private Unsaved waiting;
    private boolean troubled;
    private boolean keeps;
    private long waitingSinceNanos;
    private Future<?> due;

    /**
     * When edits are kept.
     *
     * @param rest after the last of them
     * @param longest after the first that is not kept yet, whether or not more come
     */
    public record Pace(Duration rest, Duration longest) {
        /** With two seconds for writing on a busy machine, no edit older than five seconds is lost. */
        public static final Pace USUAL = upTo(Duration.ofSeconds(3));

        /** No edit waits for longer than this, and after a third of it only for more edits. */
        public static Pace upTo(Duration longest) {
            return new Pace(longest.dividedBy(3), longest);
        }
    }

    /**
     * Keeps nothing yet.
     *
     * @param place empty: nothing is ever kept
     * @param trouble told, by the thread that writes, the first time that something cannot be kept, and again once it could be in between
     */
    public Autosave(Optional<RecoveryFolder> place, Pace pace, Consumer<IOException> trouble) {
        this.place = place;
        this.pace = pace;
        this.trouble = trouble;
    }

    /** This is not saved; it replaces what was not before. */
    public void changed(Unsaved unsaved) {
        if (place.isEmpty()) {
            return;
        }
        long madeNanos = System.nanoTime();
        post(() -> {
            waitingSinceNanos = waiting == null ? madeNanos : waitingSinceNanos;
            waiting = unsaved;
            long longest = keeps ? waitingSinceNanos + pace.longest().toNanos() - System.nanoTime() : 0;
            long delay = Math.min(pace.rest().toNanos(), longest);
            cancel();
            due = writer.schedule(this::write, Math.max(0, delay), TimeUnit.NANOSECONDS);
        });
    }

    /** Keeps edits so from now on; what waits already, at once. */
    public void pace(Pace other) {
        post(() -> {
            pace = other;
            write();
        });
    }

    /** Everything is saved, or was thrown away: nothing needs to be kept. */
    public void settled() {
        post(() -> {
            cancel();
            waiting = null;
            keeps = false;
            if (kept != null) {
                carefully(kept::clear);
            }
        });
    }

    /** Keeps at once what waits, then does this, on the thread that writes, if nothing waits any more. */
    public void now(Runnable afterwards) {
        post(() -> {
            cancel();
            write();
            if (waiting == null) {
                afterwards.run();
            }
        });
    }

    /** Throws away what was kept, and ends once that is done: whoever closes a drawing has saved it, or wants it no more. */
    public void close() {
        post(() -> {
            cancel();
            waiting = null;
            if (kept != null) {
                carefully(kept::discard);
            }
        });
        writer.shutdown();
        try {
            writer.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        if (waiting == null) {
            return;
        }
        carefully(() -> {
            kept = kept == null ? place.orElseThrow().begin() : kept;
            kept.write(waiting);
            waiting = null;
            troubled = false;
            keeps = true;
        });
        if (waiting != null) {
            waitingSinceNanos = System.nanoTime();
            due = writer.schedule(this::write, pace.longest().toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void cancel() {
        if (due != null) {
            due.cancel(false);
            due = null;
        }
    }

    private void carefully(Work work) {
        try {
            work.carryOut();
        } catch (IOException failed) {
            tell(failed);
        } catch (RuntimeException unexpected) {
            tell(new IOException(unexpected));
        }
    }

    private void tell(IOException failed) {
        if (!troubled) {
            troubled = true;
            trouble.accept(failed);
        }
    }

    private void post(Runnable note) {
        try {
            writer.execute(note);
        } catch (RejectedExecutionException closed) {
            return;
        }
    }

    /** What may fail for want of room or rights. */
    @FunctionalInterface
    private interface Work {
        void carryOut() throws IOException;
    }
}
