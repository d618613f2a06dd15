package edgeos.charts;

import java.util.LinkedHashMap;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Draws pictures for a window, one at a time, on one daemon worker thread of its own. Of several requests for the same slot that wait,
 * only the newest is drawn, and it is not drawn if it would look like what was drawn there last. Every picture has pixels of its own,
 * so whoever gets one may show it while the next is being drawn. All methods may be called by any thread.
 *
 * @param <K> slots: whatever tells one place for a picture from another; equal keys are one slot
 */
public final class ChartRenderer<K> implements AutoCloseable {
    private record Job(Object slot, ChartRequest request, Consumer<ChartPicture> done) { }

    private record Drawn(ChartRequest request, Figure figure) {
        boolean fits(ChartRequest next) {
            return request.chart() == next.chart() && request.theme().equals(next.theme()) && request.width() == next.width()
                    && request.height() == next.height() && request.scale() == next.scale();
        }
    }

    private final LinkedHashMap<K, Job> waiting = new LinkedHashMap<>();
    /** What was drawn last; only the worker looks at it. */
    private final WeakHashMap<Object, Drawn> drawn = new WeakHashMap<>();
    private final BiConsumer<ChartRequest, Throwable> failed;
    private Thread worker;
    private boolean closed;

    /**
     * A renderer without a thread; the first request starts it.
     *
     * @param failed told on the worker thread of a picture that could not be drawn; the next wish for it is tried again
     */
    public ChartRenderer(BiConsumer<ChartRequest, Throwable> failed) {
        this.failed = failed;
    }

    /**
     * Asks for a picture; replaces an earlier wish for this slot that was not begun yet.
     *
     * @param slot where it will be shown
     * @param request the picture
     * @param done gets it, on the worker thread, unless it would look like the one that was drawn for this slot last
     */
    public synchronized void draw(K slot, ChartRequest request, Consumer<ChartPicture> done) {
        if (closed) {
            return;
        }
        waiting.put(slot, new Job(slot, request, done));
        if (worker == null || !worker.isAlive()) {
            worker = Thread.ofPlatform().daemon().name("charts").start(this::work);
        }
        notifyAll();
    }

    /** Forgets all wishes and ends the thread; a picture that is being drawn is finished and thrown away. */
    @Override
    public synchronized void close() {
        closed = true;
        waiting.clear();
        notifyAll();
    }

    private void work() {
        for (Job job = next(); job != null; job = next()) {
            try {
                Figure figure = Figure.of(job.request().chart(), job.request().data());
                if (isNews(job.slot(), job.request(), figure)) {
                    ChartPicture picture = ChartPicture.of(job.request(), figure);
                    if (!isClosed()) {
                        job.done().accept(picture);
                    }
                }
            } catch (RuntimeException | Error problem) {
                drawn.remove(job.slot());
                failed.accept(job.request(), problem);
            }
        }
    }

    /** False if this looks like what was drawn there last. Worker thread. */
    private boolean isNews(Object slot, ChartRequest request, Figure figure) {
        Drawn before = drawn.put(slot, new Drawn(request, figure));
        boolean same = before != null && before.fits(request) && Likeness.of(before.figure(), figure);
        if (same) {
            drawn.put(slot, before);
        }
        return !same;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized Job next() {
        try {
            while (waiting.isEmpty() && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            closed = true;
        }
        return closed ? null : waiting.pollFirstEntry().getValue();
    }
}
