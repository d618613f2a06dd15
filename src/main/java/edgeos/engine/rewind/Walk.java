package edgeos.engine.rewind;

import edgeos.memory.Slabs;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** From an object to all that it leads to, each once, keeping what can change, some at a time. By one thread at a time. */
final class Walk {
    private static final long ENTRY_BYTES = 32;
    /** To look at so many elements or bytes takes as long as to look at an object. */
    private static final int ELEMENTS = 16;
    private static final int BYTES = 512;

    private final ByIdentity<Kept> before;
    private final ByIdentity<Kept> kept = new ByIdentity<>();
    private final ByIdentity<Boolean> seen = new ByIdentity<>();
    private final ArrayDeque<Object> ahead = new ArrayDeque<>();
    private final int most;
    private Slabs slabs;
    private long ownBytes;
    /** How much was looked at so far, in objects. */
    private long work;

    /**
     * A walk from here to everywhere that shares copies with what was kept before.
     *
     * @param most how many objects may be met
     */
    Walk(Object root, ByIdentity<Kept> before, int most) {
        this.before = before;
        this.most = most;
        reach(root);
    }

    /** An array, as it was. */
    private record Elements(Object of, Object copy) implements Kept {
        @Override
        public void restore() {
            System.arraycopy(copy, 0, of, 0, java.lang.reflect.Array.getLength(copy));
        }

        @Override
        public long ownBytes() {
            return Copies.bytes(copy);
        }
    }

    /**
     * Goes on to so many more, or to fewer where some are large; false if there were all.
     *
     * @throws CannotBeKept if something is met whose state cannot be seen, or too much
     */
    boolean go(int some) throws CannotBeKept {
        for (long end = work + some; work < end && !ahead.isEmpty(); work++) {
            if (seen.size() > most) {
                throw new CannotBeKept("it has more parts than can be looked at in a moment: most=" + most);
            }
            look(ahead.poll());
        }
        return !ahead.isEmpty();
    }

    /** Keeps this of an object; if it is the same as before, that is what was kept then. */
    private void keep(Object of, Kept now, boolean isSame) {
        kept.put(of, now);
        ownBytes += isSame ? ENTRY_BYTES : ENTRY_BYTES + now.ownBytes();
    }

    private void reach(Object thing) {
        if (thing != null && !Outside.holds(thing) && seen.put(thing, Boolean.TRUE)) {
            ahead.add(thing);
        }
    }

    private void reach(Object[] things) {
        for (Object thing : things) {
            reach(thing);
        }
        work += things.length / ELEMENTS;
    }

    private void look(Object thing) throws CannotBeKept {
        Class<?> type = thing.getClass();
        if (thing instanceof Slabs found) {
            slabs = found;
        } else if (type.isArray()) {
            array(thing);
        } else if (type.getModule().isNamed()) {
            ofJava(thing);
        } else {
            ofOurs(thing, Anatomy.of(type));
        }
    }

    private void array(Object array) {
        Kept old = before.get(array);
        Object copy = Copies.of(array, old == null ? null : old.copy());
        work += Copies.bytes(copy) / BYTES;
        boolean isSame = old != null && old.copy() == copy;
        keep(array, isSame ? old : new Elements(array, copy), isSame);
        if (copy instanceof Object[] references) {
            reach(references);
        }
    }

    private void ofOurs(Object thing, Anatomy anatomy) {
        for (int at = 0; at < anatomy.leads(); at++) {
            reach(anatomy.lead(thing, at));
        }
        if (!anatomy.isFixed()) {
            boolean isSame = before.get(thing) instanceof Fields old && old.isNow();
            Fields now = isSame ? (Fields) before.get(thing) : new Fields(thing, anatomy);
            keep(thing, now, isSame);
            reach(now.copy());
        }
    }

    private void ofJava(Object thing) throws CannotBeKept {
        boolean isSame = before.get(thing) instanceof Containers.Content old && Containers.isNow(thing, old);
        Containers.Content content = isSame ? (Containers.Content) before.get(thing) : Containers.of(thing);
        if (content != null) {
            keep(thing, content, isSame);
            reach(content.leads());
            return;
        }
        switch (thing) {
            case Collection<?> fixed -> reach(fixed.toArray());
            case Map<?, ?> fixed -> fixed.forEach((key, value) -> {
                reach(key);
                reach(value);
            });
            case Map.Entry<?, ?> entry -> {
                reach(entry.getKey());
                reach(entry.getValue());
            }
            case Optional<?> optional -> optional.ifPresent(this::reach);
            default -> throw new CannotBeKept(thing.getClass().getName());
        }
    }

    /** What can change, by object. */
    ByIdentity<Kept> kept() {
        return kept;
    }

    /** How many bytes of the heap it takes to keep what was met, beside what is shared with before, roughly. */
    long ownBytes() {
        return ownBytes;
    }

    /** The memory that was met; null: none. */
    Slabs slabs() {
        return slabs;
    }
}
