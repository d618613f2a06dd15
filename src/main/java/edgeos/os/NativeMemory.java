package edgeos.os;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * A range of zeroed memory outside the Java heap. On Linux and macOS it is only reserved: a page costs nothing until it is first
 * written. Elsewhere it is allocated, and zeroed, at once.
 *
 * <p>The bytes may be used by any thread. Closing waits until no thread is inside an access and makes every later access fail with
 * IllegalStateException; it costs up to milliseconds beside busy threads, so reserve few and large ranges.
 */
public final class NativeMemory implements AutoCloseable {
    private static final long FALLBACK_PAGE_BYTES = 4096;
    /** Opaque, or the compiler leaves out a store of what was just loaded: then only a read fault is taken, and the first write takes another. */
    private static final VarHandle TOUCH = JAVA_BYTE.varHandle();

    private final Arena arena;
    private final MemorySegment segment;

    private NativeMemory(Arena arena, MemorySegment segment) {
        this.arena = arena;
        this.segment = segment;
    }

    /**
     * Reserves memory that reads zero.
     *
     * @param bytes how much, at least 1
     * @return the memory, aligned to a page
     * @throws SystemCallException when the system has no such range of addresses to give
     * @throws OutOfMemoryError where memory cannot be reserved lazily and there isn't as much
     */
    public static NativeMemory reserve(long bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException("bytes=" + bytes + " least=1");
        }
        Arena arena = Arena.ofShared();
        try {
            return new NativeMemory(arena, Platform.current().isPosix() ? Posix.map(bytes, arena) : arena.allocate(bytes, FALLBACK_PAGE_BYTES));
        } catch (RuntimeException | Error e) {
            arena.close();
            throw e;
        }
    }

    /**
     * The size of a page, the unit in which memory becomes real.
     *
     * @return bytes, a power of two
     */
    public static long pageBytes() {
        return Platform.current().isPosix() ? Posix.PAGE_BYTES : FALLBACK_PAGE_BYTES;
    }

    /**
     * The bytes.
     *
     * @return exactly as many as were reserved
     */
    public MemorySegment segment() {
        return segment;
    }

    /**
     * Makes pages real ahead of their use, so that the first write to them later takes no page fault. Contents stay; nobody else may
     * write to the range meanwhile.
     *
     * @param offset where the range starts, in bytes
     * @param bytes its length
     * @throws IndexOutOfBoundsException when the range is not within the memory
     */
    public void touch(long offset, long bytes) {
        MemorySegment range = segment.asSlice(offset, bytes);
        long page = pageBytes();
        long first = -(offset & (page - 1));
        for (long at = first; at < bytes; at += page) {
            long inside = Math.max(at, 0);
            TOUCH.setOpaque(range, inside, (byte) TOUCH.getOpaque(range, inside));
        }
    }

    /**
     * Gives the memory back.
     *
     * @throws IllegalStateException when it is closed already
     */
    @Override
    public void close() {
        arena.close();
    }

    /** The calls, looked up only where they exist. */
    @SuppressWarnings("restricted")
    private static final class Posix {
        private static final int PROT_READ_WRITE = 0x1 | 0x2;
        private static final int MAP_PRIVATE = 0x02;
        private static final int MAP_LAZY_ANONYMOUS_LINUX = 0x20 | 0x4000;
        private static final int MAP_LAZY_ANONYMOUS_MACOS = 0x1000 | 0x40;

        private static final MethodHandle MMAP = Libc.withErrno("mmap",
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG));
        private static final MethodHandle MUNMAP = Libc.withErrno("munmap", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG));
        private static final MethodHandle GETPAGESIZE = Libc.withErrno("getpagesize", FunctionDescriptor.of(JAVA_INT));

        static final long PAGE_BYTES = Libc.call("getpagesize", "", state -> (int) GETPAGESIZE.invokeExact(state));

        static MemorySegment map(long bytes, Arena arena) {
            int flags = MAP_PRIVATE | (Platform.current() == Platform.LINUX ? MAP_LAZY_ANONYMOUS_LINUX : MAP_LAZY_ANONYMOUS_MACOS);
            long address = Libc.call("mmap", "bytes=" + bytes,
                    state -> (long) MMAP.invokeExact(state, 0L, bytes, PROT_READ_WRITE, flags, -1, 0L));
            return MemorySegment.ofAddress(address).reinterpret(bytes, arena, gone -> unmap(address, bytes));
        }

        private static void unmap(long address, long bytes) {
            Libc.call("munmap", "bytes=" + bytes, state -> (int) MUNMAP.invokeExact(state, address, bytes));
        }
    }
}
