package edgeos.engine.duty;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets a thread sleep when it has nothing to do, and others wake it. The sleeper declares itself parked by a volatile write, looks once more for work by volatile reads, and only
 * then sleeps; a waker makes its work visible by a volatile write or a full fence, and only then looks, by a volatile read, whether the sleeper is parked. All four are in one total order,
 * so at least one of the two sees the other, and no wake-up is lost.
 *
 * <p>One thread sleeps; any wakes.
 */
public final class Parker {
    private static final VarHandle SLEEPER;

    static {
        try {
            SLEEPER = MethodHandles.lookup().findVarHandle(Parker.class, "sleeper", Thread.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /** Who is about to sleep or does; read and written by {@link #SLEEPER} only. */
    @SuppressWarnings("unused")
    private Thread sleeper;
    /** Published by {@link #declare}. */
    private Bed bed;

    /** Where a thread can sleep in another way than parked, so that something else wakes it, too. */
    public interface Bed {
        /** Sleeps, so long at most; false if it cannot at the moment. Returns at once if somebody woke it since it last slept. */
        boolean sleep(long mostNanos);

        /** Wakes who sleeps in it, or will next. Any thread. */
        void wake();
    }

    /** Sets where its sleeper sleeps from now on; null: parked. By the sleeper, while awake. */
    public void sleepIn(Bed newBed) {
        bed = newBed;
    }

    /** Called by the sleeper before its last look for work, which must be by volatile reads. */
    public void declare() {
        SLEEPER.setVolatile(this, Thread.currentThread());
    }

    /** Called by the sleeper after its last look found nothing; returns after {@code mostNanos} at the latest. */
    public void park(long mostNanos) {
        if (bed == null || !bed.sleep(mostNanos)) {
            LockSupport.parkNanos(this, mostNanos);
        }
        retract();
    }

    /** Called by the sleeper if its last look found something: a waker that comes later need not wake. */
    public void retract() {
        SLEEPER.setOpaque(this, null);
    }

    /** Wakes the sleeper if it is parked; a load if it is not. What the caller wrote before must have been written volatile, or be fenced. */
    public void wake() {
        Thread parked = (Thread) SLEEPER.getVolatile(this);
        if (parked != null) {
            // not later than the unpark: a sleeper that has declared itself again would sleep unseen
            SLEEPER.setVolatile(this, null);
            LockSupport.unpark(parked);
            if (bed != null) {
                bed.wake();
            }
        }
    }
}
