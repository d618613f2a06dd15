package edgeos.program;

import edgeos.memory.FwpMemory;
import edgeos.memory.RawRing;
import edgeos.memory.RecordLayout;
import edgeos.notation.DropReason;
import edgeos.notation.FaultReason;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * The messages that an FWP is given at once, handled in place in its own ring.
 *
 * <pre>{@code
 * while (batch.next()) {
 *     if (batch.u16(12) != ETHERTYPE_IPV4) {
 *         batch.drop(DropReason.MALFORMED);
 *     } else {
 *         batch.send(1);
 *     }
 * }
 * }</pre>
 *
 * Offsets count from the first byte of the current message; numbers are big-endian, as on the wire. Every access is checked against
 * the message's extent. Owned by one core, which reuses it; a program must not keep it.
 *
 * <p>Errors: {@link IndexOutOfBoundsException} for an offset outside the message.
 */
public final class Batch extends Message {
    private static final int ALL_PORTS = 0xff;

    private long ringMask;
    private long position;
    private long end;
    private int most;
    private int left;
    private int fromStage;
    private int fromPorts;
    private int stage;
    private long nowNanos;
    private Hypercalls hypercalls;
    private Emission emission;
    private final RawRing raw = new RawRing();
    private boolean claims;
    private long claim;

    private long markedPosition;
    private int markedLeft;
    private long read;

    /**
     * Opens the records of a ring for the first program of a unit.
     *
     * @param ringBytes the ring's records, a power of two of bytes
     * @param from where the first record starts (a cursor)
     * @param to where the last one ends (a cursor)
     * @param most how many messages at most
     * @param now the time, in nanoseconds of the engine's clock
     */
    public void open(MemorySegment ringBytes, long from, long to, int most, long now) {
        open(ringBytes, from, to, most, now, -1, 0, 0, -1);
    }

    /**
     * Opens, for a later program of a unit, those records that another stage sent to it over a share link.
     *
     * @param sentBy the stage that sent them; -1: take all
     * @param ports the set of out ports by which they left it
     * @param ownStage the stage that now runs
     * @param inPort the in port to which that link leads; negative: what records say
     */
    public void open(MemorySegment ringBytes, long from, long to, int mostMessages, long now, int sentBy, int ports, int ownStage, int inPort) {
        ring = ringBytes;
        ringMask = ringBytes.byteSize() - 1;
        position = from;
        end = to;
        most = mostMessages;
        left = mostMessages;
        nowNanos = now;
        fromStage = sentBy;
        fromPorts = ports;
        stage = ownStage;
        enteredBy = inPort;
        record = -1;
    }

    /** Goes to the next message; false if there is none. What was said about the last one is written down. */
    public boolean next() {
        settle();
        while (left > 0 && position < end) {
            long at = position & ringMask;
            long word = ring.get(ValueLayout.JAVA_LONG, at);
            int stride = RecordLayout.strideBytes(word);
            if (stride == 0) {
                throw new ProgramFault(FaultReason.FORGED_RECORD, "record has no stride: position=" + position);
            }
            position += stride;
            if (RecordLayout.isPadding(word) || !isMine(word)) {
                continue;
            }
            left--;
            record = at;
            read = word;
            header = RecordLayout.sent(word, stage, 1);
            locate();
            return true;
        }
        return false;
    }

    private boolean isMine(long word) {
        return fromStage < 0
                || !RecordLayout.ended(word) && RecordLayout.stage(word) == fromStage && RecordLayout.ports(word) == fromPorts;
    }

    private void settle() {
        if (record >= 0 && header != read) {
            ring.set(ValueLayout.JAVA_LONG, record, header);
        }
        record = -1;
    }

    /** Notes where the next message is, to come back by {@link #rewind()}. What was said about the last message is written down. */
    public void mark() {
        settle();
        markedPosition = position;
        markedLeft = left;
    }

    /** Leaves the current message as if {@link #next()} had not gone to it. */
    public void leave() {
        header = read;
    }

