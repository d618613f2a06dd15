package edgeos.bench;

import edgeos.engine.Engine;
import edgeos.engine.EngineException;
import edgeos.engine.spec.EnginePlan;
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
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many messages a second go from gate to gate through six FWPs, copied and checked at each hop, with every counter on? Six programs that
 * only pass on, or, as the baseline without isolation, the same six joined by share links.
 *
 * <p>The pitfall: the benchmark's own thread must not take a core from the engine, so it sleeps while a hundred thousand messages pass, and asks rarely.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class ChainOfSixBenchmark {
    private static final int LENGTH = 6;
    private static final int MESSAGES = 100_000;
    private static final long LOOK_MILLIS = 5;

    /** Length of a frame in bytes. */
    @Param({"64", "1024"})
    private String sizeBytes;

    /** How messages cross. */
    @Param({"COPY", "SHARE"})
    private Link.Mode links;

    private Engine engine;
    private long delivered;

    /** Starts the engine. */
    @Setup(Level.Trial)
    public void start() throws EngineException {
        EnginePlan plan = PlanCompiler.compile(drawing(), Path.of("."));
        engine = new Engine(plan, new EventLog(10));
        engine.runLive();
    }

    private Drawing drawing() {
        var nodes = new ArrayList<Node>();
        var wires = new ArrayList<Link>();
        nodes.add(node("g", "generator", Map.of("ratePerSecond", 0, "sizesBytes", sizeBytes)));
        for (int at = 0; at < LENGTH; at++) {
            nodes.add(node("f" + at, "echo", Map.of("swapAddresses", false, "ringBytes", 65_536)));
            wires.add(at == 0 ? wire("g", "f0", Link.Mode.COPY) : wire("f" + (at - 1), "f" + at, links));
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

    /** Waits until so many more messages have left. */
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public long messages() throws InterruptedException {
        long goal = delivered + MESSAGES;
        long now = engine.snapshot().ledger().delivered();
        while (now < goal) {
            Thread.sleep(LOOK_MILLIS);
            now = engine.snapshot().ledger().delivered();
        }
        delivered = goal;
        return now;
    }

    /** Catches up with what passed between iterations. */
    @Setup(Level.Iteration)
    public void look() {
        delivered = engine.snapshot().ledger().delivered();
    }

    /** Ends the engine. */
    @TearDown(Level.Trial)
    public void stop() {
        engine.close();
    }
}
