package edgeos.lab.time;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** A daemon thread that does something again and again, until it is told to end. */
public final class Ticker {
    private final Thread thread;
    private volatile boolean ending;
    /** Only its thread looks at it. */
    private boolean failed;

    /**
     * Starts to tick.
     *
     * @param periodNanos asked anew before each pause
     * @param tick what to do
     * @param defect told, on the thread, of the first tick that failed; the next come all the same
     */
    public Ticker(String name, LongSupplier periodNanos, Runnable tick, Consumer<Throwable> defect) {
        thread = Thread.ofPlatform().name(name).daemon().start(() -> {
            long due = System.nanoTime();
            while (!ending) {
                guarded(tick, defect);
                due = Math.max(due + periodNanos.getAsLong(), System.nanoTime());
                for (long left = due - System.nanoTime(); left > 0 && !ending; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(this, left);
                }
            }
        });
    }

    private void guarded(Runnable tick, Consumer<Throwable> defect) {
        try {
            tick.run();
        } catch (RuntimeException | Error problem) {
            if (!failed) {
                failed = true;
                defect.accept(problem);
            }
        }
    }

    /** Ends the ticking; the last tick is over when this returns, unless the ticker itself calls. */
    public void end() {
        ending = true;
        LockSupport.unpark(thread);
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
