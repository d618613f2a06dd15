package edgeos.os;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * A network device of this machine whose cable ends in this program: what the system sends into it is received here, and what is sent here the system receives, as Ethernet frames without
 * checksums. It is there until it is closed, or the program ends. On Linux, for who may change the network.
 *
 * <p>{@link #receive} by one thread at a time, {@link #awaitFrame} by another, {@link #send} and {@link #close} by any.
 */
public final class TapDevice implements AutoCloseable {
    /** The longest frame. */
    public static final int MOST_FRAME_BYTES = 1 << 15;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment frame = arena.allocate(MOST_FRAME_BYTES, Long.BYTES);
    private final TapCalls calls;
    private final String name;
    private boolean closed;

    private TapDevice(TapCalls calls, String name) {
        this.calls = calls;
        this.name = name;
    }

    /**
     * Makes a device, gives the machine an address on it, and switches it on.
     *
     * @param name 1 to 15 letters and digits, of a device that there is not
     * @param address of the machine on that network, IPv4, first octet highest
     * @param prefixBits how many bits of it name the network
     * @throws IOException with a sentence for people if there can be none
     */
    public static TapDevice open(String name, int address, int prefixBits) throws IOException {
        if (Platform.current() != Platform.LINUX) {
            throw new IOException("a TAP device is something that only Linux has: system=" + Platform.current().label());
        }
        return new TapDevice(TapCalls.open(name, address, prefixBits), name);
    }

    /** What the system calls it. */
    public String name() {
        return name;
    }

    /** The bytes of the frame that was received last. */
    public MemorySegment frame() {
        return frame;
    }

    /** Receives a frame that is there; returns its length, 0 if there is none, or no more ever. */
    public int receive() {
        return (int) Math.max(0, calls.read(frame));
    }

    /** Sends a frame, which lies in native memory; false if the system did not take it, or the device is closed. */
    public synchronized boolean send(MemorySegment bytes) {
        return !closed && calls.write(bytes) == bytes.byteSize();
    }

    /** Waits until there is a frame; false if the device is being closed. */
    public boolean awaitFrame() {
        return calls.await();
    }

    /** Lets {@link #awaitFrame} say so, now and from now on; the device stays. */
    public void stopWaiting() {
        calls.stop();
    }

    /** Takes the device away. Nobody receives or waits any more. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            calls.close();
            arena.close();
        }
    }
}
