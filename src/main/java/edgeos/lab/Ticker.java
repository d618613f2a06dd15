package edgeos.lab;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** A daemon thread that does something again and again, until it is told to end or there is nothing more to do. */
final class Ticker {
    private final Thread thread;
    private volatile boolean ending;

    /**
     * Starts to tick.
     *
     * @param periodNanos asked anew before each pause
     * @param tick what to do; false ends the ticking
     */
    Ticker(String name, LongSupplier periodNanos, BooleanSupplier tick) {
        thread = Thread.ofPlatform().name(name).daemon().start(() -> {
            long due = System.nanoTime();
            while (!ending && tick.getAsBoolean()) {
                due = Math.max(due + periodNanos.getAsLong(), System.nanoTime());
                for (long left = due - System.nanoTime(); left > 0 && !ending; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(this, left);
                }
            }
        });
    }

    /** Ends the ticking; the last tick is over when this returns, unless the ticker itself calls. */
    void end() {
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
