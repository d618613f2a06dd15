package edgeos.lab.experiment.churn;

import edgeos.engine.Engine;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.lab.experiment.ClientDrawing;
import edgeos.lab.report.Latencies;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.notation.Placement;
import edgeos.plan.PlanCompiler;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.ChainFigures;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Gives clients chains of a live engine, as fast as messages can be made. Afterwards the clients stay away, all chains end and are cleaned, and every byte that the FWPs have
 * is searched for what the clients left.
 *
 * <p>A chain for each packet: every message is a full cycle. A chain for each client: it ends when its client was silent for a millisecond; few clients come back sooner, so
 * there is hardly a cycle; with very many, every message is one.
 */
final class Chains implements Contestant {
    private static final String ISOLATION = "own memory and capabilities, cleaned for each client, in one process";
    private static final int CACHED = 256;
    private static final int IDLE_MILLIS = 1;
    private static final int FEW = 100;
    /** Where there is a second processor, the core has it for itself. */
    private static final Map<String, Integer> APART = Map.of(Placement.core(0), 1);
    private static final int MOST_EVENTS = 10;
    private static final long LOOK_MILLIS = 10;
    private static final long MOST_DRAIN_NANOS = 10_000_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MEDIAN = 0.5;
    private static final double P99 = 0.99;

    private final String name;
    private final String system;
    private final int clients;
    private final String remark;
    private final Drawing drawing;
    private final EnginePlan plan;

    private Chains(String name, String system, int clients, String remark, ClientDrawing clientDrawing) {
        this.name = name;
        this.system = system;
        this.clients = clients;
        this.remark = remark;
        this.drawing = clientDrawing.drawing();
        this.plan = PlanCompiler.compile(drawing, Path.of("."));
    }

    /** A chain for each message. */
    static Contestant perPacket(int clients) {
        return new Chains("per packet " + clients, "per packet", clients, "activate, serve one message, terminate, clean",
                drawing(Chain.Policy.PER_PACKET, clients, CACHED, CACHED, 0, new Placement(1, 1, APART)));
    }

    /** A chain for each message, all roles of the engine on one processor. */
    static Contestant onOneProcessor() {
        var seats = Map.of(Placement.GATE, 0, Placement.MANAGER, 0, Placement.mover(0), 0, Placement.core(0), 0);
        return new Chains("per packet on one processor", "per packet on one processor", FEW, "the same, with gate, mover, manager, and core on one thread",
                drawing(Chain.Policy.PER_PACKET, FEW, CACHED, CACHED, 0, new Placement(1, 1, seats)));
    }

    /** A chain for each client, until it was silent for a millisecond. */
    static Contestant perFlow(int clients) {
        return new Chains("per flow " + clients, "per flow", clients, "likewise, when a client was silent for " + IDLE_MILLIS + " ms",
                drawing(Chain.Policy.PER_FLOW, clients, clients, Math.max(CACHED, clients * 2), IDLE_MILLIS, new Placement(1, 1, APART)));
    }

    private static ClientDrawing drawing(Chain.Policy policy, int clients, int ahead, int limit, int idleMillis, Placement placement) {
        return new ClientDrawing("victim", Map.of("secret", 0), policy, clients, 0, 0, ahead, limit, idleMillis, placement);
    }

    @Override
    public Optional<Drawing> drawing() {
        return Optional.of(drawing);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String system() {
        return system;
    }

    @Override
    public int clients() {
        return clients;
    }

    @Override
    public String isolation() {
        return ISOLATION;
    }

    @Override
    public String remark() {
        return remark;
    }

    @Override
    public Outcome round(Scale scale) throws InterruptedException {
        try (var engine = new Engine(plan, new EventLog(MOST_EVENTS))) {
            engine.runLive();
            engine.awaitBegin();
            Thread.sleep(scale.warmUpMillis());
            Snapshot before = engine.snapshot();
            Thread.sleep(scale.millis());
            Snapshot after = engine.snapshot();
            engine.setLoad(0);
            awaitClean(engine);
            engine.hold();
            return outcome(before, after, Traces.bytesIn(engine));
        } catch (EngineException failed) {
            throw new IllegalStateException("row=" + name + " reason=" + failed.getMessage(), failed);
        }
    }

    /** Whoever is not gone in time is searched as if it were, and found. */
    private static void awaitClean(Engine engine) throws InterruptedException {
        long patience = System.nanoTime() + MOST_DRAIN_NANOS;
        ChainFigures chain = chain(engine.snapshot());
        while (chain.active() + chain.cachedUncleaned() > 0 && System.nanoTime() < patience) {
            Thread.sleep(LOOK_MILLIS);
            chain = chain(engine.snapshot());
        }
    }

    private static ChainFigures chain(Snapshot snapshot) {
        return snapshot.chains().getFirst();
    }

    private static Outcome outcome(Snapshot before, Snapshot after, long leakedBytes) {
        double seconds = (after.atNanos() - before.atNanos()) / NANOS_PER_SECOND;
        long activated = chain(after).activated() - chain(before).activated();
        double fromCache = activated == 0 ? Double.NaN : (chain(after).fromCache() - chain(before).fromCache()) / (double) activated;
        return new Outcome((chain(after).cleaned() - chain(before).cleaned()) / seconds, (after.ledger().delivered() - before.ledger().delivered()) / seconds,
                Latencies.percentileNanos(before.activateNanos(), after.activateNanos(), MEDIAN),
                Latencies.percentileNanos(before.activateNanos(), after.activateNanos(), P99), fromCache, leakedBytes);
    }
}
