package edgeos.charts;

import edgeos.charts.figure.Figure;
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
    private record Drawn(ChartRequest request, Figure figure) {
        boolean fits(ChartRequest next) {
            return request.chart() == next.chart() && request.theme().equals(next.theme()) && request.width() == next.width()
                    && request.height() == next.height() && request.scale() == next.scale();
        }
    }

    private final Easel<K> easel = new Easel<>("charts");
    /** What was drawn last; only the worker looks at it. */
    private final WeakHashMap<Object, Drawn> drawn = new WeakHashMap<>();
    private final BiConsumer<ChartRequest, Throwable> failed;

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
    public void draw(K slot, ChartRequest request, Consumer<ChartPicture> done) {
        easel.put(slot, () -> paint(slot, request, done));
    }

    /** Forgets all wishes and ends the thread; a picture that is being drawn is finished and thrown away. */
    @Override
    public void close() {
        easel.close();
    }

    private void paint(K slot, ChartRequest request, Consumer<ChartPicture> done) {
        try {
            Figure figure = Figure.of(request.chart(), request.data());
            if (isNews(slot, request, figure)) {
                ChartPicture picture = ChartPicture.of(request, figure);
                if (!easel.isClosed()) {
                    done.accept(picture);
                }
            }
        } catch (RuntimeException | Error problem) {
            drawn.remove(slot);
            failed.accept(request, problem);
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
}
