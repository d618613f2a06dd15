package edgeos.engine.rewind;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** Copies of arrays. Stateless. */
final class Copies {
    /** Leads nowhere. */
    static final Object[] NOTHING = {};
    private static final long REFERENCE_BYTES = 4;
    private static final long HEAD_BYTES = 16;

    private Copies() { }

    /** A copy of an array; the earlier one, if that is still the same. */
    static Object of(Object array, Object before) {
        if (before != null && isSame(array, before)) {
            return before;
        }
        Object copy = Array.newInstance(array.getClass().getComponentType(), Array.getLength(array));
        System.arraycopy(array, 0, copy, 0, Array.getLength(array));
        return copy;
    }

    /** True if two arrays, or two values, hold the very same. */
    static boolean isSame(Object one, Object other) {
        if (one.getClass() != other.getClass()) {
            return false;
        }
        return switch (one) {
            case long[] numbers -> Arrays.equals(numbers, (long[]) other);
            case int[] numbers -> Arrays.equals(numbers, (int[]) other);
            case byte[] numbers -> Arrays.equals(numbers, (byte[]) other);
            case double[] numbers -> Arrays.equals(numbers, (double[]) other);
            case short[] numbers -> Arrays.equals(numbers, (short[]) other);
            case boolean[] flags -> Arrays.equals(flags, (boolean[]) other);
            case char[] letters -> Arrays.equals(letters, (char[]) other);
            case float[] numbers -> Arrays.equals(numbers, (float[]) other);
            case Object[] references -> isSame(references, (Object[]) other);
            default -> one.equals(other);
        };
    }

    private static boolean isSame(Object[] one, Object[] other) {
        boolean same = one.length == other.length;
        for (int at = 0; same && at < one.length; at++) {
            same = one[at] == other[at];
        }
        return same;
    }

    /** How many bytes of the heap such a copy takes, roughly. */
    static long bytes(Object copy) {
        return HEAD_BYTES + (switch (copy) {
            case long[] numbers -> 8L * numbers.length;
            case double[] numbers -> 8L * numbers.length;
            case int[] numbers -> 4L * numbers.length;
            case float[] numbers -> 4L * numbers.length;
            case byte[] numbers -> numbers.length;
            case boolean[] flags -> flags.length;
            case short[] numbers -> 2L * numbers.length;
            case char[] letters -> 2L * letters.length;
            case Object[] references -> REFERENCE_BYTES * references.length;
            default -> REFERENCE_BYTES;
        });
    }

    /** Does something for each index. */
    static void each(int count, IntConsumer action) {
        for (int at = 0; at < count; at++) {
            action.accept(at);
        }
    }
}
