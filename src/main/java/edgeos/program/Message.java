package edgeos.program;

import edgeos.memory.FwpMemory;
import edgeos.memory.RecordLayout;
import edgeos.program.packet.Octets;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * The message at which a {@link Batch} is: its bytes, where they lie in the FWP's own ring. It can be rewritten, shortened, and, within its record, lengthened at the front.
 *
 * <p>Offsets count from its first byte; numbers are big-endian, as on the wire. Every access is checked against its extent. Errors: {@link IndexOutOfBoundsException} for an offset outside of it.
 */
public abstract sealed class Message implements Octets permits Batch {
    private static final ValueLayout.OfShort U16 = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt I32 = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong I64 = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    MemorySegment ring = MemorySegment.NULL;
    /** Where its record starts in the ring; negative: at no message. */
    long record = -1;
    /** What its header will say. */
    long header;
    /** The in port by which share links lead to the stage that runs; negative: the one that the record says. */
    int enteredBy = -1;
    private long payload;
    private int length;

    Message() { }

    final void locate() {
        payload = record + RecordLayout.start(header);
        length = RecordLayout.lengthBytes(header);
    }

    /** The in port by which the current message came. */
    public int inPort() {
        return enteredBy < 0 ? RecordLayout.inPort(header) : enteredBy;
    }

    /** The current message's length in bytes. */
    @Override
    public int length() {
        return length;
    }

    /** Shortens the current message to its first {@code bytes}. */
    public void truncate(int bytes) {
        java.util.Objects.checkIndex(bytes, length + 1);
        header = RecordLayout.extent(header, RecordLayout.start(header), bytes);
        length = bytes;
    }

    /** Cuts {@code bytes} off the front of the current message. */
    public void skip(int bytes) {
        java.util.Objects.checkIndex(bytes, length + 1);
        header = RecordLayout.extent(header, RecordLayout.start(header) + bytes, length - bytes);
        locate();
    }

    /** Makes room for {@code bytes} in front of the current message; false if the headroom is too small. Their content is undefined. */
    public boolean prepend(int bytes) {
        int start = RecordLayout.start(header) - bytes;
        if (bytes < 0 || start < RecordLayout.HEADER_BYTES || length + bytes > RecordLayout.MOST_LENGTH_BYTES) {
            return false;
        }
        header = RecordLayout.extent(header, start, length + bytes);
        locate();
        return true;
    }

    /**
     * A number from 0 to 255 that a program noted on the current message, for those that share links lead it to; 0 in a message that was just copied, since a copy
     * brings the payload and nothing else, and where the headroom that it lies in was prepended to.
     */
    public int annotation() {
        return RecordLayout.start(header) <= RecordLayout.HEADER_BYTES ? 0 : ring.get(ValueLayout.JAVA_BYTE, record + RecordLayout.HEADER_BYTES) & 0xff;
    }

    /** Notes a number on the current message; see {@link #annotation}. */
    public void annotate(int number) {
        if (RecordLayout.start(header) > RecordLayout.HEADER_BYTES) {
            ring.set(ValueLayout.JAVA_BYTE, record + RecordLayout.HEADER_BYTES, (byte) number);
        }
    }

    /** How many bytes {@link #prepend} can make room for. */
    public int headroom() {
        return Math.min(RecordLayout.start(header) - RecordLayout.HEADER_BYTES, RecordLayout.MOST_LENGTH_BYTES - length);
    }

    /** Copies the current message into the own memory. */
    public void copyTo(FwpMemory memory, long offset) {
        memory.putBytes(offset, ring, payload, length);
    }

    /** Copies {@code bytes} of the current message, from this offset on, into the own memory. */
    public void copyTo(FwpMemory memory, long offset, int from, int bytes) {
        memory.putBytes(offset, ring, at(from, bytes), bytes);
    }

    /** Writes the whole current message anew, from the own memory. */
    public void copyFrom(FwpMemory memory, long offset) {
        memory.getBytes(offset, ring, payload, length);
    }

    private long at(int offset, int bytes) {
        if (offset < 0 || offset > length - bytes) {
            throw new IndexOutOfBoundsException("outside the message: offset=" + offset + " bytes=" + bytes + " length=" + length);
        }
        return payload + offset;
    }

    /** The unsigned byte at this offset. */
    @Override
    public int u8(int offset) {
        return ring.get(ValueLayout.JAVA_BYTE, at(offset, 1)) & 0xff;
    }

    /** The unsigned 16-bit number at this offset. */
    @Override
    public int u16(int offset) {
        return ring.get(U16, at(offset, 2)) & 0xffff;
    }

    /** The 32-bit number at this offset. */
    @Override
    public int i32(int offset) {
        return ring.get(I32, at(offset, 4));
    }

    /** The 64-bit number at this offset. */
    public long i64(int offset) {
        return ring.get(I64, at(offset, 8));
    }

    /** Sets the byte at this offset. */
    public void setU8(int offset, int value) {
        ring.set(ValueLayout.JAVA_BYTE, at(offset, 1), (byte) value);
    }

    /** Sets the 16-bit number at this offset. */
    public void setU16(int offset, int value) {
        ring.set(U16, at(offset, 2), (short) value);
    }

    /** Sets the 32-bit number at this offset. */
    public void setI32(int offset, int value) {
        ring.set(I32, at(offset, 4), value);
    }

    /** Sets the 64-bit number at this offset. */
    public void setI64(int offset, long value) {
        ring.set(I64, at(offset, 8), value);
    }
}
