package edgeos.program.click;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.memory.FwpMemory;
import edgeos.memory.RecordLayout;
import edgeos.model.kind.Catalogue;
import edgeos.notation.DropReason;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.Programs;
import edgeos.program.net.Rig;
import edgeos.program.packet.Frames;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corners of what Click's manual says of its elements: where a plausible reading would be another one. */
class DefinitionsTest {
    private static final byte[] WEB = Frames.tcp("10.0.0.1", 40_000, "10.9.0.1", 80, 2, new byte[] {1, 2, 3});
    private static final byte[] DNS = Frames.udp("10.0.0.1", 53, "10.9.0.1", 5_353, new byte[40]);
    private static final byte[] PING = Frames.icmp("10.0.0.1", "10.9.0.1", 8, 0, 1, new byte[8]);
    private static final byte[] LATER = Frames.ipv4(6, "10.0.0.1", "10.9.0.1", 0x0005, new byte[0], new byte[24]);
    private static final byte[] FIRST = Frames.ipv4(17, "10.0.0.1", "10.9.0.1", 0x2000, new byte[0], packet(DNS, 20));

    private static byte[] packet(byte[] frame, int from) {
        return Arrays.copyOfRange(frame, 14 + from, frame.length);
    }

    private static Program element(String kind, Object... settings) {
        var values = Catalogue.kind(kind).orElseThrow().defaults();
        for (int at = 0; at < settings.length; at += 2) {
            values = values.with((String) settings[at], settings[at + 1]);
        }
        return Programs.text(Catalogue.kind(kind).orElseThrow().program(), values);
    }

    private static Rig.Outcome run(byte[] frame, String kind, Object... settings) {
        return new Rig(element(kind, settings)).run(0, frame);
    }

