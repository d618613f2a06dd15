package edgeos.bench;

import edgeos.engine.Engine;
import edgeos.engine.spec.EngineException;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.notation.Settings;
import edgeos.plan.PlanCompiler;
import edgeos.telemetry.EventLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;

/** Six FWPs in a row, as fast as they go: what several benchmarks run. Each calls it from its one thread. */
final class RunningRow {
    /** Messages that {@link #pass} waits for. */
    static final int MESSAGES = 100_000;
    private static final int LENGTH = 6;
    private static final long LOOK_MILLIS = 5;

    private final Engine engine;
    private long delivered;

    /** Starts the engine. */
    RunningRow(Drawing drawing) throws EngineException {
        engine = new Engine(PlanCompiler.compile(drawing, Path.of(".")), new EventLog(10));
        engine.runLive();
    }

    /** Frames of this size through six FWPs that do nothing; the hops between them cross in this way, those at both ends are copied. */
    static Drawing drawing(String sizeBytes, Link.Mode hops) {
        var nodes = new ArrayList<Node>();
        var wires = new ArrayList<Link>();
        nodes.add(node("g", "generator", Map.of("ratePerSecond", 0, "sizesBytes", sizeBytes)));
        for (int at = 0; at < LENGTH; at++) {
            nodes.add(node("f" + at, "echo", Map.of("swapAddresses", false, "ringBytes", 65_536)));
            wires.add(at == 0 ? wire("g", "f0", Link.Mode.COPY) : wire("f" + (at - 1), "f" + at, hops));
        }
        nodes.add(node("s", "sink", Map.of()));
        wires.add(wire("f" + (LENGTH - 1), "s", Link.Mode.COPY));
        return Drawing.EMPTY.withNodes(nodes).withLinks(wires);
    }

    private static Node node(String id, String kind, Map<String, Object> settings) {
        return new Node(id, kind, id, 0, 0, null, Settings.of(settings), Extras.NONE);
    }

    private static Link wire(String from, String to, Link.Mode mode) {
        return new Link(from + "-" + to, new Link.End(from, "out"), new Link.End(to, "in"), mode, Link.WhenFull.WAIT, Extras.NONE);
    }

    /** Catches up with what passed meanwhile. */
    void look() {
        delivered = engine.snapshot().ledger().delivered();
    }

    /** Waits until so many more messages have left. */
    long pass() throws InterruptedException {
        long goal = delivered + MESSAGES;
        long now = engine.snapshot().ledger().delivered();
        while (now < goal) {
            Thread.sleep(LOOK_MILLIS);
            now = engine.snapshot().ledger().delivered();
        }
        delivered = goal;
        return now;
    }

    /** Ends the engine. */
    void stop() {
        engine.close();
    }
}
