package edgeos.os;

/** A libc call failed. The message reads {@code call=mmap errno=12 bytes=4096}. Immutable; any thread. */
public final class SystemCallException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The function and the error number that it left. */
    private final String function;
    private final int errno;

    SystemCallException(String function, int errno, String details) {
        super("call=" + function + " errno=" + errno + (details.isEmpty() ? "" : " " + details));
        this.function = function;
        this.errno = errno;
    }

    /**
     * The function that failed.
     *
     * @return its name in libc
     */
    public String function() {
        return function;
    }

    /**
     * What the function said.
     *
     * @return the error number, as in {@code errno.h} of this system
     */
    public int errno() {
        return errno;
    }
}
