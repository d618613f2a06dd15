package edgeos.program.packet;

import static edgeos.program.packet.Frames.ethernet;
import static edgeos.program.packet.Frames.hex;
import static edgeos.program.packet.Frames.ipv4;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static final byte[] UDP = Frames.udp("10.0.0.1", 5000, "10.0.0.2", 53, new byte[5]);

    private static long outline(byte[] frame) {
        return Outline.of(new ByteOctets(frame));
    }

    @Test
    void shouldFindHeaders() {
        long outline = outline(UDP);
        assertTrue(Outline.isIpv4(outline) && Outline.hasPorts(outline));
        assertEquals(List.of(14, 34, 47, 13, 17), List.of(Outline.network(outline), Outline.transport(outline), Outline.end(outline),
                Outline.transportLength(outline), Outline.protocol(outline)));
        long tagged = outline(Frames.tagged(UDP));
        assertEquals(List.of(18, 38, 13), List.of(Outline.network(tagged), Outline.transport(tagged), Outline.transportLength(tagged)));
        long withOptions = outline(ipv4(17, "10.0.0.1", "10.0.0.2", 0, new byte[12], Arrays.copyOfRange(UDP, 34, 47)));
        assertEquals(46, Outline.transport(withOptions));
        assertTrue(Outline.hasPorts(withOptions));
    }

    @Test
    void shouldKnowWhatIsNoIpv4() {
        assertEquals(0, outline(ethernet(0x0806, new byte[28])));
        assertEquals(0, outline(Frames.tagged(ethernet(0x86dd, new byte[40]))));
        assertTrue(Outline.isBroken(outline(new byte[13])));
        assertTrue(Outline.isBroken(outline(hex("020000000002 020000000001 8100 00"))));
    }

    @Test
    void shouldCallItBrokenWhenHeaderOrLengthsAreNotSound() {
        for (int length = 14; length < UDP.length; length++) {
            assertTrue(Outline.isBroken(outline(Arrays.copyOf(UDP, length))), "length=" + length);
        }
        for (int first : new int[] {0x44, 0x4f, 0x65, 0x00}) {
            byte[] frame = UDP.clone();
            frame[14] = (byte) first;
            assertTrue(Outline.isBroken(outline(frame)), "first=" + first);
        }
        byte[] short_ = UDP.clone();
        short_[17] = 19;
        assertTrue(Outline.isBroken(outline(short_)));
    }

    @Test
    void shouldTellFragments() {
        long first = outline(ipv4(17, "1.2.3.4", "5.6.7.8", 0x2000, new byte[0], new byte[16]));
        assertTrue(Outline.isFragment(first) && !Outline.isLaterFragment(first) && Outline.hasPorts(first));
        long later = outline(ipv4(17, "1.2.3.4", "5.6.7.8", 0x0002, new byte[0], new byte[16]));
        assertTrue(Outline.isFragment(later) && Outline.isLaterFragment(later) && !Outline.hasPorts(later));
        assertFalse(Outline.isFragment(outline(ipv4(17, "1.2.3.4", "5.6.7.8", 0x4000, new byte[0], new byte[16]))));
    }

    @Test
    void shouldAskForAWholeTransportHeader() {
        assertFalse(Outline.hasTransport(outline(ipv4(17, "1.2.3.4", "5.6.7.8", 0, new byte[0], new byte[7]))));
        assertFalse(Outline.hasTransport(outline(ipv4(1, "1.2.3.4", "5.6.7.8", 0, new byte[0], new byte[7]))));
        assertFalse(Outline.hasTransport(outline(ipv4(6, "1.2.3.4", "5.6.7.8", 0, new byte[0], new byte[20]))), "data offset 0");
        assertFalse(Outline.hasTransport(outline(ipv4(47, "1.2.3.4", "5.6.7.8", 0, new byte[0], new byte[20]))));
        assertTrue(Outline.hasTransport(outline(Frames.tcp("1.2.3.4", 1, "5.6.7.8", 2, 2, new byte[0]))));
    }

    @Test
    void shouldGiveBothDirectionsOneKey() {
        byte[] back = Frames.udp("10.0.0.2", 53, "10.0.0.1", 5000, new byte[99]);
        var there = new ByteOctets(UDP);
        var here = new ByteOctets(back);
        assertEquals(FlowKey.high(there, outline(UDP)), FlowKey.high(here, outline(back)));
        assertEquals(FlowKey.low(there, outline(UDP)), FlowKey.low(here, outline(back)));
        assertEquals(Frames.address("10.0.0.1"), FlowKey.client(there, outline(UDP)));
        assertEquals(Frames.address("10.0.0.1"), FlowKey.client(here, outline(back)));
    }

    @Test
    void shouldKnowTheClientsPortWhicheverIsLarger() {
        int client = Frames.address("10.0.0.1");
        int server = Frames.address("10.0.0.2");
        for (int here : new int[] {client, server, Frames.address("10.0.0.0")}) {
            for (int port : new int[] {40_000, 50_000, 60_000}) {
                long high = FlowKey.highOfClient(client, 50_000, here, port, 6);
                long low = FlowKey.low(client, 50_000, here, port);
                assertEquals(50_000, FlowKey.clientPort(high, low, client), () -> FlowKey.text(high, low));
                assertTrue(FlowKey.text(high, low).contains("10.0.0.1:50000"), () -> FlowKey.text(high, low));
            }
        }
        var frame = new ByteOctets(UDP);
        assertEquals(5000, FlowKey.clientPort(FlowKey.high(frame, outline(UDP)), FlowKey.low(frame, outline(UDP)), client));
        assertEquals(0, FlowKey.clientPort(FlowKey.NONE, FlowKey.NONE, client));
    }

    @Test
    void shouldKnowTheClientOfAPing() {
        byte[] request = Frames.icmp("10.0.0.7", "10.0.0.1", 8, 0, 0x00010001, new byte[8]);
        byte[] reply = Frames.icmp("10.0.0.1", "10.0.0.7", 0, 0, 0x00010001, new byte[8]);
        assertEquals(Frames.address("10.0.0.7"), FlowKey.client(new ByteOctets(request), outline(request)));
        assertEquals(Frames.address("10.0.0.7"), FlowKey.client(new ByteOctets(reply), outline(reply)));
        byte[] same = Frames.udp("9.9.9.9", 123, "8.8.8.8", 123, new byte[1]);
        assertEquals(Frames.address("9.9.9.9"), FlowKey.client(new ByteOctets(same), outline(same)), "equal ports: the source");
    }

    @Test
    void shouldFindTheFlowsOfRealPackets() {
        var flows = new HashSet<List<Long>>();
        for (byte[] frame : Frames.real()) {
            var octets = new ByteOctets(frame);
            long outline = Outline.of(octets);
            if (Outline.isIpv4(outline)) {
                flows.add(List.of(FlowKey.high(octets, outline), FlowKey.low(octets, outline)));
            }
        }
        assertEquals(237, flows.size());
    }
}
