package edgeos.engine.rewind;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of a class of ours: those that can change, and those that lead on. Immutable; any thread, but {@link #of} by one. */
final class Anatomy {
    private static final Map<Class<?>, Anatomy> KNOWN = new HashMap<>();

    /** Not final, of a primitive type. */
    private final List<Field> numbers;
    /** Not final, references. */
    private final List<Field> references;
    /** Final references: what they lead to may change. */
    private final List<Field> leads;

    private Anatomy(Class<?> type) {
        List<Field> all = new ArrayList<>();
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    all.add(field);
                }
            }
        }
        numbers = all.stream().filter(field -> field.getType().isPrimitive() && !isFinal(field)).toList();
        references = all.stream().filter(field -> !field.getType().isPrimitive() && !isFinal(field)).toList();
        leads = all.stream().filter(field -> !field.getType().isPrimitive() && isFinal(field)).toList();
    }

    private static boolean isFinal(Field field) {
        return Modifier.isFinal(field.getModifiers());
    }

    /** That of a class. */
    static synchronized Anatomy of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, Anatomy::new);
    }

    /** True if no field of it can change. */
    boolean isFixed() {
        return numbers.isEmpty() && references.isEmpty();
    }

    /** What it refers to for good. */
    Object[] led(Object of) {
        return values(leads, of);
    }

    /** What it refers to now. */
    Object[] references(Object of) {
        return values(references, of);
    }

    /** Its numbers, boxed: so many that it seldom matters. */
    Object[] numbers(Object of) {
        return values(numbers, of);
    }

    /** Sets both back. */
    void restore(Object of, Object[] toReferences, Object[] toNumbers) {
        set(references, of, toReferences);
        set(numbers, of, toNumbers);
    }

    private static Object[] values(List<Field> fields, Object of) {
        Object[] values = new Object[fields.size()];
        try {
            for (int at = 0; at < values.length; at++) {
                values[at] = fields.get(at).get(of);
            }
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
        return values;
    }

    private static void set(List<Field> fields, Object of, Object[] values) {
        try {
            for (int at = 0; at < values.length; at++) {
                fields.get(at).set(of, values[at]);
            }
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
