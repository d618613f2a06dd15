package edgeos.engine.mover;

import edgeos.engine.count.Tally;
import edgeos.engine.duty.Clock;
import edgeos.engine.duty.DutyCycle;
import edgeos.engine.duty.Epoch;
import edgeos.engine.duty.PaddedLong;
import edgeos.engine.fwp.Acts;
import edgeos.engine.fwp.ChainPool;
import edgeos.engine.fwp.Connection;
import edgeos.engine.fwp.Cores;
import edgeos.engine.fwp.Fault;
import edgeos.engine.fwp.Instance;
import edgeos.engine.fwp.Lane;
import edgeos.engine.fwp.Streams;
import edgeos.engine.fwp.Unit;
import edgeos.engine.fwp.Units;
import edgeos.engine.manager.Manager;
import edgeos.engine.ring.Ring;
import edgeos.memory.RecordLayout;
import edgeos.notation.DropReason;
import edgeos.notation.FaultReason;
import edgeos.notation.Placement;
import edgeos.telemetry.Act;
import java.util.List;

/**
 * A mover: serves those units of its lane whose doorbell rang, in turn, each for a bounded burst.
 *
 * <p>Called by one thread at a time. Its epoch is odd within a duty cycle and even outside, like a core's: whoever took a right away and then read an even epoch, or reads another
 * later, knows that no burst goes on that began before.
 */
public final class Mover implements DutyCycle, Epoch {
    private static final int CYCLE_UNITS = 8;
    private static final int BURST_MESSAGES = 256;
    private static final int BURST_BYTES = 32 << 10;

    private final Clock clock;
    private final Cores cores;
    private final Lane lane;
    private final Tally tally;
    private final Acts acts;
    private final Manager manager;
    private final Units units;
    private final Courier courier;
    private final Streams streams;
    private final Exit exit;
    private int turn;
    /** Payload bytes that the oldest messages took with them when they were served last; 0 if they ended. */
    private long carriedBytes;
    private final PaddedLong epoch = new PaddedLong();

    /** A mover of a lane; units are found by their number in {@code units}, which all movers share. */
    public Mover(Clock clock, Cores cores, Lane lane, Acts acts, Manager manager, Streams streams, Units units) {
        this.clock = clock;
        this.cores = cores;
        this.lane = lane;
        this.tally = lane.tally();
        this.acts = acts;
        this.manager = manager;
        this.units = units;
        this.streams = streams;
        this.exit = new Exit(lane, acts, manager, streams);
        this.courier = new Courier(clock, cores, lane, acts, manager, streams);
    }

    @Override
    public String role() {
        return Placement.mover(lane.number());
    }

    /** Its doorbells and counts. */
    public Lane lane() {
        return lane;
    }

    @Override
    public long epochVolatile() {
        return epoch.getVolatile();
    }

    @Override
    public int doWork() {
        return doWork(clock.isVirtual() ? 1 : CYCLE_UNITS);
    }

    /**
     * Does a bounded piece of work.
     *
     * @param most how many bursts are moved at the most
     * @return how many messages were handled and units looked at; 0 if there was nothing to do
     */
    public int doWork(int most) {
        epoch.setFenced(epoch.getPlain() + 1);
        try {
            return lookAtSpaces() + serveDoorbells(most);
        } finally {
            epoch.setRelease(epoch.getPlain() + 1);
        }
    }

    private int lookAtSpaces() {
        int looked = 0;
        for (int index = lane.spaces().take(0); index >= 0; index = lane.spaces().take(index)) {
            Unit unit = units.getAcquire(index);
            if (unit != null && unit.fillLane() == lane) {
                wakeSenders(unit);
            }
            looked++;
        }
        return looked;
    }

