package edgeos.engine.traffic;

import edgeos.program.packet.ByteOctets;
import edgeos.program.packet.Checksum;
import edgeos.program.packet.EthernetLayout;
import edgeos.program.packet.IcmpLayout;
import edgeos.program.packet.Ipv4Layout;
import edgeos.program.packet.TcpLayout;
import edgeos.program.packet.UdpLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A frame of one length, complete but for what differs from client to client and from message to message. The sums of what does not
 * differ are kept, so that each frame's checksums cost a few additions.
 *
 * <pre>
 *  payload  0        6                 22         30            42
 *           +--------+-----------------+----------+-------------+------------
 *           | client | address          | message  | number      | . . . . .
 *           +--------+-----------------+----------+-------------+------------
 * </pre>
 *
 * Text that does not fit is left out. Immutable; belongs to no thread.
 */
final class FrameTemplate {
    private static final ValueLayout.OfShort U16 = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt I32 = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong I64 = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private static final int NETWORK = EthernetLayout.HEADER_BYTES;
    private static final int TRANSPORT = NETWORK + Ipv4Layout.HEADER_BYTES;
    private static final int ADDRESS_TEXT = 6;
    private static final int NUMBER_TEXT = 30;
    private static final int HARDWARE_PREFIX = 0x0200;
    private static final int HARDWARE_ADDRESS = 2;
    private static final int TIME_TO_LIVE = 64;
    private static final int WINDOW = 0xffff;

    private final MemorySegment bytes;
    private final int length;
    private final int protocol;
    private final int payload;
    private final int checksumAt;
    private final long networkSum;
    private final long transportSum;
    private final boolean hasAddress;
    private final boolean hasNumber;

    /** A frame of {@code lengthBytes}, or as short as its headers allow. */
    FrameTemplate(int protocol, int lengthBytes, int serverAddress) {
        this.protocol = protocol;
        this.payload = TRANSPORT + headerBytes(protocol);
        this.length = Math.max(lengthBytes, payload);
        this.checksumAt = TRANSPORT + switch (protocol) {
            case Ipv4Layout.TCP -> TcpLayout.CHECKSUM;
            case Ipv4Layout.UDP -> UdpLayout.CHECKSUM;
            default -> IcmpLayout.CHECKSUM;
        };
        this.hasAddress = length - payload >= ADDRESS_TEXT + Clients.TEXT_BYTES;
        this.hasNumber = length - payload >= NUMBER_TEXT + MessageNumber.TEXT_BYTES;
        byte[] frame = new byte[length];
        fill(ByteBuffer.wrap(frame), serverAddress);
        var octets = new ByteOctets(frame);
        this.networkSum = Checksum.sum(octets, NETWORK, Ipv4Layout.HEADER_BYTES);
        this.transportSum = Checksum.sum(octets, TRANSPORT, length - TRANSPORT)
                + (protocol == Ipv4Layout.ICMP ? 0 : Checksum.pseudoHeader(0, serverAddress, protocol, length - TRANSPORT));
        this.bytes = MemorySegment.ofArray(frame);
    }

    private static int headerBytes(int protocol) {
        return switch (protocol) {
            case Ipv4Layout.TCP -> TcpLayout.HEADER_BYTES;
            case Ipv4Layout.UDP -> UdpLayout.HEADER_BYTES;
            default -> IcmpLayout.HEADER_BYTES;
        };
    }

    private void fill(ByteBuffer frame, int serverAddress) {
        frame.putShort(EthernetLayout.DESTINATION, (short) HARDWARE_PREFIX);
        frame.putInt(EthernetLayout.DESTINATION + HARDWARE_ADDRESS, serverAddress);
        frame.putShort(EthernetLayout.SOURCE, (short) HARDWARE_PREFIX);
        frame.putShort(EthernetLayout.TYPE, (short) EthernetLayout.IPV4);
        frame.put(NETWORK + Ipv4Layout.VERSION_AND_LENGTH, (byte) Ipv4Layout.PLAIN);
        frame.putShort(NETWORK + Ipv4Layout.TOTAL_LENGTH, (short) (length - NETWORK));
        frame.putShort(NETWORK + Ipv4Layout.FRAGMENT, (short) Ipv4Layout.DO_NOT_FRAGMENT);
        frame.put(NETWORK + Ipv4Layout.TIME_TO_LIVE, (byte) TIME_TO_LIVE);
        frame.put(NETWORK + Ipv4Layout.PROTOCOL, (byte) protocol);
        frame.putInt(NETWORK + Ipv4Layout.DESTINATION, serverAddress);
        switch (protocol) {
            case Ipv4Layout.TCP -> fillTcp(frame);
            case Ipv4Layout.UDP -> frame.putShort(TRANSPORT + UdpLayout.LENGTH, (short) (length - TRANSPORT));
            default -> frame.put(TRANSPORT + IcmpLayout.TYPE, (byte) IcmpLayout.ECHO_REQUEST);
        }
        fillPayload(frame);
    }

