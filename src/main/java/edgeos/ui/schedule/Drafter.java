package edgeos.ui.schedule;

import edgeos.telemetry.ScheduleTrace;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Makes sketches on one daemon thread of its own, which starts with the first wish: copying a trace of many runs takes longer than a frame may. Of several
 * wishes only the newest is kept. All methods may be called by any thread.
 */
final class Drafter implements AutoCloseable {
    /**
     * What somebody wants to see.
     *
     * @param source gives the trace, on the worker
     * @param span what part of it
     * @param follow true: as long as that, to the moment when the trace was taken
     * @param columns how many pixels wide
     * @param done gets the sketch, on the worker
     */
    record Wish(Supplier<ScheduleTrace> source, TimeSpan span, boolean follow, int columns, Consumer<Sketch> done) { }

    private final Consumer<Throwable> failed;
    private Wish next;
    private Thread worker;
    private boolean closed;
    /** Only the worker looks at it. */
    private boolean told;

    /**
     * Without a thread yet.
     *
     * @param failed told, on the worker, of the first sketch that could not be made
     */
    Drafter(Consumer<Throwable> failed) {
        this.failed = failed;
    }

    /** Asks for a sketch; replaces an earlier wish that was not begun yet. */
    synchronized void draft(Wish wish) {
        if (closed) {
            return;
        }
        next = wish;
        if (worker == null) {
            worker = Thread.ofPlatform().daemon().name("schedule").start(this::work);
        }
        notifyAll();
    }

    /** Forgets what was wished and ends the thread. */
    @Override
    public synchronized void close() {
        closed = true;
        next = null;
        notifyAll();
    }

    private void work() {
        for (Wish wish = take(); wish != null; wish = take()) {
            try {
                ScheduleTrace trace = wish.source().get();
                TimeSpan span = wish.follow() ? wish.span().endingAt(trace.atNanos()) : wish.span();
                wish.done().accept(Sketch.of(trace, span, wish.columns()));
            } catch (RuntimeException | Error problem) {
                tell(problem);
            }
        }
    }

    private void tell(Throwable problem) {
        if (!told) {
            told = true;
            failed.accept(problem);
        }
    }

    private synchronized Wish take() {
        try {
            while (next == null && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            closed = true;
        }
        Wish taken = next;
        next = null;
        return taken;
    }
}
