package edgeos.engine.sched;

import edgeos.engine.duty.PaddedLong;
import edgeos.engine.duty.ReadySet;
import edgeos.engine.spec.EnginePlan.Scheduling;
import java.util.function.IntToLongFunction;

/**
 * Which units of a core want to run, and which of them is next. Any thread raises; the core alone chooses.
 *
 * <p>All that the core looks at while it is idle is one word, {@code pending}, with a bit for each priority; it changes only when there is work. No wake-up is lost: who raises
 * sets the unit's bit, and then, unless {@code pending} says so already, that of its priority. The core clears the latter only when it found no unit, and then looks for units
 * once more. Both do so in the one order of volatile accesses: either the core's second look sees the unit, or the other one sees that {@code pending} was cleared and sets it again.
 *
 * <p>Run to completion and earliest deadline know no priorities. A unit that was raised under another rule than the one by which the core now chooses is chosen
 * at a turn that is not its own, once; it is never forgotten.
 */
final class RunQueue {
    private static final int LEVELS = 8;
    /** So many at most change places between two runs. */
    private static final int MOST_SORTED = 4096;

    private final ReadySet[] ready = new ReadySet[LEVELS];
    private final int[] turns = new int[LEVELS];
    private final PaddedLong pending = new PaddedLong();
    private final DeadlineHeap byDeadline = new DeadlineHeap();
    private final IntToLongFunction deadlines;

    /**
     * A queue of units with numbers below {@code most}.
     *
     * @param deadlines tells the core when a unit is due
     */
    RunQueue(int most, IntToLongFunction deadlines) {
        this.deadlines = deadlines;
        for (int level = 0; level < LEVELS; level++) {
            ready[level] = new ReadySet(most);
        }
    }

    /** Lets a unit run, with its priority where the rule knows any; true if it did not want to before. Any thread; a full fence. */
    boolean raise(int unit, int priority, Scheduling rule) {
        int level = rule == Scheduling.FIXED_PRIORITY ? priority : 0;
        boolean wasDown = ready[level].raise(unit);
        if ((pending.getVolatile() & 1L << level) == 0) {
            pending.raiseVolatile(1L << level);
        }
        return wasDown;
    }

    /** False if no unit wants to run; in the one order of volatile accesses. True also until a look for one was in vain. The core's. */
    boolean hasWork() {
        return pending.getVolatile() != 0 || !byDeadline.isEmpty();
    }

    /** Takes out the unit that is next by this rule; -1 if none wants to run. The core's. */
    int take(Scheduling rule) {
        return switch (rule) {
            case EARLIEST_DEADLINE -> takeEarliest();
            case FIXED_PRIORITY -> takeInTurn();
            case RUN_TO_COMPLETION -> {
                if (pending.getOpaque() > 1) {
                    forgetPriorities();
                }
                yield takeInTurn();
            }
        };
    }

    /** The next one in turn, of the first priority that has any. */
    private int takeInTurn() {
        while (!byDeadline.isEmpty()) {
            raise(byDeadline.poll(), 0, Scheduling.RUN_TO_COMPLETION);
        }
        for (long levels = pending.getOpaque(); levels != 0; levels = pending.getOpaque()) {
            int unit = takeFrom(Long.numberOfTrailingZeros(levels));
            if (unit >= 0) {
                return unit;
            }
        }
        return -1;
    }

    private int takeEarliest() {
        int sorted = 0;
        for (long levels = pending.getOpaque(); levels != 0 && sorted < MOST_SORTED; levels = pending.getOpaque()) {
            int unit = takeFrom(Long.numberOfTrailingZeros(levels));
            if (unit >= 0) {
                byDeadline.put(unit, deadlines.applyAsLong(unit));
                sorted++;
            }
        }
        return byDeadline.poll();
    }

    private void forgetPriorities() {
        for (int moved = 0; moved < MOST_SORTED && pending.getOpaque() > 1; moved++) {
            int unit = takeFrom(Long.numberOfTrailingZeros(pending.getOpaque() & ~1L));
            if (unit >= 0) {
                raise(unit, 0, Scheduling.RUN_TO_COMPLETION);
            }
        }
    }

    /** The next unit of a level, in turn; -1 if it has none, or one came only just now: then {@code pending} says so. */
    private int takeFrom(int level) {
        int unit = ready[level].take(turns[level]);
        if (unit >= 0) {
            turns[level] = unit + 1;
            return unit;
        }
        pending.lowerFenced(1L << level);
        if (ready[level].isAnyRaised()) {
            pending.raiseVolatile(1L << level);
        }
        return -1;
    }
}
