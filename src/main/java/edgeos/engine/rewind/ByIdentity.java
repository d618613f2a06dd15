package edgeos.engine.rewind;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Something for each of hundreds of thousands of objects, by identity. Cut into many small tables, each of which grows by itself: nobody ever waits for all of it to be entered anew, and no table is so
 * large that the collector treats it as a case of its own. By one thread at a time; nothing is ever taken out.
 *
 * @param <V> what there is for each; null is something, too
 */
final class ByIdentity<V> implements Iterable<V> {
    private static final int PARTS = 256;
    private static final int FEWEST_SLOTS = 16;
    /** Scatters hash codes, of which the lowest bits choose the part and the next ones the slot. */
    private static final int SCATTER = 0x9e3779b9;

    /** Of each part, objects at even slots, and what there is for them behind them. */
    private final Object[][] parts = new Object[PARTS][];
    private final int[] counts = new int[PARTS];
    private int size;

    private static int hash(Object key) {
        int hash = System.identityHashCode(key) * SCATTER;
        return hash ^ hash >>> 15;
    }

    /** The slot of an object, or the free one where it belongs. */
    private static int slot(Object[] part, Object key, int hash) {
        int mask = part.length - 2;
        int at = (hash >>> 8) * 2 & mask;
        while (part[at] != null && part[at] != key) {
            at = at + 2 & mask;
        }
        return at;
    }

    /** What there is for an object; null if there is nothing. */
    @SuppressWarnings("unchecked")
    V get(Object key) {
        int hash = hash(key);
        Object[] part = parts[hash & PARTS - 1];
        return part == null ? null : (V) part[slot(part, key, hash) + 1];
    }

    /** Enters an object; true if it was not there. */
    boolean put(Object key, V value) {
        int hash = hash(key);
        int of = hash & PARTS - 1;
        Object[] part = roomy(of);
        int at = slot(part, key, hash);
        boolean isNew = part[at] == null;
        part[at] = key;
        part[at + 1] = value;
        counts[of] += isNew ? 1 : 0;
        size += isNew ? 1 : 0;
        return isNew;
    }

    /** A part that has room for one more: at most three of four places are taken. */
    private Object[] roomy(int of) {
        Object[] part = parts[of];
        if (part == null) {
            part = new Object[FEWEST_SLOTS];
        } else if (counts[of] * 8 >= part.length * 3) {
            Object[] larger = new Object[part.length * 2];
            for (int from = 0; from < part.length; from += 2) {
                if (part[from] != null) {
                    int at = slot(larger, part[from], hash(part[from]));
                    larger[at] = part[from];
                    larger[at + 1] = part[from + 1];
                }
            }
            part = larger;
        }
        parts[of] = part;
        return part;
    }

    /** How many objects there are. */
    int size() {
        return size;
    }

    /** What there is for each, in no order. */
    @Override
    public Iterator<V> iterator() {
        return new Iterator<>() {
            private int of;
            private int at = -2;
            private boolean found = seek();

            private boolean seek() {
                for (; of < PARTS; of++, at = -2) {
                    Object[] part = parts[of];
                    for (at += 2; part != null && at < part.length; at += 2) {
                        if (part[at] != null) {
                            return true;
                        }
                    }
                }
                return false;
            }

            @Override
            public boolean hasNext() {
                return found;
            }

            @Override
            @SuppressWarnings("unchecked")
            public V next() {
                if (!found) {
                    throw new NoSuchElementException();
                }
                V value = (V) parts[of][at + 1];
                found = seek();
                return value;
            }
        };
    }
}
