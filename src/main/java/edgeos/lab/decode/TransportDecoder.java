package edgeos.lab.decode;

import edgeos.program.packet.Checksum;
import edgeos.program.packet.IcmpLayout;
import edgeos.program.packet.Ipv4Layout;
import edgeos.program.packet.Ipv6Layout;
import edgeos.program.packet.Octets;
import edgeos.program.packet.TcpLayout;
import edgeos.program.packet.UdpLayout;
import java.util.StringJoiner;

/** Decodes TCP, UDP, and ICMP, and hands on what they carry. Used by one thread. */
final class TransportDecoder {
    private static final String NOT_ALL = "not all of what it covers is here";

    private final PacketDecoder decoder;
    private final Octets frame;
    private final boolean canJudge;
    private final boolean isInner;

    /**
     * A decoder of what an IP packet carries.
     *
     * @param canJudge true if all that a checksum covers is there
     * @param isInner true inside an ICMP error
     */
    TransportDecoder(PacketDecoder decoder, boolean canJudge, boolean isInner) {
        this.decoder = decoder;
        this.frame = decoder.frame();
        this.canJudge = canJudge;
        this.isInner = isInner;
    }

    /** Decodes from offset to end; {@code pseudo} is the sum of the pseudo header. */
    void decode(int protocol, int offset, int end, long pseudo) {
        switch (protocol) {
            case Ipv4Layout.TCP -> tcp(offset, end, pseudo);
            case Ipv4Layout.UDP -> udp(offset, end, pseudo);
            case Ipv4Layout.ICMP -> icmp(offset, end);
            case Ipv6Layout.ICMPV6 -> icmpv6(offset, end, pseudo);
            default -> decoder.data("Data", offset, end);
        }
    }

    private String name(String name) {
        return isInner ? name + ", inner" : name;
    }

    private long sumWithout(int checksum, int offset, int end) {
        return Checksum.sum(frame, offset, end - offset) - frame.u16(offset + checksum);
    }

    private void udp(int offset, int end, long pseudo) {
        if (decoder.isCut(name("UDP"), offset, end, UdpLayout.HEADER_BYTES)) {
            return;
        }
        int size = frame.u16(offset + UdpLayout.LENGTH);
        boolean isSizeSound = size >= UdpLayout.HEADER_BYTES && (isInner || !canJudge || size == end - offset);
        var writer = new LayerWriter(frame, name("UDP"), offset).field("Source port", UdpLayout.SOURCE_PORT, 2,
                Words.port(frame.u16(offset + UdpLayout.SOURCE_PORT))).field("Destination port", UdpLayout.DESTINATION_PORT, 2,
                Words.port(frame.u16(offset + UdpLayout.DESTINATION_PORT))).field("Length", UdpLayout.LENGTH, 2, size + " bytes", !isSizeSound);
        if (frame.u16(offset + UdpLayout.CHECKSUM) == 0) {
            writer.checksumUnknown(UdpLayout.CHECKSUM, "none");
        } else if (!canJudge) {
            writer.checksumUnknown(UdpLayout.CHECKSUM, NOT_ALL);
        } else {
            writer.checksum(UdpLayout.CHECKSUM, Checksum.ofUdp(pseudo + sumWithout(UdpLayout.CHECKSUM, offset, end)));
        }
        decoder.add(writer.layer(UdpLayout.HEADER_BYTES));
        decoder.data("Data", offset + UdpLayout.HEADER_BYTES, end);
    }

