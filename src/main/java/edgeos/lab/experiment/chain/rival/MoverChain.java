package edgeos.lab.experiment.chain.rival;

import edgeos.engine.Engine;
import edgeos.engine.spec.EngineException;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Machine;
import edgeos.model.Node;
import edgeos.notation.DropReason;
import edgeos.notation.Placement;
import edgeos.notation.Settings;
import edgeos.plan.PlanCompiler;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Ledger;
import edgeos.telemetry.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Our engine as everybody runs it: a generator, FWPs that pass on what they get, a sink; every check, capability, and counter on. Only the size of rings and which processor a role has are chosen, as a
 * drawing can choose them.
 */
public final class MoverChain implements Rival {
    private static final String SOURCE = "source";
    private static final String SINK = "sink";
    private static final int EVENTS = 10;
    private static final double STEP = 264;

    @Override
    public String system() {
        return "mover";
    }

    @Override
    public String isolation() {
        return "own memory for each FWP, copied and checked at each hop, within one JVM";
    }

    @Override
    public boolean copies() {
        return true;
    }

    @Override
    public boolean isTimed() {
        return true;
    }

    @Override
    public List<Placing> placings() {
        return List.of(Placing.ENDS_APART, Placing.HALVES, Placing.ONE_THREAD);
    }

    @Override
    public Running start(Load load, Tuning tuning) throws StartException {
        try {
            var engine = new Engine(PlanCompiler.compile(drawing(load, tuning), Path.of(".")), new EventLog(EVENTS));
            engine.runLive();
            return new EngineRun(engine);
        } catch (EngineException failed) {
            throw new StartException(failed.getMessage(), failed);
        }
    }

    /** What it runs. */
    public static Drawing drawing(Load load, Tuning tuning) {
        var nodes = new ArrayList<Node>();
        var wires = new ArrayList<Link>();
        nodes.add(node(SOURCE, "generator", 0, Map.of("ratePerSecond", load.perSecond(), "sizesBytes", Integer.toString(load.bytes()))));
        for (int hop = 1; hop <= load.hops(); hop++) {
            nodes.add(node("hop" + hop, "echo", hop, Map.of("swapAddresses", false, "ringBytes", tuning.ringBytes())));
            wires.add(wire(nodes.get(hop - 1).id(), "hop" + hop));
        }
        nodes.add(node(SINK, "sink", load.hops() + 1, Map.of()));
        wires.add(wire("hop" + load.hops(), SINK));
        return Drawing.EMPTY.withMachine(new Machine(Machine.Scheduling.RUN_TO_COMPLETION, placement(tuning.placing()), Extras.NONE)).withNodes(nodes).withLinks(wires);
    }

    /** Two threads at the most: one for gates, manager, and mover and one for FWPs; or a mover and a core on each. */
    private static Placement placement(Placing placing) {
        if (placing == Placing.HALVES && Runtime.getRuntime().availableProcessors() > 1) {
            return new Placement(2, 2, Map.of(Placement.GATE, 0, Placement.MANAGER, 0, Placement.mover(0), 0, Placement.core(0), 0, Placement.mover(1), 1,
                    Placement.core(1), 1));
        }
        int hops = placing == Placing.ONE_THREAD || Runtime.getRuntime().availableProcessors() == 1 ? 0 : 1;
        return new Placement(1, 1, Map.of(Placement.GATE, 0, Placement.MANAGER, 0, Placement.mover(0), 0, Placement.core(0), hops));
    }

    private static Node node(String id, String kind, int place, Map<String, ?> settings) {
        return new Node(id, kind, id, STEP * place, 0, null, Settings.of(settings), Extras.NONE);
    }

    private static Link wire(String from, String to) {
        return new Link(from + ">" + to, new Link.End(from, "out"), new Link.End(to, "in"), Link.Mode.COPY, Link.WhenFull.WAIT, Extras.NONE);
    }

    /** A live engine. */
    private static final class EngineRun implements Running {
        private final Engine engine;
        private Count count;

        EngineRun(Engine engine) {
            this.engine = engine;
        }

        @Override
        public Reading read() {
            Snapshot now = engine.snapshot();
            return new Reading(now.ledger().delivered(), now.atNanos(), now.latency());
        }

        @Override
        public Count stop() {
            if (count == null) {
                engine.hold();
                Ledger end = engine.snapshot().ledger();
                count = new Count(end.produced(), end.delivered(), end.inFlight(), end.dropped(DropReason.RECEIVE_FULL), end.imbalance() == 0 ? "" : "the conservation law does not hold: " + end);
            }
            return count;
        }

        @Override
        public void close() {
            stop();
            engine.close();
        }
    }
}
