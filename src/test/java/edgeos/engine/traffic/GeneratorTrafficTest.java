package edgeos.engine.traffic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.kind.Catalogue;
import edgeos.notation.Settings;
import edgeos.program.packet.ByteOctets;
import edgeos.program.packet.FlowKey;
import edgeos.program.packet.Outline;
import edgeos.program.packet.Verifier;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorTrafficTest {
    private static Traffic generator(Map<String, ?> settings) {
        try {
            return Traffics.open("generator", Settings.of(settings).over(Catalogue.kind("generator").orElseThrow().defaults()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] take(Traffic traffic) {
        byte[] ring = new byte[traffic.lengthBytes() + 16];
        traffic.writeTo(MemorySegment.ofArray(ring), 8);
        traffic.advance(0);
        assertEquals(0, ByteBuffer.wrap(ring).getLong(0), "writes before its offset");
        assertEquals(0, ByteBuffer.wrap(ring).getLong(ring.length - 8), "writes behind its length");
        return Arrays.copyOfRange(ring, 8, ring.length - 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp", "icmp"})
    void shouldMakeFramesWithRightChecksums(String protocol) {
        try (Traffic traffic = generator(Map.of("protocol", protocol, "sizesBytes", "42, 64 x 3, 85, 86, 91, 333 x 2, 1514, 9000",
                "packetsPerClient", 5, "clients", 7))) {
            for (int frame = 0; frame < 20_000; frame++) {
                byte[] bytes = take(traffic);
                assertEquals(List.of(), Verifier.faults(bytes), () -> new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp", "icmp"})
    void shouldSayWhoseFrameItIsAsItsBytesDo(String protocol) {
        try (Traffic traffic = generator(Map.of("protocol", protocol, "packetsPerClient", 3))) {
            for (int frame = 0; frame < 1_000; frame++) {
                int client = traffic.clientAddress();
                long high = traffic.tupleHigh();
                long low = traffic.tupleLow();
                var bytes = new ByteOctets(take(traffic));
                long outline = Outline.of(bytes);
                assertTrue(Outline.hasTransport(outline));
                assertEquals(FlowKey.client(bytes, outline), client);
                assertEquals(FlowKey.high(bytes, outline), high);
                assertEquals(FlowKey.low(bytes, outline), low);
            }
        }
    }

    @Test
    void shouldSayInThePayloadWhoSentIt() {
        try (Traffic traffic = generator(Map.of("sizesBytes", "128"))) {
            for (int frame = 0; frame < 17; frame++) {
                take(traffic);
            }
            String text = new String(take(traffic), StandardCharsets.ISO_8859_1);
            assertTrue(text.contains("client 10.20.0.2       message 17 "), text);
        }
    }

    @Test
    void shouldMakeTheSameFramesFromTheSameSeed() {
        Map<String, ?> settings = Map.of("seed", 42, "arrivals", "poisson", "sizesBytes", "64 x 7, 594 x 4, 1518 x 1", "packetsPerClient", 9);
        try (Traffic one = generator(settings); Traffic other = generator(settings)) {
            for (int frame = 0; frame < 1_000; frame++) {
                assertEquals(one.dueNanos(), other.dueNanos());
                assertArrayEquals(take(one), take(other));
            }
        }
    }

    @Test
    void shouldKeepTheMixOfSizes() {
        try (Traffic traffic = generator(Map.of("sizesBytes", "64 x 7, 594 x 4, 1514 x 1"))) {
            var counts = new HashMap<Integer, Integer>();
            for (int frame = 0; frame < 1_200; frame++) {
                counts.merge(traffic.lengthBytes(), 1, Integer::sum);
                traffic.advance(0);
            }
            assertEquals(Map.of(64, 700, 594, 400, 1514, 100), counts);
        }
    }

    @Test
    void shouldComeAtTheRateThatIsSet() {
        try (Traffic traffic = generator(Map.of("ratePerSecond", 3e6))) {
            assertEquals(0, traffic.dueNanos());
            skip(traffic, 3_000_000);
            assertEquals(1e9, traffic.dueNanos(), 2);
        }
        try (Traffic traffic = generator(Map.of("ratePerSecond", 1e6, "arrivals", "poisson"))) {
            skip(traffic, 1_000_000);
            assertEquals(1e9, traffic.dueNanos(), 5e6);
        }
        try (Traffic traffic = generator(Map.of("ratePerSecond", 0))) {
            skip(traffic, 10);
            assertEquals(Traffic.AT_ONCE, traffic.dueNanos());
            traffic.setLoad(0, 5);
            assertEquals(Traffic.NEVER, traffic.dueNanos());
        }
    }

    @Test
    void shouldFollowTheLoadAtOnce() {
        try (Traffic traffic = generator(Map.of("ratePerSecond", 1e6))) {
            skip(traffic, 10);
            traffic.setLoad(0.5, 9_500);
            assertEquals(10_500, traffic.dueNanos());
            skip(traffic, 1);
            assertEquals(12_500, traffic.dueNanos());
            traffic.setLoad(0, 12_000);
            assertEquals(Traffic.NEVER, traffic.dueNanos());
            traffic.setLoad(2, 1_000_000);
            assertEquals(1_000_125, traffic.dueNanos());
            traffic.setLoad(2, 7_000_000);
            assertEquals(7_000_000, traffic.dueNanos(), "overdue frames are forgotten");
        }
    }

    @Test
    void shouldReplaceClientsThatAreDone() {
        try (Traffic traffic = generator(Map.of("clients", 10, "packetsPerClient", 4, "clientNetwork", "10.1.2.0/24"))) {
            var seen = new HashMap<Integer, Integer>();
            for (int frame = 0; frame < 1_000; frame++) {
                seen.merge(traffic.clientAddress(), 1, Integer::sum);
                traffic.advance(0);
            }
            assertEquals(250, seen.size());
            assertTrue(seen.keySet().stream().allMatch(address -> (address & 0xff) > 0 && (address & 0xff) < 255));
            assertTrue(seen.values().stream().allMatch(count -> count == 4));
        }
    }

    @Test
    void shouldChangeTheNumberOfClientsWhileItRuns() {
        try (Traffic traffic = generator(Map.of("clients", 4))) {
            skip(traffic, 3);
            traffic.setClients(2);
            assertEquals(2, clientsIn(traffic, 100));
            traffic.setClients(1_000);
            assertEquals(1_000, clientsIn(traffic, 1_000));
            traffic.setClients(0);
            assertEquals(4, clientsIn(traffic, 100));
        }
    }

    @Test
    void shouldSpreadClientsOverPorts() {
        try (Traffic traffic = generator(Map.of("clients", 8, "serverPorts", "80-83"))) {
            var ports = new HashSet<Integer>();
            for (int frame = 0; frame < 8; frame++) {
                var bytes = new ByteOctets(take(traffic));
                ports.add(FlowKey.destinationPort(bytes, Outline.of(bytes)));
            }
            assertEquals(Set.of(80, 81, 82, 83), ports);
        }
    }

    @Test
    void shouldRefuseWhatItCannotMake() {
        assertThrows(IllegalArgumentException.class, () -> generator(Map.of("protocol", "sctp")));
        assertThrows(IllegalArgumentException.class, () -> generator(Map.of("sizesBytes", "64 x")));
        assertThrows(IllegalArgumentException.class, () -> generator(Map.of("clientNetwork", "10.0.0.0/33")));
        assertThrows(IllegalArgumentException.class, () -> Traffics.open("sink", Settings.NONE));
    }

    @Test
    void shouldCountInAscii() {
        var number = new MessageNumber();
        for (int count = 0; count < 123_456; count++) {
            number.next();
        }
        var text = ByteBuffer.allocate(12).putLong(number.high()).putInt(number.low()).array();
        assertEquals(" 123456     ", new String(text, StandardCharsets.US_ASCII));
    }

    private static int clientsIn(Traffic traffic, int frames) {
        var clients = new HashSet<Integer>();
        for (int frame = 0; frame < frames; frame++) {
            clients.add(traffic.clientAddress());
            traffic.advance(0);
        }
        return clients.size();
    }

    private static void skip(Traffic traffic, int frames) {
        for (int frame = 0; frame < frames; frame++) {
            traffic.advance(0);
        }
    }
}
