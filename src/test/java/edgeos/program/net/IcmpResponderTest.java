package edgeos.program.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.notation.Settings;
import edgeos.program.packet.Frames;
import edgeos.program.packet.Verifier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IcmpResponderTest {
    private static Rig responder(String network) {
        return new Rig(new IcmpResponder(Settings.of(Map.of("address", network))));
    }

    @Test
    void shouldAnswerAsTheServerDid() {
        byte[] request = Frames.icmp("10.0.0.7", "10.0.0.1", 8, 0, 0x12340005, "abcdefg".getBytes());
        byte[] reply = Frames.icmp("10.0.0.1", "10.0.0.7", 0, 0, 0x12340005, "abcdefg".getBytes());
        System.arraycopy(Frames.hex("020000000001 020000000002"), 0, reply, 0, 12);
        Rig.Outcome outcome = responder("10.0.0.0/24").run(0, request);
        assertTrue(outcome.left(0));
        assertArrayEquals(reply, outcome.frame());
    }

    @Test
    void shouldAnswerEveryRealRequestWithARightChecksum() {
        Rig rig = responder("0.0.0.0/0");
        int replies = 0;
        for (byte[] frame : Frames.real()) {
            Rig.Outcome outcome = rig.run(0, frame);
            assertEquals(List.of(), Verifier.faults(outcome.frame()));
            replies += outcome.left(0) ? 1 : 0;
        }
        assertEquals(96, replies);
    }

    @Test
    void shouldLeaveAllElseAlone() {
        Rig rig = responder("10.0.0.0/24");
        for (byte[] frame : List.of(new byte[2], Frames.icmp("10.0.0.7", "10.0.1.1", 8, 0, 1, new byte[4]),
                Frames.icmp("10.0.0.7", "10.0.0.1", 0, 0, 1, new byte[4]), Frames.udp("10.0.0.7", 8, "10.0.0.1", 0x800, new byte[4]),
                Frames.ipv4(1, "10.0.0.7", "10.0.0.1", 0x2000, new byte[0], Frames.icmpMessage(8, 0, 1, new byte[8])))) {
            Rig.Outcome outcome = rig.run(0, frame);
            assertTrue(outcome.left(1));
            assertArrayEquals(frame, outcome.frame());
        }
        assertTrue(responder("0.0.0.0/0").run(0, Frames.icmp("10.0.0.7", "224.0.0.1", 8, 0, 1, new byte[4])).left(1), "a group");
    }
}
