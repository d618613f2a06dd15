package edgeos.program.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.program.packet.Frames;
import edgeos.program.packet.Verifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EchoTest {
    private final Rig rig = new Rig(new Echo(Settings.of(Map.of("swapAddresses", true))));

    @Test
    void shouldAnswerWithBothEndsSwapped() {
        byte[] there = Frames.udp("10.0.0.1", 5000, "10.0.0.2", 53, new byte[] {1, 2, 3});
        byte[] back = Frames.udp("10.0.0.2", 53, "10.0.0.1", 5000, new byte[] {1, 2, 3});
        System.arraycopy(Frames.hex("020000000001 020000000002"), 0, back, 0, 12);
        assertArrayEquals(back, rig.run(0, there).frame());
    }

    @Test
    void shouldBringRealPacketsBackWhenAskedTwice() {
        for (byte[] frame : Frames.real()) {
            Rig.Outcome once = rig.run(0, frame);
            assertTrue(once.left(0));
            assertEquals(List.of(), Verifier.faults(once.frame()));
            assertArrayEquals(frame, rig.run(0, once.frame()).frame());
        }
    }

    @Test
    void shouldLeaveLaterFragmentsTheirData() {
        byte[] fragment = Frames.ipv4(17, "10.0.0.1", "10.0.0.2", 3, new byte[0], new byte[] {1, 2, 3, 4});
        byte[] echoed = rig.run(0, fragment).frame();
        assertArrayEquals(new byte[] {1, 2, 3, 4}, Arrays.copyOfRange(echoed, 34, 38));
    }

    @Test
    void shouldSendFramesBackAsTheyAreIfToldSo() {
        var plain = new Rig(new Echo(Settings.of(Map.of("swapAddresses", false))));
        byte[] frame = Frames.udp("10.0.0.1", 5000, "10.0.0.2", 53, new byte[3]);
        assertArrayEquals(frame, plain.run(0, frame).frame());
    }

    @Test
    void shouldDropWhatHasNoAddresses() {
        assertEquals(DropReason.MALFORMED, rig.run(0, new byte[13]).reason());
    }

    @Test
    void shouldCopyEveryFrameToBothPortsOfATee() {
        assertEquals(0b11, new Rig(new Tee(Settings.NONE)).run(0, new byte[60]).ports());
    }
}