    private static void fillTcp(ByteBuffer frame) {
        frame.putInt(TRANSPORT + TcpLayout.ACKNOWLEDGEMENT, 1);
        frame.put(TRANSPORT + TcpLayout.DATA_OFFSET, (byte) (TcpLayout.HEADER_BYTES / 4 << 4));
        frame.put(TRANSPORT + TcpLayout.FLAGS, (byte) (TcpLayout.PSH | TcpLayout.ACK));
        frame.putShort(TRANSPORT + TcpLayout.WINDOW, (short) WINDOW);
    }

    private void fillPayload(ByteBuffer frame) {
        for (int at = payload; at < length; at++) {
            frame.put(at, (byte) '.');
        }
        if (hasAddress) {
            frame.put(payload, "client".getBytes(StandardCharsets.US_ASCII));
            frame.put(payload + ADDRESS_TEXT, new byte[Clients.TEXT_BYTES]);
        }
        if (hasNumber) {
            frame.put(payload + ADDRESS_TEXT + Clients.TEXT_BYTES, " message".getBytes(StandardCharsets.US_ASCII));
            frame.put(payload + NUMBER_TEXT, new byte[MessageNumber.TEXT_BYTES]);
        }
    }

    /** Length of the frame. */
    int lengthBytes() {
        return length;
    }

    /** By how much a client's sequence number grows with this frame. */
    int sequenceStep() {
        return protocol == Ipv4Layout.TCP ? length - payload : 1;
    }

    /** Writes the frame that this client sends as this message, with right checksums. */
    void write(MemorySegment ring, long offset, Clients clients, int slot, MessageNumber number) {
        MemorySegment.copy(bytes, 0, ring, offset, length);
        int address = clients.address(slot);
        ring.set(I32, offset + EthernetLayout.SOURCE + HARDWARE_ADDRESS, address);
        ring.set(I32, offset + NETWORK + Ipv4Layout.SOURCE, address);
        long addressSum = Checksum.sum32(address);
        ring.set(U16, offset + NETWORK + Ipv4Layout.CHECKSUM, (short) Checksum.of(networkSum + addressSum));
        long sum = transportSum + writeTransport(ring, offset + TRANSPORT, clients, slot);
        if (hasAddress) {
            sum += writeAddress(ring, offset + payload, clients, slot);
        }
        if (hasNumber) {
            sum += writeNumber(ring, offset, number);
        }
        int checksum = switch (protocol) {
            case Ipv4Layout.UDP -> Checksum.ofUdp(sum + addressSum);
            case Ipv4Layout.TCP -> Checksum.of(sum + addressSum);
            default -> Checksum.of(sum);
        };
        ring.set(U16, offset + checksumAt, (short) checksum);
    }

    private long writeTransport(MemorySegment ring, long transport, Clients clients, int slot) {
        int ports = clients.ports(slot);
        int sequence = clients.sequence(slot);
        if (protocol == Ipv4Layout.ICMP) {
            int query = ports & 0xffff_0000 | sequence & 0xffff;
            ring.set(I32, transport + IcmpLayout.IDENTIFIER, query);
            return Checksum.sum32(query);
        }
        ring.set(I32, transport + UdpLayout.SOURCE_PORT, ports);
        if (protocol == Ipv4Layout.UDP) {
            return Checksum.sum32(ports);
        }
        ring.set(I32, transport + TcpLayout.SEQUENCE, sequence);
        return Checksum.sum32(ports) + Checksum.sum32(sequence);
    }

    private static long writeAddress(MemorySegment ring, long text, Clients clients, int slot) {
        ring.set(I64, text + ADDRESS_TEXT, clients.textHigh(slot));
        ring.set(I64, text + ADDRESS_TEXT + Long.BYTES, clients.textLow(slot));
        return clients.textSum(slot);
    }

    /** True if a client's next frame differs from its last one by nothing but the number. */
    boolean repeats() {
        return protocol == Ipv4Layout.UDP;
    }

    /** True if there is room for the message's number. */
    boolean hasNumber() {
        return hasNumber;
    }

    /** Where the transport's checksum lies. */
    int checksumAt() {
        return checksumAt;
    }

    /** Of a UDP frame of this client: the sum that its checksum is made of, but for the number. */
    long sumWithoutNumber(Clients clients, int slot) {
        return transportSum + Checksum.sum32(clients.address(slot)) + Checksum.sum32(clients.ports(slot)) + (hasAddress ? clients.textSum(slot) : 0);
    }

    /** Writes the message's number into the frame at this offset; returns its sum. */
    long writeNumber(MemorySegment ring, long offset, MessageNumber number) {
        long high = number.high();
        int low = number.low();
        ring.set(I64, offset + payload + NUMBER_TEXT, high);
        ring.set(I32, offset + payload + NUMBER_TEXT + Long.BYTES, low);
        return Checksum.sum64(high) + Checksum.sum32(low);
    }
}
