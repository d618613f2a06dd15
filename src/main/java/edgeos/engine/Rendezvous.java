package edgeos.engine;

import edgeos.engine.duty.Parker;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Holds every thread still that runs gates, movers, or the manager, between two duty cycles, so that somebody can read and change what they own as if alone: then a snapshot is
 * one moment, and an edit is switched at one epoch. Threads that only run FWPs go on.
 *
 * <p>A thread comes by once a round ({@link #pass}). Whoever wants the others held may be one of them ({@link #whileHeldBy}) or a stranger ({@link #whileHeld}).
 */
final class Rendezvous {
    private static final long LOOK_NANOS = 50_000;
    private static final int SPINS = 500;

    /** One holding: who came by. */
    private static final class Round {
        private final AtomicInteger arrived = new AtomicInteger();
        private final Queue<Thread> sleepers = new ConcurrentLinkedQueue<>();
    }

    private final AtomicReference<Round> round = new AtomicReference<>();
    private final AtomicInteger gone = new AtomicInteger();
    private final List<Parker> parkers;
    private volatile int members;

    /**
     * A rendezvous without members.
     *
     * @param parkers where members sleep
     */
    Rendezvous(List<Parker> parkers) {
        this.parkers = parkers;
    }

    /** So many threads are members from now on; before they start, or after they ended. */
    void members(int count) {
        members = count;
    }

    /** Called by a member that ends: it comes by no more. */
    void leave() {
        gone.incrementAndGet();
    }

    /** Called by a member between two duty cycles; waits if somebody wants it held. Reads one field otherwise. */
    void pass() {
        Round now = round.get();
        if (now == null) {
            return;
        }
        now.sleepers.add(Thread.currentThread());
        now.arrived.incrementAndGet();
        for (int spins = 0; round.get() == now; spins++) {
            if (spins < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(this, LOOK_NANOS);
            }
        }
    }

    /** True if somebody wants members held. */
    boolean isWanted() {
        return round.get() != null;
    }

    /** Asks while all members are held; by a thread that is none. */
    <T> T whileHeld(Supplier<T> question) {
        return ask(question, false);
    }

    /** Does something while all others are held; by a member. */
    void whileHeldBy(Runnable task) {
        ask(() -> {
            task.run();
            return null;
        }, true);
    }

    private <T> T ask(Supplier<T> question, boolean isMember) {
        var mine = new Round();
        while (!round.compareAndSet(null, mine)) {
            if (isMember) {
                pass();
            } else {
                Thread.onSpinWait();
            }
        }
        try {
            parkers.forEach(Parker::wake);
            for (int spins = 0; mine.arrived.get() + gone.get() < members - (isMember ? 1 : 0); spins++) {
                if (spins < SPINS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.parkNanos(this, LOOK_NANOS);
                }
            }
            return question.get();
        } finally {
            round.set(null);
            mine.sleepers.forEach(LockSupport::unpark);
        }
    }
}
