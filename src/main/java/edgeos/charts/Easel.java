package edgeos.charts;

import java.util.LinkedHashMap;

/**
 * Draws one picture after another on one daemon worker thread of its own. Of several drawings for the same slot that wait, only the newest is made. All methods may be called by any thread.
 *
 * @param <K> slots: whatever tells one place for a picture from another; equal keys are one slot
 */
public final class Easel<K> implements AutoCloseable {
    private final LinkedHashMap<K, Runnable> waiting = new LinkedHashMap<>();
    private final String name;
    private Thread worker;
    private boolean closed;

    /** An easel without a thread, which will have this name; the first drawing starts it. */
    public Easel(String name) {
        this.name = name;
    }

    /**
     * Asks for a drawing; replaces an earlier wish for this slot that was not begun yet.
     *
     * @param drawing makes it, on the worker thread; deals with its own failures
     */
    public synchronized void put(K slot, Runnable drawing) {
        if (closed) {
            return;
        }
        waiting.put(slot, drawing);
        if (worker == null || !worker.isAlive()) {
            worker = Thread.ofPlatform().daemon().name(name).start(this::work);
        }
        notifyAll();
    }

    /** Forgets all wishes and ends the thread; a drawing that is being made is finished. */
    @Override
    public synchronized void close() {
        closed = true;
        waiting.clear();
        notifyAll();
    }

    /** True if nobody wants its drawings any more. */
    public synchronized boolean isClosed() {
        return closed;
    }

    private void work() {
        for (Runnable drawing = next(); drawing != null; drawing = next()) {
            drawing.run();
        }
    }

    private synchronized Runnable next() {
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
