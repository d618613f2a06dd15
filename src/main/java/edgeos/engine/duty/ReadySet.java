package edgeos.engine.duty;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Which units want attention: a bit each, and a bit for each 64 of them, so that finding the next costs by how many are raised and not by how many there are.
 *
 * <p>Any thread raises; one thread takes. Raising is a full fence: what was written before is seen by whoever takes the bit.
 */
public final class ReadySet {
    private static final int SHIFT = 6;

    private final AtomicLongArray bits;
    private final AtomicLongArray summary;
    /** No unit beyond this was ever raised; set before the bit is, so that whoever sees less has seen no bit. */
    private final AtomicInteger highest = new AtomicInteger();

    /** A set of units with indices below {@code most}. */
    public ReadySet(int most) {
        int words = most + 63 >>> SHIFT;
        bits = new AtomicLongArray(words);
        summary = new AtomicLongArray(words + 63 >>> SHIFT);
    }

    /** Raises a unit's bit; true if it was down. */
    public boolean raise(int index) {
        int word = index >>> SHIFT;
        long bit = 1L << index;
        if (index > highest.getOpaque()) {
            highest.accumulateAndGet(index, Math::max);
        }
        if ((bits.getOpaque(word) & bit) != 0) {
            java.lang.invoke.VarHandle.fullFence();
            if ((bits.getOpaque(word) & bit) != 0) {
                return false;
            }
        }
        boolean wasDown = (getAndOr(bits, word, bit) & bit) == 0;
        if ((summary.get(word >>> SHIFT) & 1L << word) == 0) {
            getAndOr(summary, word >>> SHIFT, 1L << word);
        }
        return wasDown;
    }

    private static long getAndOr(AtomicLongArray array, int index, long mask) {
        long seen = array.get(index);
        while (!array.compareAndSet(index, seen, seen | mask)) {
            seen = array.get(index);
        }
        return seen;
    }

    /** Takes down a unit's bit. */
    public void lower(int index) {
        bits.accumulateAndGet(index >>> SHIFT, ~(1L << index), (word, mask) -> word & mask);
    }

    /** Takes down and returns the next raised bit at or after {@code from}, going round; -1 if none is raised. Called by one thread. */
    public int take(int from) {
        int words = bits.length();
        int first = from >>> SHIFT;
        if (first >= words) {
            return takeBelow(words);
        }
        int taken = takeFrom(first, bits.get(first) & -1L << from);
        if (taken >= 0) {
            return taken;
        }
        for (int word = nextWord(first + 1); word >= 0; word = nextWord(word + 1)) {
            taken = takeFrom(word, bits.get(word));
            if (taken >= 0) {
                return taken;
            }
        }
        return takeBelow(first + 1);
    }

    private int takeBelow(int limit) {
        for (int word = nextWord(0); word >= 0 && word < limit; word = nextWord(word + 1)) {
            int taken = takeFrom(word, bits.get(word));
            if (taken >= 0) {
                return taken;
            }
        }
        return -1;
    }

    private int takeFrom(int word, long candidates) {
        if (candidates == 0) {
            settle(word);
            return -1;
        }
        int bit = Long.numberOfTrailingZeros(candidates);
        long mask = 1L << bit;
        long seen = bits.get(word);
        while (!bits.compareAndSet(word, seen, seen & ~mask)) {
            seen = bits.get(word);
        }
        return word << SHIFT | bit;
    }

    /** Clears the summary of an empty word, and raises it again if a bit came in between. */
    private void settle(int word) {
        if (bits.get(word) != 0 || (summary.getOpaque(word >>> SHIFT) & 1L << word) == 0) {
            return;
        }
        int at = word >>> SHIFT;
        long seen = summary.get(at);
        while (!summary.compareAndSet(at, seen, seen & ~(1L << word))) {
            seen = summary.get(at);
        }
        if (bits.get(word) != 0) {
            getAndOr(summary, at, 1L << word);
        }
    }

    private int nextWord(int from) {
        int last = highest.get() >>> SHIFT + SHIFT;
        for (int at = from >>> SHIFT; at <= last; at++) {
            long word = summary.get(at);
            if (at == from >>> SHIFT) {
                word &= -1L << from;
            }
            if (word != 0) {
                return at << SHIFT | Long.numberOfTrailingZeros(word);
            }
        }
        return -1;
    }

    /** True if any bit is raised. */
    public boolean isAnyRaised() {
        for (int word = nextWord(0); word >= 0; word = nextWord(word + 1)) {
            if (bits.get(word) != 0) {
                return true;
            }
        }
        return false;
    }
}
