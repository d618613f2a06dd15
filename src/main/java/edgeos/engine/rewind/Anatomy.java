package edgeos.engine.rewind;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The fields of a class of ours: those that can change, and those that lead on. To look at them allocates nothing: numbers are bits, whatever their type. Immutable; any thread, but {@link #of} by one.
 */
final class Anatomy {
    private static final Map<Class<?>, Anatomy> KNOWN = new HashMap<>();

    /** Not final, of a primitive type. */
    private final Field[] numbers;
    /** Not final, references. */
    private final Field[] references;
    /** Final references: what they lead to may change. */
    private final Field[] leads;

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
        numbers = those(all, field -> field.getType().isPrimitive() && !isFinal(field));
        references = those(all, field -> !field.getType().isPrimitive() && !isFinal(field));
        leads = those(all, field -> !field.getType().isPrimitive() && isFinal(field));
    }

    private static Field[] those(List<Field> all, Predicate<Field> wanted) {
        return all.stream().filter(wanted).toArray(Field[]::new);
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
        return numbers.length == 0 && references.length == 0;
    }

    /** How many references it has for good. */
    int leads() {
        return leads.length;
    }

    /** How many references it has that can change. */
    int references() {
        return references.length;
    }

    /** How many numbers it has that can change. */
    int numbers() {
        return numbers.length;
    }

    /** What one of the references leads to that it has for good. */
    Object lead(Object of, int at) {
        return value(leads[at], of);
    }

    /** What one of the others refers to now. */
    Object reference(Object of, int at) {
        return value(references[at], of);
    }

    private static Object value(Field field, Object of) {
        try {
            return field.get(of);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The bits of one of its numbers as it is now. */
    long number(Object of, int at) {
        Field field = numbers[at];
        Class<?> type = field.getType();
        try {
            return type == double.class ? Double.doubleToRawLongBits(field.getDouble(of)) : type == float.class ? Float.floatToRawIntBits(field.getFloat(of))
                    : type == boolean.class ? field.getBoolean(of) ? 1 : 0 : field.getLong(of);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Sets all of it back to these references and the bits of these numbers. */
    void restore(Object of, Object[] toReferences, long[] toNumbers) {
        try {
            for (int at = 0; at < references.length; at++) {
                references[at].set(of, toReferences[at]);
            }
            for (int at = 0; at < numbers.length; at++) {
                set(numbers[at], of, toNumbers[at]);
            }
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void set(Field field, Object of, long bits) throws IllegalAccessException {
        Class<?> type = field.getType();
        if (type == long.class) {
            field.setLong(of, bits);
        } else if (type == int.class) {
            field.setInt(of, (int) bits);
        } else if (type == boolean.class) {
            field.setBoolean(of, bits != 0);
        } else if (type == double.class) {
            field.setDouble(of, Double.longBitsToDouble(bits));
        } else if (type == float.class) {
            field.setFloat(of, Float.intBitsToFloat((int) bits));
        } else if (type == short.class) {
            field.setShort(of, (short) bits);
        } else if (type == char.class) {
            field.setChar(of, (char) bits);
        } else {
            field.setByte(of, (byte) bits);
        }
    }
}
