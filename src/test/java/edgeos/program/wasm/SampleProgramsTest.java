package edgeos.program.wasm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.notation.DropReason;
import edgeos.notation.FaultReason;
import edgeos.notation.Settings;
import edgeos.program.ProgramFault;
import edgeos.program.ReadySettings;
import edgeos.program.net.Rig;
import edgeos.program.packet.Frames;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample programs do what their sources say, as modules that were built from them. */
class SampleProgramsTest {
    private static Rig rig(String program) {
        return new Rig(new WasmProgram(Settings.of(Map.of("file", ReadySettings.PROGRAMS.resolve(program + ".wasm").toString()))));
    }

    private static byte[] query(String domain) {
        var dns = new ByteArrayOutputStream();
        dns.writeBytes(new byte[] {0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0});
        for (String label : domain.split("\\.")) {
            dns.write(label.length());
            dns.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        }
        dns.writeBytes(new byte[] {0, 0, 1, 0, 1});
        return Frames.udp("10.20.0.1", 5353, "10.30.0.1", 53, dns.toByteArray());
    }

    @Test
    void shouldForwardEveryByte() {
        Rig rig = rig("forward");
        List<byte[]> frames = Frames.real().subList(0, 300);
        List<Rig.Outcome> outcomes = rig.run(0, frames, 0);
        for (int at = 0; at < frames.size(); at++) {
            assertTrue(outcomes.get(at).left(0));
            assertArrayEquals(frames.get(at), outcomes.get(at).frame());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16})
    void shouldSpreadFlowsByATableThatFillsItsMemory(int pages) {
        Rig rig = new Rig(new WasmProgram(Settings.of(Map.of("file", ReadySettings.PROGRAMS.resolve("spread.wasm").toString(), "limitPages", pages))));
        long ownBytes = 20_000;
        for (long at = rig.memory().sizeBytes() - 4; at > ownBytes; at -= 4096) {
            assertNotEquals(0, rig.memory().getInt(at), "offset=" + at);
        }
        int[] left = new int[4];
        for (int client = 0; client < 400; client++) {
            byte[] frame = Frames.udp("10.20.0." + client % 250, 5000, "10.30." + client % 7 + ".1", 80, new byte[4]);
            int port = Integer.numberOfTrailingZeros(rig.run(0, frame).ports());
            assertTrue(rig.run(0, frame).left(port), "the same flow, the same wire");
            left[port]++;
        }
        for (int port = 0; port < 4; port++) {
            assertTrue(left[port] > 50, "frames by wire: " + Arrays.toString(left));
        }
        assertEquals(800, rig.figure("frames"));
    }

    @Test
    void shouldCountPackets() {
        Rig rig = rig("packet-counter");
        List<byte[]> frames = Frames.real();
        for (int from = 0; from < frames.size(); from += 100) {
            rig.run(0, frames.subList(from, Math.min(from + 100, frames.size())), 0);
        }
        assertEquals(4_987, rig.figure("frames"));
        assertEquals(1_372_866, rig.figure("bytes"));
        assertEquals(List.of(2_370L, 2_409L, 192L, 16L), List.of(rig.figure("tcp"), rig.figure("udp"), rig.figure("icmp"), rig.figure("other")));
    }

    @Test
    void shouldBlockDomainsOnTheListAndBelowThem() {
        Rig rig = rig("dns-filter");
        for (String blocked : List.of("ads.example", "x.ADS.example", "a.b.tracker.example.org", "malware.test")) {
            assertEquals(DropReason.DENIED, rig.run(0, query(blocked)).reason(), blocked);
        }
        for (String allowed : List.of("badads.example", "example.org", "tracker.example", "ads.example.net", "test")) {
            assertTrue(rig.run(0, query(allowed)).left(0), allowed);
        }
        assertEquals(9, rig.figure("queries"));
        assertEquals(4, rig.figure("blocked"));
    }

    @Test
    void shouldDropQueriesWhoseNameDoesNotEnd() {
        byte[] cut = query("www.example.org");
        assertEquals(DropReason.MALFORMED, rig("dns-filter").run(0, java.util.Arrays.copyOf(cut, 60)).reason());
    }

    @Test
    void shouldStopAnEndlessLoopByItsFuel() {
        Rig rig = rig("endless-loop");
        byte[] frame = Frames.udp("10.20.0.1", 1, "10.30.0.1", 2, new byte[20]);
        rig.run(0, Collections.nCopies(99, frame), 0);
        ProgramFault fault = assertThrows(ProgramFault.class, () -> rig.run(0, frame));
        assertEquals(FaultReason.OUT_OF_FUEL, fault.reason());
    }
}