    /** A doorbell may be left from when the unit was another mover's to serve: then it rings there. */
    private int serveDoorbells(int most) {
        int moved = 0;
        int bursts = 0;
        int mostLooks = clock.isVirtual() ? units.most() : CYCLE_UNITS;
        for (int looked = 0; looked < mostLooks && bursts < most; looked++) {
            int index = lane.doorbells().take(turn);
            if (index < 0) {
                break;
            }
            turn = index + 1;
            Unit unit = units.getAcquire(index);
            if (unit != null && unit.lane() != lane) {
                unit.lane().ring(index);
            } else if (unit != null) {
                int before = moved;
                moved += serveBurst(unit, clock.nanos());
                bursts += moved > before ? 1 : 0;
            }
        }
        return moved;
    }

    /** Serves a unit for a burst. Where the chain was terminated, or an edit took the unit away, the last words of a core that still ran it are neither believed nor held against it. */
    private int serveBurst(Unit unit, long now) {
        if (!isServed(unit)) {
            return 0;
        }
        Ring ring = unit.ring();
        long processed = ring.processedAcquire();
        if (!ring.believe(processed)) {
            stop(unit, FaultReason.FORGED_CURSOR, "processed=" + processed + " filled=" + ring.filled());
            return 1;
        }
        int most = clock.isVirtual() ? 1 : BURST_MESSAGES;
        int before = ring.count();
        int handled = 0;
        long bytes = 0;
        while (handled < most && bytes < BURST_BYTES && ring.isBefore(0, processed)) {
            int moved = serveOldest(unit, ring.header(0), processed, now, most - handled);
            if (moved == 0) {
                break;
            }
            handled += moved;
            bytes += carriedBytes;
        }
        if (ring.isBetweenRecords(processed) && !unit.isGate() && unit.fault() == null) {
            stop(unit, FaultReason.FORGED_CURSOR, "processed=" + processed + " is within a record");
            handled++;
        }
        if (ring.count() != before && unit.tellOfSpace()) {
            cores.wake(unit.speaker());
        }
        if (handled == 0) {
            exit.endServed(unit);
        } else if (ring.isBefore(0, processed)) {
            lane.doorbells().raise(unit.index());
        }
        clock.charge(handled, bytes);
        return handled;
    }

    /** False if it was stopped, of which the manager is told, or is out of service. */
    private boolean isServed(Unit unit) {
        Unit speaker = unit.speaker();
        if (speaker.isDown()) {
            return false;
        }
        if (speaker.fault() != null) {
            manager.report(speaker);
            return false;
        }
        return unit.instance() == null || unit.instance().state() == Instance.State.ACTIVE;
    }

    private void wakeSenders(Unit unit) {
        List<Unit> waiters = unit.waiters();
        for (int at = 0; at < waiters.size(); at++) {
            waiters.get(at).stopWaiting();
            lane.doorbells().raise(waiters.get(at).index());
        }
        waiters.clear();
    }

    /** Serves the oldest message, and those behind it that go the same way; returns how many were handled, 0 if it has to wait. */
    private int serveOldest(Unit unit, long header, long processed, long now, int most) {
        carriedBytes = 0;
        Ring ring = unit.ring();
        String forgery = Forgery.in(header, ring.stride(0), unit.mostStages());
        if (forgery != null) {
            stop(unit, FaultReason.FORGED_RECORD, forgery);
            return 1;
        }
        if (RecordLayout.ended(header)) {
            int reason = RecordLayout.ports(header);
            exit.end(unit, header, reason == RecordLayout.CONSUMED ? null : DropReason.of(reason), now);
            return 1;
        }
        if (unit.isGate() && streams.isGone(ring.flow(0))) {
            exit.end(unit, header, DropReason.CLIENT_GONE, now);
            return 1;
        }
        int ports = unit.pendingPorts() != 0 ? unit.pendingPorts() : RecordLayout.ports(header);
        if (ports == 0) {
            exit.end(unit, header, DropReason.UNCONNECTED, now);
            return 1;
        }
        return Integer.bitCount(ports) == 1 ? moveLast(unit, header, ports, processed, now, most) : moveCopy(unit, header, ports, now);
    }

