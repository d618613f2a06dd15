package edgeos.engine.rewind;

import edgeos.memory.Slabs;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** From an object to all that it leads to, each once, keeping what can change, some at a time. By one thread at a time. */
final class Walk {
    private static final long ENTRY_BYTES = 32;
    /** Of so many objects that are met, one can change. */
    private static final int MET_FOR_ONE = 2;

    private final Map<Object, Kept> before;
    private final Map<Object, Kept> kept;
    private final Map<Object, Boolean> seen;
    private final ArrayDeque<Object> ahead = new ArrayDeque<>();
    private final int most;
    private Slabs slabs;
    private long ownBytes;

    /**
     * A walk from here to everywhere that shares copies with what was kept before.
     *
     * @param expected of about how many objects the state will be kept: tables that do not have to grow hold up nobody
     * @param most how many objects may be met
     */
    Walk(Object root, Map<Object, Kept> before, int expected, int most) {
        this.before = before;
        this.most = most;
        kept = new IdentityHashMap<>(expected);
        seen = new IdentityHashMap<>(expected * MET_FOR_ONE);
        reach(root);
    }

    /** Fields of ours, as they were. */
    private record Fields(Object of, Anatomy anatomy, Object[] references, Object[] numbers) implements Kept {
        private static final long NUMBER_BYTES = 24;

        @Override
        public void restore() {
            anatomy.restore(of, references, numbers);
        }

        @Override
        public long ownBytes() {
            return Copies.bytes(references) + numbers.length * NUMBER_BYTES;
        }

        @Override
        public Object copy() {
            return references;
        }

        boolean isSame(Kept other) {
            return other instanceof Fields fields && Copies.isSame(references, fields.references) && java.util.Arrays.equals(numbers, fields.numbers);
        }
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
     * Goes on to so many more; false if there were all.
     *
     * @throws CannotBeKept if something is met whose state cannot be seen, or too much
     */
    boolean go(int some) throws CannotBeKept {
        for (int at = 0; at < some && !ahead.isEmpty(); at++) {
            if (seen.size() > most) {
                throw new CannotBeKept("it has more parts than can be looked at in a moment: most=" + most);
            }
            look(ahead.poll());
        }
        return !ahead.isEmpty();
    }

    /** Keeps what was there before if that is the same still. */
    private void keep(Object of, Kept old, boolean isSame, Kept now) {
        kept.put(of, isSame ? old : now);
        ownBytes += isSame ? ENTRY_BYTES : ENTRY_BYTES + now.ownBytes();
    }

    private void reach(Object thing) {
        if (thing != null && !Outside.holds(thing) && seen.put(thing, Boolean.TRUE) == null) {
            ahead.add(thing);
        }
    }

    private void reach(Object[] things) {
        for (Object thing : things) {
            reach(thing);
        }
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
        keep(array, old, old != null && old.copy() == copy, new Elements(array, copy));
        if (copy instanceof Object[] references) {
            reach(references);
        }
    }

    private void ofOurs(Object thing, Anatomy anatomy) {
        reach(anatomy.led(thing));
        if (!anatomy.isFixed()) {
            var fields = new Fields(thing, anatomy, anatomy.references(thing), anatomy.numbers(thing));
            reach(fields.references());
            Kept old = before.get(thing);
            keep(thing, old, fields.isSame(old), fields);
        }
    }

    private void ofJava(Object thing) throws CannotBeKept {
        Containers.Content content = Containers.of(thing);
        if (content != null) {
            Kept old = before.get(thing);
            keep(thing, old, old != null && Copies.isSame(content.copy(), old.copy()), content);
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
    Map<Object, Kept> kept() {
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
