package edgeos.program.packet;

/**
 * An IPv6 header (RFC 8200).
 *
 * <pre>
 *   0               1               2               3
 *  +-------+---------------+---------------------------------------+
 *  |version| traffic class | flow label                            |  0
 *  +-------+---------------+-------+---------------+---------------+
 *  | payload length                | next header   | hop limit     |  4
 *  +-------------------------------+---------------+---------------+
 *  | source address, 16 bytes                                      |  8
 *  +---------------------------------------------------------------+
 *  | destination address, 16 bytes                                 |  24
 *  +---------------------------------------------------------------+
 * </pre>
 */
public final class Ipv6Layout {
    /** Offset of the version, in the upper 4 bits. */
    public static final int VERSION = 0;
    /** Offset of the payload's length. */
    public static final int PAYLOAD_LENGTH = 4;
    /** Offset of the next header's protocol. */
    public static final int NEXT_HEADER = 6;
    /** Offset of the hop limit. */
    public static final int HOP_LIMIT = 7;
    /** Offset of the source address. */
    public static final int SOURCE = 8;
    /** Offset of the destination address. */
    public static final int DESTINATION = 24;
    /** Bytes of an address. */
    public static final int ADDRESS_BYTES = 16;
    /** Bytes of the header. */
    public static final int HEADER_BYTES = 40;

    /** Next header: ICMPv6. */
    public static final int ICMPV6 = 58;

    private Ipv6Layout() { }
}
