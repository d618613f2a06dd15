package edgeos.program.pcap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Reads a pcapng file: any number of sections, each with its own byte order and interfaces. Used by the thread that reads. */
final class PcapngReader {
    private record Interface(int linkType, long snapLength, TimeScale times) { }

    private final ByteBuffer bytes;
    private final PacketIndex index;
    private final List<Interface> interfaces = new ArrayList<>();

    PcapngReader(ByteBuffer bytes) {
        this.bytes = bytes;
        this.index = new PacketIndex(bytes.array());
    }

    /** All packets. */
    PacketFile read() throws CaptureException {
        int at = 0;
        while (at < bytes.limit()) {
            int length = blockLength(at);
            if (length < 0) {
                break;
            }
            String fault = readBlock(at, length);
            if (fault != null) {
                index.stoppedAt(at, fault);
                break;
            }
            at += length;
        }
        return index.finish();
    }

    /** The length of a block that is wholly there; -1, and a note, if there is none. Takes up the byte order of a section. */
    private int blockLength(int at) {
        int room = bytes.limit() - at;
        if (room < PcapngLayout.LEAST_BLOCK_BYTES) {
            index.stoppedAt(at, "capture file ends in a block's header");
            return -1;
        }
        if (bytes.getInt(at) == PcapngLayout.SECTION) {
            boolean isOurOrder = bytes.getInt(at + PcapngLayout.BODY) == PcapngLayout.BYTE_ORDER_MAGIC;
            bytes.order(isOurOrder ? bytes.order() : otherOrder());
        }
        long length = Integer.toUnsignedLong(bytes.getInt(at + PcapngLayout.LENGTH));
        if (length < PcapngLayout.LEAST_BLOCK_BYTES || length % 4 != 0) {
            index.stoppedAt(at, "capture file is damaged: a block has length=" + length);
            return -1;
        }
        if (length > room) {
            index.stoppedAt(at, "capture file ends in a block: length=" + length + " there=" + room);
            return -1;
        }
        return (int) length;
    }

    private ByteOrder otherOrder() {
        return bytes.order() == ByteOrder.BIG_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    /** What is wrong with a block, or null. */
    private String readBlock(int at, int length) {
        if (bytes.getInt(at + length - PcapngLayout.TRAILER_BYTES) != length) {
            return "capture file is damaged: the lengths at both ends of a block differ";
        }
        return switch (bytes.getInt(at)) {
            case PcapngLayout.SECTION -> readSection(at, length);
            case PcapngLayout.INTERFACE -> readInterface(at, length);
            case PcapngLayout.ENHANCED_PACKET -> readPacket(at, length, Integer.toUnsignedLong(bytes.getInt(at + PcapngLayout.PACKET_INTERFACE)));
            case PcapngLayout.OLD_PACKET -> readPacket(at, length, Short.toUnsignedInt(bytes.getShort(at + PcapngLayout.PACKET_INTERFACE)));
            case PcapngLayout.SIMPLE_PACKET -> readSimple(at, length);
            default -> null;
        };
    }

    private String readSection(int at, int length) {
        interfaces.clear();
        if (length < PcapngLayout.LEAST_SECTION_BYTES || bytes.getInt(at + PcapngLayout.BODY) != PcapngLayout.BYTE_ORDER_MAGIC) {
            return "capture file is damaged: a section has no byte order";
        }
        int major = bytes.getShort(at + PcapngLayout.SECTION_MAJOR);
        return major == 1 ? null : "capture file has a section of an unknown version: major=" + major;
    }

    private String readInterface(int at, int length) {
        if (length < PcapngLayout.INTERFACE_OPTIONS + PcapngLayout.TRAILER_BYTES) {
            return "capture file is damaged: an interface has length=" + length;
        }
        long snapLength = Integer.toUnsignedLong(bytes.getInt(at + PcapngLayout.SNAP_LENGTH));
        interfaces.add(new Interface(Short.toUnsignedInt(bytes.getShort(at + PcapngLayout.LINK_TYPE)), snapLength,
                readTimes(at + PcapngLayout.INTERFACE_OPTIONS, at + length - PcapngLayout.TRAILER_BYTES)));
        return null;
    }

    private TimeScale readTimes(int from, int end) {
        TimeScale times = TimeScale.MICROS;
        int at = from;
        while (at + PcapngLayout.OPTION_VALUE <= end) {
            int code = Short.toUnsignedInt(bytes.getShort(at));
            int size = Short.toUnsignedInt(bytes.getShort(at + PcapngLayout.OPTION_LENGTH));
            int value = at + PcapngLayout.OPTION_VALUE;
            if (code == PcapngLayout.OPTION_END || value + size > end) {
                break;
            }
            if (code == PcapngLayout.OPTION_RESOLUTION && size == 1) {
                times = new TimeScale(Byte.toUnsignedInt(bytes.get(value)), times.offsetSeconds());
            } else if (code == PcapngLayout.OPTION_OFFSET && size == Long.BYTES) {
                times = new TimeScale(times.resolution(), bytes.getLong(value));
            }
            at = value + (size + 3 & ~3);
        }
        return times;
    }

    private String readPacket(int at, int length, long number) {
        int room = length - PcapngLayout.PACKET_BYTES - PcapngLayout.TRAILER_BYTES;
        if (room < 0) {
            return "capture file is damaged: a packet's block has length=" + length;
        }
        if (number >= interfaces.size()) {
            return "capture file is damaged: a packet is from an interface that is not described: interface=" + number;
        }
        long captured = Integer.toUnsignedLong(bytes.getInt(at + PcapngLayout.CAPTURED));
        if (captured > room) {
            return "capture file is damaged: a packet is longer than its block: length=" + captured + " there=" + room;
        }
        Interface from = interfaces.get((int) number);
        long ticks = (long) bytes.getInt(at + PcapngLayout.TIME_HIGH) << 32
                | Integer.toUnsignedLong(bytes.getInt(at + PcapngLayout.TIME_LOW));
        add(from, at + PcapngLayout.PACKET_BYTES, (int) captured, Integer.toUnsignedLong(bytes.getInt(at + PcapngLayout.ORIGINAL)),
                from.times().epochNanos(ticks));
        return null;
    }

    private String readSimple(int at, int length) {
        int room = length - PcapngLayout.SIMPLE_BYTES - PcapngLayout.TRAILER_BYTES;
        if (room < 0) {
            return "capture file is damaged: a packet's block has length=" + length;
        }
        if (interfaces.isEmpty()) {
            return "capture file is damaged: a packet is from an interface that is not described: interface=0";
        }
        Interface from = interfaces.getFirst();
        long original = Integer.toUnsignedLong(bytes.getInt(at + PcapngLayout.SIMPLE_ORIGINAL));
        long limit = from.snapLength() == 0 ? original : Math.min(original, from.snapLength());
        add(from, at + PcapngLayout.SIMPLE_BYTES, (int) Math.min(limit, room), original, index.lastNanos());
        return null;
    }

    private void add(Interface from, int offset, int lengthBytes, long originalBytes, long epochNanos) {
        if (from.linkType() == PcapLayout.ETHERNET) {
            index.add(offset, lengthBytes, originalBytes, epochNanos);
        } else {
            index.skipOtherLink(from.linkType());
        }
    }
}
