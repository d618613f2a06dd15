package edgeos.os;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * Finds functions of the C library and calls them with errno captured. Only for POSIX systems: look at {@link Platform} first. Stateless;
 * any thread.
 */
@SuppressWarnings("restricted")
final class Libc {
    /** An interrupted call: to be made again. The same number on Linux and macOS. */
    static final int EINTR = 4;

    private static final StructLayout CALL_STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = CALL_STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private Libc() {
    }

    /** A call whose first argument is where errno goes. */
    @FunctionalInterface
    interface Invocation {
        long with(MemorySegment callState) throws Throwable;
    }

    static MethodHandle plain(String function, FunctionDescriptor descriptor) {
        return Linker.nativeLinker().downcallHandle(address(function), descriptor);
    }

    static MethodHandle withErrno(String function, FunctionDescriptor descriptor) {
        return Linker.nativeLinker().downcallHandle(address(function), descriptor, Linker.Option.captureCallState("errno"));
    }

    /** A call like {@link #withErrno}, of a function that takes any arguments behind the first so many. */
    static MethodHandle withErrnoVariadic(String function, FunctionDescriptor descriptor, int fixedArguments) {
        return Linker.nativeLinker().downcallHandle(address(function), descriptor, Linker.Option.captureCallState("errno"), Linker.Option.firstVariadicArg(fixedArguments));
    }

    /** A place for errno, for calls that are made often. */
    static MemorySegment callState(Arena arena) {
        return arena.allocate(CALL_STATE);
    }

    /** What a call that failed left there. */
    static int errno(MemorySegment callState) {
        return (int) ERRNO.get(callState, 0L);
    }

    /**
     * Calls a function that says -1 when it fails.
     *
     * @throws SystemCallException with errno when it does
     */
    static long call(String function, String details, Invocation invocation) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment callState = arena.allocate(CALL_STATE);
            long result = invocation.with(callState);
            if (result == -1) {
                throw new SystemCallException(function, (int) ERRNO.get(callState, 0L), details);
            }
            return result;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("call=" + function, e);
        }
    }

    private static MemorySegment address(String function) {
        return Linker.nativeLinker().defaultLookup().find(function)
                .orElseThrow(() -> new UnsupportedOperationException("call=" + function + " system=" + Platform.current().label()));
    }
}
