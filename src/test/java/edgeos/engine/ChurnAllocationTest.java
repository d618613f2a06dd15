package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import edgeos.Await;
import edgeos.engine.fwp.ChainPool;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.telemetry.EventLog;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Clients that come and go leave no garbage: activating, serving, terminating, and cleaning a chain take nothing of the Java heap. */
class ChurnAllocationTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int CYCLES = 20_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What the threads of live engines have allocated since they started. */
    private static long allocatedBytes() {
        long[] engine = Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("edgeos ")).mapToLong(Thread::threadId).toArray();
        return Arrays.stream(THREADS.getThreadAllocatedBytes(engine)).sum();
    }

    /** Bytes allocated during so many cycles, by a cycle. The count is read beside the thread that writes it: a little late is good enough. */
    private static double bytesPerCycle(ChainPool pool) {
        long cyclesBefore = pool.cleanings();
        long bytesBefore = allocatedBytes();
        Await.until(CYCLES + " chains recycled", LIMIT, () -> pool.cleanings() - cyclesBefore >= CYCLES);
        return (allocatedBytes() - bytesBefore) / (double) (pool.cleanings() - cyclesBefore);
    }

    @Test
    void shouldAllocateNothingForAClientThatComesAndGoes() throws Exception {
        var plan = new Plans().generator("g", 0, 100, 0).sink("s").chain("c", Policy.PER_PACKET, 64, 64, 0)
                .fwp("a", "c").fwp("b", "c").link("g", 0, "a").link("a", 0, "b").link("b", 0, "s").plan();
        try (var engine = new Engine(plan, new EventLog(100))) {
            engine.runLive();
            ChainPool pool = engine.topology().pools().get("c");
            Await.until("no garbage once everything is compiled", LIMIT, () -> bytesPerCycle(pool) < 0.01);
            assertEquals(0, engine.snapshot().ledger().imbalance());
        }
    }
}
