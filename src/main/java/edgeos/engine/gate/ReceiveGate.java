package edgeos.engine.gate;

import edgeos.engine.cap.Held;
import edgeos.engine.count.NodeCounters;
import edgeos.engine.count.Tally;
import edgeos.engine.duty.Clock;
import edgeos.engine.duty.DutyCycle;
import edgeos.engine.fwp.Acts;
import edgeos.engine.fwp.FlowTable;
import edgeos.engine.fwp.Unit;
import edgeos.engine.ring.Ring;
import edgeos.engine.spec.NodeSpec;
import edgeos.engine.traffic.Traffic;
import edgeos.memory.RecordLayout;
import edgeos.notation.DropReason;
import edgeos.telemetry.Act;
import java.lang.foreign.ValueLayout;
import java.util.BitSet;
import java.util.function.Supplier;

/** A receive gate: takes what its traffic has due into a ring that the mover drains. Owned by the thread of the gates. */
public final class ReceiveGate implements DutyCycle {
    private static final int AT_ONCE_RING_BYTES = 1 << 17;
    private static final int TIMED_RING_BYTES = 1 << 20;
    private static final int BURST = 128;
    private static final int BURST_BYTES = 64 << 10;
    private static final int LEAST_RUN = 4;

    private final Clock clock;
    private final Tally tally;
    private final FlowTable flows;
    private final Acts acts;
    private final Unit unit;
    private final NodeCounters counters;
    private final FlowsBySlot bySlot;
    private final int[] flowsOfRun = new int[BURST];
    private NodeSpec spec;
    private Traffic traffic;
    private Held receiving;
    private boolean refused;
    private double load = 1;
    /** Of this burst: how many messages went into the ring, and how many bytes came in. */
    private int fresh;
    private long bytes;

    /** A gate that fills this unit's ring. */
    public ReceiveGate(NodeSpec spec, Traffic traffic, Unit unit, NodeCounters counters, Clock clock, Tally tally, FlowTable flows,
            Acts acts, Supplier<BitSet> flowsInUse) {
        this.spec = spec;
        this.traffic = traffic;
        this.unit = unit;
        this.counters = counters;
        this.clock = clock;
        this.tally = tally;
        this.flows = flows;
        this.acts = acts;
        this.bySlot = new FlowsBySlot(flows, () -> {
            publishRelease();
            return flowsInUse.get();
        });
        startNow();
    }

    /** What was due before it was there is not made up for. */
    private void startNow() {
        traffic.setLoad(load, clock.nanos());
    }

    /** Multiplies the rate of its traffic. */
    public void setLoad(double factor) {
        load = factor;
        startNow();
    }

    /**
     * The size of a gate's ring: small where the next frame can wait, so that it stays in the cache; large where frames come when they come and would be
     * dropped if the mover is late.
     */
    public static int ringBytes(Traffic traffic) {
        return traffic.dueNanos() == Traffic.AT_ONCE ? AT_ONCE_RING_BYTES : TIMED_RING_BYTES;
    }

    @Override
    public String role() {
        return "gate";
    }

    public NodeSpec spec() {
        return spec;
    }

    /** What it takes in. */
    public Traffic traffic() {
        return traffic;
    }

    /** Exchanges what it takes in; what is in its ring stays. */
    public void feed(NodeSpec next, Traffic nextTraffic) {
        spec = next;
        if (nextTraffic != traffic) {
            traffic.close();
            traffic = nextTraffic;
            bySlot.clear();
            startNow();
        }
    }

    /** Sets by which capability it may receive. What was due while it might not is not made up for: it waited outside. */
    public void permit(Held toReceive) {
        receiving = toReceive;
        if (refused && toReceive.isGood()) {
            startNow();
        }
        refused = false;
    }

    /** False if it may not receive; the first refusal after an edit is counted, as it asks again and again. */
    private boolean mayReceive() {
        if (receiving == null || receiving.isGood()) {
            return true;
        }
        if (!refused) {
            receiving.refusal().count();
            refused = true;
        }
        return false;
    }

    public Unit unit() {
        return unit;
    }

    public NodeCounters counters() {
        return counters;
    }

    /** When the next frame is due; {@link Traffic#NEVER} if none is, or if its ring has no room for what goes at once. */
    public long dueNanos() {
        long due = refused ? Traffic.NEVER : traffic.dueNanos();
        return due == Traffic.AT_ONCE && !hasRoom() ? Traffic.NEVER : due;
    }

    /** By its thread, which is about to sleep and said so: if the next frame only waits for room, asks to be woken when there is some. True if there is by now. */
    public boolean awaitsRoomInVain() {
        if (refused || traffic.dueNanos() != Traffic.AT_ONCE) {
            return false;
        }
        unit.wantSpaceFenced();
        return hasRoom();
    }

