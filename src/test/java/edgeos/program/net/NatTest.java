package edgeos.program.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.program.packet.ByteOctets;
import edgeos.program.packet.FlowKey;
import edgeos.program.packet.Frames;
import edgeos.program.packet.Outline;
import edgeos.program.packet.Verifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NatTest {
    private static final int INSIDE = 0;
    private static final int OUTSIDE = 1;
    private static final String OUR = "192.0.2.1";
    private static final String SERVER = "198.51.100.9";

    private final Rig nat = nat("1024-65535", 1024);
    private final Rig echo = new Rig(new Echo(Settings.of(Map.of("swapAddresses", true))));

    private static Rig nat(String ports, int mostFlows) {
        return new Rig(new Nat(Settings.of(Map.of("insideNetwork", "10.20.0.0/16", "outsideAddress", OUR, "outsidePorts", ports,
                "mostFlows", mostFlows))));
    }

    private byte[] out(byte[] frame) {
        Rig.Outcome outcome = nat.run(INSIDE, frame);
        assertTrue(outcome.left(INSIDE), () -> "dropped: " + outcome.reason());
        assertEquals(List.of(), Verifier.faults(outcome.frame()));
        return outcome.frame();
    }

    private byte[] in(byte[] frame) {
        Rig.Outcome outcome = nat.run(OUTSIDE, frame);
        assertTrue(outcome.left(OUTSIDE), () -> "dropped: " + outcome.reason());
        assertEquals(List.of(), Verifier.faults(outcome.frame()));
        return outcome.frame();
    }

    private static int source(byte[] frame) {
        var octets = new ByteOctets(frame);
        return FlowKey.source(octets, Outline.of(octets));
    }

    private static int sourcePort(byte[] frame) {
        var octets = new ByteOctets(frame);
        return FlowKey.sourcePort(octets, Outline.of(octets));
    }

    @Test
    void shouldShowTheOutsideOneAddress() {
        byte[] sent = out(Frames.tcp("10.20.0.5", 40_000, SERVER, 80, 2, new byte[0]));
        assertArrayEquals(Frames.tcp(OUR, 1024, SERVER, 80, 2, new byte[0]), sent);
        assertArrayEquals(Frames.udp(OUR, 1024, SERVER, 53, new byte[3]), out(Frames.udp("10.20.0.5", 40_000, SERVER, 53, new byte[3])));
        assertArrayEquals(Frames.icmp(OUR, SERVER, 8, 0, 1024 << 16 | 7, new byte[3]),
                out(Frames.icmp("10.20.0.5", SERVER, 8, 0, 99 << 16 | 7, new byte[3])));
    }

    @Test
    void shouldFindTheWayBack() {
        out(Frames.tcp("10.20.0.5", 40_000, SERVER, 80, 2, new byte[0]));
        out(Frames.tcp("10.20.0.6", 40_000, SERVER, 80, 2, new byte[0]));
        assertArrayEquals(Frames.tcp(SERVER, 80, "10.20.0.6", 40_000, 18, new byte[9]), in(Frames.tcp(SERVER, 80, OUR, 1025, 18, new byte[9])));
        assertArrayEquals(Frames.tcp(SERVER, 80, "10.20.0.5", 40_000, 18, new byte[9]), in(Frames.tcp(SERVER, 80, OUR, 1024, 18, new byte[9])));
    }

    @Test
    void shouldKeepAnEndsPortWhomeverItSpeaksTo() {
        int first = sourcePort(out(Frames.udp("10.20.0.5", 5000, SERVER, 53, new byte[1])));
        assertEquals(first, sourcePort(out(Frames.udp("10.20.0.5", 5000, "203.0.113.4", 99, new byte[1]))));
        assertEquals(1, nat.figure("flows"));
    }

    @Test
    void shouldNeverGiveAPortTwice() {
        var owners = new HashMap<Integer, List<Integer>>();
        Rig small = nat("2000-2499", 4096);
        int given = 0;
        for (int client = 0; client < 700; client++) {
            Rig.Outcome outcome = small.run(INSIDE, Frames.udp("10.20.1." + client % 256, 3000 + client / 256, SERVER, 53, new byte[0]));
            if (outcome.reason() == null) {
                given++;
                int port = sourcePort(outcome.frame());
                assertTrue(port >= 2000 && port < 2500);
                assertEquals(null, owners.put(port, List.of(client)));
            } else {
                assertEquals(DropReason.TABLE_FULL, outcome.reason());
            }
        }
        assertEquals(500, given);
    }

    @Test
    void shouldDropNewFlowsWhenTheTableIsFullAndKeepTheOldOnes() {
        Rig small = nat("1024-65535", 16);
        for (int port = 0; port < 16; port++) {
            assertTrue(small.run(INSIDE, Frames.tcp("10.20.0.5", port, SERVER, 80, 2, new byte[0])).left(INSIDE));
        }
        assertEquals(DropReason.TABLE_FULL, small.run(INSIDE, Frames.tcp("10.20.0.5", 16, SERVER, 80, 2, new byte[0])).reason());
        assertEquals(DropReason.TABLE_FULL, small.run(INSIDE, Frames.udp("10.20.0.5", 1, SERVER, 80, new byte[0])).reason());
        assertTrue(small.run(INSIDE, Frames.tcp("10.20.0.5", 3, SERVER, 80, 2, new byte[0])).left(INSIDE));
        assertEquals(16, small.figure("flows"));
    }

    @Test
    void shouldBringRealPacketsOutAndBackAsTheyWere() {
        var sources = new HashSet<Integer>();
        for (byte[] frame : Frames.real()) {
            byte[] sent = out(frame);
            var octets = new ByteOctets(frame);
            if (Outline.isIpv4(Outline.of(octets))) {
                assertFalse(Arrays.equals(frame, sent));
                sources.add(source(sent));
                byte[] back = in(echo.run(0, sent).frame());
                assertArrayEquals(frame, echo.run(0, back).frame());
            } else {
                assertArrayEquals(frame, sent);
                assertArrayEquals(frame, in(frame));
            }
        }
        assertEquals(Set.of(Frames.address(OUR)), sources);
    }

    @Test
    void shouldKeepAUdpPacketWithoutChecksumWithoutOne() {
        byte[] frame = Frames.udp("10.20.0.5", 5000, SERVER, 53, new byte[1]);
        frame[40] = 0;
        frame[41] = 0;
        byte[] sent = out(frame);
        assertEquals(0, sent[40] | sent[41]);
    }

    @Test
    void shouldWriteAUdpChecksumOfZeroAsAllOnes() {
        boolean hasSeenOnes = false;
        for (int word = 0; word < 65_536; word++) {
            byte[] frame = Frames.udp("10.20.0.5", 5000, SERVER, 53, new byte[] {(byte) (word >> 8), (byte) word});
            byte[] sent = nat.run(INSIDE, frame).frame();
            assertArrayEquals(Frames.udp(OUR, 1024, SERVER, 53, new byte[] {(byte) (word >> 8), (byte) word}), sent);
            hasSeenOnes |= sent[40] == -1 && sent[41] == -1;
        }
        assertTrue(hasSeenOnes);
    }

    @Test
    void shouldTranslateAnErrorFromOutsideWithThePacketItCarries() {
        for (byte[] frame : List.of(Frames.udp("10.20.0.5", 5000, SERVER, 53, new byte[40]), Frames.tcp("10.20.0.5", 5000, SERVER, 80, 2, new byte[7]),
                Frames.icmp("10.20.0.5", SERVER, 8, 0, 77 << 16, new byte[9]))) {
            byte[] sent = out(frame);
            for (int kept : new int[] {28, 40, frame.length - 14}) {
                int bytes = Math.min(kept, frame.length - 14);
                byte[] error = Frames.icmp(SERVER, OUR, 3, 1, 0, Arrays.copyOfRange(sent, 14, 14 + bytes));
                byte[] wanted = Frames.icmp(SERVER, "10.20.0.5", 3, 1, 0, Arrays.copyOfRange(frame, 14, 14 + bytes));
                assertArrayEquals(wanted, in(error), "kept=" + bytes);
            }
        }
    }

    @Test
    void shouldTranslateAnErrorFromInsideWithThePacketItCarries() {
        byte[] sent = out(Frames.udp("10.20.0.5", 5000, SERVER, 53, new byte[4]));
        byte[] answer = Frames.udp(SERVER, 53, OUR, sourcePort(sent), new byte[30]);
        byte[] arrived = in(answer);
        byte[] error = Frames.icmp("10.20.0.5", SERVER, 3, 3, 0, Arrays.copyOfRange(arrived, 14, 42));
        assertArrayEquals(Frames.icmp(OUR, SERVER, 3, 3, 0, Arrays.copyOfRange(answer, 14, 42)), out(error));
        byte[] stray = Frames.icmp("10.20.0.9", SERVER, 3, 3, 0, Arrays.copyOfRange(Frames.udp(SERVER, 53, "10.20.0.9", 1, new byte[0]), 14, 42));
        assertEquals(DropReason.NO_ROUTE, nat.run(INSIDE, stray).reason());
    }

    @Test
    void shouldDropWhatNobodyInsideAskedFor() {
        out(Frames.tcp("10.20.0.5", 40_000, SERVER, 80, 2, new byte[0]));
        assertEquals(DropReason.NO_ROUTE, nat.run(OUTSIDE, Frames.tcp(SERVER, 80, OUR, 1025, 2, new byte[0])).reason());
        assertEquals(DropReason.NO_ROUTE, nat.run(OUTSIDE, Frames.udp(SERVER, 80, OUR, 1024, new byte[0])).reason());
        assertEquals(DropReason.NO_ROUTE, nat.run(OUTSIDE, Frames.tcp(SERVER, 80, "10.20.0.5", 40_000, 2, new byte[0])).reason());
        assertEquals(DropReason.NO_ROUTE, nat.run(OUTSIDE, Frames.icmp(SERVER, OUR, 3, 1, 0,
                Arrays.copyOfRange(Frames.udp(OUR, 1024, SERVER, 80, new byte[0]), 14, 42))).reason());
    }

    @Test
    void shouldSayWhyItDropsWhatHasNoPortToGoBy() {
        assertEquals(DropReason.NO_ROUTE, nat.run(INSIDE, Frames.ipv4(17, "10.20.0.5", SERVER, 0x2000, new byte[0], new byte[16])).reason());
        assertEquals(DropReason.NO_ROUTE, nat.run(INSIDE, Frames.ipv4(17, "10.20.0.5", SERVER, 5, new byte[0], new byte[16])).reason());
        assertEquals(DropReason.NO_ROUTE, nat.run(INSIDE, Frames.ipv4(47, "10.20.0.5", SERVER, 0, new byte[0], new byte[16])).reason());
        assertEquals(DropReason.NO_ROUTE, nat.run(INSIDE, Frames.icmp("10.20.0.5", SERVER, 10, 0, 0, new byte[16])).reason());
        assertEquals(DropReason.MALFORMED, nat.run(INSIDE, Frames.ipv4(17, "10.20.0.5", SERVER, 0, new byte[0], new byte[7])).reason());
        assertEquals(DropReason.MALFORMED, nat.run(INSIDE, new byte[13]).reason());
        assertEquals(DropReason.MALFORMED, nat.run(INSIDE, Frames.icmp("10.20.0.5", SERVER, 3, 0, 0, new byte[28])).reason());
    }

    @Test
    void shouldLeaveOthersAloneAndKeepOptionsAndTags() {
        byte[] stranger = Frames.udp("172.16.0.1", 1, SERVER, 2, new byte[1]);
        assertArrayEquals(stranger, nat.run(INSIDE, stranger).frame());
        byte[] datagram = Arrays.copyOfRange(Frames.udp("10.20.0.5", 1, SERVER, 2, new byte[1]), 34, 43);
        byte[] sent = out(Frames.ipv4(17, "10.20.0.5", SERVER, 0, Frames.hex("01010100"), datagram));
        assertEquals(Frames.address(OUR), source(sent));
        byte[] tagged = Frames.tagged(Frames.udp("10.20.0.5", 1, SERVER, 2, new byte[1]));
        assertArrayEquals(Frames.tagged(Frames.udp(OUR, 1024, SERVER, 2, new byte[1])), nat.run(INSIDE, tagged).frame());
    }
}
