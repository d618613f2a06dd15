package edgeos.program.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.notation.DropReason;
import edgeos.notation.Ipv4Address;
import edgeos.notation.Settings;
import edgeos.program.packet.ByteOctets;
import edgeos.program.packet.FlowKey;
import edgeos.program.packet.Frames;
import edgeos.program.packet.Outline;
import edgeos.program.packet.Verifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BalancerTest {
    private static final String SERVICE = "10.30.0.1";
    private static final int CLIENTS = 0;
    private static final int SERVERS = 1;

    private static Rig balancer(int kibibytes, String... servers) {
        return new Rig(new Balancer(Settings.of(Map.of("address", SERVICE, "servers", List.of(servers), "tableKibibytes", kibibytes))));
    }

    private static int addressOf(byte[] frame, boolean source) {
        var octets = new ByteOctets(frame);
        long outline = Outline.of(octets);
        return source ? FlowKey.source(octets, outline) : FlowKey.destination(octets, outline);
    }

    private static byte[] request(int client) {
        return client % 2 == 0 ? Frames.udp("10.20." + client / 200 + "." + (1 + client % 200), 49_152 + client, SERVICE, 80, new byte[9])
                : Frames.tcp("10.20." + client / 200 + "." + (1 + client % 200), 49_152 + client, SERVICE, 80, 2, new byte[4]);
    }

    @Test
    void shouldSpreadFlowsEvenlyAndKeepEachAtItsServer() {
        Rig rig = balancer(16, "10.40.0.1", "10.40.0.2", "10.40.0.3", "10.40.0.4");
        var shares = new HashMap<Integer, Integer>();
        for (int client = 0; client < 4_000; client++) {
            Rig.Outcome outcome = rig.run(CLIENTS, request(client));
            assertTrue(outcome.left(0));
            assertEquals(List.of(), Verifier.faults(outcome.frame()));
            int server = addressOf(outcome.frame(), false);
            shares.merge(server, 1, Integer::sum);
            assertEquals(server, addressOf(rig.run(CLIENTS, request(client)).frame(), false), "the same flow, the same server");
        }
        assertEquals(4, shares.size());
        shares.values().forEach(share -> assertEquals(1_000, share, 150, () -> "shares=" + shares));
        assertEquals(8_000, rig.figure("toServers"));
    }

    @Test
    void shouldGiveAnswersTheServiceAddress() {
        Rig rig = balancer(4, "10.40.0.1");
        Rig.Outcome answer = rig.run(SERVERS, Frames.tcp("10.40.0.1", 80, "10.20.0.5", 50_000, 2, new byte[20]));
        assertTrue(answer.left(SERVERS));
        assertEquals(Ipv4Address.parse(SERVICE), addressOf(answer.frame(), true));
        assertEquals(List.of(), Verifier.faults(answer.frame()));
        byte[] stranger = Frames.udp("10.50.0.1", 80, "10.20.0.5", 50_000, new byte[4]);
        assertEquals(Arrays.toString(stranger), Arrays.toString(rig.run(SERVERS, stranger).frame()), "whoever is no server keeps its address");
        assertEquals(1, rig.figure("toClients"));
    }

    @Test
    void shouldRefuseWhereThereIsNoServerAndPassWhatIsNotForTheService() {
        Rig rig = balancer(4);
        assertEquals(DropReason.NO_ROUTE, rig.run(CLIENTS, request(1)).reason());
        assertTrue(rig.run(CLIENTS, Frames.udp("10.20.0.1", 50_000, "10.30.0.2", 80, new byte[1])).left(0));
    }

    @Test
    void shouldLeaveMostFlowsWhereTheyAreWhenAServerGoes() {
        int entries = MaglevTable.primeUpTo(16_000);
        int[] all = IntStream.range(0, 10).map(server -> Ipv4Address.parse("10.40.0." + (1 + server))).toArray();
        int[] before = MaglevTable.of(all, entries);
        int[] after = MaglevTable.of(Arrays.copyOf(all, 9), entries);
        int moved = 0;
        for (int entry = 0; entry < entries; entry++) {
            assertNotEquals(all[9], after[entry]);
            moved += before[entry] != all[9] && before[entry] != after[entry] ? 1 : 0;
        }
        assertTrue(moved < entries / 10, "entries that moved between servers that stayed: " + moved + " of " + entries);
        var shares = Arrays.stream(before).boxed().collect(java.util.stream.Collectors.groupingBy(server -> server, java.util.stream.Collectors.counting()));
        shares.values().forEach(share -> assertEquals(entries / 10.0, share, 1, "they take turns"));
    }

    @Test
    void shouldHaveContentInAllOfItsMemoryFromTheStart() {
        Rig rig = balancer(64, "10.40.0.1", "10.40.0.2");
        assertEquals(64 << 10, rig.memory().sizeBytes());
        for (long page = 0; page < rig.memory().sizeBytes(); page += 4096) {
            assertNotEquals(0, rig.memory().getInt(page + 4096 - 256), "page=" + page);
        }
    }
}
