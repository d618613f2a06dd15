package edgeos.os;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Sends ICMP echo requests to IPv4 addresses, and receives replies, also those to others: who asks has to know its own. On Linux, by a ping socket where the system gives them to this user
 * ({@code net.ipv4.ping_group_range}), else by a raw one, which takes root. A request's identifier may be changed on its way.
 *
 * <pre>
 *  an address for a call:
 *  0        2      4         8      16
 *  +--------+------+---------+------+
 *  | family | port | address | 0    |
 *  +--------+------+---------+------+
 * </pre>
 *
 * <p>Used by one thread, but for {@link #wake}.
 */
@SuppressWarnings("restricted")
public final class PingSocket implements AutoCloseable {
    private static final int INTERNET = 2;
    private static final int DATAGRAM = 2;
    private static final int RAW = 3;
    private static final int NON_BLOCKING = 0x800;
    private static final int CLOSE_ON_EXEC = 0x80000;
    private static final int ICMP = 1;
    private static final int RAW_LEVEL = 255;
    private static final int ICMP_FILTER = 1;
    private static final int ALL_BUT_REPLIES = ~1;
    private static final int SOCKET_LEVEL = 1;
    private static final int RECEIVE_BUFFER = 8;
    private static final int RECEIVE_BUFFER_BEYOND_LIMIT = 33;
    private static final int BUFFER_BYTES = 4 << 20;
    private static final int ADDRESS_BYTES = 16;
    private static final long ADDRESS_AT = 4;
    private static final int NOT_PERMITTED = 1;
    private static final int AGAIN = 11;
    private static final int ACCESS_DENIED = 13;
    private static final int NO_BUFFERS = 105;
    private static final int HEADER_LENGTH = 0xf;
    private static final ValueLayout.OfInt NETWORK_INT = JAVA_INT.withOrder(ByteOrder.BIG_ENDIAN);

    private static final MethodHandle SOCKET = Libc.withErrno("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle BIND = Libc.withErrno("bind", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle OPTION = Libc.withErrno("setsockopt", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle SEND = Libc.withErrno("sendto", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle RECEIVE = Libc.plain("recv", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private static final MethodHandle CLOSE = Libc.plain("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    private final Arena arena = Arena.ofShared();
    private final MemorySegment to = arena.allocate(ADDRESS_BYTES, Integer.BYTES);
    private final MemorySegment callState = Libc.callState(arena);
    private final int file;
    private final boolean raw;
    private final FileWatch watch;

    private PingSocket(int file, boolean raw, FileWatch watch) {
        this.file = file;
        this.raw = raw;
        this.watch = watch;
        to.set(JAVA_SHORT, 0, (short) INTERNET);
    }

    /**
     * Opens a socket.
     *
     * @param from the address of this machine that it sends from, first octet highest: nothing leaves once the machine has it no more; 0: any
     * @throws IOException with a sentence for people if this user may not ping, or the machine has no such address
     */
    public static PingSocket open(int from) throws IOException {
        if (Platform.current() != Platform.LINUX) {
            throw new IOException("pings are sent only on Linux: system=" + Platform.current().label());
        }
        int file = -1;
        try {
            file = socket(DATAGRAM);
            boolean raw = file < 0;
            file = raw ? socket(RAW) : file;
            if (file < 0) {
                throw new IOException("this user may not ping: let the system allow it (sysctl -w net.ipv4.ping_group_range=\"0 2147483647\"), or run the lab as root");
            }
            prepare(file, raw, from);
            return new PingSocket(file, raw, FileWatch.of(file));
        } catch (SystemCallException failed) {
            close(file);
            throw new IOException("pings cannot be sent: " + failed.getMessage(), failed);
        }
    }

    /** A socket; negative if this user may have none of this type. */
    private static int socket(int type) {
        try {
            return (int) Libc.call("socket", "protocol=icmp", state -> (int) SOCKET.invokeExact(state, INTERNET, type | NON_BLOCKING | CLOSE_ON_EXEC, ICMP));
        } catch (SystemCallException refused) {
            if (refused.errno() == NOT_PERMITTED || refused.errno() == ACCESS_DENIED) {
                return -1;
            }
            throw refused;
        }
    }

    private static void prepare(int file, boolean raw, int from) {
        if (raw) {
            set(file, RAW_LEVEL, ICMP_FILTER, ALL_BUT_REPLIES);
        }
        try {
            set(file, SOCKET_LEVEL, RECEIVE_BUFFER_BEYOND_LIMIT, BUFFER_BYTES);
        } catch (SystemCallException notRoot) {
            set(file, SOCKET_LEVEL, RECEIVE_BUFFER, BUFFER_BYTES);
        }
        try (Arena once = Arena.ofConfined()) {
            if (from != 0) {
                MemorySegment own = once.allocate(ADDRESS_BYTES, Integer.BYTES);
                own.set(JAVA_SHORT, 0, (short) INTERNET);
                own.set(NETWORK_INT, ADDRESS_AT, from);
                Libc.call("bind", "", state -> (int) BIND.invokeExact(state, file, own, ADDRESS_BYTES));
            }
        }
    }

    private static void set(int file, int level, int option, int value) {
        try (Arena once = Arena.ofConfined()) {
            MemorySegment set = once.allocateFrom(JAVA_INT, value);
            Libc.call("setsockopt", "option=" + option, state -> (int) OPTION.invokeExact(state, file, level, option, set, Integer.BYTES));
        }
    }

    /**
     * Sends a message: an ICMP header and what follows it, with its checksum.
     *
     * @param message in a direct buffer, from its position to its limit
     * @param address first octet highest
     * @return false if the system has no room for it now
     * @throws IOException if nothing can be sent there
     */
    public boolean send(ByteBuffer message, int address) throws IOException {
        to.set(NETWORK_INT, ADDRESS_AT, address);
        MemorySegment bytes = MemorySegment.ofBuffer(message);
        try {
            long sent = (long) SEND.invokeExact(callState, file, bytes, bytes.byteSize(), 0, to, ADDRESS_BYTES);
            int errno = sent < 0 ? Libc.errno(callState) : 0;
            if (errno != 0 && errno != AGAIN && errno != NO_BUFFERS && errno != Libc.EINTR) {
                throw new IOException("nothing can be sent there: errno=" + errno);
            }
            return errno == 0;
        } catch (IOException | RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable impossible) {
            throw new IllegalStateException("call=sendto", impossible);
        }
    }

    /** Receives a message into a direct buffer, of which it uses all, and which is then from the message's first byte to its last; false if there is none. */
    public boolean receive(ByteBuffer into) {
        MemorySegment bytes = MemorySegment.ofBuffer(into.clear());
        long got;
        try {
            got = (long) RECEIVE.invokeExact(file, bytes, bytes.byteSize(), 0);
        } catch (Throwable impossible) {
            throw new IllegalStateException("call=recv", impossible);
        }
        int header = raw && got > 0 ? Integer.BYTES * (bytes.get(JAVA_BYTE, 0) & HEADER_LENGTH) : 0;
        if (got < header) {
            return false;
        }
        into.limit((int) got).position(header);
        return true;
    }

    /** Waits until there is something to receive, or somebody wakes it, for so many nanoseconds at most. */
    public boolean await(long mostNanos) {
        boolean ready = watch.await(Math.max(0, mostNanos));
        if (!ready) {
            watch.forgetCalls();
        }
        return ready;
    }

    /** Ends a wait, or the next one. Any thread. */
    public void wake() {
        watch.call();
    }

    @Override
    public void close() {
        watch.close();
        close(file);
        arena.close();
    }

    private static void close(int file) {
        try {
            if (file >= 0 && (int) CLOSE.invokeExact(file) != 0) {
                throw new IllegalStateException("call=close file=" + file);
            }
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable impossible) {
            throw new IllegalStateException("call=close", impossible);
        }
    }
}
