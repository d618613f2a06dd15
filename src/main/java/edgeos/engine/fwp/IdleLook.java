package edgeos.engine.fwp;

import java.util.List;

/**
 * The look around at which instances of a chain have been idle for too long, a bounded part of it at a time. Once it looked at all of them in vain, it knows when the first will be due, and looks at
 * none before. Owned by who owns the chain.
 */
final class IdleLook {
    /** When to look again at an instance that was idle for too long but for messages that are left in it. */
    private static final long HELD_UP_NANOS = 10_000_000;

    private int lookedAt;
    /** Nobody will have been idle for too long before this. */
    private long dueNanos;
    /** Of this round: how many were looked at, and when the first of them is due. */
    private int roundLooks;
    private long roundDueNanos;

    /** Another time counts as too long: nothing is known any more. */
    void startOver() {
        dueNanos = 0;
        roundLooks = 0;
    }

    /** Somebody left, whose place another one took: another round begins. */
    void moved() {
        roundLooks = 0;
    }

    /** Nobody will have been idle for too long before this. */
    long dueNanos() {
        return dueNanos;
    }

    /** The next that has been idle for longer than so long and holds nothing; null if there is none among those looked at now. */
    Instance next(List<Instance> active, long idleNanos, long nowNanos, int most) {
        if (active.isEmpty()) {
            dueNanos = nowNanos + idleNanos + 1;
        }
        for (int looked = 0; nowNanos >= dueNanos && looked < most; looked++) {
            lookedAt = lookedAt + 1 < active.size() ? lookedAt + 1 : 0;
            Instance instance = active.get(lookedAt);
            long due = instance.lastUsedNanos() + idleNanos + 1;
            if (nowNanos >= due && instance.isAtRest()) {
                return instance;
            }
            passOver(nowNanos >= due ? nowNanos + HELD_UP_NANOS : due, nowNanos + idleNanos + 1, active.size());
        }
        return null;
    }

    /** Who is activated during the round is due no sooner than if that had been at its beginning. */
    private void passOver(long instanceDueNanos, long freshDueNanos, int count) {
        if (roundLooks == 0) {
            roundDueNanos = freshDueNanos;
        }
        roundDueNanos = Math.min(roundDueNanos, instanceDueNanos);
        if (++roundLooks >= count) {
            dueNanos = roundDueNanos;
            roundLooks = 0;
        }
    }
}
