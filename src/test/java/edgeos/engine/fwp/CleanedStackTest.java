package edgeos.engine.fwp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

/** A cleaned chain is taken by one, and none is lost. */
class CleanedStackTest {
    private static final int ROUNDS = 500_000;
    /** How long a thread keeps what lay below after it has put back what lay on top: then the top is what it was, and what is said to lie below is in use. */
    private static final int SPINS = 30;

    @Test
    void shouldGiveLastWhatCameFirst() {
        var stack = new CleanedStack();
        assertTrue(stack.isEmpty());
        assertEquals(CleanedStack.NONE, stack.take());
        for (int number = 0; number < 100_000; number++) {
            stack.put(number);
        }
        assertFalse(stack.isEmpty());
        for (int number = 99_999; number >= 0; number--) {
            assertEquals(number, stack.take());
        }
        assertEquals(CleanedStack.NONE, stack.take());
    }

    /** Few numbers and many threads: the top often is what it was before, with something else below. */
    @Test
    void shouldGiveEachToOneThreadAndLoseNone() throws Exception {
        int numbers = 3;
        var stack = new CleanedStack();
        var holders = new AtomicIntegerArray(numbers);
        for (int number = 0; number < numbers; number++) {
            stack.put(number);
        }
        List<Future<Integer>> threads = new ArrayList<>();
        int doubled = 0;
        try (var executor = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory())) {
            for (int thread = 0; thread < 4; thread++) {
                threads.add(executor.submit(() -> exchange(stack, holders)));
            }
            for (Future<Integer> thread : threads) {
                doubled += thread.get(60, TimeUnit.SECONDS);
            }
        }
        assertEquals(0, doubled, "a number was with two at once");
        int left = 0;
        while (stack.take() >= 0) {
            left++;
        }
        assertEquals(numbers, left);
    }

    private static int exchange(CleanedStack stack, AtomicIntegerArray holders) {
        int doubled = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int first = stack.take();
            int second = stack.take();
            doubled += hold(holders, first, 1) + hold(holders, second, 1);
            hold(holders, first, -1);
            hold(holders, second, -1);
            if (first >= 0) {
                stack.put(first);
            }
            for (int spins = 0; spins < SPINS; spins++) {
                Thread.onSpinWait();
            }
            if (second >= 0) {
                stack.put(second);
            }
        }
        return doubled;
    }

    private static int hold(AtomicIntegerArray holders, int number, int change) {
        return number >= 0 && holders.addAndGet(number, change) > 1 ? 1 : 0;
    }
}
