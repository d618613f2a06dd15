package edgeos.engine.duty;

import java.util.concurrent.locks.LockSupport;

/**
 * Lets a thread sleep when it has nothing to do, and others wake it. The sleeper declares itself parked, looks once more for work, and only
 * then sleeps; a waker makes its work visible with a full fence, and only then looks whether the sleeper is parked. So no wake-up is lost.
 */
public final class Parker {
    private volatile Thread sleeper;

    /** Called by the sleeper before its last look for work. */
    public void declare() {
        sleeper = Thread.currentThread();
    }

    /** Called by the sleeper after its last look found nothing; returns after {@code mostNanos} at the latest. */
    public void park(long mostNanos) {
        LockSupport.parkNanos(this, mostNanos);
        sleeper = null;
    }

    /** Called by the sleeper if its last look found something. */
    public void retract() {
        sleeper = null;
    }

    /** Wakes the sleeper if it is parked; cheap if it is not. What the caller wrote before must already be fenced. */
    public void wake() {
        Thread parked = sleeper;
        if (parked != null) {
            sleeper = null;
            LockSupport.unpark(parked);
        }
    }
}
