package edgeos.os;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Which processor cores a thread may run on. Works on Linux; elsewhere threads run where the system puts them, and pinning says no.
 * Each call is about the calling platform thread only.
 */
@SuppressWarnings("restricted")
public final class Affinity {
    private Affinity() {
    }

    /**
     * The cores that the calling thread may run on now.
     *
     * @return their numbers, ascending, never empty; off Linux 0 to the number of processors that Java sees
     */
    public static int[] availableCores() {
        if (Platform.current() == Platform.LINUX) {
            try {
                return Linux.cores();
            } catch (SystemCallException e) {
                return numbered();
            }
        }
        return numbered();
    }

    /**
     * Keeps the calling thread on some cores from now on.
     *
     * @param cores their numbers
     * @return false, and nothing changed, when the system cannot do that or has or grants none of these cores
     * @throws IllegalArgumentException when a number is negative
     */
    public static boolean pin(int... cores) {
        for (int core : cores) {
            if (core < 0) {
                throw new IllegalArgumentException("core=" + core + " least=0");
            }
        }
        if (Platform.current() != Platform.LINUX || cores.length == 0) {
            return false;
        }
        try {
            return Linux.pin(cores);
        } catch (SystemCallException e) {
            return false;
        }
    }

    /**
     * Keeps the calling thread on one of the cores that it may run on now.
     *
     * @param place which of them, from 0
     * @return false, and nothing changed, when there are not so many or the system cannot do that
     */
    public static boolean pinNth(int place) {
        int[] available = availableCores();
        return place < available.length && pin(available[place]);
    }

    private static int[] numbered() {
        return IntStream.range(0, Runtime.getRuntime().availableProcessors()).toArray();
    }

    /** The calls. A mask has one bit a core, in the native byte order of longs. */
    private static final class Linux {
        private static final int CALLING_THREAD = 0;
        private static final int MASK_BYTES = 1024;

        private static final MethodHandle SET = Libc.withErrno("sched_setaffinity",
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS));
        private static final MethodHandle GET = Libc.withErrno("sched_getaffinity",
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS));

        static int[] cores() {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment mask = arena.allocate(MASK_BYTES, Long.BYTES);
                Libc.call("sched_getaffinity", "", state -> (int) GET.invokeExact(state, CALLING_THREAD, (long) MASK_BYTES, mask));
                return BitSet.valueOf(mask.toArray(JAVA_LONG)).stream().toArray();
            }
        }

        static boolean pin(int[] cores) {
            BitSet wanted = new BitSet();
            for (int core : cores) {
                if (core < MASK_BYTES * Byte.SIZE) {
                    wanted.set(core);
                }
            }
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment mask = arena.allocate(MASK_BYTES, Long.BYTES);
                long[] words = wanted.toLongArray();
                MemorySegment.copy(words, 0, mask, JAVA_LONG, 0, words.length);
                Libc.call("sched_setaffinity", "cores=" + wanted,
                        state -> (int) SET.invokeExact(state, CALLING_THREAD, (long) MASK_BYTES, mask));
                return true;
            }
        }
    }
}
