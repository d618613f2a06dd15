package edgeos.engine.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Stint;
import edgeos.engine.spec.EnginePlan.Scheduling;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunQueueTest {
    private static final int UNITS = 300;
    private static final int END = Integer.MAX_VALUE;

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

    /** Each round a unit is raised at about the time when the core finds that there is none: the core has it then, or at its next look. */
    @ParameterizedTest
    @EnumSource(Scheduling.class)
    void shouldLoseNoWakeUp(Scheduling rule) {
        var begun = new AtomicInteger();
        var done = new AtomicInteger();
        Thread.ofPlatform().daemon().start(() -> {
            for (int round = 1; await(begun, round) < END; round++) {
                queue.raise(UNITS - 1, 3, rule);
                done.set(round);
            }
        });
        var stint = new Stint(50_000, 500);
        for (int round = 1; stint.goesOn(); round++) {
            begun.set(round);
            for (int pause = round & 63; pause > 0; pause--) {
                Thread.onSpinWait();
            }
            int taken = queue.take(rule);
            await(done, round);
            assertEquals(UNITS - 1, taken >= 0 ? taken : queue.take(rule), "round=" + round);
        }
        begun.set(END);
        assertEquals(-1, queue.take(rule));
        assertFalse(queue.hasWork());
    }

    private static int await(AtomicInteger counter, int least) {
        for (int looks = 0; counter.get() < least; looks++) {
            if (looks < 100) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
        return counter.get();
    }
}
