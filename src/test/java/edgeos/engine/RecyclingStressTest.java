package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.engine.spec.EngineException;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Machine;
import edgeos.model.Node;
import edgeos.notation.Placement;
import edgeos.notation.Settings;
import edgeos.plan.PlanCompiler;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Chains that are activated, used, terminated, and cleaned as fast as clients come, while the core runs on a thread of its own. */
class RecyclingStressTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int CYCLES = 1_500;
    private static final Placement APART = new Placement(1, 1, Map.of(Placement.core(0), 1));

    /** A core that still ran an FWP while it was cleaned, or before it was, would find or leave the secret of another client. */
    @Test
    void shouldNeverRunAnFwpWhileItIsCleanedNorBeforeItWas() throws EngineException {
        Snapshot end = churn(Chain.Policy.PER_FLOW, 1);
        assertEquals(end.chains().getFirst().refused(), end.ledger().dropped(), () -> end.ledger().toString());
        assertTrue(end.chains().getFirst().fromCache() > 0);
    }

    /** A wake-up lost between two lives of an instance would leave its message in the ring for ever, and soon all instances waiting. */
    @Test
    void shouldLoseNoMessageBetweenTwoLivesOfAnInstance() throws EngineException {
        Snapshot end = churn(Chain.Policy.PER_PACKET, 0);
        assertEquals(0, end.ledger().discarded(), () -> end.ledger().toString());
        assertTrue(end.chains().getFirst().created() <= 8, "created=" + end.chains().getFirst().created());
    }

    private static Snapshot churn(Chain.Policy policy, int idleMillis) throws EngineException {
        var events = new EventLog(1_000);
        try (var engine = new Engine(PlanCompiler.compile(drawing(policy, idleMillis), Path.of(".")), events)) {
            engine.runLive();
            Await.until("chains were recycled", LIMIT, () -> {
                Snapshot now = engine.snapshot();
                assertEquals(0, now.ledger().imbalance(), () -> now.ledger().toString());
                return now.chains().getFirst().cleaned() > CYCLES;
            });
            engine.setLoad(0);
            Await.until("all messages are through", LIMIT, () -> engine.snapshot().ledger().inFlight() == 0);
            engine.hold();
            Snapshot end = engine.snapshot();
            long leaked = end.nodes().stream().mapToLong(node -> node.figures().getOrDefault("leakedBytes", 0L)).sum();
            assertEquals(0, leaked, "bytes of another client were found");
            assertEquals(List.of(), events.after(0).stream().filter(event -> event.level() == Event.Level.ERROR).toList());
            assertEquals(0, end.protection().faults().size(), () -> end.protection().faults().toString());
            return end;
        }
    }

    /** Each client's own secret into its messages and memory; behind it somebody who looks for those of the last client. */
    private static Drawing drawing(Chain.Policy policy, int idleMillis) {
        var chain = new Chain("c", "c", 0, 0, 500, 200, "", policy, Chain.FlowBy.CLIENT, 4, 4, 8, idleMillis, Extras.NONE);
        var nodes = List.of(
                node("g", "generator", null, Map.of("ratePerSecond", 5_000, "clients", 4, "packetsPerClient", 4, "sizesBytes", "128", "arrivals", "poisson")),
                node("victim", "victim", "c", Map.of("secret", 0)),
                node("snoop", "snoop", "c", Map.of("attack", "lastClient")),
                node("s", "sink", null, Map.of()));
        return Drawing.EMPTY.withNodes(nodes).withLinks(List.of(link("g", "victim"), link("victim", "snoop"), link("snoop", "s"))).withChains(List.of(chain))
                .withMachine(new Machine(Machine.Scheduling.RUN_TO_COMPLETION, APART, Extras.NONE));
    }

    private static Node node(String id, String kind, String chain, Map<String, Object> settings) {
        return new Node(id, kind, id, 0, 0, chain, Settings.of(settings), Extras.NONE);
    }

    private static Link link(String from, String to) {
        return new Link(from + "-" + to, new Link.End(from, "out"), new Link.End(to, "in"), Link.Mode.COPY, Link.WhenFull.WAIT, Extras.NONE);
    }
}
