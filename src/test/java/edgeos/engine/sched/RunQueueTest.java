package edgeos.engine.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.engine.spec.EnginePlan.Scheduling;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RunQueueTest {
    private static final int UNITS = 300;

    private final long[] deadlines = new long[UNITS];
    private final RunQueue queue = new RunQueue(UNITS, unit -> deadlines[unit]);

    private List<Integer> takeAll(Scheduling rule) {
        var taken = new ArrayList<Integer>();
        for (int unit = queue.take(rule); unit >= 0; unit = queue.take(rule)) {
            taken.add(unit);
        }
        return taken;
    }

    private void raise(Scheduling rule, int... units) {
        for (int unit : units) {
            queue.raise(unit, unit % 8, rule);
        }
    }

    @Test
    void shouldRunEachInTurnToCompletionWhateverItsPriority() {
        raise(Scheduling.RUN_TO_COMPLETION, 7, 16, 130);
        assertEquals(7, queue.take(Scheduling.RUN_TO_COMPLETION));
        raise(Scheduling.RUN_TO_COMPLETION, 7, 0);
        assertEquals(List.of(16, 130, 0, 7), takeAll(Scheduling.RUN_TO_COMPLETION));
        assertFalse(queue.hasWork());
    }

    @Test
    void shouldRunTheFirstPriorityFirstAndTakeTurnsWithinIt() {
        raise(Scheduling.FIXED_PRIORITY, 7, 16, 8, 130);
        assertEquals(8, queue.take(Scheduling.FIXED_PRIORITY));
        raise(Scheduling.FIXED_PRIORITY, 8, 0);
        assertEquals(List.of(16, 0, 8, 130, 7), takeAll(Scheduling.FIXED_PRIORITY));
        assertFalse(queue.hasWork());
    }

    @Test
    void shouldRunTheEarliestDeadlineFirstAndThoseWithoutAnyLastInTurn() {
        java.util.Arrays.fill(deadlines, Long.MAX_VALUE);
        deadlines[3] = 500;
        deadlines[299] = 100;
        raise(Scheduling.EARLIEST_DEADLINE, 7, 3, 299, 5);
        assertEquals(299, queue.take(Scheduling.EARLIEST_DEADLINE));
        deadlines[5] = 400;
        raise(Scheduling.EARLIEST_DEADLINE, 5);
        assertEquals(List.of(5, 3, 7), takeAll(Scheduling.EARLIEST_DEADLINE));
        assertFalse(queue.hasWork());
    }

    @Test
    void shouldForgetNobodyWhenTheRuleChanges() {
        raise(Scheduling.FIXED_PRIORITY, 1, 2, 3, 4);
        queue.raise(5, 0, Scheduling.EARLIEST_DEADLINE);
        assertTrue(queue.take(Scheduling.EARLIEST_DEADLINE) >= 0);
        assertTrue(queue.take(Scheduling.RUN_TO_COMPLETION) >= 0);
        assertTrue(queue.take(Scheduling.FIXED_PRIORITY) >= 0);
        assertTrue(queue.take(Scheduling.EARLIEST_DEADLINE) >= 0);
        assertTrue(queue.hasWork());
        assertEquals(1, takeAll(Scheduling.RUN_TO_COMPLETION).size());
        assertFalse(queue.hasWork());
    }

    /** Whoever raises a unit sees it taken, while the rule changes all the time: the raiser waits for that before it raises it again. */
    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void shouldLoseNoWakeUp() throws InterruptedException {
        int rounds = 100_000;
        int[] units = {0, 63, 64, 299};
        var taken = new AtomicIntegerArray(UNITS);
        var raisers = new ArrayList<Thread>();
        for (int unit : units) {
            raisers.add(Thread.ofPlatform().daemon().start(() -> {
                for (int round = 0; round < rounds; round++) {
                    queue.raise(unit, unit % 8, Scheduling.values()[round % 3]);
                    while (taken.get(unit) <= round) {
                        Thread.yield();
                    }
                }
            }));
        }
        for (int looks = 0, all = 0; all < rounds * units.length; looks++) {
            int unit = queue.take(Scheduling.values()[looks % 3]);
            if (unit >= 0) {
                taken.incrementAndGet(unit);
                all++;
            } else {
                Thread.yield();
            }
        }
        for (Thread raiser : raisers) {
            raiser.join();
        }
        assertEquals(-1, queue.take(Scheduling.RUN_TO_COMPLETION));
        assertFalse(queue.hasWork());
    }
}
