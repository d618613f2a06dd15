package edgeos.program.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.notation.Settings;
import edgeos.program.packet.Frames;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MonitorTest {
    @Test
    void shouldCountTheFlowsOfRealPackets() {
        var rig = new Rig(new Monitor(Settings.of(Map.of("mostFlows", 1024))));
        for (byte[] frame : Frames.real()) {
            assertTrue(rig.run(0, frame).left(0));
        }
        assertEquals(237, rig.figure("flows"));
        assertEquals(4_987, rig.figure("frames"));
        assertEquals(1_372_866, rig.figure("bytes"));
        assertEquals(4_971, sumOf(rig, MonitorLayout.FLOW_FRAMES), "every IPv4 frame belongs to one flow");
    }

    private static long sumOf(Rig rig, int field) {
        long sum = 0;
        for (long entry = MonitorLayout.TABLE; entry < rig.memory().sizeBytes(); entry += MonitorLayout.ENTRY_BYTES) {
            sum += rig.memory().getLong(entry + field);
        }
        return sum;
    }

    @Test
    void shouldCountBothDirectionsAsOneFlow() {
        var rig = new Rig(new Monitor(Settings.of(Map.of("mostFlows", 16))));
        rig.run(0, Frames.udp("10.0.0.1", 5000, "10.0.0.2", 53, new byte[1]));
        rig.run(0, Frames.udp("10.0.0.2", 53, "10.0.0.1", 5000, new byte[1]));
        rig.run(0, Frames.tcp("10.0.0.2", 53, "10.0.0.1", 5000, 2, new byte[1]));
        assertEquals(2, rig.figure("flows"));
    }

    @Test
    void shouldCountFlowsBeyondTheMostTogether() {
        var rig = new Rig(new Monitor(Settings.of(Map.of("mostFlows", 16))));
        List<byte[]> frames = IntStream.range(0, 100).mapToObj(port -> Frames.udp("10.0.0.1", 1000 + port, "10.0.0.2", 53, new byte[1]))
                .toList();
        rig.run(0, frames, 0);
        rig.run(0, frames, 0);
        assertEquals(16, rig.figure("flows"));
        assertEquals(200, rig.figure("frames"));
        assertEquals(168, rig.memory().getLong(MonitorLayout.OVER_FRAMES));
        assertEquals(168 * 43, rig.memory().getLong(MonitorLayout.OVER_BYTES));
        assertEquals(32, sumOf(rig, MonitorLayout.FLOW_FRAMES));
    }
}
