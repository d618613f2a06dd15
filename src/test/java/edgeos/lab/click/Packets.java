package edgeos.lab.click;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The sample packets, read and asked in the plainest way: shares nothing with what is tested. */
final class Packets {
    static final Path FILE = Path.of("samples", "traffic", "edge-mix.pcap");
    static final int SERVER = address(10, 20, 0, 1);

    private final List<byte[]> all = new ArrayList<>();

    Packets() throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(FILE)).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 24; at < file.limit(); at += 16 + file.getInt(at + 8)) {
            byte[] packet = new byte[file.getInt(at + 8)];
            file.get(at + 16, packet);
            all.add(packet);
        }
    }

    long count(Predicate<byte[]> meant) {
        return all.stream().filter(meant).count();
    }

    static int address(int a, int b, int c, int d) {
        return a << 24 | b << 16 | c << 8 | d;
    }

    static int u8(byte[] packet, int at) {
        return packet[at] & 0xff;
    }

    static int u16(byte[] packet, int at) {
        return u8(packet, at) << 8 | u8(packet, at + 1);
    }

    static int source(byte[] packet) {
        return u16(packet, 26) << 16 | u16(packet, 28);
    }

    static int destination(byte[] packet) {
        return u16(packet, 30) << 16 | u16(packet, 32);
    }

    static boolean isType(byte[] packet, int type) {
        return u16(packet, 12) == type;
    }

    static boolean is(byte[] packet, int protocol) {
        return isType(packet, 0x0800) && u8(packet, 23) == protocol;
    }

    static boolean isTcp(byte[] packet) {
        return is(packet, 6);
    }

    static boolean isUdp(byte[] packet) {
        return is(packet, 17);
    }

    /** All IPv4 headers of the capture are 20 bytes long, and no packet is a fragment. */
    static boolean hasPort(byte[] packet, int port) {
        return (isTcp(packet) || isUdp(packet)) && (u16(packet, 34) == port || u16(packet, 36) == port);
    }

    static boolean opensTo(byte[] packet, int from, int to) {
        return isTcp(packet) && (packet[47] & 0x12) == 2 && destination(packet) == SERVER && u16(packet, 36) >= from && u16(packet, 36) <= to;
    }

    static boolean holds(byte[] packet, String lower) {
        return new String(packet, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).contains(lower);
    }
}
