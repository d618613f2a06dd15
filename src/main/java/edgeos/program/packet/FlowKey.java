package edgeos.program.packet;

import edgeos.notation.Ipv4Address;

/**
 * Which flow and which client a frame belongs to. A flow is the protocol and both ends, equal for both directions; ICMP and fragments
 * without ports count as port 0; what is not IPv4 has no flow.
 *
 * <pre>
 *  high, bit 63 set (there is a flow), 62 the lower end is the client's all the same, 55..8 lower end, 7..0 protocol
 *  low,  bit 47..0 upper end
 *  an end: address (32 bits), port (16 bits); ends are ordered as unsigned numbers
 * </pre>
 *
 * The client is the end with the larger port, or the source if they are equal. Of ICMP, the client is who asks, and who gets an answer
 * or an error.
 */
public final class FlowKey {
    /** Either half, if there is no flow. */
    public static final long NONE = 0;

    private static final long IS_FLOW = 1L << 63;
    private static final long CLIENT_IS_LOWER = 1L << 62;
    private static final int PORT_BITS = 16;
    private static final int PROTOCOL_BITS = 8;
    private static final long ADDRESS = 0xffff_ffffL;

    private FlowKey() { }

    /** First half of a flow's key. */
    public static long high(int source, int sourcePort, int destination, int destinationPort, int protocol) {
        return IS_FLOW | Math.min(end(source, sourcePort), end(destination, destinationPort)) << PROTOCOL_BITS | protocol;
    }

    /** First half of the key of a flow of which it is known who the client is: a server's port may be the larger one. */
    public static long highOfClient(int client, int clientPort, int server, int serverPort, int protocol) {
        return high(client, clientPort, server, serverPort, protocol) | (end(client, clientPort) < end(server, serverPort) ? CLIENT_IS_LOWER : 0);
    }

    /** Second half of a flow's key. */
    public static long low(int source, int sourcePort, int destination, int destinationPort) {
        return Math.max(end(source, sourcePort), end(destination, destinationPort));
    }

    /** A key as people write it, such as {@code udp 10.20.0.7:4001 - 10.0.0.1:53}; empty if there is no flow. */
    public static String text(long high, long low) {
        if ((high & IS_FLOW) == 0) {
            return "";
        }
        int protocol = (int) high & (1 << PROTOCOL_BITS) - 1;
        String name = switch (protocol) {
            case Ipv4Layout.ICMP -> "icmp";
            case Ipv4Layout.TCP -> "tcp";
            case Ipv4Layout.UDP -> "udp";
            default -> "protocol " + protocol;
        };
        return name + " " + endText(lower(high)) + " - " + endText(low);
    }

    /** The port of the end that is this client's; 0 if it has none, or there is no flow. */
    public static int clientPort(long high, long low, int client) {
        if ((high & IS_FLOW) == 0) {
            return 0;
        }
        boolean isLower = addressOf(lower(high)) == client && (addressOf(low) != client || (high & CLIENT_IS_LOWER) != 0);
        return portOf(isLower ? lower(high) : low);
    }

    private static long lower(long high) {
        return (high & ~(IS_FLOW | CLIENT_IS_LOWER)) >>> PROTOCOL_BITS;
    }

    private static int addressOf(long end) {
        return (int) (end >>> PORT_BITS);
    }

    private static int portOf(long end) {
        return (int) end & (1 << PORT_BITS) - 1;
    }

    private static String endText(long end) {
        return Ipv4Address.format(addressOf(end)) + (portOf(end) == 0 ? "" : ":" + portOf(end));
    }

    private static long end(int address, int port) {
        return (address & ADDRESS) << PORT_BITS | port;
    }

    /** First half of a frame's key; {@link #NONE} if it has no flow. */
    public static long high(Octets frame, long outline) {
        return Outline.isIpv4(outline) ? high(source(frame, outline), sourcePort(frame, outline), destination(frame, outline),
                destinationPort(frame, outline), Outline.protocol(outline)) : NONE;
    }

    /** Second half of a frame's key; {@link #NONE} if it has no flow. */
    public static long low(Octets frame, long outline) {
        return Outline.isIpv4(outline) ? low(source(frame, outline), sourcePort(frame, outline), destination(frame, outline),
                destinationPort(frame, outline)) : NONE;
    }

    /** IPv4 address of the client; 0 if there is none. */
    public static int client(Octets frame, long outline) {
        if (!Outline.isIpv4(outline)) {
            return 0;
        }
        boolean fromClient = Outline.protocol(outline) == Ipv4Layout.ICMP && Outline.hasTransport(outline)
                ? IcmpLayout.isRequest(frame.u8(Outline.transport(outline) + IcmpLayout.TYPE))
                : sourcePort(frame, outline) >= destinationPort(frame, outline);
        return fromClient ? source(frame, outline) : destination(frame, outline);
    }

    /** Source address of an IPv4 frame. */
    public static int source(Octets frame, long outline) {
        return frame.i32(Outline.network(outline) + Ipv4Layout.SOURCE);
    }

    /** Destination address of an IPv4 frame. */
    public static int destination(Octets frame, long outline) {
        return frame.i32(Outline.network(outline) + Ipv4Layout.DESTINATION);
    }

    /** Source port of a frame; 0 if it has none. TCP and UDP have it at the same place. */
    public static int sourcePort(Octets frame, long outline) {
        return Outline.hasPorts(outline) ? frame.u16(Outline.transport(outline) + UdpLayout.SOURCE_PORT) : 0;
    }

    /** Destination port of a frame; 0 if it has none. TCP and UDP have it at the same place. */
    public static int destinationPort(Octets frame, long outline) {
        return Outline.hasPorts(outline) ? frame.u16(Outline.transport(outline) + UdpLayout.DESTINATION_PORT) : 0;
    }
}
