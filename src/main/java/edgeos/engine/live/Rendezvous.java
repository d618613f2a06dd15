package edgeos.engine.live;

import edgeos.engine.duty.Parker;
import edgeos.engine.duty.Rest;
import edgeos.engine.sched.HeldUp;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Holds every thread still that runs gates, movers, or the manager, between two duty cycles, so that somebody can read and change what they own as if alone: then a snapshot is
 * one moment, and an edit is switched at one epoch. Threads that only run FWPs go on.
 *
 * <p>A thread comes by once a round ({@link Member#pass}). One that sleeps is held already and is not woken for a look: before it does anything it comes by, and finds out whether it is
 * wanted ({@link Rest}). Whoever wants the others held may be one of them ({@link #whileHeldBy}) or a stranger ({@link #whileHeld}).
 */
final class Rendezvous {
    private static final long LOOK_NANOS = 50_000;
    private static final int SPINS = 500;

    /** One holding: who waits for its end. */
    private static final class Round {
        private final Queue<Thread> sleepers = new ConcurrentLinkedQueue<>();
    }

    /** A thread that can be held. All but looking at it is for that thread. */
    final class Member {
        private final Parker parker;
        private final Rest rest = new Rest();
        private volatile Thread thread;
        private volatile Round came;

        private Member(Parker parker) {
            this.parker = parker;
        }

        /** The thread begins: it is held only when it comes by or rests. */
        void join() {
            thread = Thread.currentThread();
            rest.end();
        }

        /** The thread ends: nobody waits for it any more. */
        void leave() {
            rest.begin();
        }

        /** Between two duty cycles; waits if somebody wants it held. Reads one field otherwise. */
        void pass() {
            Round now = round.get();
            if (now != null) {
                await(now);
            }
        }

        private void await(Round now) {
            now.sleepers.add(Thread.currentThread());
            came = now;
            for (int spins = 0; round.get() == now; spins++) {
                pause(spins);
            }
        }

        /** Sleeps, so long at most; until it passes the next time, it touches nothing that somebody may read or change who has it held. */
        void sleep(long mostNanos) {
            rest.begin();
            parker.park(mostNanos);
            rest.end();
        }

        private boolean isHeld(Round by) {
            return came == by || rest.isOnVolatile() || thread == Thread.currentThread();
        }
    }

    private final BooleanSupplier hopeless;
    private final AtomicReference<Round> round = new AtomicReference<>();
    private final List<Member> members = new CopyOnWriteArrayList<>();

    /** Nobody yet; nobody waits for members any longer when {@code hopeless} says that one of them runs an FWP that does not come back. */
    Rendezvous(BooleanSupplier hopeless) {
        this.hopeless = hopeless;
    }

    /** One more thread, which has not begun yet and sleeps at this parker. */
    Member member(Parker parker) {
        var member = new Member(parker);
        members.add(member);
        return member;
    }

    /** True if somebody wants members held. */
    boolean isWanted() {
        return round.get() != null;
    }

    /** Looks at something while all members are held; by a thread that is none. Those who sleep go on sleeping. */
    <T> T whileHeld(Supplier<T> look) {
        return ask(look);
    }

    /** Changes something while all members are held, and lets them see what they have to do now; by a thread that is none. */
    <T> T change(Supplier<T> change) {
        try {
            return ask(change);
        } finally {
            wake();
        }
    }

    /** Lets members who sleep see what they have to do now. */
    void wake() {
        members.forEach(member -> member.parker.wake());
    }

    /** Does something while all others are held; by a member. Not at all if one of them cannot be. */
    void whileHeldBy(Runnable task) {
        try {
            ask(() -> {
                task.run();
                return null;
            });
        } catch (HeldUp inVain) {
            return;
        }
    }

    private <T> T ask(Supplier<T> question) {
        var mine = new Round();
        for (int spins = 0; !round.compareAndSet(null, mine); spins++) {
            passOwn(spins);
        }
        try {
            for (Member member : members) {
                for (int spins = 0; !member.isHeld(mine); spins++) {
                    pause(spins);
                    if (spins >= SPINS && hopeless.getAsBoolean()) {
                        throw new HeldUp("a thread of the data plane runs an FWP that does not come back");
                    }
                }
            }
            return question.get();
        } finally {
            round.set(null);
            mine.sleepers.forEach(LockSupport::unpark);
        }
    }

    /** While another round goes on: a member is held by it, a stranger waits. */
    private void passOwn(int spins) {
        for (Member member : members) {
            if (member.thread == Thread.currentThread()) {
                member.pass();
                return;
            }
        }
        pause(spins);
    }

    private void pause(int spins) {
        if (spins < SPINS) {
            Thread.onSpinWait();
        } else {
            LockSupport.parkNanos(this, LOOK_NANOS);
        }
    }
}
