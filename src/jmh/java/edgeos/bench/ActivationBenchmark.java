package edgeos.bench;

import edgeos.engine.spec.EngineException;
import edgeos.lab.experiment.ClientDrawing;
import edgeos.model.Chain;
import edgeos.notation.Placement;
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
 * How many cached chains a second are activated, serve one message, end, and are cleaned: with the core on a thread of its own, or all of the engine on one.
 *
 * <p>The pitfall: this is a rate, and its inverse is no latency: while a core runs one chain, the next is already being activated. How long one activation takes, the engine
 * measures itself, from one thread to the other ({@code experiment startup}).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class ActivationBenchmark {
    private static final int CACHED = 256;

    /** Whether the core has a thread of its own. */
    @Param({"apart", "together"})
    private String roles;

    private RunningRow row;

    /** Starts the engine. */
    @Setup(Level.Trial)
    public void start() throws EngineException {
        Map<String, Integer> seats = roles.equals("apart") ? Map.of()
                : Map.of(Placement.GATE, 0, Placement.MANAGER, 0, Placement.mover(0), 0, Placement.core(0), 0);
        row = new RunningRow(new ClientDrawing("echo", Map.of(), Chain.Policy.PER_PACKET, CACHED, 0, 0, CACHED, CACHED, 0, new Placement(1, 1, seats)).drawing());
    }

    /** Catches up with what passed between iterations. */
    @Setup(Level.Iteration)
    public void look() {
        row.look();
    }

    /** Waits until so many more chains have served their message. */
    @Benchmark
    @OperationsPerInvocation(RunningRow.MESSAGES)
    public long cycles() throws InterruptedException {
        return row.pass();
    }

    /** Ends the engine. */
    @TearDown(Level.Trial)
    public void stop() {
        row.stop();
    }
}
