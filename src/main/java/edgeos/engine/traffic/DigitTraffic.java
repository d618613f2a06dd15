package edgeos.engine.traffic;

import edgeos.program.digits.DigitLayout;
import edgeos.program.digits.DigitSource;
import edgeos.program.packet.FlowKey;
import edgeos.program.packet.Ipv4Layout;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Questions about images of digits, from many clients in turn at a rate, each with a label that says what the image shows; and those that a person draws, which go first, from a client of their
 * own, and wait for room instead of being dropped: somebody waits for the answer. The images are by hands that nothing was trained with, and come again and again.
 */
final class DigitTraffic implements Traffic {
    private static final int IMAGES = 1_000;
    private static final int MOST_DRAWN = 16;
    private static final int DRAWN_PORT = 49_151;

    /** A question that a person drew. */
    private record Drawn(long askedNanos, byte[] question) { }

    private final GeneratorTraffic beat;
    private final DigitFrame frame;
    private final int server;
    private final int drawnAddress;
    private final int drawnPorts;
    private final byte[][] questions = new byte[IMAGES][];
    private final long[] sums = new long[IMAGES];
    private final Deque<Drawn> drawn = new ArrayDeque<>();
    private int image;

    /** Draws all images: not for the thread of the gates. */
    DigitTraffic(GeneratorSettings settings) {
        beat = new GeneratorTraffic(settings);
        server = settings.serverAddress();
        frame = new DigitFrame(server);
        drawnAddress = settings.clientAddress(Math.max(0, settings.clientNetwork().size() - 3));
        drawnPorts = DRAWN_PORT << 16 | settings.serverPorts().from();
        var source = new DigitSource(settings.seed(), true);
        for (int at = 0; at < IMAGES; at++) {
            source.next();
            questions[at] = DigitFrame.question(source.image(), source.digit(), at);
            sums[at] = DigitFrame.sum(questions[at]);
        }
    }

    @Override
    public int offer(byte[] pixels, long number, long nowNanos) {
        if (drawn.size() >= MOST_DRAWN) {
            return 0;
        }
        drawn.add(new Drawn(nowNanos, DigitFrame.question(pixels, DigitLayout.UNKNOWN, number)));
        return drawnAddress;
    }

    @Override
    public long dueNanos() {
        return drawn.isEmpty() ? beat.dueNanos() : AT_ONCE;
    }

    @Override
    public long birthNanos(long nowNanos) {
        return drawn.isEmpty() ? beat.birthNanos(nowNanos) : drawn.peek().askedNanos();
    }

    @Override
    public int lengthBytes() {
        return DigitFrame.BYTES;
    }

    @Override
    public void writeTo(MemorySegment ring, long offset) {
        if (drawn.isEmpty()) {
            frame.write(ring, offset, beat.clientAddress(), beat.ports(), questions[image], sums[image]);
        } else {
            byte[] question = drawn.peek().question();
            frame.write(ring, offset, drawnAddress, drawnPorts, question, DigitFrame.sum(question));
        }
    }

    @Override
    public int clientAddress() {
        return drawn.isEmpty() ? beat.clientAddress() : drawnAddress;
    }

    @Override
    public int slot() {
        return drawn.isEmpty() ? beat.slot() : -1;
    }

    @Override
    public long owner(int ofSlot) {
        return beat.owner(ofSlot);
    }

    @Override
    public long tupleHigh() {
        return drawn.isEmpty() ? beat.tupleHigh() : FlowKey.high(drawnAddress, drawnPorts >>> 16, server, drawnPorts & 0xffff, Ipv4Layout.UDP);
    }

    @Override
    public long tupleLow() {
        return drawn.isEmpty() ? beat.tupleLow() : FlowKey.low(drawnAddress, drawnPorts >>> 16, server, drawnPorts & 0xffff);
    }

    @Override
    public long deadlineNanos() {
        return drawn.isEmpty() ? beat.deadlineNanos() : 0;
    }

    @Override
    public void advance(long nowNanos) {
        if (drawn.isEmpty()) {
            image = image + 1 == IMAGES ? 0 : image + 1;
            beat.advance(nowNanos);
        } else {
            drawn.remove();
        }
    }

    @Override
    public void setLoad(double factor, long nowNanos) {
        beat.setLoad(factor, nowNanos);
    }

    @Override
    public void setClients(int count) {
        beat.setClients(count);
    }

    @Override
    public void close() { }
}
