package edgeos.engine.sched;

import edgeos.telemetry.ScheduleTrace.Track;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The latest runs of a core, overwriting the oldest. Written by the core, once a run and without waiting for anybody; any thread reads a copy, and throws away what was overwritten
 * while it copied.
 *
 * <pre>
 * run n lies in entry n mod {@link #RUNS}:  | start | stop | node, instance | messages, budget | deadline |
 * </pre>
 *
 * <p>What is known of a run when it begins is written then, and the run that goes on is named: who reads that name (acquire), copies, and then (load-load) reads a count that does not include it
 * knows that the words are that run's.
 *
 * <p>The order: the count of runs is published (release) behind the words of the run, and before (store-store) the words of the next. Who reads the count (acquire), copies, and
 * then (load-load) reads the count again knows which entries may hold words of a later run: those that the run after the last counted one overwrites, and older ones.
 */
final class RunTrace {
    /** How many runs are kept. */
    static final int RUNS = 1 << 16;
    private static final int MASK = RUNS - 1;
    private static final int WORDS = 5;
    private static final int STOP = 1;
    private static final int WHO = 2;
    private static final int EXTENT = 3;
    private static final int DEADLINE = 4;
    private static final int BUDGET_BITS = 40;
    private static final long MOST_BUDGET = (1L << BUDGET_BITS) - 1;
    private static final int MOST_MESSAGES = (1 << Long.SIZE - BUDGET_BITS - 1) - 1;

    /** A run that goes on. */
    record Running(long startNanos, int node, int instance) { }

    private final AtomicLongArray words = new AtomicLongArray(RUNS * WORDS);
    private final AtomicLong published = new AtomicLong();
    /** The number of the run that goes on, from 1; or of one that was published. */
    private final AtomicLong begun = new AtomicLong();

    /** Notes that a run begins; durations and times in nanoseconds of the engine's clock. Called by the core. */
    void begin(long start, int node, int instance, long budget, long deadline) {
        long run = published.getPlain();
        int at = ((int) run & MASK) * WORDS;
        VarHandle.storeStoreFence();
        words.setOpaque(at, start);
        words.setOpaque(at + WHO, (long) node << Integer.SIZE | instance & 0xffff_ffffL);
        words.setOpaque(at + EXTENT, Math.min(budget, MOST_BUDGET));
        words.setOpaque(at + DEADLINE, deadline);
        begun.setRelease(run + 1);
    }

    /** Notes that the run that began last ended. Called by the core. */
    void end(long stop, int messages) {
        long run = published.getPlain();
        int at = ((int) run & MASK) * WORDS;
        words.setOpaque(at + STOP, stop);
        words.setOpaque(at + EXTENT, (long) Math.min(messages, MOST_MESSAGES) << BUDGET_BITS | words.getOpaque(at + EXTENT));
        published.setRelease(run + 1);
    }

    /** Forgets the run that began last: it was none. Called by the core. */
    void forget() {
        begun.setRelease(0);
    }

    /** The run that goes on; null if none does. Any thread. */
    Running running() {
        long run = begun.getAcquire();
        int at = ((int) (run - 1) & MASK) * WORDS;
        long start = words.getOpaque(at);
        long who = words.getOpaque(at + WHO);
        VarHandle.loadLoadFence();
        return run != 0 && published.getAcquire() == run - 1 ? new Running(start, (int) (who >> Integer.SIZE), (int) who) : null;
    }

    /** Adds the numbers of all nodes that it names, and perhaps of some that it did. Any thread. */
    void addNodes(BitSet to) {
        for (int at = WHO; at < RUNS * WORDS; at += WORDS) {
            to.set((int) (words.getOpaque(at) >> Integer.SIZE));
        }
    }

    /** The runs that it holds, under this role; the last may go on. Any thread. */
    Track track(String role, long nowNanos) {
        long end = published.getAcquire();
        int held = (int) Math.min(end, RUNS);
        boolean goesOn = begun.getAcquire() == end + 1;
        var copy = new long[(held + (goesOn ? 1 : 0)) * WORDS];
        for (int run = 0; run < copy.length / WORDS; run++) {
            int at = ((int) (end - held + run) & MASK) * WORDS;
            for (int word = 0; word < WORDS; word++) {
                copy[run * WORDS + word] = words.getOpaque(at + word);
            }
        }
        VarHandle.loadLoadFence();
        long endNow = published.getOpaque();
        long firstWhole = Math.max(end - held, endNow == end && end < RUNS ? 0 : endNow - RUNS + 1);
        boolean stillGoesOn = goesOn && endNow == end;
        if (stillGoesOn) {
            copy[held * WORDS + STOP] = Math.max(nowNanos, copy[held * WORDS]);
            copy[held * WORDS + EXTENT] &= MOST_BUDGET;
        }
        return decode(role, stillGoesOn ? copy : Arrays.copyOf(copy, held * WORDS), (int) Math.min(held, firstWhole - (end - held)), firstWhole, stillGoesOn);
    }

    private static Track decode(String role, long[] copy, int from, long forgotten, boolean goesOn) {
        int runs = copy.length / WORDS - from;
        var starts = new long[runs];
        var stops = new long[runs];
        var nodes = new int[runs];
        var instances = new int[runs];
        var messages = new int[runs];
        var budgets = new long[runs];
        var deadlines = new long[runs];
        for (int run = 0; run < runs; run++) {
            int at = (from + run) * WORDS;
            starts[run] = copy[at];
            stops[run] = copy[at + STOP];
            nodes[run] = (int) (copy[at + WHO] >> Integer.SIZE);
            instances[run] = (int) copy[at + WHO];
            messages[run] = (int) (copy[at + EXTENT] >>> BUDGET_BITS);
            budgets[run] = copy[at + EXTENT] & MOST_BUDGET;
            deadlines[run] = copy[at + DEADLINE];
        }
        return new Track(role, starts, stops, nodes, instances, messages, budgets, deadlines, forgotten, goesOn);
    }
}
