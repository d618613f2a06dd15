package edgeos.engine.manager;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the manager and mover 0 from working on the same chains at once, where they run on different threads. Where one thread is both, as it is unless somebody placed them apart,
 * taking turns costs one read: activation takes no lock.
 */
public final class Turns {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean apart;

    /** Says whether the two run on different threads; while neither runs. */
    public void apart(boolean different) {
        apart = different;
    }

    /** Begins work on chains; may be taken again within. */
    public void take() {
        if (apart) {
            lock.lock();
        }
    }

    /** Ends what {@link #take} began. */
    public void give() {
        if (apart) {
            lock.unlock();
        }
    }
}
