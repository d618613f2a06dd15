package edgeos.engine.fwp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.BitSet;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Numbers of flows: equal for equal flows, and found as fast whoever chose the flows. */
class FlowTableTest {
    private static final int FLOWS = 30_000;
    private static final int ROUNDS = 5;

    private record Tuple(long high, long low, int client) { }

    /** Nanoseconds of this thread's processor time to look all flows up several times, the first time of which gives them numbers. */
    private static long costNanos(IntFunction<Tuple> flows) {
        var table = new FlowTable(1 << 16);
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        for (int round = 0; round < ROUNDS; round++) {
            for (int at = 0; at < FLOWS; at++) {
                Tuple tuple = flows.apply(at);
                assertEquals(at, table.flow(tuple.high, tuple.low, tuple.client, BitSet::new));
            }
        }
        return threads.getCurrentThreadCpuTime() - before;
    }

    private static long medianCost(IntFunction<Tuple> flows) {
        costNanos(flows);
        return java.util.stream.LongStream.generate(() -> costNanos(flows)).limit(5).sorted().skip(2).findFirst().orElseThrow();
    }

    @Test
    void shouldFindFlowsAsFastIfSomebodyChoseThemToMeet() {
        var random = new Random(1);
        long[] any = random.longs(2L * FLOWS).toArray();
        long usual = medianCost(at -> new Tuple(any[2 * at], any[2 * at + 1], at));
        long sums = medianCost(at -> new Tuple(0x8000_0000_0000_0000L + at * 256L, -31L * 256 * at, 7));
        long strides = medianCost(at -> new Tuple((long) at << 40, 0, 0));
        assertTrue(sums < 4 * usual + 20_000_000, "sums=" + sums + " usual=" + usual);
        assertTrue(strides < 4 * usual + 20_000_000, "strides=" + strides + " usual=" + usual);
    }

    @Test
    void shouldSendAFlowToTheSamePlaceInEveryRunAndFlowsThatSumUpAlikeToDifferentOnes() {
        var one = new FlowTable(16);
        var other = new FlowTable(16);
        other.flow(5, 6, 7, BitSet::new);
        int flow = one.flow(100, 200, 1, BitSet::new);
        assertEquals(one.tupleHash(flow), other.tupleHash(other.flow(100, 200, 1, BitSet::new)));
        assertNotEquals(one.tupleHash(flow), one.tupleHash(one.flow(101, 200 - 31, 1, BitSet::new)));
    }
}
