package edgeos.lab.decode;

import edgeos.program.packet.Checksum;
import edgeos.program.packet.Ipv4Layout;
import edgeos.program.packet.Ipv6Layout;
import edgeos.program.packet.Octets;

/** Decodes IPv4 and IPv6 headers. Used by one thread. */
final class InternetDecoder {
    private final PacketDecoder decoder;
    private final Octets frame;

    InternetDecoder(PacketDecoder decoder) {
        this.decoder = decoder;
        this.frame = decoder.frame();
    }

    /**
     * Decodes an IPv4 packet and what is in it.
     *
     * @param end where the bytes end
     * @param isInner true for the packet inside an ICMP error: less may be there than its total length says
     */
    void ipv4(int offset, int end, boolean isInner) {
        String name = isInner ? "IPv4, inner" : "IPv4";
        if (decoder.isCut(name, offset, end, Ipv4Layout.HEADER_BYTES)) {
            return;
        }
        int header = (frame.u8(offset) & 0xf) << 2;
        int total = frame.u16(offset + Ipv4Layout.TOTAL_LENGTH);
        boolean isSound = frame.u8(offset) >>> 4 == 4 && header >= Ipv4Layout.HEADER_BYTES && offset + header <= end;
        int shown = isSound ? header : Ipv4Layout.HEADER_BYTES;
        boolean isTotalSound = total >= shown && (isInner || offset + total <= end);
        int packetEnd = total >= shown ? Math.min(end, offset + total) : end;
        decoder.add(header(name, offset, header, shown, isSound, isTotalSound));
        if (isSound) {
            transport(offset, shown, packetEnd, isInner, isTotalSound && offset + total <= end);
        } else {
            decoder.data("Data", offset + shown, packetEnd);
        }
        decoder.data("Padding", packetEnd, end);
    }

    private Layer header(String name, int offset, int header, int shown, boolean isSound, boolean isTotalSound) {
        int fragment = frame.u16(offset + Ipv4Layout.FRAGMENT);
        var writer = new LayerWriter(frame, name, offset);
        int version = frame.u8(offset) >>> 4;
        writer.field("Version", Ipv4Layout.VERSION_AND_LENGTH, 1, Integer.toString(version), version != 4)
                .field("Header length", Ipv4Layout.VERSION_AND_LENGTH, 1, header + " bytes", !isSound)
                .field("Service", Ipv4Layout.SERVICE, 1, String.format("0x%02x", frame.u8(offset + Ipv4Layout.SERVICE)))
                .field("Total length", Ipv4Layout.TOTAL_LENGTH, 2, frame.u16(offset + Ipv4Layout.TOTAL_LENGTH) + " bytes", !isTotalSound)
                .u16("Identification", Ipv4Layout.IDENTIFICATION)
                .field("Flags", Ipv4Layout.FRAGMENT, 1, flags(fragment))
                .field("Fragment offset", Ipv4Layout.FRAGMENT, 2, (fragment & Ipv4Layout.FRAGMENT_OFFSET) * 8 + " bytes")
                .u8("Time to live", Ipv4Layout.TIME_TO_LIVE)
                .field("Protocol", Ipv4Layout.PROTOCOL, 1, Words.protocol(frame.u8(offset + Ipv4Layout.PROTOCOL)));
        if (isSound) {
            long others = Checksum.sum(frame, offset, shown) - frame.u16(offset + Ipv4Layout.CHECKSUM);
            writer.checksum(Ipv4Layout.CHECKSUM, Checksum.of(others));
        } else {
            writer.checksumUnknown(Ipv4Layout.CHECKSUM, "of a header of unknown length");
        }
        writer.address("Source", Ipv4Layout.SOURCE).address("Destination", Ipv4Layout.DESTINATION);
        if (shown > Ipv4Layout.HEADER_BYTES) {
            writer.field("Options", Ipv4Layout.HEADER_BYTES, shown - Ipv4Layout.HEADER_BYTES, shown - Ipv4Layout.HEADER_BYTES + " bytes");
        }
        return writer.layer(shown);
    }

    private static String flags(int fragment) {
        boolean mustNot = (fragment & Ipv4Layout.DO_NOT_FRAGMENT) != 0;
        boolean more = (fragment & Ipv4Layout.MORE_FRAGMENTS) != 0;
        return mustNot && more ? "do not fragment, more fragments" : mustNot ? "do not fragment" : more ? "more fragments" : "none";
    }

    private void transport(int offset, int header, int end, boolean isInner, boolean isWhole) {
        int fragment = frame.u16(offset + Ipv4Layout.FRAGMENT);
        if ((fragment & Ipv4Layout.FRAGMENT_OFFSET) != 0) {
            decoder.data("Fragment", offset + header, end);
            return;
        }
        boolean canJudge = isWhole && (fragment & Ipv4Layout.MORE_FRAGMENTS) == 0;
        int protocol = frame.u8(offset + Ipv4Layout.PROTOCOL);
        int size = end - offset - header;
        long pseudo = Checksum.pseudoHeader(frame.i32(offset + Ipv4Layout.SOURCE), frame.i32(offset + Ipv4Layout.DESTINATION), protocol, size);
        new TransportDecoder(decoder, canJudge, isInner).decode(protocol, offset + header, end, pseudo);
    }

    /** Decodes an IPv6 packet and what is in it. */
    void ipv6(int offset, int end) {
        if (decoder.isCut("IPv6", offset, end, Ipv6Layout.HEADER_BYTES)) {
            return;
        }
        int version = frame.u8(offset) >>> 4;
        int size = frame.u16(offset + Ipv6Layout.PAYLOAD_LENGTH);
        int next = frame.u8(offset + Ipv6Layout.NEXT_HEADER);
        int payload = offset + Ipv6Layout.HEADER_BYTES;
        boolean isWhole = payload + size <= end;
        decoder.add(new LayerWriter(frame, "IPv6", offset)
                .field("Version", Ipv6Layout.VERSION, 1, Integer.toString(version), version != 6)
                .field("Payload length", Ipv6Layout.PAYLOAD_LENGTH, 2, size + " bytes", !isWhole)
                .field("Next header", Ipv6Layout.NEXT_HEADER, 1, Words.protocol(next)).u8("Hop limit", Ipv6Layout.HOP_LIMIT)
                .field("Source", Ipv6Layout.SOURCE, Ipv6Layout.ADDRESS_BYTES, Words.address6(frame, offset + Ipv6Layout.SOURCE))
                .field("Destination", Ipv6Layout.DESTINATION, Ipv6Layout.ADDRESS_BYTES, Words.address6(frame, offset + Ipv6Layout.DESTINATION))
                .layer(Ipv6Layout.HEADER_BYTES));
        int packetEnd = Math.min(end, payload + size);
        long pseudo = Checksum.sum(frame, offset + Ipv6Layout.SOURCE, 2 * Ipv6Layout.ADDRESS_BYTES) + next + size;
        new TransportDecoder(decoder, isWhole, false).decode(next, payload, packetEnd, pseudo);
        decoder.data("Padding", packetEnd, end);
    }
}
