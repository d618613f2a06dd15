package edgeos.engine.sched;

import java.util.Arrays;

/**
 * Units that wait to run, the one with the earliest deadline first, and among equals the one that came first. A binary heap that knows where each unit is in it: putting and
 * taking cost by the logarithm of how many wait, and units that do not wait cost nothing.
 *
 * <p>Owned by one core; allocates only when more wait, or wait under higher numbers, than ever before.
 */
final class DeadlineHeap {
    private static final int FIRST_ROOM = 64;

    private int[] units = new int[FIRST_ROOM];
    private long[] deadlines = new long[FIRST_ROOM];
    private long[] orders = new long[FIRST_ROOM];
    /** By unit: its place in the heap, from 1; 0: it does not wait. */
    private int[] places = new int[FIRST_ROOM];
    private int size;
    private long order;

    boolean isEmpty() {
        return size == 0;
    }

    /** Puts a unit in, or moves it to where another deadline puts it; one that waits already keeps its turn among equals. */
    void put(int unit, long deadlineNanos) {
        makeRoom(unit);
        int at = places[unit] - 1;
        if (at < 0) {
            at = size++;
            set(at, unit, deadlineNanos, order++);
        } else {
            deadlines[at] = deadlineNanos;
        }
        sink(rise(at));
    }

    /** Takes out the first; -1 if none waits. */
    int poll() {
        if (size == 0) {
            return -1;
        }
        int first = units[0];
        places[first] = 0;
        size--;
        if (size > 0) {
            set(0, units[size], deadlines[size], orders[size]);
            sink(0);
        }
        return first;
    }

    private void makeRoom(int unit) {
        if (unit >= places.length) {
            places = Arrays.copyOf(places, Math.max(unit + 1, places.length * 2));
        }
        if (size == units.length) {
            units = Arrays.copyOf(units, size * 2);
            deadlines = Arrays.copyOf(deadlines, size * 2);
            orders = Arrays.copyOf(orders, size * 2);
        }
    }

    private void set(int at, int unit, long deadline, long cameAs) {
        units[at] = unit;
        deadlines[at] = deadline;
        orders[at] = cameAs;
        places[unit] = at + 1;
    }

    private boolean isBefore(int one, int other) {
        return deadlines[one] != deadlines[other] ? deadlines[one] < deadlines[other] : orders[one] < orders[other];
    }

    private int rise(int from) {
        int at = from;
        while (at > 0 && isBefore(at, at - 1 >>> 1)) {
            swap(at, at - 1 >>> 1);
            at = at - 1 >>> 1;
        }
        return at;
    }

    private void sink(int from) {
        int at = from;
        for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
            int least = child + 1 < size && isBefore(child + 1, child) ? child + 1 : child;
            if (!isBefore(least, at)) {
                return;
            }
            swap(at, least);
            at = least;
        }
    }

    private void swap(int one, int other) {
        int unit = units[one];
        long deadline = deadlines[one];
        long cameAs = orders[one];
        set(one, units[other], deadlines[other], orders[other]);
        set(other, unit, deadline, cameAs);
    }
}
