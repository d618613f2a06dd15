package edgeos.program.packet;

/**
 * Where the headers of a frame are, as one long, so that nothing is allocated. A single 802.1Q tag is skipped.
 *
 * <pre>
 *  bit  0..7   network    offset of the IPv4 header
 *       8..15  header     bytes of the IPv4 header with its options
 *      16..31  total      IPv4 total length
 *      32..39  protocol
 *      40      ipv4       it is IPv4, and header and total length are sound
 *      41      fragment   it is a part of a packet
 *      42      later      it is a part without the transport header
 *      43      transport  a whole and sound header of TCP, UDP, or ICMP is there
 *      44      broken     it claims to be IPv4 and is not sound, or is no Ethernet frame at all
 * </pre>
 */
public final class Outline {
    private static final int HEADER_SHIFT = 8;
    private static final int TOTAL_SHIFT = 16;
    private static final int PROTOCOL_SHIFT = 32;
    private static final long IPV4 = 1L << 40;
    private static final long FRAGMENT = 1L << 41;
    private static final long LATER = 1L << 42;
    private static final long TRANSPORT = 1L << 43;
    private static final long BROKEN = 1L << 44;
    private static final int CUT_BYTES = 8;
    private static final int BYTE = 0xff;
    private static final int WORD = 0xffff;

    private Outline() { }

    /** The outline of a frame, whatever it holds. */
    public static long of(Octets frame) {
        int length = frame.length();
        if (length < EthernetLayout.HEADER_BYTES) {
            return BROKEN;
        }
        int network = EthernetLayout.HEADER_BYTES;
        int type = frame.u16(EthernetLayout.TYPE);
        if (type == EthernetLayout.VLAN) {
            network += EthernetLayout.TAG_BYTES;
            if (length < network) {
                return BROKEN;
            }
            type = frame.u16(EthernetLayout.TYPE + EthernetLayout.TAG_BYTES);
        }
        return type == EthernetLayout.IPV4 ? ofPacket(frame, network, length - network, false) : 0;
    }

    /**
     * The outline of an IPv4 packet inside a message.
     *
     * @param offset where its header starts, at most 255
     * @param room how many bytes follow from there
     * @param mayBeCut true if less may be there than its total length says, as inside an ICMP error: then 8 bytes of a transport header
     *     are enough
     */
    public static long ofPacket(Octets message, int offset, int room, boolean mayBeCut) {
        if (room < Ipv4Layout.HEADER_BYTES) {
            return BROKEN;
        }
        int first = message.u8(offset + Ipv4Layout.VERSION_AND_LENGTH);
        int header = (first & 0xf) << 2;
        int total = message.u16(offset + Ipv4Layout.TOTAL_LENGTH);
        if (first >>> 4 != 4 || header < Ipv4Layout.HEADER_BYTES || header > room || total < header || total > room && !mayBeCut) {
            return BROKEN;
        }
        int protocol = message.u8(offset + Ipv4Layout.PROTOCOL);
        int fragment = message.u16(offset + Ipv4Layout.FRAGMENT);
        long outline = offset | (long) header << HEADER_SHIFT | (long) total << TOTAL_SHIFT | (long) protocol << PROTOCOL_SHIFT | IPV4;
        if ((fragment & Ipv4Layout.FRAGMENT_OFFSET) != 0) {
            return outline | FRAGMENT | LATER;
        }
        if ((fragment & Ipv4Layout.MORE_FRAGMENTS) != 0) {
            outline |= FRAGMENT;
        }
        boolean isSound = isTransportSound(message, offset + header, Math.min(total, room) - header, protocol, mayBeCut);
        return isSound ? outline | TRANSPORT : outline;
    }

    private static boolean isTransportSound(Octets message, int offset, int room, int protocol, boolean mayBeCut) {
        return switch (protocol) {
            case Ipv4Layout.ICMP -> room >= IcmpLayout.HEADER_BYTES;
            case Ipv4Layout.UDP -> room >= UdpLayout.HEADER_BYTES;
            case Ipv4Layout.TCP -> mayBeCut ? room >= CUT_BYTES : room >= TcpLayout.HEADER_BYTES && isTcpSound(message, offset, room);
            default -> false;
        };
    }

    private static boolean isTcpSound(Octets message, int offset, int room) {
        int header = message.u8(offset + TcpLayout.DATA_OFFSET) >>> 4 << 2;
        return header >= TcpLayout.HEADER_BYTES && header <= room;
    }

    /** True if it is IPv4 with a sound header. */
    public static boolean isIpv4(long outline) {
        return (outline & IPV4) != 0;
    }

    /** True if it claims to be IPv4 and is not sound, or is shorter than an Ethernet header. */
    public static boolean isBroken(long outline) {
        return (outline & BROKEN) != 0;
    }

    /** True if it is a part of a packet. */
    public static boolean isFragment(long outline) {
        return (outline & FRAGMENT) != 0;
    }

    /** True if it is a part of a packet that is not the first one, and so has no transport header. */
    public static boolean isLaterFragment(long outline) {
        return (outline & LATER) != 0;
    }

    /** True if a whole and sound header of TCP, UDP, or ICMP is there. */
    public static boolean hasTransport(long outline) {
        return (outline & TRANSPORT) != 0;
    }

    /** True if ports are there. */
    public static boolean hasPorts(long outline) {
        return hasTransport(outline) && protocol(outline) != Ipv4Layout.ICMP;
    }

    /** Offset of the IPv4 header. */
    public static int network(long outline) {
        return (int) (outline & BYTE);
    }

    /** Offset of what follows the IPv4 header. */
    public static int transport(long outline) {
        return network(outline) + (int) (outline >>> HEADER_SHIFT & BYTE);
    }

    /** Bytes that follow the IPv4 header, as its total length says. */
    public static int transportLength(long outline) {
        return (int) (outline >>> TOTAL_SHIFT & WORD) - (int) (outline >>> HEADER_SHIFT & BYTE);
    }

    /** Where the packet ends, as its total length says. */
    public static int end(long outline) {
        return network(outline) + (int) (outline >>> TOTAL_SHIFT & WORD);
    }

    /** The protocol's number. */
    public static int protocol(long outline) {
        return (int) (outline >>> PROTOCOL_SHIFT & BYTE);
    }
}
