package edgeos.engine.sched;

import edgeos.telemetry.Runaway;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Whether it is the fault of what a core runs that it has not come back. On a busy machine the system may not run a thread for seconds: what it was about then takes long, and is to blame for nothing. So
 * whoever looks notes how much processor time the thread had taken when it first found it in that run, and a later look says whether it took more, or waits for something, which no program may.
 *
 * <p>The thread says which one it is; any thread looks.
 */
public final class Effort {
    /** Nobody looks closer before: nearly all runs are over by then. */
    private static final long CLOSE_LOOK_NANOS = 100_000_000;
    /** So much processor time since the first look, or so long spent waiting. */
    static final long ENOUGH_NANOS = 250_000_000;
    /** Nobody is kept waiting for longer, whosever fault it is. */
    static final long MOST_NANOS = 10 * Runaway.LEAST_NANOS;

    /** What can be known of a thread by another one. */
    interface Gauge {
        /** Processor time that it has taken, in nanoseconds. */
        long processorNanos(Thread thread);

        /** True if it waits for another thread. */
        boolean isWaiting(Thread thread);
    }

    private static final class MachineGauge implements Gauge {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        @Override
        public long processorNanos(Thread thread) {
            return THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread.threadId()) : 0;
        }

        @Override
        public boolean isWaiting(Thread thread) {
            return switch (thread.getState()) {
                case BLOCKED, WAITING, TIMED_WAITING -> true;
                case NEW, RUNNABLE, TERMINATED -> false;
            };
        }
    }

    /** When a run was first found that began then, and what its thread had taken. */
    private record Look(long sinceNanos, long atNanos, long processorNanos) { }

    private final Gauge gauge;
    private volatile Thread thread;
    private volatile Look first;

    /** Of a core without a thread. */
    Effort() {
        this(new MachineGauge());
    }

    /** As somebody else measures it. */
    Effort(Gauge gauge) {
        this.gauge = gauge;
    }

    /** The thread that runs the core from now on; null: whoever calls it, for whom nobody waits. */
    public void by(Thread next) {
        thread = next;
    }

    /** True if the run that began then, and goes on, has not come back for a second by its own fault, or for ten by whosever. Has to be asked twice, a quarter of a second apart at least. */
    boolean isSpent(long sinceNanos, long nowNanos) {
        Thread by = thread;
        long nanos = nowNanos - sinceNanos;
        if (by == null || nanos < CLOSE_LOOK_NANOS) {
            return false;
        }
        Look look = first;
        if (look == null || look.sinceNanos() != sinceNanos) {
            first = new Look(sinceNanos, nowNanos, gauge.processorNanos(by));
            return nanos > MOST_NANOS;
        }
        boolean ownFault = gauge.processorNanos(by) - look.processorNanos() >= ENOUGH_NANOS || nowNanos - look.atNanos() >= ENOUGH_NANOS && gauge.isWaiting(by);
        return nanos > Runaway.LEAST_NANOS && ownFault || nanos > MOST_NANOS;
    }
}
