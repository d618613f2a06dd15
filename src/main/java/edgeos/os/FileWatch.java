package edgeos.os;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * Waits until a file can be read, or somebody calls. On Linux. One thread waits; any calls.
 *
 * <pre>
 *  0      4        6         8      12       14
 *  +------+--------+---------+------+--------+---------+
 *  | file | wanted | is so   | calls | wanted | is so   |
 *  +------+--------+---------+------+--------+---------+
 * </pre>
 */
@SuppressWarnings("restricted")
final class FileWatch implements AutoCloseable {
    /** For a wait without an end. */
    static final long FOR_EVER = -1;

    private static final int NON_BLOCKING = 0x800;
    private static final int CLOSE_ON_EXEC = 0x80000;
    private static final short READABLE = 1;
    private static final long ENTRY_BYTES = 8;
    private static final long WANTED = 4;
    private static final long IS_SO = 6;
    private static final long TIME_BYTES = 16;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private static final MethodHandle EVENT = Libc.withErrno("eventfd", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle POLL = Libc.withErrno("ppoll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle READ = Libc.plain("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle WRITE = Libc.plain("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle CLOSE = Libc.plain("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    private final Arena arena = Arena.ofShared();
    private final int calls;
    private final MemorySegment polled = arena.allocate(2 * ENTRY_BYTES, Integer.BYTES);
    private final MemorySegment time = arena.allocate(TIME_BYTES, Long.BYTES);
    private final MemorySegment callState = Libc.callState(arena);
    private final MemorySegment count = arena.allocate(Long.BYTES, Long.BYTES);
    private boolean closed;

    private FileWatch(int file, int calls) {
        this.calls = calls;
        want(0, file);
        want(ENTRY_BYTES, calls);
    }

    private void want(long entry, int file) {
        polled.set(JAVA_INT, entry, file);
        polled.set(JAVA_SHORT, entry + WANTED, READABLE);
    }

    /**
     * Watches a file, which whoever opened it closes.
     *
     * @throws SystemCallException if the system has no file left to call by
     */
    static FileWatch of(int file) {
        return new FileWatch(file, (int) Libc.call("eventfd", "", state -> (int) EVENT.invokeExact(state, 0, NON_BLOCKING | CLOSE_ON_EXEC)));
    }

    /** Waits for so many nanoseconds at most, or {@link #FOR_EVER}; true if the file can be read, and nobody called. */
    boolean await(long mostNanos) {
        time.set(JAVA_LONG, 0, mostNanos / NANOS_PER_SECOND);
        time.set(JAVA_LONG, Long.BYTES, mostNanos % NANOS_PER_SECOND);
        MemorySegment limit = mostNanos < 0 ? MemorySegment.NULL : time;
        try {
            int ready = -1;
            while (ready < 0) {
                ready = (int) POLL.invokeExact(callState, polled, 2L, limit, MemorySegment.NULL);
                if (ready < 0 && Libc.errno(callState) != Libc.EINTR) {
                    return false;
                }
            }
            return ready > 0 && polled.get(JAVA_SHORT, IS_SO) != 0 && polled.get(JAVA_SHORT, ENTRY_BYTES + IS_SO) == 0;
        } catch (Throwable impossible) {
            throw new IllegalStateException("call=ppoll", impossible);
        }
    }

    /** Ends waits, now and from now on, until {@link #forgetCalls}. Any thread. */
    synchronized void call() {
        if (!closed) {
            count.set(JAVA_LONG, 0, 1);
            transfer(WRITE);
        }
    }

    /** Lets waits be waits again. */
    synchronized void forgetCalls() {
        if (!closed) {
            transfer(READ);
        }
    }

    private void transfer(MethodHandle by) {
        try {
            long moved = (long) by.invokeExact(calls, count, (long) Long.BYTES);
            if (moved != Long.BYTES && by == WRITE) {
                throw new IllegalStateException("call=write file=event");
            }
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable impossible) {
            throw new IllegalStateException("file=event", impossible);
        }
    }

    /** Nobody waits any more; calls come to nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            int result = (int) CLOSE.invokeExact(calls);
            if (result != 0) {
                throw new IllegalStateException("call=close file=event");
            }
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable impossible) {
            throw new IllegalStateException("call=close", impossible);
        }
        arena.close();
    }
}
