package edgeos.engine.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.engine.count.NodeCounters;
import edgeos.engine.count.Tally;
import edgeos.engine.duty.Clock;
import edgeos.engine.fwp.Acts;
import edgeos.engine.fwp.FlowTable;
import edgeos.engine.fwp.Lane;
import edgeos.engine.fwp.Unit;
import edgeos.engine.spec.NodeSpec;
import edgeos.engine.spec.NodeSpec.Role;
import edgeos.engine.traffic.Traffic;
import edgeos.memory.RecordLayout;
import edgeos.memory.RingLayout;
import edgeos.notation.Settings;
import edgeos.telemetry.Ledger;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A gate whose flow table has less room than there are flows. */
class ReceiveGateTest {
    private static final int MOST_FLOWS = 4;
    private static final int FRAMES = 40;

    private final Clock clock = new Clock();
    private final Tally tally = new Tally();
    private final NodeCounters counters = new NodeCounters();
    private final Unit unit = new Unit(0, 0, new Lane(0, 64), null, MemorySegment.ofArray(new long[(int) RingLayout.totalBytes(1 << 16) / Long.BYTES]), 1 << 16, counters);

    /** A flow of a message that was taken in, but is not published, is not anybody else's. */
    @Test
    void shouldNeverGiveTwoFlowsOfOneBurstTheSameNumber() {
        clock.run();
        var gate = new ReceiveGate(new NodeSpec("g", "g", Role.SOURCE, "", "", Settings.NONE, null, 0, 0, 0, 0), new EachFromAnotherClient(), unit, counters, clock,
                tally, new FlowTable(MOST_FLOWS), new Acts(), this::flowsInRing);
        gate.doWork();
        var clients = new HashMap<Integer, Long>();
        for (int k = 0; k < unit.ring().count(); k++) {
            long client = unit.ring().records().get(ValueLayout.JAVA_LONG, unit.ring().offset(k) + RecordLayout.FRESH_START);
            Long other = clients.putIfAbsent(unit.ring().flow(k), client);
            assertEquals(null, other, "two clients have the flow " + unit.ring().flow(k));
        }
        assertEquals(MOST_FLOWS, unit.ring().count());
        Ledger ledger = Tally.ledger(List.of(tally), unit.ring().count(), 0);
        assertEquals(FRAMES, ledger.produced());
        assertEquals(0, ledger.imbalance(), ledger::toString);
    }

    private BitSet flowsInRing() {
        var inUse = new BitSet();
        for (int k = 0; k < unit.ring().count(); k++) {
            inUse.set(unit.ring().flow(k));
        }
        return inUse;
    }

    /** Frames at once, each of a flow of its own, that carry their client's number. */
    private static final class EachFromAnotherClient implements Traffic {
        private int frame = 1;

        @Override
        public long dueNanos() {
            return frame > FRAMES ? NEVER : AT_ONCE;
        }

        @Override
        public int lengthBytes() {
            return 64;
        }

        @Override
        public void writeTo(MemorySegment ring, long offset) {
            ring.set(ValueLayout.JAVA_LONG, offset, frame);
        }

        @Override
        public int clientAddress() {
            return frame;
        }

        @Override
        public long tupleHigh() {
            return frame;
        }

        @Override
        public long tupleLow() {
            return 0;
        }

        @Override
        public void advance(long nowNanos) {
            frame++;
        }

        @Override
        public void close() { }
    }
}
