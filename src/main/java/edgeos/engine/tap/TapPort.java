package edgeos.engine.tap;

import edgeos.engine.duty.Clock;
import edgeos.engine.duty.Parker;
import edgeos.engine.fwp.Streams.Taken;
import edgeos.engine.fwp.Taker;
import edgeos.engine.fwp.Unit;
import edgeos.engine.traffic.Traffic;
import edgeos.notation.Ipv4Address;
import edgeos.notation.Settings;
import edgeos.os.TapDevice;
import edgeos.program.packet.ByteOctets;
import edgeos.program.packet.FlowKey;
import edgeos.program.packet.Outline;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A TAP device: frames that the machine sends into it come in, frames that leave go to the machine. Where there can be no device, it says why, nothing comes in, and what leaves is only counted.
 *
 * <p>A thread of its own waits for a frame when there is none, and sleeps while there are some, so that a silent device costs nothing.
 *
 * <p>Owned by the thread of the gates, but for {@link #open} and {@link #take}; opened and closed by who holds that still.
 */
public final class TapPort implements Traffic, Taker {
    /** The setting that says why a device may not be made, which nobody draws. */
    public static final String FORBIDDEN = "forbidden";

    private final TapDevice device;
    private final String obstacle;
    private final byte[] bytes = new byte[TapDevice.MOST_FRAME_BYTES];
    private final ByteOctets view = new ByteOctets(bytes);
    private final Semaphore drained = new Semaphore(0);
    private final AtomicLong unsent = new AtomicLong();
    private Clock clock;
    private Thread waiting;
    private volatile boolean readable;
    private volatile boolean closed;
    private int length;
    private long arrivedNanos;
    private long outline;

    private TapPort(TapDevice device, String obstacle) {
        this.device = device;
        this.obstacle = obstacle;
    }

    /**
     * Makes a device, if that can be.
     *
     * @param settings {@code device}: its name, {@code hostAddress} and {@code prefixBits}: of the machine on its network, {@code forbidden}: why there is to be none; empty if there may be one
     */
    public static TapPort open(Settings settings) {
        String forbidden = settings.text(FORBIDDEN, "");
        if (!forbidden.isEmpty()) {
            return new TapPort(null, forbidden);
        }
        try {
            return new TapPort(TapDevice.open(device(settings), Ipv4Address.parse(settings.text("hostAddress", "")), (int) settings.whole("prefixBits", 24)), "");
        } catch (IOException absent) {
            return new TapPort(null, absent.getMessage());
        }
    }

    /** The name of the device of a node. */
    public static String device(Settings settings) {
        return settings.text("device", "");
    }

    /** Starts to take frames in; {@code gates}: where the thread of the gates sleeps. */
    public void join(Clock time, Parker gates) {
        if (waiting == null && device != null) {
            clock = time;
            waiting = Thread.ofPlatform().daemon().name("edgeos tap " + device.name()).start(() -> await(gates));
        }
    }

    private void await(Parker gates) {
        while (device.awaitFrame()) {
            readable = true;
            gates.wake();
            drained.acquireUninterruptibly();
        }
    }

    @Override
    public Optional<String> warning() {
        return obstacle.isEmpty() ? Optional.empty() : Optional.of(obstacle);
    }

    @Override
    public long dueNanos() {
        return length > 0 || readable && receive() ? arrivedNanos : NEVER;
    }

    private boolean receive() {
        length = closed ? 0 : device.receive();
        if (length == 0) {
            readable = false;
            drained.release();
            return false;
        }
        arrivedNanos = clock.nanos();
        MemorySegment.copy(device.frame(), ValueLayout.JAVA_BYTE, 0, bytes, 0, length);
        outline = Outline.of(view.view(0, length));
        return true;
    }

    @Override
    public int lengthBytes() {
        return length;
    }

    @Override
    public void writeTo(MemorySegment ring, long offset) {
        MemorySegment.copy(bytes, 0, ring, ValueLayout.JAVA_BYTE, offset, length);
    }

    @Override
    public int clientAddress() {
        return FlowKey.client(view, outline);
    }

    @Override
    public long tupleHigh() {
        return FlowKey.high(view, outline);
    }

    @Override
    public long tupleLow() {
        return FlowKey.low(view, outline);
    }

    @Override
    public void advance(long nowNanos) {
        length = 0;
    }

    @Override
    public Taken take(Unit from, int flow, ByteBuffer message) {
        if (device == null || device.send(MemorySegment.ofBuffer(message))) {
            return Taken.OUT;
        }
        unsent.incrementAndGet();
        return Taken.GONE;
    }

    /** What it says of itself. */
    public Map<String, Long> figures() {
        return Map.of("up", device != null && !closed ? 1L : 0L, "unsent", unsent.get());
    }

    @Override
    public void close() {
        if (device == null || closed) {
            return;
        }
        closed = true;
        device.stopWaiting();
        drained.release();
        joinWaiting();
        device.close();
    }

    private void joinWaiting() {
        boolean interrupted = false;
        while (waiting != null && waiting.isAlive()) {
            try {
                waiting.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
