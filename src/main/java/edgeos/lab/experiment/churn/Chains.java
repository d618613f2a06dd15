package edgeos.lab.experiment.churn;

import edgeos.engine.Engine;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.lab.experiment.ClientDrawing;
import edgeos.lab.experiment.contest.ContestException;
import edgeos.lab.experiment.contest.Contestant;
import edgeos.lab.experiment.contest.DrawnTurns;
import edgeos.lab.report.Latencies;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.notation.Placement;
import edgeos.plan.PlanCompiler;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.ChainFigures;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Gives clients chains of a live engine, as fast as messages can be made. Afterwards the clients stay away, all chains end and are cleaned, and every byte that the FWPs have
 * is searched for what the clients left.
 *
 * <p>A chain for each packet: every message is a full cycle. A chain for each client: it ends when its client was silent for a millisecond; few clients come back sooner, so
 * there is hardly a cycle; with very many, every message is one.
 *
 * @param name what the row is called
 * @param system what does it, without how many clients there are
 * @param clients how many there are at once
 * @param remark what a cycle is
 * @param drawn what is run
 * @param scale how long
 */
record Chains(String name, String system, int clients, String remark, Drawing drawn, Scale scale) implements Contestant {
    private static final String LEAKED = "leakedBytes";
    private static final int CACHED = 256;
    private static final int IDLE_MILLIS = 1;
    private static final int FEW = 100;
    /** Where there is a second processor, the core has it for itself. */
    private static final Map<String, Integer> APART = Map.of(Placement.core(0), 1);
    private static final int MOST_EVENTS = 10;
    private static final long LOOK_MILLIS = 10;
    private static final long MOST_DRAIN_NANOS = 10_000_000_000L;
    private static final double MEDIAN = 0.5;
    private static final double P99 = 0.99;

    /** A chain for each message. */
    static Contestant perPacket(int clients, Scale scale) {
        return new Chains("per packet " + clients, "per packet", clients, "activate, serve one message, terminate, clean",
                drawing(Chain.Policy.PER_PACKET, clients, CACHED, CACHED, 0, new Placement(1, 1, APART)), scale);
    }

    /** A chain for each message, all roles of the engine on one processor. */
    static Contestant onOneProcessor(Scale scale) {
        var seats = Map.of(Placement.GATE, 0, Placement.MANAGER, 0, Placement.mover(0), 0, Placement.core(0), 0);
        return new Chains("per packet on one processor", "per packet on one processor", FEW, "the same, with gate, mover, manager, and core on one thread",
                drawing(Chain.Policy.PER_PACKET, FEW, CACHED, CACHED, 0, new Placement(1, 1, seats)), scale);
    }

    /** A chain for each client, until it was silent for a millisecond. */
    static Contestant perFlow(int clients, Scale scale) {
        return new Chains("per flow " + clients, "per flow", clients, "likewise, when a client was silent for " + IDLE_MILLIS + " ms",
                drawing(Chain.Policy.PER_FLOW, clients, clients, Math.max(CACHED, clients * 2), IDLE_MILLIS, new Placement(1, 1, APART)), scale);
    }

    private static Drawing drawing(Chain.Policy policy, int clients, int ahead, int limit, int idleMillis, Placement placement) {
        return new ClientDrawing("victim", Map.of("secret", 0), policy, clients, 0, 0, ahead, limit, idleMillis, placement).drawing();
    }

    @Override
    public SequencedMap<String, Object> parameters() {
        return ChurnExperiment.parameters(system, clients);
    }

    @Override
    public String isolation() {
        return "own memory and capabilities, cleaned for each client, in one process";
    }

    @Override
    public String against() {
        return ChurnExperiment.SPAWN;
    }

    @Override
    public String drawing() {
        return DrawingFormat.write(drawn);
    }

    @Override
    public String fault(SequencedMap<String, Object> row) {
        return row.get(LEAKED) instanceof Long bytes && bytes > 0 ? "bytes of clients were left behind" : "";
    }

    @Override
    public Turns start() {
        return new Served(PlanCompiler.compile(drawn, Path.of(".")), scale);
    }

    /** The rounds, each in an engine of its own. One thread. */
    private static final class Served implements Turns {
        private final EnginePlan plan;
        private final Scale scale;
        private long leakedBytes;

        Served(EnginePlan plan, Scale scale) {
            this.plan = plan;
            this.scale = scale;
        }

        @Override
        public SequencedMap<String, Double> round() throws ContestException, InterruptedException {
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
                leakedBytes += Traces.bytesIn(engine);
                return figures(before, after);
            } catch (EngineException failed) {
                throw new ContestException("the engine does not start: " + failed.getMessage(), failed);
            }
        }

        /** Of all rounds together. */
        @Override
        public SequencedMap<String, Object> facts() {
            return new LinkedHashMap<>(Map.of(LEAKED, leakedBytes));
        }

        /** Nothing runs between rounds. */
        @Override
        public void close() { }
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

    private static SequencedMap<String, Double> figures(Snapshot before, Snapshot after) {
        long activated = chain(after).activated() - chain(before).activated();
        var figures = new LinkedHashMap<String, Double>();
        figures.put(ChurnExperiment.CYCLES, DrawnTurns.perSecond(chain(after).cleaned() - chain(before).cleaned(), before, after));
        figures.put(ChurnExperiment.MESSAGES, DrawnTurns.perSecond(after.ledger().delivered() - before.ledger().delivered(), before, after));
        figures.put("activateP50Nanos", Latencies.percentileNanos(before.activateNanos(), after.activateNanos(), MEDIAN));
        figures.put(ChurnExperiment.P99, Latencies.percentileNanos(before.activateNanos(), after.activateNanos(), P99));
        figures.put("fromCacheShare", activated == 0 ? Double.NaN : (chain(after).fromCache() - chain(before).fromCache()) / (double) activated);
        return figures;
    }
}
