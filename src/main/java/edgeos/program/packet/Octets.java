package edgeos.program.packet;

/**
 * A view of one message's bytes. Numbers are big-endian, as on the wire; offsets count from its first byte.
 *
 * <p>Errors: {@link IndexOutOfBoundsException} for an offset outside the message. Used by the thread that owns the bytes.
 */
public interface Octets {
    /** How many bytes there are. */
    int length();

    /** The unsigned byte at this offset. */
    int u8(int offset);

    /** The unsigned 16-bit number at this offset. */
    int u16(int offset);

    /** The 32-bit number at this offset. */
    int i32(int offset);
}