    private int moveLast(Unit unit, long header, int ports, long processed, long now, int most) {
        Connection connection = unit.connection(RecordLayout.stage(header), Integer.numberOfTrailingZeros(ports));
        if (connection == null) {
            exit.end(unit, header, DropReason.UNCONNECTED, now);
            return 1;
        }
        int moved = courier.carry(unit, connection, header, processed, now, unit.pendingPorts() != 0 ? 1 : most);
        if (moved > 0) {
            carriedBytes = courier.carriedBytes();
            exit.leave(unit, RecordLayout.stage(header), moved, carriedBytes, now);
            return moved;
        }
        if (courier.mayWait()) {
            stall(unit, connection);
            return 0;
        }
        connection.crossing().dropped();
        exit.end(unit, header, courier.refusal(), now);
        return 1;
    }

    /** Copies the oldest message out by one of several ports; it stays for the others. */
    private int moveCopy(Unit unit, long header, int ports, long now) {
        int port = Integer.numberOfTrailingZeros(ports);
        Connection connection = unit.connection(RecordLayout.stage(header), port);
        Ring ring = unit.ring();
        long original = ring.serial(0);
        if (connection == null) {
            announceCopy(unit, header, original);
            exit.drop(unit, RecordLayout.stage(header), DropReason.UNCONNECTED, ring.serial(0), now);
        } else if (courier.carry(unit, connection, header, ring.end(0), now, 1) > 0) {
            carriedBytes = courier.carriedBytes();
            announceCopy(unit, header, original);
            unit.departures(RecordLayout.stage(header)).sent(1);
        } else if (courier.mayWait()) {
            unit.setPendingPorts(ports);
            stall(unit, connection);
            return 0;
        } else {
            announceCopy(unit, header, original);
            connection.crossing().dropped();
            exit.drop(unit, RecordLayout.stage(header), courier.refusal(), ring.serial(0), now);
        }
        unit.setPendingPorts(ports & ports - 1);
        return 1;
    }

    private void announceCopy(Unit unit, long header, long original) {
        tally.created();
        if (acts.isWatched()) {
            long copy = acts.nextSerial();
            unit.ring().renumber(0, copy);
            acts.add(new Act.Copied(clock.nanos(), original, copy, Exit.nodeOf(unit, RecordLayout.stage(header))));
        }
    }

    private void stall(Unit unit, Connection connection) {
        if (!courier.isDenied()) {
            connection.crossing().stalled();
        } else {
            streams.broken(unit.ring().flow(0), DropReason.CAPABILITY);
        }
        if (courier.full() != null) {
            unit.waitAmong(courier.full().waiters());
            courier.full().join().waits(connection);
            courier.full().wantSpaceFenced();
            if (courier.hasRoomNow()) {
                lane.doorbells().raise(unit.index());
            }
        } else if (courier.busyChain() != null) {
            waitForChain(unit, courier.busyChain());
        } else if (!courier.isDenied() && !courier.isAwaited()) {
            lane.doorbells().raise(unit.index());
        }
    }

    private void waitForChain(Unit unit, ChainPool chain) {
        manager.turns().take();
        try {
            unit.waitAmong(chain.waiters());
            if (chain.cleanedCount() > 0) {
                lane.doorbells().raise(unit.index());
            }
        } finally {
            manager.turns().give();
        }
    }

    /** Stops a sender that is not believed; nothing of what it just said was copied. No FWP can write into a gate's ring. */
    private void stop(Unit unit, FaultReason reason, String detail) {
        if (unit.isGate()) {
            throw new IllegalStateException("a gate's ring is damaged: " + detail);
        }
        unit.speaker().fail(new Fault(reason, detail, 0));
        manager.report(unit.speaker());
    }

    /** Everything that is ready to move is looked at again; by who holds it still. */
    public void ringAll() {
        for (int index = 0; index < units.most(); index++) {
            Unit unit = units.getAcquire(index);
            if (unit != null && unit.lane() == lane && unit.ring().count() > 0) {
                lane.doorbells().raise(unit.index());
                if (!unit.isGate()) {
                    cores.wake(unit.speaker());
                }
            }
        }
    }
}
