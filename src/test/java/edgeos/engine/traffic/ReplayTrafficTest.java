package edgeos.engine.traffic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.notation.Settings;
import edgeos.program.pcap.PacketFile;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayTrafficTest {
    private static final Path REAL = Path.of("samples", "traffic", "edge-mix.pcap");

    private static Traffic replay(String pace, double times, int repetitions) throws IOException {
        return Traffics.open("replay", Settings.of(Map.of("file", REAL.toAbsolutePath().toString(), "pace", pace, "times", times,
                "repetitions", repetitions)));
    }

    @Test
    void shouldPlayEveryPacketOnce() throws IOException {
        PacketFile file = PacketFile.read(REAL);
        try (Traffic traffic = replay("fast", 1, 1)) {
            int packet = 0;
            while (traffic.dueNanos() != Traffic.NEVER) {
                assertEquals(Traffic.AT_ONCE, traffic.dueNanos());
                byte[] bytes = new byte[traffic.lengthBytes()];
                traffic.writeTo(MemorySegment.ofArray(bytes), 0);
                assertArrayEquals(file.bytes(packet++), bytes);
                traffic.advance(0);
            }
            assertEquals(4_987, packet);
        }
    }

    @Test
    void shouldFindTheFlowsAndClientsOfTheFile() throws IOException {
        var flows = new HashSet<List<Long>>();
        var clients = new HashMap<Integer, Integer>();
        try (Traffic traffic = replay("fast", 1, 1)) {
            for (; traffic.dueNanos() != Traffic.NEVER; traffic.advance(0)) {
                flows.add(List.of(traffic.tupleHigh(), traffic.tupleLow()));
                clients.merge(traffic.clientAddress(), 1, Integer::sum);
            }
        }
        assertTrue(flows.remove(List.of(0L, 0L)), "what is not IPv4 has no flow");
        assertEquals(237, flows.size());
        assertEquals(16, clients.remove(0));
        assertEquals(8, clients.size());
        assertTrue(clients.keySet().stream().allMatch(client -> client >= 0x0a14000c && client <= 0x0a140013), clients.toString());
    }

    @Test
    void shouldKeepThePaceOfTheFile() throws IOException {
        PacketFile file = PacketFile.read(REAL);
        try (Traffic captured = replay("captured", 10, 1); Traffic tenfold = replay("times", 10, 1)) {
            long since = 0;
            for (int packet = 0; packet < file.count(); packet++) {
                since = Math.max(since, file.epochNanos(packet) - file.epochNanos(0));
                assertEquals(since, captured.dueNanos(), 1);
                assertEquals(since / 10.0, tenfold.dueNanos(), 1.1);
                captured.advance(0);
                tenfold.advance(0);
            }
            assertEquals(Traffic.NEVER, captured.dueNanos());
        }
    }

    @Test
    void shouldGoOnAfterTheLastPacketWhenRepeated() throws IOException {
        PacketFile file = PacketFile.read(REAL);
        long span = file.epochNanos(file.count() - 1) - file.epochNanos(0);
        try (Traffic traffic = replay("captured", 1, 2)) {
            for (int packet = 0; packet < file.count(); packet++) {
                traffic.advance(0);
            }
            assertEquals(span + span / (file.count() - 1.0), traffic.dueNanos(), 2);
            for (int packet = 0; packet < file.count(); packet++) {
                traffic.advance(0);
            }
            assertEquals(Traffic.NEVER, traffic.dueNanos());
        }
        try (Traffic forEver = replay("fast", 1, 0)) {
            for (int packet = 0; packet < 3 * file.count(); packet++) {
                forEver.advance(0);
            }
            assertEquals(Traffic.AT_ONCE, forEver.dueNanos());
        }
    }

    @Test
    void shouldRefuseAFileThatIsNotThere() {
        assertThrows(IOException.class, () -> Traffics.open("replay", Settings.of(Map.of("file", "/no/such.pcap"))));
        assertThrows(IllegalArgumentException.class, () -> replay("backwards", 1, 1));
        assertThrows(IllegalArgumentException.class, () -> replay("times", 0, 1));
    }
}
