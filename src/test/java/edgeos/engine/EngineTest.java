package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineTest {
    private static Map<String, Object> traffic(double rate, int clients) {
        return Map.ofEntries(Map.entry("ratePerSecond", rate), Map.entry("sizesBytes", "64"), Map.entry("clients", clients), Map.entry("packetsPerClient", 0),
                Map.entry("arrivals", "constant"), Map.entry("seed", 1), Map.entry("protocol", "udp"), Map.entry("clientNetwork", "10.20.0.0/16"),
                Map.entry("serverAddress", "10.30.0.1"), Map.entry("serverPorts", "80"));
    }

    @Test
    void shouldMoveThroughSix() throws Exception {
        var plans = new Plans().generator("g", traffic(0, 8)).sink("s");
        String before = "g";
        for (int k = 0; k < 6; k++) {
            plans.fwp("f" + k, null, Map.of()).link(before, 0, "f" + k);
            before = "f" + k;
        }
        plans.link(before, 0, "s");
        var log = new EventLog(100);
        try (var engine = new Engine(plans.plan(), log)) {
            engine.runLive();
            Snapshot first = engine.snapshot();
            for (int k = 0; k < 30; k++) {
                Thread.sleep(100);
                Snapshot snapshot = engine.snapshot();
                assertEquals(0, snapshot.ledger().imbalance());
            }
            engine.hold();
            Snapshot end = engine.snapshot();
            assertTrue(end.ledger().delivered() > 0);
        }
    }

    @Test
    void shouldServeClients() throws Exception {
        var plans = new Plans().generator("g", traffic(50_000, 100)).sink("s").chain("c", Policy.PER_FLOW, 100, 200, 0)
                .fwp("a", "c", Map.of()).fwp("b", "c", Map.of()).link("g", 0, "a").link("a", 0, "b").link("b", 0, "s");
        var log = new EventLog(100);
        try (var engine = new Engine(plans.plan(), log)) {
            engine.runLive();
            Thread.sleep(1500);
            engine.hold();
            Snapshot end = engine.snapshot();
            assertTrue(end.ledger().delivered() > 0);
        }
    }

    @Test
    void shouldChurn() throws Exception {
        var plans = new Plans().generator("g", traffic(0, 100)).sink("s").chain("c", Policy.PER_PACKET, 64, 64, 0)
                .fwp("a", "c", Map.of()).link("g", 0, "a").link("a", 0, "s");
        var log = new EventLog(100);
        try (var engine = new Engine(plans.plan(), log)) {
            engine.runLive();
            Thread.sleep(2500);
            engine.hold();
            Snapshot end = engine.snapshot();
            assertTrue(end.ledger().delivered() > 0);
        }
    }
}
