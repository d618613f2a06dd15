package edgeos.engine.rewind;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedList;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/** Java's own containers: what is in them, and how it is put back. Their insides are closed to us, so it is done as anybody would. Stateless. */
final class Containers {
    private Containers() { }

    /** One of Java's containers, with what was in it: an array of its content, and of what that leads to. */
    record Content(Object copy, Object[] leads, Consumer<Object> putBack) implements Kept {
        @Override
        public void restore() {
            putBack.accept(copy);
        }

        @Override
        public long ownBytes() {
            return Copies.bytes(copy);
        }
    }

    /** True if the same is in it, in the same order, as there was. Seldom allocates anything but what goes through it. */
    static boolean isNow(Object container, Content was) {
        return switch (container) {
            case Map<?, ?> map when was.copy() instanceof Object[] pairs -> isNow(map, pairs);
            case Collection<?> some when was.copy() instanceof Object[] things -> isNow(some, things);
            case AtomicLong number -> number.get() == (long) was.copy();
            case AtomicInteger number -> number.get() == (int) was.copy();
            case AtomicBoolean flag -> flag.get() == (boolean) was.copy();
            case AtomicReference<?> reference -> reference.get() == was.leads()[0];
            default -> Copies.isSame(of(container).copy(), was.copy());
        };
    }

    private static boolean isNow(Map<?, ?> map, Object[] pairs) {
        if (map.size() * 2 != pairs.length) {
            return false;
        }
        int at = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (at == pairs.length || entry.getKey() != pairs[at++] || entry.getValue() != pairs[at++]) {
                return false;
            }
        }
        return at == pairs.length;
    }

    private static boolean isNow(Collection<?> some, Object[] things) {
        if (some.size() != things.length) {
            return false;
        }
        int at = 0;
        for (Object thing : some) {
            if (at == things.length || thing != things[at++]) {
                return false;
            }
        }
        return at == things.length;
    }

    /** What is in it; null if it is no container that is known here. */
    static Content of(Object container) {
        return switch (container) {
            case Map<?, ?> map when map instanceof HashMap || map instanceof TreeMap || map instanceof IdentityHashMap || map instanceof ConcurrentHashMap -> map(map);
            case Collection<?> some when some instanceof ArrayList || some instanceof ArrayDeque || some instanceof HashSet || some instanceof TreeSet || some instanceof PriorityQueue
                    || some instanceof LinkedList || some instanceof CopyOnWriteArrayList || some instanceof ConcurrentLinkedQueue || some instanceof ConcurrentLinkedDeque -> collection(some);
            case BitSet bits -> new Content(bits.toLongArray(), Copies.NOTHING, copy -> {
                bits.clear();
                bits.or(BitSet.valueOf((long[]) copy));
            });
            case StringBuilder text -> new Content(text.toString(), Copies.NOTHING, copy -> {
                text.setLength(0);
                text.append(copy);
            });
            default -> atomic(container);
        };
    }

    private static Content atomic(Object container) {
        return switch (container) {
            case AtomicLong number -> new Content(number.get(), Copies.NOTHING, copy -> number.set((long) copy));
            case AtomicInteger number -> new Content(number.get(), Copies.NOTHING, copy -> number.set((int) copy));
            case AtomicBoolean flag -> new Content(flag.get(), Copies.NOTHING, copy -> flag.set((boolean) copy));
            case AtomicReference<?> reference -> reference(reference);
            case AtomicLongArray numbers -> new Content(longs(numbers), Copies.NOTHING, copy -> Copies.each(((long[]) copy).length, at -> numbers.set(at, ((long[]) copy)[at])));
            case AtomicIntegerArray numbers -> new Content(ints(numbers), Copies.NOTHING, copy -> Copies.each(((int[]) copy).length, at -> numbers.set(at, ((int[]) copy)[at])));
            case AtomicReferenceArray<?> references -> references(references);
            default -> null;
        };
    }

    @SuppressWarnings("unchecked")
    private static Content map(Map<?, ?> map) {
        Object[] content = new Object[map.size() * 2];
        int at = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            content[at++] = entry.getKey();
            content[at++] = entry.getValue();
        }
        return new Content(content, content, copy -> {
            Object[] pairs = (Object[]) copy;
            map.clear();
            for (int pair = 0; pair < pairs.length; pair += 2) {
                ((Map<Object, Object>) map).put(pairs[pair], pairs[pair + 1]);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static Content collection(Collection<?> some) {
        Object[] content = some.toArray();
        return new Content(content, content, copy -> {
            some.clear();
            ((Collection<Object>) some).addAll(Arrays.asList((Object[]) copy));
        });
    }

    @SuppressWarnings("unchecked")
    private static Content reference(AtomicReference<?> reference) {
        Object[] content = {reference.get()};
        return new Content(content, content, copy -> ((AtomicReference<Object>) reference).set(((Object[]) copy)[0]));
    }

    @SuppressWarnings("unchecked")
    private static Content references(AtomicReferenceArray<?> references) {
        Object[] content = new Object[references.length()];
        Copies.each(content.length, at -> content[at] = references.get(at));
        return new Content(content, content, copy -> Copies.each(((Object[]) copy).length, at -> ((AtomicReferenceArray<Object>) references).set(at, ((Object[]) copy)[at])));
    }

    private static long[] longs(AtomicLongArray numbers) {
        long[] copy = new long[numbers.length()];
        Copies.each(copy.length, at -> copy[at] = numbers.get(at));
        return copy;
    }

    private static int[] ints(AtomicIntegerArray numbers) {
        int[] copy = new int[numbers.length()];
        Copies.each(copy.length, at -> copy[at] = numbers.get(at));
        return copy;
    }
}
