package edgeos.program.packet;

import edgeos.program.pcap.PacketFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** Frames to test with, made by hand as their RFCs have them; shares no offset with what is tested. */
public final class Frames {
    private static final Path REAL = Path.of("samples", "traffic", "edge-mix.pcap");

    private Frames() { }

    /** The real packets of the samples. */
    public static List<byte[]> real() {
        try {
            PacketFile file = PacketFile.read(REAL);
            return IntStream.range(0, file.count()).mapToObj(file::bytes).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes from hexadecimal digits; blanks are left out. */
    public static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    /** An address such as 10.0.0.1. */
    public static int address(String text) {
        return Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).reduce(0, (all, octet) -> all << 8 | octet);
    }

    /** An Ethernet frame. */
    public static byte[] ethernet(int type, byte[] payload) {
        return join(hex("020000000002 020000000001"), new byte[] {(byte) (type >> 8), (byte) type}, payload);
    }

    /** The same frame with an 802.1Q tag. */
    public static byte[] tagged(byte[] frame) {
        return join(Arrays.copyOf(frame, 12), hex("8100 2005"), Arrays.copyOfRange(frame, 12, frame.length));
    }

    /** An IPv4 frame. */
    public static byte[] ipv4(int protocol, String source, String destination, int fragment, byte[] options, byte[] payload) {
        int header = 20 + options.length;
        ByteBuffer packet = ByteBuffer.allocate(header + payload.length).put((byte) (0x40 | header / 4)).put((byte) 0)
                .putShort((short) (header + payload.length)).putShort((short) 0x1234).putShort((short) fragment).put((byte) 64)
                .put((byte) protocol).putShort((short) 0).putInt(address(source)).putInt(address(destination)).put(options).put(payload);
        packet.putShort(10, (short) checksum(Arrays.copyOf(packet.array(), header)));
        return ethernet(0x0800, packet.array());
    }

    /** A UDP frame with a right checksum. */
    public static byte[] udp(String source, int sourcePort, String destination, int destinationPort, byte[] data) {
        ByteBuffer datagram = ByteBuffer.allocate(8 + data.length).putShort((short) sourcePort).putShort((short) destinationPort)
                .putShort((short) (8 + data.length)).putShort((short) 0).put(data);
        int sum = checksum(join(pseudo(17, source, destination, datagram.capacity()), datagram.array()));
        datagram.putShort(6, (short) (sum == 0 ? 0xffff : sum));
        return ipv4(17, source, destination, 0, new byte[0], datagram.array());
    }

    /** A TCP frame with these flags and a right checksum. */
    public static byte[] tcp(String source, int sourcePort, String destination, int destinationPort, int flags, byte[] data) {
        ByteBuffer segment = ByteBuffer.allocate(20 + data.length).putShort((short) sourcePort).putShort((short) destinationPort)
                .putInt(1000).putInt(2000).put((byte) 0x50).put((byte) flags).putShort((short) 512).putInt(0).put(data);
        segment.putShort(16, (short) checksum(join(pseudo(6, source, destination, segment.capacity()), segment.array())));
        return ipv4(6, source, destination, 0, new byte[0], segment.array());
    }

    /** An ICMP frame with a right checksum. */
    public static byte[] icmp(String source, String destination, int type, int code, int rest, byte[] data) {
        return ipv4(1, source, destination, 0, new byte[0], icmpMessage(type, code, rest, data));
    }

    /** An ICMP message with a right checksum. */
    public static byte[] icmpMessage(int type, int code, int rest, byte[] data) {
        ByteBuffer message = ByteBuffer.allocate(8 + data.length).put((byte) type).put((byte) code).putShort((short) 0).putInt(rest).put(data);
        return message.putShort(2, (short) checksum(message.array())).array();
    }

    private static byte[] pseudo(int protocol, String source, String destination, int length) {
        return ByteBuffer.allocate(12).putInt(address(source)).putInt(address(destination)).put((byte) 0).put((byte) protocol)
                .putShort((short) length).array();
    }

    /** The Internet checksum of bytes in which the checksum itself is 0. */
    public static int checksum(byte[] bytes) {
        int sum = 0;
        for (int index = 0; index < bytes.length; index++) {
            sum += (bytes[index] & 0xff) << (index % 2 == 0 ? 8 : 0);
            sum = (sum & 0xffff) + (sum >> 16);
        }
        return ~sum & 0xffff;
    }

    /** These bytes one after the other. */
    public static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
