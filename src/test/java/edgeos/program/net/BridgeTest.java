package edgeos.program.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.program.packet.Frames;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BridgeTest {
    private static final int LEFT = 0;
    private static final int RIGHT = 1;

    private final Rig rig = new Rig(new Bridge(Settings.of(Map.of("mostAddresses", 16))));

    private static byte[] frame(String destination, String source) {
        return Frames.join(Frames.hex(destination), Frames.hex(source), new byte[48]);
    }

    @Test
    void shouldSendWhatIsUnknownAcross() {
        assertTrue(rig.run(LEFT, frame("0200000000bb", "0200000000aa")).left(RIGHT));
        assertTrue(rig.run(RIGHT, frame("0200000000cc", "0200000000bb")).left(LEFT));
        assertTrue(rig.run(LEFT, frame("ffffffffffff", "0200000000aa")).left(RIGHT));
    }

    @Test
    void shouldKeepWhatStaysOnItsSide() {
        rig.run(LEFT, frame("ffffffffffff", "0200000000aa"));
        rig.run(LEFT, frame("ffffffffffff", "0200000000ab"));
        assertEquals(DropReason.NO_ROUTE, rig.run(LEFT, frame("0200000000aa", "0200000000ab")).reason());
        assertTrue(rig.run(RIGHT, frame("0200000000aa", "0200000000bb")).left(LEFT));
        assertEquals(3, rig.figure("addresses"));
    }

    @Test
    void shouldNoticeWhenAStationMoves() {
        rig.run(LEFT, frame("ffffffffffff", "0200000000aa"));
        rig.run(RIGHT, frame("ffffffffffff", "0200000000aa"));
        assertTrue(rig.run(LEFT, frame("0200000000aa", "0200000000ab")).left(RIGHT));
        assertEquals(2, rig.figure("addresses"));
    }

    @Test
    void shouldForwardButNotLearnWhenItsTableIsFull() {
        for (int station = 0; station < 20; station++) {
            assertTrue(rig.run(LEFT, frame("ffffffffffff", String.format("0200000000%02x", station))).left(RIGHT));
        }
        assertEquals(16, rig.figure("addresses"));
        assertTrue(rig.run(LEFT, frame("020000000013", "020000000000")).left(RIGHT), "not learnt: across");
        assertEquals(DropReason.NO_ROUTE, rig.run(LEFT, frame("020000000001", "020000000000")).reason());
    }

    @Test
    void shouldRefuseWhatNoStationSends() {
        assertEquals(DropReason.MALFORMED, rig.run(LEFT, new byte[13]).reason());
        assertEquals(DropReason.MALFORMED, rig.run(LEFT, frame("0200000000aa", "0300000000aa")).reason());
        assertEquals(0, rig.figure("addresses"));
    }
}
