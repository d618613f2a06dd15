package edgeos.bench;

import edgeos.engine.spec.EngineException;
import edgeos.model.Link;
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
    /** Length of a frame in bytes. */
    @Param({"64", "1024"})
    private String sizeBytes;

    /** How messages cross. */
    @Param({"COPY", "SHARE"})
    private Link.Mode links;

    private RunningRow row;

    /** Starts the engine. */
    @Setup(Level.Trial)
    public void start() throws EngineException {
        row = new RunningRow(RunningRow.drawing(sizeBytes, links));
    }

    /** Waits until so many more messages have left. */
    @Benchmark
    @OperationsPerInvocation(RunningRow.MESSAGES)
    public long messages() throws InterruptedException {
        return row.pass();
    }

    /** Catches up with what passed between iterations. */
    @Setup(Level.Iteration)
    public void look() {
        row.look();
    }

    /** Ends the engine. */
    @TearDown(Level.Trial)
    public void stop() {
        row.stop();
    }
}
