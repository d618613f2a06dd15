package edgeos.program.pcap;

import java.nio.ByteBuffer;

/** Reads a classic capture file. Used by the thread that reads. */
final class PcapReader {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int NANOS_PER_MICRO = 1_000;

    private final ByteBuffer bytes;
    private final boolean inNanos;
    private final PacketIndex index;

    /** Reads content in the buffer's byte order. */
    PcapReader(ByteBuffer bytes, boolean inNanos) {
        this.bytes = bytes;
        this.inNanos = inNanos;
        this.index = new PacketIndex(bytes.array());
    }

    /** All packets. */
    PacketFile read() throws CaptureException {
        if (bytes.limit() < PcapLayout.FILE_HEADER_BYTES) {
            throw new CaptureException("capture file ends in its header: bytes=" + bytes.limit() + " least=" + PcapLayout.FILE_HEADER_BYTES
                    + "; copy it again");
        }
        int linkType = bytes.getInt(PcapLayout.LINK_TYPE) & 0xffff;
        if (linkType != PcapLayout.ETHERNET) {
            throw new CaptureException("packets are not Ethernet frames: offset=" + PcapLayout.LINK_TYPE + " linkType=" + linkType
                    + "; capture on an Ethernet interface (link type 1)");
        }
        int at = PcapLayout.FILE_HEADER_BYTES;
        while (at >= 0 && at < bytes.limit()) {
            at = readPacket(at);
        }
        return index.finish();
    }

    /** Where the next packet is; -1 if it cannot be found. */
    private int readPacket(int at) {
        int room = bytes.limit() - at - PcapLayout.PACKET_HEADER_BYTES;
        if (room < 0) {
            index.stoppedAt(at, "capture file ends in a packet's header");
            return -1;
        }
        long captured = Integer.toUnsignedLong(bytes.getInt(at + PcapLayout.CAPTURED));
        if (captured > PcapLayout.MOST_PACKET_BYTES) {
            index.stoppedAt(at, "capture file is damaged: a packet has length=" + captured);
            return -1;
        }
        if (captured > room) {
            index.stoppedAt(at, "capture file ends in a packet: length=" + captured + " there=" + room);
            return -1;
        }
        long seconds = Integer.toUnsignedLong(bytes.getInt(at + PcapLayout.SECONDS));
        long fraction = Integer.toUnsignedLong(bytes.getInt(at + PcapLayout.FRACTION));
        int data = at + PcapLayout.PACKET_HEADER_BYTES;
        index.add(data, (int) captured, Integer.toUnsignedLong(bytes.getInt(at + PcapLayout.ORIGINAL)),
                seconds * NANOS_PER_SECOND + (inNanos ? fraction : fraction * NANOS_PER_MICRO));
        return data + (int) captured;
    }
}
