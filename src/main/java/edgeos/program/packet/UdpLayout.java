package edgeos.program.packet;

/**
 * A UDP header (RFC 768).
 *
 * <pre>
 *   0               1               2               3
 *  +-------------------------------+-------------------------------+
 *  | source port                   | destination port              |  0
 *  +-------------------------------+-------------------------------+
 *  | length of header and data     | checksum; 0: none             |  4
 *  +-------------------------------+-------------------------------+
 * </pre>
 */
public final class UdpLayout {
    /** Offset of the source port. */
    public static final int SOURCE_PORT = 0;
    /** Offset of the destination port. */
    public static final int DESTINATION_PORT = 2;
    /** Offset of the length of header and data. */
    public static final int LENGTH = 4;
    /** Offset of the checksum; 0 means none. */
    public static final int CHECKSUM = 6;
    /** How a checksum that comes out as 0 is written. */
    public static final int ZERO_SUM = 0xffff;
    /** Bytes of the header. */
    public static final int HEADER_BYTES = 8;

    private UdpLayout() { }
}
