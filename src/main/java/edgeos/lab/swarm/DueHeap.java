package edgeos.lab.swarm;

import java.util.Arrays;

/** When which caller has something to do: the earliest first. At most one time for each; allocates only when there are more callers than ever. Owned by one thread. */
final class DueHeap {
    private int[] callers = new int[64];
    private long[] dues = new long[64];
    /** By caller: its place from 1; 0: it has none. */
    private int[] places = new int[64];
    private int size;

    /** When the first is due; {@link Long#MAX_VALUE}: nobody is. */
    long firstNanos() {
        return size == 0 ? Long.MAX_VALUE : dues[0];
    }

    /** Sets when a caller is due, instead of what was set before. */
    void put(int caller, long dueNanos) {
        remove(caller);
        if (caller >= places.length) {
            places = Arrays.copyOf(places, Math.max(caller + 1, places.length * 2));
        }
        if (size == callers.length) {
            callers = Arrays.copyOf(callers, size * 2);
            dues = Arrays.copyOf(dues, size * 2);
        }
        size++;
        set(size - 1, caller, dueNanos);
        rise(size - 1);
    }

    /** Takes the first out; there must be one. */
    int poll() {
        int first = callers[0];
        remove(first);
        return first;
    }

    /** Forgets when this one is due. */
    void remove(int caller) {
        int at = caller < places.length ? places[caller] - 1 : -1;
        if (at < 0) {
            return;
        }
        places[caller] = 0;
        size--;
        if (at < size) {
            set(at, callers[size], dues[size]);
            sink(at);
            rise(at);
        }
    }

    private void set(int at, int caller, long due) {
        callers[at] = caller;
        dues[at] = due;
        places[caller] = at + 1;
    }

    private void rise(int from) {
        int at = from;
        while (at > 0 && dues[at] < dues[at - 1 >>> 1]) {
            swap(at, at - 1 >>> 1);
            at = at - 1 >>> 1;
        }
    }

    private void sink(int from) {
        int at = from;
        for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
            int least = child + 1 < size && dues[child + 1] < dues[child] ? child + 1 : child;
            if (dues[least] >= dues[at]) {
                return;
            }
            swap(at, least);
            at = least;
        }
    }

    private void swap(int one, int other) {
        int caller = callers[one];
        long due = dues[one];
        set(one, callers[other], dues[other]);
        set(other, caller, due);
    }
}
