package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.NodeSpec;
import edgeos.notation.Settings;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that are called by share links learn of a message what they would by a link that copies. */
class ShareLinkTest {
    private static NodeSpec doorman(String id) {
        return new NodeSpec(id, id, NodeSpec.Role.FWP, "doorman", "trial.Doorman", Settings.NONE, "c", 8, 16_384, 4, 100_000);
    }

    private static EnginePlan plan(boolean shared) {
        return new Plans().generator("g", 20_000, 1, 0).chain("c", Policy.SHARED, 1, 1, 0).node(doorman("first")).node(doorman("second")).sink("s")
                .linkInto("g", 0, "first", 2, false).linkInto("first", 0, "second", 1, shared).link("second", 0, "s").plan();
    }

    private static Map<String, Long> figures(Snapshot snapshot, String node) {
        return snapshot.node(node).orElseThrow().figures();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldTellByWhichInPortAMessageCame(boolean shared) throws Exception {
        try (var engine = new Engine(plan(shared), new EventLog(10))) {
            for (int step = 0; step < 500; step++) {
                engine.step();
            }
            Snapshot now = engine.snapshot();
            long first = figures(now, "first").get("by2");
            assertEquals(0, figures(now, "first").get("by0") + figures(now, "first").get("by1"));
            assertEquals(0, figures(now, "second").get("by0") + figures(now, "second").get("by2"), () -> "second=" + figures(now, "second"));
            assertEquals(first, figures(now, "second").get("by1"), 3);
            assertEquals(true, first > 10);
        }
    }
}