    /** Goes back to where {@link #mark()} was called; since then every message was left by {@link #leave()}. */
    public void rewind() {
        record = -1;
        position = markedPosition;
        left = markedLeft;
    }

    /** True after {@link #next()} went to a message and until it is called again. */
    public boolean isAtMessage() {
        return record >= 0;
    }

    /** Writes down what was said about the last message; returns the cursor behind it. */
    public long close() {
        settle();
        return position;
    }

    /** How many messages {@link #next()} went to since the batch was opened. */
    public int taken() {
        return most - left;
    }

    /** The time when the batch was opened, in nanoseconds of the engine's clock (virtual while stepping). */
    public long nowNanos() {
        return nowNanos;
    }

    /** What the FWP that runs may ask of the machine. */
    public Hypercalls hypercalls() {
        return hypercalls;
    }

    /** Says through which gate the FWP that runs next may call; by the core. */
    public void callThrough(Hypercalls gate) {
        hypercalls = gate;
    }

    /** Says where goes what FWPs emit; by the core. */
    public void emitBy(Emission next) {
        emission = next;
    }

    /** A number for the flow of the current message: how an FWP that serves many clients tells their messages apart. Nothing in the message says it, so nobody can speak for another. -1: it is of none. */
    public int flow() {
        return emission.flow();
    }

    /** True unless the client has left whose messages were of this {@link #flow}; who serves many hears of that by a message without a byte, if there is a way by which it can come. */
    public boolean isThere(int flow) {
        return emission.isThere(flow);
    }

    /** The longest message, in bytes, that {@link #emit} has room for now; negative: none. */
    public int emitRoom() {
        return emission.room();
    }

    /**
     * Makes a message of the FWP's own, which leaves by a port, 0 to 7, after what was emitted before. It belongs to the flow of the current message, or, between messages, of the one before; the
     * FWP cannot say to whose. Goes on its way when the batch is done.
     *
     * @return false if there is no room for it now: then leave the current message ({@link #mark}, {@link #leave}, {@link #rewind}), and {@link #wantsRoom}
     */
    public boolean emit(int port, FwpMemory memory, long offset, int length) {
        return emission.emit(java.util.Objects.checkIndex(port, Byte.SIZE), memory, offset, length);
    }

    /** The FWP has more to say than there is room for: it is run again, perhaps with no message, when something was taken out of its outbox, or a message comes. */
    public void wantsRoom() {
        emission.wantRoom();
    }

    /** Shows the whole ring of the FWP that runs next, cursors included; by the core. */
    public void show(MemorySegment wholeRing) {
        raw.showing(wholeRing);
        claims = false;
    }

    /** The ring that the messages lie in, as bytes: the FWP's own memory. */
    public RawRing rawRing() {
        return raw;
    }

    /** The cursor at which the current message's record starts; behind the last one, where the next one would. */
    public long position() {
        return record < 0 ? position : position - RecordLayout.strideBytes(read);
    }

    /** What is to be published as {@code processed} instead of how far this batch came. It is the FWP's word, which the mover need not believe. */
    public void claimProcessed(long cursor) {
        claims = true;
        claim = cursor;
    }

    /** What the FWP says of how far it came: {@code truth} unless it claimed otherwise; by the core. */
    public long claimed(long truth) {
        return claims ? claim : truth;
    }

    /** Sends the current message out by one port, 0 to 7. */
    public void send(int port) {
        sendTo(1 << port);
    }

    /** Sends the current message out by a set of ports, bit by port; each further one is a copy. Ports beyond 7 there are not. */
    public void sendTo(int ports) {
        header = RecordLayout.sent(header, stage, ports & ALL_PORTS);
    }

    /** Drops the current message. */
    public void drop(DropReason reason) {
        header = RecordLayout.ended(header, stage, reason.ordinal());
    }

    /** Ends the current message here, as meant. */
    public void consume() {
        header = RecordLayout.ended(header, stage, RecordLayout.CONSUMED);
    }
}
