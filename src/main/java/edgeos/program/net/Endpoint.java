package edgeos.program.net;

import edgeos.program.Batch;
import edgeos.program.packet.Checksum;
import edgeos.program.packet.IcmpLayout;
import edgeos.program.packet.Ipv4Layout;
import edgeos.program.packet.Outline;
import edgeos.program.packet.TcpLayout;
import edgeos.program.packet.UdpLayout;

/**
 * Rewrites one end of an IPv4 packet in place, and every checksum that covers it, incrementally (RFC 1624). The port of an ICMP query
 * is its identifier. A UDP checksum of 0 means that there is none, and stays so.
 */
public final class Endpoint {
    private Endpoint() { }

    /** The address of the source, or of the destination. */
    public static int address(Batch batch, long outline, boolean ofSource) {
        return batch.i32(addressAt(outline, ofSource));
    }

    /** The port of the source, or of the destination; an ICMP query has one identifier for both. */
    public static int port(Batch batch, long outline, boolean ofSource) {
        return batch.u16(portAt(outline, ofSource));
    }

    private static int addressAt(long outline, boolean ofSource) {
        return Outline.network(outline) + (ofSource ? Ipv4Layout.SOURCE : Ipv4Layout.DESTINATION);
    }

    private static int portAt(long outline, boolean ofSource) {
        if (Outline.protocol(outline) == Ipv4Layout.ICMP) {
            return Outline.transport(outline) + IcmpLayout.IDENTIFIER;
        }
        return Outline.transport(outline) + (ofSource ? UdpLayout.SOURCE_PORT : UdpLayout.DESTINATION_PORT);
    }

    /**
     * Rewrites address and port of one end. The packet has a transport header, or at least 8 bytes of it.
     *
     * @param end where the packet ends in the message; a checksum beyond that is not there
     * @return by how much the sum over the packet has changed: what a checksum has to be told that covers this packet as its data
     */
    public static long rewrite(Batch batch, long outline, int end, boolean ofSource, int address, int port) {
        int oldAddress = address(batch, outline, ofSource);
        int oldPort = port(batch, outline, ofSource);
        batch.setU16(portAt(outline, ofSource), port);
        return rewriteAddress(batch, outline, ofSource, address) + change(oldPort, port)
                + refresh(batch, outline, end, oldAddress, address, oldPort, port);
    }

    /** Rewrites the address of one end, and the checksum of the IPv4 header only. Returns the same as {@link #rewrite}. */
    static long rewriteAddress(Batch batch, long outline, boolean ofSource, int address) {
        int at = addressAt(outline, ofSource);
        int old = batch.i32(at);
        int checksumAt = Outline.network(outline) + Ipv4Layout.CHECKSUM;
        int oldChecksum = batch.u16(checksumAt);
        int checksum = Checksum.update32(oldChecksum, old, address);
        batch.setI32(at, address);
        batch.setU16(checksumAt, checksum);
        return Checksum.sum32(~old) + Checksum.sum32(address) + change(oldChecksum, checksum);
    }

    private static long refresh(Batch batch, long outline, int end, int oldAddress, int address, int oldPort, int port) {
        int protocol = Outline.protocol(outline);
        int at = Outline.transport(outline) + checksumOffset(protocol);
        if (at + 2 > end) {
            return 0;
        }
        int old = batch.u16(at);
        if (protocol == Ipv4Layout.UDP && old == 0) {
            return 0;
        }
        int checksum = Checksum.update16(old, oldPort, port);
        if (protocol != Ipv4Layout.ICMP) {
            checksum = Checksum.update32(checksum, oldAddress, address);
        }
        if (protocol == Ipv4Layout.UDP && checksum == 0) {
            checksum = UdpLayout.ZERO_SUM;
        }
        batch.setU16(at, checksum);
        return change(old, checksum);
    }

    private static int checksumOffset(int protocol) {
        return switch (protocol) {
            case Ipv4Layout.TCP -> TcpLayout.CHECKSUM;
            case Ipv4Layout.UDP -> UdpLayout.CHECKSUM;
            default -> IcmpLayout.CHECKSUM;
        };
    }

    private static long change(int before, int after) {
        return (~before & 0xffff) + after;
    }
}