    private void tcp(int offset, int end, long pseudo) {
        if (decoder.isCut(name("TCP"), offset, end, TcpLayout.HEADER_BYTES)) {
            return;
        }
        int header = frame.u8(offset + TcpLayout.DATA_OFFSET) >>> 4 << 2;
        boolean isSound = header >= TcpLayout.HEADER_BYTES && offset + header <= end;
        int shown = isSound ? header : TcpLayout.HEADER_BYTES;
        var writer = new LayerWriter(frame, name("TCP"), offset)
                .field("Source port", TcpLayout.SOURCE_PORT, 2, Words.port(frame.u16(offset + TcpLayout.SOURCE_PORT)))
                .field("Destination port", TcpLayout.DESTINATION_PORT, 2, Words.port(frame.u16(offset + TcpLayout.DESTINATION_PORT)))
                .u32("Sequence", TcpLayout.SEQUENCE).u32("Acknowledgement", TcpLayout.ACKNOWLEDGEMENT)
                .field("Header length", TcpLayout.DATA_OFFSET, 1, header + " bytes", !isSound)
                .field("Flags", TcpLayout.FLAGS, 1, flags(frame.u8(offset + TcpLayout.FLAGS))).u16("Window", TcpLayout.WINDOW);
        if (canJudge) {
            writer.checksum(TcpLayout.CHECKSUM, Checksum.of(pseudo + sumWithout(TcpLayout.CHECKSUM, offset, end)));
        } else {
            writer.checksumUnknown(TcpLayout.CHECKSUM, NOT_ALL);
        }
        writer.u16("Urgent", TcpLayout.URGENT);
        if (shown > TcpLayout.HEADER_BYTES) {
            writer.field("Options", TcpLayout.HEADER_BYTES, shown - TcpLayout.HEADER_BYTES, shown - TcpLayout.HEADER_BYTES + " bytes");
        }
        decoder.add(writer.layer(shown));
        decoder.data("Data", offset + shown, end);
    }

    private static String flags(int flags) {
        var names = new StringJoiner(" ").setEmptyValue("none");
        String[] all = {"FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR"};
        for (int bit = 0; bit < all.length; bit++) {
            if ((flags >>> bit & 1) != 0) {
                names.add(all[bit]);
            }
        }
        return names.toString();
    }

    private void icmp(int offset, int end) {
        if (decoder.isCut(name("ICMP"), offset, end, IcmpLayout.HEADER_BYTES)) {
            return;
        }
        int type = frame.u8(offset + IcmpLayout.TYPE);
        var writer = new LayerWriter(frame, name("ICMP"), offset).field("Type", IcmpLayout.TYPE, 1, Words.icmpType(type))
                .u8("Code", IcmpLayout.CODE);
        if (canJudge) {
            writer.checksum(IcmpLayout.CHECKSUM, Checksum.of(sumWithout(IcmpLayout.CHECKSUM, offset, end)));
        } else {
            writer.checksumUnknown(IcmpLayout.CHECKSUM, NOT_ALL);
        }
        int inside = offset + IcmpLayout.HEADER_BYTES;
        if (IcmpLayout.isError(type)) {
            writer.u32("Rest of header", IcmpLayout.IDENTIFIER);
        } else {
            writer.u16("Identifier", IcmpLayout.IDENTIFIER).u16("Sequence", IcmpLayout.SEQUENCE);
        }
        decoder.add(writer.layer(IcmpLayout.HEADER_BYTES));
        if (IcmpLayout.isError(type) && !isInner) {
            new InternetDecoder(decoder).ipv4(inside, end, true);
        } else {
            decoder.data("Data", inside, end);
        }
    }

    private void icmpv6(int offset, int end, long pseudo) {
        if (decoder.isCut("ICMPv6", offset, end, IcmpLayout.IDENTIFIER)) {
            return;
        }
        var writer = new LayerWriter(frame, "ICMPv6", offset).u8("Type", IcmpLayout.TYPE).u8("Code", IcmpLayout.CODE);
        if (canJudge) {
            writer.checksum(IcmpLayout.CHECKSUM, Checksum.of(pseudo + sumWithout(IcmpLayout.CHECKSUM, offset, end)));
        } else {
            writer.checksumUnknown(IcmpLayout.CHECKSUM, NOT_ALL);
        }
        decoder.add(writer.layer(IcmpLayout.IDENTIFIER));
        decoder.data("Data", offset + IcmpLayout.IDENTIFIER, end);
    }
}
