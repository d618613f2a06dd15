package edgeos.bench;

import edgeos.engine.cap.Assets;
import edgeos.engine.cap.Authority;
import edgeos.engine.cap.Held;
import edgeos.engine.cap.Slot;
import edgeos.engine.fwp.Connection;
import edgeos.engine.fwp.Lane;
import edgeos.engine.fwp.Wire;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.LinkSpec;
import edgeos.engine.spec.NodeSpec.Role;
import edgeos.memory.Slabs;
import edgeos.model.Link;
import edgeos.notation.Right;
import edgeos.plan.PlanCompiler;
import java.security.SecureRandom;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What do capability checks cost? Six FWPs in a row at 64 bytes, with every check and with none, in forks of the same run; and one check by itself: the four capabilities of a wire and
 * the slots of the two FWPs, once a burst.
 *
 * <p>The pitfall: the switch is a constant of the class, so it has to be set when the fork starts; set later it would measure the switch.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CapabilityCheckBenchmark {
    private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";

    /** A running row. */
    @State(Scope.Benchmark)
    public static class Running {
        private RunningRow row;

        /** Starts the engine. */
        @Setup(Level.Trial)
        public void start() throws EngineException {
            row = new RunningRow(RunningRow.drawing("64", Link.Mode.COPY));
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

    /** One connection of that row, at rest. */
    @State(Scope.Thread)
    public static class Resting {
        private Connection connection;

        /** Hands out what the row needs. */
        @Setup(Level.Trial)
        public void grant() {
            EnginePlan plan = PlanCompiler.compile(RunningRow.drawing("64", Link.Mode.COPY), Path.of("."));
            var authority = new Authority(new Assets(new Slabs(), new SecureRandom()));
            authority.switchTo(plan, _ -> { });
            LinkSpec link = plan.links().get(1);
            Held[] needs = authority.copying(link, Role.FWP, Role.FWP).toArray(Held[]::new);
            connection = new Connection(new Wire(link), new Lane(0, 1), needs, new Slot(Right.READ), new Connection.End(null, new Slot(Right.WRITE), 0, 0, 0), null);
        }
    }

    /** Waits until so many more messages have left, each burst and run checked. */
    @Benchmark
    @OperationsPerInvocation(RunningRow.MESSAGES)
    @Fork(value = 3, jvmArgsAppend = NATIVE)
    public long checked(Running running) throws InterruptedException {
        return running.row.pass();
    }

    /** The same with no check at all. */
    @Benchmark
    @OperationsPerInvocation(RunningRow.MESSAGES)
    @Fork(value = 3, jvmArgsAppend = {NATIVE, "-Dedgeos.unchecked=true"})
    public long unchecked(Running running) throws InterruptedException {
        return running.row.pass();
    }

    /** All that a burst checks of capabilities. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @Fork(value = 1, jvmArgsAppend = NATIVE)
    public boolean oneCheck(Resting row) {
        return row.connection.isAllowed();
    }
}
