package edgeos.os;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The calls behind a {@link TapDevice}, on Linux. An interface request is 40 bytes: the device's name in 16, then flags, or an address.
 *
 * <pre>
 *  0        16                20
 *  +--------+-----------------+---------+
 *  | name   | flags           |         |
 *  | name   | family, port    | address |
 *  +--------+-----------------+---------+
 * </pre>
 */
@SuppressWarnings("restricted")
final class TapCalls {
    private static final int REQUEST_BYTES = 40;
    private static final int MOST_NAME_BYTES = 15;
    private static final long DATA = 16;
    private static final long DATA_ADDRESS = 20;
    private static final int READ_WRITE = 2;
    private static final int NON_BLOCKING = 0x800;
    private static final int CLOSE_ON_EXEC = 0x80000;
    private static final int INTERNET = 2;
    private static final int DATAGRAM = 2;
    private static final long SET_DEVICE = 0x400454caL;
    private static final long GET_FLAGS = 0x8913;
    private static final long SET_FLAGS = 0x8914;
    private static final long SET_ADDRESS = 0x8916;
    private static final long SET_MASK = 0x891c;
    private static final short TAP_WITHOUT_INFO_ALONE = (short) (0x0002 | 0x1000 | 0x8000);
    private static final short UP_AND_RUNNING = 0x0001 | 0x0040;
    private static final int NOT_PERMITTED = 1;
    private static final int NO_SUCH_FILE = 2;
    private static final int ACCESS_DENIED = 13;
    private static final int BUSY = 16;
    private static final int EXISTS = 17;
    private static final int NO_SUCH_DEVICE = 19;

    private static final MethodHandle OPEN = Libc.withErrno("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle CLOSE = Libc.plain("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle IOCTL = Libc.withErrnoVariadic("ioctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS), 2);
    private static final MethodHandle SOCKET = Libc.withErrno("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle READ = Libc.plain("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle WRITE = Libc.plain("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));

    private final int device;
    private final FileWatch watch;

    private TapCalls(int device, FileWatch watch) {
        this.device = device;
        this.watch = watch;
    }

    static TapCalls open(String name, int address, int prefixBits) throws IOException {
        int device = -1;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment path = arena.allocateFrom("/dev/net/tun");
            device = (int) Libc.call("open", "path=/dev/net/tun", state -> (int) OPEN.invokeExact(state, path, READ_WRITE | NON_BLOCKING | CLOSE_ON_EXEC));
            MemorySegment request = request(arena, name);
            request.set(JAVA_SHORT, DATA, TAP_WITHOUT_INFO_ALONE);
            control(device, SET_DEVICE, request);
            keepQuiet(name);
            configure(arena, name, address, prefixBits);
            return new TapCalls(device, FileWatch.of(device));
        } catch (SystemCallException failed) {
            if (device >= 0) {
                close(device);
            }
            throw new IOException(sentence(failed.errno(), name) + ": device=" + name + " " + failed.getMessage(), failed);
        }
    }

    private static String sentence(int errno, String name) {
        return switch (errno) {
            case NO_SUCH_FILE, NO_SUCH_DEVICE -> "this system has no TAP devices (there is no /dev/net/tun; 'modprobe tun' may help)";
            case NOT_PERMITTED, ACCESS_DENIED -> "a TAP device needs the right to change the network: run the lab as root, or give it CAP_NET_ADMIN";
            case BUSY, EXISTS -> "there is a network device of this name already; choose another name, or stop and run again";
            default -> "the TAP device cannot be made";
        };
    }

    private static MemorySegment request(Arena arena, String name) {
        MemorySegment request = arena.allocate(REQUEST_BYTES, Long.BYTES);
        if (!name.matches("[A-Za-z0-9]{1," + MOST_NAME_BYTES + "}")) {
            throw new IllegalArgumentException("a device's name has 1 to " + MOST_NAME_BYTES + " letters and digits: device=" + name);
        }
        request.setString(0, name);
        return request;
    }

    private static void control(int file, long what, MemorySegment request) {
        Libc.call("ioctl", "request=0x" + Long.toHexString(what), state -> (int) IOCTL.invokeExact(state, file, what, request));
    }

    private static void configure(Arena arena, String name, int address, int prefixBits) {
        int socket = (int) Libc.call("socket", "", state -> (int) SOCKET.invokeExact(state, INTERNET, DATAGRAM | CLOSE_ON_EXEC, 0));
        try {
            control(socket, SET_ADDRESS, addressed(arena, name, address));
            control(socket, SET_MASK, addressed(arena, name, prefixBits == 0 ? 0 : -1 << Integer.SIZE - prefixBits));
            MemorySegment flags = request(arena, name);
            control(socket, GET_FLAGS, flags);
            flags.set(JAVA_SHORT, DATA, (short) (flags.get(JAVA_SHORT, DATA) | UP_AND_RUNNING));
            control(socket, SET_FLAGS, flags);
        } finally {
            close(socket);
        }
    }

    private static MemorySegment addressed(Arena arena, String name, int address) {
        MemorySegment request = request(arena, name);
        request.set(JAVA_SHORT, DATA, (short) INTERNET);
        request.set(JAVA_INT.withOrder(java.nio.ByteOrder.BIG_ENDIAN), DATA_ADDRESS, address);
        return request;
    }

    /** The system would look for neighbours and routers by IPv6, of which there are none. If that cannot be said, it does. */
    private static void keepQuiet(String name) {
        try {
            Files.writeString(Path.of("/proc/sys/net/ipv6/conf", name, "disable_ipv6"), "1");
        } catch (IOException withoutIpv6) {
            return;
        }
    }

    long read(MemorySegment into) {
        try {
            return (long) READ.invokeExact(device, into, into.byteSize());
        } catch (Throwable impossible) {
            throw new IllegalStateException("call=read", impossible);
        }
    }

    long write(MemorySegment bytes) {
        try {
            return (long) WRITE.invokeExact(device, bytes, bytes.byteSize());
        } catch (Throwable impossible) {
            throw new IllegalStateException("call=write", impossible);
        }
    }

    /** Waits for a frame; false once it was stopped. */
    boolean await() {
        return watch.await(FileWatch.FOR_EVER);
    }

    void stop() {
        watch.call();
    }

    void close() {
        watch.close();
        close(device);
    }

    private static void close(int file) {
        try {
            int result = (int) CLOSE.invokeExact(file);
            if (result != 0) {
                throw new IllegalStateException("call=close file=" + file);
            }
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable impossible) {
            throw new IllegalStateException("call=close", impossible);
        }
    }
}
