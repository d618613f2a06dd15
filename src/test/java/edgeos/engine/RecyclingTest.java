package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.engine.fwp.Instance;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.telemetry.EventLog;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** After recycling, an FWP is as if just created: no byte of the last client is anywhere in its memory or rings. */
class RecyclingTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void shouldLeaveNoByteOfTheLastClient() throws Exception {
        var plan = new Plans().generator("g", 0, 100, 0).sink("s").chain("c", Policy.PER_PACKET, 16, 16, 0)
                .fwp("a", "c", Map.of("memoryBytes", 65_536)).fwp("b", "c", Map.of("memoryBytes", 10_000, "seed", 99))
                .link("g", 0, "a").link("a", 0, "b").link("b", 0, "s").plan();
        try (var engine = new Engine(plan, new EventLog(10))) {
            engine.runLive();
            Await.until("5,000 recyclings", LIMIT, () -> engine.snapshot().chains().getFirst().cleaned() > 5_000);
            engine.hold();
            Cleanness.checkCleaned(engine, "c");
            var chain = engine.snapshot().chains().getFirst();
            double copied = chain.cleanedBytes() / (double) chain.cleaned();
            assertTrue(copied >= 2 * 256 && copied <= 4 * 256, "one message dirties two or three cards of two memories, not 75 KiB: copied=" + copied);
        }
    }

    @Test
    void shouldLeaveNoByteOfALongLivedClient() throws Exception {
        var plan = new Plans().generator("g", 50_000, 2, 5_000).sink("s").chain("c", Policy.PER_FLOW, 4, 8, 2_000_000)
                .fwp("a", "c", Map.of("memoryBytes", 65_536)).link("g", 0, "a").link("a", 0, "s").plan();
        try (var engine = new Engine(plan, new EventLog(10))) {
            engine.runLive();
            Await.until("4 recyclings", LIMIT, () -> engine.snapshot().chains().getFirst().cleaned() >= 4);
            engine.hold();
            engine.topology().pools().get("c").all().stream().filter(instance -> instance.state() == Instance.State.CLEANED)
                    .flatMap(instance -> instance.units().stream()).forEach(Cleanness::check);
        }
    }
}
