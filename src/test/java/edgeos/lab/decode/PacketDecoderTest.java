package edgeos.lab.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.program.packet.Frames;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PacketDecoderTest {
    private static final byte[] TCP = Frames.tcp("10.0.0.1", 40_000, "10.0.0.2", 80, 0x12, "GET / HTTP/1.1".getBytes());

    private static List<Layer> decode(byte[] frame) {
        List<Layer> layers = PacketDecoder.decode(frame);
        int next = 0;
        for (Layer layer : layers) {
            assertEquals(next, layer.offset(), () -> "a gap or an overlap before " + layer.name());
            next += layer.length();
            layer.fields().forEach(field -> assertTrue(field.offset() >= layer.offset()
                    && field.offset() + field.length() <= layer.offset() + layer.length() && field.length() > 0, field::toString));
        }
        assertEquals(frame.length, next, "not every byte belongs to a layer");
        return layers;
    }

    private static List<String> names(byte[] frame) {
        return decode(frame).stream().map(Layer::name).toList();
    }

    private static Layer.Field field(byte[] frame, String layer, String field) {
        return decode(frame).stream().filter(one -> one.name().equals(layer)).findFirst().orElseThrow().fields().stream()
                .filter(one -> one.name().equals(field)).findFirst().orElseThrow();
    }

    private static boolean isWrong(byte[] frame) {
        return decode(frame).stream().anyMatch(Layer::isWrong);
    }

    @Test
    void shouldFindNothingWrongWithRealPackets() {
        for (byte[] frame : Frames.real()) {
            assertFalse(isWrong(frame), () -> decode(frame).toString());
        }
    }

    @Test
    void shouldNameLayersAndFields() {
        assertEquals(List.of("Ethernet", "IPv4", "TCP", "Data"), names(TCP));
        assertEquals("10.0.0.1", field(TCP, "IPv4", "Source").value());
        assertEquals(26, field(TCP, "IPv4", "Source").offset());
        assertEquals("80 http", field(TCP, "TCP", "Destination port").value());
        assertEquals("SYN ACK", field(TCP, "TCP", "Flags").value());
        assertEquals("GET / HTTP/1.1", field(TCP, "Data", "Text").value());
        assertEquals("02:00:00:00:00:01", field(TCP, "Ethernet", "Source").value());
        assertEquals(List.of("Ethernet", "VLAN", "IPv4", "TCP", "Data"), names(Frames.tagged(TCP)));
        assertEquals("5", field(Frames.tagged(TCP), "VLAN", "VLAN").value());
    }

    @Test
    void shouldSayWhenAChecksumIsWrong() {
        byte[] frame = TCP.clone();
        frame[frame.length - 1] ^= 1;
        Layer.Field checksum = field(frame, "TCP", "Checksum");
        assertTrue(checksum.wrong() && checksum.value().contains("should be"), checksum::toString);
        assertTrue(field(TCP, "TCP", "Checksum").value().endsWith("right"));
        byte[] hop = TCP.clone();
        hop[22]--;
        assertTrue(field(hop, "IPv4", "Checksum").wrong());
        byte[] udp = Frames.udp("10.0.0.1", 1, "10.0.0.2", 2, new byte[3]);
        udp[40] = 0;
        udp[41] = 0;
        assertEquals("0x0000, none", field(udp, "UDP", "Checksum").value());
    }

    @Test
    void shouldDecodeArp() {
        byte[] arp = Frames.ethernet(0x0806, Frames.hex("0001 0800 06 04 0001 020000000001 0a000001 000000000000 0a000002 0000"));
        assertEquals(List.of("Ethernet", "ARP", "Padding"), names(arp));
        assertEquals("1 request", field(arp, "ARP", "Operation").value());
        assertEquals("10.0.0.2", field(arp, "ARP", "Target address").value());
    }

    @Test
    void shouldDecodeIpv6() {
        byte[] packet = Frames.hex("60000000 0004 3a ff fe800000000000000000000000000001 ff020000000000000000000000000001 8000 0000");
        byte[] frame = Frames.ethernet(0x86dd, packet);
        assertEquals(List.of("Ethernet", "IPv6", "ICMPv6"), names(frame));
        assertEquals("fe80::1", field(frame, "IPv6", "Source").value());
        assertTrue(field(frame, "ICMPv6", "Checksum").wrong());
        byte[] zero = Frames.ethernet(0x86dd, Frames.hex("60000000 0000 3b 40" + "00".repeat(16) + "20010db8000100000000000100000001"));
        assertEquals("::", field(zero, "IPv6", "Source").value());
        assertEquals("2001:db8:1::1:0:1", field(zero, "IPv6", "Destination").value());
    }

    @Test
    void shouldDecodeThePacketInsideAnError() {
        byte[] inner = Arrays.copyOfRange(Frames.udp("10.0.0.2", 53, "10.0.0.1", 5000, new byte[30]), 14, 42);
        byte[] frame = Frames.icmp("10.0.0.1", "10.0.0.2", 3, 3, 0, inner);
        assertEquals(List.of("Ethernet", "IPv4", "ICMP", "IPv4, inner", "UDP, inner"), names(frame));
        assertEquals("3 destination unreachable", field(frame, "ICMP", "Type").value());
        assertFalse(isWrong(frame), () -> decode(frame).toString());
    }

    @Test
    void shouldNotJudgeAFragment() {
        byte[] first = Frames.ipv4(17, "10.0.0.1", "10.0.0.2", 0x2000, new byte[0], Frames.hex("0001 0002 0100 1234 00000000"));
        assertFalse(isWrong(first), () -> decode(first).toString());
        assertEquals(List.of("Ethernet", "IPv4", "Fragment"), names(Frames.ipv4(17, "10.0.0.1", "10.0.0.2", 7, new byte[4], new byte[8])));
    }

    @Test
    void shouldMarkWhatIsCutShort() {
        assertEquals(List.of(), decode(new byte[0]));
        for (int length = 1; length < TCP.length; length++) {
            assertTrue(length == 14 || isWrong(Arrays.copyOf(TCP, length)), "length=" + length);
        }
    }

    @Test
    void shouldNeverFail() {
        var random = new Random(5);
        List<byte[]> real = Frames.real();
        for (int round = 0; round < 60_000; round++) {
            byte[] frame = real.get(random.nextInt(real.size())).clone();
            for (int change = random.nextInt(6); change >= 0; change--) {
                frame[random.nextInt(Math.min(frame.length, 60))] = (byte) random.nextInt();
            }
            decode(random.nextInt(4) == 0 ? Arrays.copyOf(frame, random.nextInt(frame.length)) : frame);
        }
    }

    @Test
    void shouldFindWhatWasChanged() {
        byte[] before = Frames.hex("00 01 02 03 04 05 06 07");
        assertTrue(ByteDiff.between(before, before.clone()).isEmpty());
        var changed = ByteDiff.between(before, Frames.hex("00 ff fe 03 04 05 06 00"));
        assertEquals(List.of(new ByteDiff.Range(1, 2), new ByteDiff.Range(7, 1)), changed.after());
        assertEquals(changed.before(), changed.after());
        var longer = ByteDiff.between(before, Frames.hex("00 01 aa bb 02 03 04 05 06 07"));
        assertEquals(List.of(), longer.before());
        assertEquals(List.of(new ByteDiff.Range(2, 2)), longer.after());
        var shorter = ByteDiff.between(before, Frames.hex("04 05 06 07"));
        assertEquals(List.of(new ByteDiff.Range(0, 4)), shorter.before());
        assertTrue(shorter.before().getFirst().holds(3) && !shorter.before().getFirst().holds(4));
        var cut = ByteDiff.between(before, new byte[0]);
        assertEquals(List.of(new ByteDiff.Range(0, 8)), cut.before());
    }
}