    private boolean hasRoom() {
        return unit.ring().room(RecordLayout.strideBytes(traffic.lengthBytes())) > 0;
    }

    @Override
    public int doWork() {
        if (!mayReceive()) {
            return 0;
        }
        fresh = 0;
        bytes = 0;
        int taken = takeIn(clock.isVirtual() ? 1 : BURST, clock.nanos());
        if (fresh > 0) {
            publishRelease();
            unit.lane().ring(unit.index());
        }
        if (taken > 0) {
            clock.charge(taken, bytes);
        }
        return taken;
    }

    /** Takes in what is due, {@code most} frames at the most; returns how many, those included that it dropped. */
    private int takeIn(int most, long now) {
        int taken = 0;
        int room = 0;
        while (taken < most && bytes < BURST_BYTES) {
            long due = traffic.dueNanos();
            if (due == Traffic.NEVER || due > now && due != Traffic.AT_ONCE) {
                break;
            }
            int length = traffic.lengthBytes();
            int stride = RecordLayout.strideBytes(length);
            room = room >= stride && unit.ring().noteRoom() > 0 ? room : unit.ring().room(stride);
            int run = due == Traffic.AT_ONCE && room >= stride ? takeRun(length, Math.min(most - taken, Math.min(room, BURST_BYTES - (int) bytes) / stride), now) : 0;
            if (run > 0) {
                room -= run * stride;
                fresh += run;
                taken += run;
                bytes += (long) run * length;
                continue;
            }
            if (room >= stride) {
                int flow = bySlot.flow(traffic);
                room -= flow == FlowTable.FULL ? 0 : stride;
                fresh += take(length, flow, traffic.birthNanos(now), now);
            } else if (due == Traffic.AT_ONCE) {
                break;
            } else {
                drop(length, DropReason.RECEIVE_FULL, now);
            }
            bytes += length;
            traffic.advance(now);
            taken++;
        }
        return taken;
    }

    /** Takes several frames at once; 0 if they are to be taken one by one, as somebody watches, or the traffic or its flows make a difference between them. */
    private int takeRun(int length, int most, long now) {
        if (most < LEAST_RUN || acts.isWatched() || flows.hasDeadlines()) {
            return 0;
        }
        Ring ring = unit.ring();
        int known = bySlot.flows(traffic, flowsOfRun, Math.min(most, ring.noteRoom()));
        int run = known < LEAST_RUN ? 0 : traffic.writeRecords(ring.records(), ring.nextOffset(), known);
        if (run > 0) {
            tally.produced(run);
            ring.noteFresh(RecordLayout.strideBytes(length), run, now, flowsOfRun);
            counters.others().arrived(run, (long) run * length);
        }
        return run;
    }

    /** Publishes what was taken in: also before flows are forgotten, as the flows of what is not published look as if nobody referred to them. */
    private void publishRelease() {
        Ring ring = unit.ring();
        ring.publishRelease();
        ring.processedRelease(ring.filled());
    }

    private int take(int length, int flow, long birth, long now) {
        if (flow == FlowTable.FULL) {
            drop(length, DropReason.FLOW_TABLE_FULL, now);
            return 0;
        }
        long deadline = traffic.deadlineNanos();
        if (deadline != 0 || flows.hasDeadlines()) {
            flows.setDeadline(flow, deadline);
        }
        Ring ring = unit.ring();
        int at = ring.nextOffset();
        int payload = at + RecordLayout.FRESH_START;
        ring.records().set(ValueLayout.JAVA_LONG, at, RecordLayout.fresh(length, 0));
        ring.records().set(ValueLayout.JAVA_LONG, at + RecordLayout.HEADER_BYTES, 0L);
        traffic.writeTo(ring.records(), payload);
        tally.produced(1);
        long serial = acts.isWatched() ? acts.nextSerial() : 0;
        ring.note(RecordLayout.strideBytes(length), birth, flow, serial);
        counters.others().arrived(1, length);
        if (acts.isWatched()) {
            acts.add(new Act.Produced(now, serial, spec.id(), Acts.bytes(ring.records(), payload, length)));
        }
        return 1;
    }

    private void drop(int length, DropReason reason, long now) {
        tally.produced(1);
        counters.others().arrived(1, length);
        counters.others().dropped(reason);
        tally.dropped(reason);
        if (acts.isWatched()) {
            long serial = acts.nextSerial();
            acts.add(new Act.Produced(now, serial, spec.id(), new byte[0]));
            acts.add(new Act.Ended(now, serial, spec.id(), reason));
        }
    }
}