    /** Which of a TCP packet to port 80 with SYN, a UDP packet from port 53, a ping, and a later fragment of TCP are meant: a digit each. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"port != 80~0100", "not port 80~0111", "src tcp port != 5~1000", "icmp type != 4~0010", "!(icmp type == 8)~1101", "tcp win != 1~1000",
            "port > 1023~1100", "port < 1024~0000", "port <= 40000~1100", "src and dst port < 1024~1100", "dst port & 0xfff0 == 80~1000", "dst udp port & 1~0100",
            "tcp[13] & 2 != 0~1000", "tcp[2:2] 80~1000", "transp[0:2] == 53~0100", "ip[9] = 17~0100", "ip[8:1] > 63~1111", "ip[6:2] & 0x1fff = 0~1110", "ip[0] & 0xf == 5~1111",
            "ip[64] 0~0100", "ip ce~0000", "ip ect~0000", "tos 0~1111", "unfrag~1110", "frag~0001", "ip host 10.0.0.1~1111", "dest 10.0.0.1~0000", "dst tcp www or https~1000",
            "www~1000", "dns~0100", "icmp echo~0010", "tcp syn~1000", "10.0.0.0/24 and syn~1000", "tcp opt 2~1000", "src host != 10.0.0.1~0000", "10.9.0.1 and not tcp~0110",
            "ip proto != 6~0110", "tcp or 17~1101", "gre~0000", "tcp 10.9.0.1~1001", "src 10.1.1.1 or 10.0.0.1~1111", "src or dest port 53~0100"})
    void shouldMeanWhatTheManualSays(String expression, String meant) {
        var rig = new Rig(element("ipClassifier", "patterns", List.of(expression)));
        var found = new StringBuilder();
        for (byte[] frame : List.of(WEB, DNS, PING, LATER)) {
            found.append(rig.run(0, frame).left(0) ? 1 : 0);
        }
        assertEquals(meant, found.toString(), expression);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"echo~icmp type echo", "ip ttl 256~0 to 255", "udp opt syn~one protocol", "icmp port 5~have ports", "tcp 80~word=80", "host > 10.0.0.1~equal or not",
            "ip[3:2] 5~one word of four", "ip[1~one word of four", "ip tos & 256 = 1~beyond the field", "port & 0 = 1~mask=0", "dst port 20-60~port >= 20 and",
            "syn != ack~there or not", "tcp opt != syn~there or not", "port 5 &~number="})
    void shouldSayWhatIsWrong(String expression, String said) {
        String message = assertThrows(IllegalArgumentException.class, () -> element("ipClassifier", "patterns", List.of(expression))).getMessage();
        assertTrue(message.contains(said) && message.contains("expression=" + expression), message);
    }

    @Test
    void shouldLetPacketsOfBadSourcesComeToGoodDestinationsOnly() {
        assertTrue(run(Frames.udp("0.0.0.0", 68, "255.255.255.255", 67, new byte[40]), "checkIpHeader", "offset", 14L).left(0), "no source is bad unless one says so");
        List<String> bad = List.of("10.0.0.1");
        assertTrue(run(WEB, "checkIpHeader", "offset", 14L, "badSources", bad).left(1));
        assertTrue(run(WEB, "checkIpHeader", "offset", 14L, "badSources", bad, "goodDestinations", List.of("10.9.0.1")).left(0));
    }

    @Test
    void shouldAnswerWithTheMostSpecificAddressInAFrameOfItsOwn() {
        byte[] request = Arrays.copyOf(Frames.ethernet(0x0806, Frames.hex("0001 0800 06 04 0001 020000000001 0a000001 000000000000 0a000063")), 60);
        Rig.Outcome reply = run(request, "arpResponder", "entries", List.of("02:00:00:00:00:aa 10.0.0.0/24", "10.0.0.99 02:00:00:00:00:bb", "10.0.0.0/16 02:00:00:00:00:cc"));
        assertArrayEquals(Frames.hex("020000000001 0200000000bb 0806 0001 0800 06 04 0002 0200000000bb 0a000063 020000000001 0a000001"), reply.frame());
    }

    @Test
    void shouldRewriteFirstFragmentsAndNoOthers() {
        var rig = new Rig(element("ipRewriter", "inputs", List.of("pattern 192.0.2.1 5000 - - 3 1", "nochange 2")));
        Rig.Outcome first = rig.run(0, FIRST);
        assertTrue(first.left(3));
        assertArrayEquals(packet(Frames.udp("192.0.2.1", 5_000, "10.9.0.1", 5_353, new byte[40]), 20), packet(first.frame(), 20), "ports and checksum");
        assertEquals(DropReason.NO_ROUTE, rig.run(0, LATER).reason());
        assertTrue(rig.run(1, LATER).left(2));
    }

    @Test
    void shouldLeaveTheTimeOfPacketsToManyWhereItSaysSo() {
        byte[] many = Frames.udp("10.0.0.1", 5, "224.0.0.251", 5, new byte[20]);
        assertEquals(many[22] - 1, run(many, "decIpTtl").frame()[22]);
        assertArrayEquals(many, run(many, "decIpTtl", "multicast", false).frame());
    }

    @Test
    void shouldSendByTheColourAndByAllPortsIfThatIs255() {
        assertEquals(0b100, switched(2, 4));
        assertEquals(0b1111, switched(255, 4));
        assertEquals(-1, switched(4, 4), "there is no such port");
    }

    /** The ports by which a packet of a colour leaves a PaintSwitch; -1: by none. */
    private static int switched(int colour, long outputs) {
        MemorySegment ring = MemorySegment.ofArray(new long[64]);
        ring.set(ValueLayout.JAVA_LONG, 0, RecordLayout.fresh(64, 0));
        var batch = new Batch();
        batch.open(ring, 0, RecordLayout.strideBytes(64), 1, 0);
        element("paint", "colour", (long) colour).process(batch, new FwpMemory(MemorySegment.ofArray(new long[0])));
        batch.close();
        batch.open(ring, 0, RecordLayout.strideBytes(64), 1, 0);
        element("paintSwitch", "outputs", outputs).process(batch, new FwpMemory(MemorySegment.ofArray(new long[0])));
        batch.close();
        long header = ring.get(ValueLayout.JAVA_LONG, 0);
        return RecordLayout.ended(header) ? -1 : RecordLayout.ports(header);
    }
}
