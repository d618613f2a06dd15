package edgeos.engine.traffic;

import edgeos.program.digits.DigitLayout;
import edgeos.program.packet.ByteOctets;
import edgeos.program.packet.Checksum;
import edgeos.program.packet.EthernetLayout;
import edgeos.program.packet.Ipv4Layout;
import edgeos.program.packet.UdpLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Ethernet / IPv4 / UDP frames that each ask what digit an image shows. Immutable; belongs to no thread. */
final class DigitFrame {
    /** Length of a frame. */
    static final int BYTES = EthernetLayout.HEADER_BYTES + Ipv4Layout.HEADER_BYTES + UdpLayout.HEADER_BYTES + DigitLayout.QUESTION_BYTES;

    private static final ValueLayout.OfShort U16 = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt I32 = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int NETWORK = EthernetLayout.HEADER_BYTES;
    private static final int TRANSPORT = NETWORK + Ipv4Layout.HEADER_BYTES;
    private static final int MESSAGE = TRANSPORT + UdpLayout.HEADER_BYTES;
    private static final int HARDWARE_PREFIX = 0x0200;
    private static final int HARDWARE_ADDRESS = 2;
    private static final int TIME_TO_LIVE = 64;

    private final byte[] headers = new byte[MESSAGE];
    private final long networkSum;
    private final long transportSum;

    /** Frames to this server. */
    DigitFrame(int serverAddress) {
        ByteBuffer frame = ByteBuffer.wrap(headers);
        frame.putShort(EthernetLayout.DESTINATION, (short) HARDWARE_PREFIX);
        frame.putInt(EthernetLayout.DESTINATION + HARDWARE_ADDRESS, serverAddress);
        frame.putShort(EthernetLayout.SOURCE, (short) HARDWARE_PREFIX);
        frame.putShort(EthernetLayout.TYPE, (short) EthernetLayout.IPV4);
        frame.put(NETWORK + Ipv4Layout.VERSION_AND_LENGTH, (byte) Ipv4Layout.PLAIN);
        frame.putShort(NETWORK + Ipv4Layout.TOTAL_LENGTH, (short) (BYTES - NETWORK));
        frame.putShort(NETWORK + Ipv4Layout.FRAGMENT, (short) Ipv4Layout.DO_NOT_FRAGMENT);
        frame.put(NETWORK + Ipv4Layout.TIME_TO_LIVE, (byte) TIME_TO_LIVE);
        frame.put(NETWORK + Ipv4Layout.PROTOCOL, (byte) Ipv4Layout.UDP);
        frame.putInt(NETWORK + Ipv4Layout.DESTINATION, serverAddress);
        frame.putShort(TRANSPORT + UdpLayout.LENGTH, (short) (BYTES - TRANSPORT));
        var octets = new ByteOctets(headers);
        networkSum = Checksum.sum(octets, NETWORK, Ipv4Layout.HEADER_BYTES);
        transportSum = Checksum.sum(octets, TRANSPORT, UdpLayout.HEADER_BYTES) + Checksum.pseudoHeader(0, serverAddress, Ipv4Layout.UDP, BYTES - TRANSPORT);
    }

    /** The message of a question, 800 bytes. */
    static byte[] question(byte[] image, int label, long number) {
        return ByteBuffer.allocate(DigitLayout.QUESTION_BYTES).putInt(0, DigitLayout.MAGIC).put(DigitLayout.PURPOSE, (byte) DigitLayout.QUESTION)
                .put(DigitLayout.LABEL, (byte) label).putLong(DigitLayout.NUMBER, number).put(DigitLayout.IMAGE, image).array();
    }

    /** What a question adds to a frame's checksum. */
    static long sum(byte[] question) {
        return Checksum.sum(new ByteOctets(question), 0, question.length);
    }

    /**
     * Writes a whole frame, with right checksums.
     *
     * @param ports the client's in the upper half, the server's in the lower
     * @param questionSum see {@link #sum}
     */
    void write(MemorySegment ring, long offset, int client, int ports, byte[] question, long questionSum) {
        MemorySegment.copy(headers, 0, ring, ValueLayout.JAVA_BYTE, offset, headers.length);
        MemorySegment.copy(question, 0, ring, ValueLayout.JAVA_BYTE, offset + MESSAGE, question.length);
        ring.set(I32, offset + EthernetLayout.SOURCE + HARDWARE_ADDRESS, client);
        ring.set(I32, offset + NETWORK + Ipv4Layout.SOURCE, client);
        ring.set(I32, offset + TRANSPORT + UdpLayout.SOURCE_PORT, ports);
        long addressSum = Checksum.sum32(client);
        ring.set(U16, offset + NETWORK + Ipv4Layout.CHECKSUM, (short) Checksum.of(networkSum + addressSum));
        ring.set(U16, offset + TRANSPORT + UdpLayout.CHECKSUM, (short) Checksum.ofUdp(transportSum + addressSum + Checksum.sum32(ports) + questionSum));
    }
}
