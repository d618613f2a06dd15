package edgeos.engine.mover;

import edgeos.engine.duty.Clock;
import edgeos.engine.duty.DutyCycle;
import edgeos.engine.duty.ReadySet;
import edgeos.engine.fwp.Acts;
import edgeos.engine.fwp.Connection;
import edgeos.engine.fwp.Cores;
import edgeos.engine.fwp.Fault;
import edgeos.engine.fwp.Instance;
import edgeos.engine.fwp.Manager;
import edgeos.engine.fwp.NodeCounters;
import edgeos.engine.fwp.Ring;
import edgeos.engine.fwp.Tally;
import edgeos.engine.fwp.Timing;
import edgeos.engine.fwp.Unit;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.memory.RecordLayout;
import edgeos.notation.DropReason;
import edgeos.notation.FaultReason;
import edgeos.telemetry.Act;
import java.util.List;

/** The mover: serves the units whose doorbell rang, in turn, each for a bounded burst. Owned by the data-plane thread. */
public final class Mover implements DutyCycle {
    private static final int CYCLE_UNITS = 8;
    private static final int BURST_MESSAGES = 256;
    private static final int BURST_BYTES = 32 << 10;

    private final Clock clock;
    private final Cores cores;
    private final Tally tally;
    private final Acts acts;
    private final Manager manager;
    private final ReadySet doorbells;
    private final Unit[] units;
    private final Courier courier;
    private int turn;

    /** A mover that serves no unit yet; units have numbers below {@code most}. */
    public Mover(Clock clock, Cores cores, Tally tally, Acts acts, Manager manager, ReadySet doorbells, Timing overall, int most) {
        this.clock = clock;
        this.cores = cores;
        this.tally = tally;
        this.acts = acts;
        this.manager = manager;
        this.doorbells = doorbells;
        this.units = new Unit[most];
        this.courier = new Courier(clock, cores, tally, acts, manager, overall);
    }

    @Override
    public String role() {
        return "mover";
    }

    /** Serves this unit from now on. */
    public void serve(Unit unit) {
        units[unit.index()] = unit;
    }

    /** Serves this number no more. */
    public void forget(Unit unit) {
        units[unit.index()] = null;
    }

    @Override
    public int doWork() {
        int moved = 0;
        int most = clock.isVirtual() ? units.length : CYCLE_UNITS;
        for (int looked = 0; looked < most; looked++) {
            int index = doorbells.take(turn);
            if (index < 0) {
                break;
            }
            turn = index + 1;
            if (units[index] != null) {
                moved += serveBurst(units[index], clock.nanos());
                if (moved > 0 && clock.isVirtual()) {
                    break;
                }
            }
        }
        return moved;
    }

    /** Serves a unit for a burst. Where the chain was terminated, the last words of a core that still ran it are neither believed nor held against it. */
    private int serveBurst(Unit unit, long now) {
        if (unit.fault() != null) {
            return manager.recovery().take(unit) ? 1 : 0;
        }
        if (unit.instance() != null && unit.instance().state() != Instance.State.ACTIVE) {
            return 0;
        }
        Ring ring = unit.ring();
        long processed = ring.processedAcquire();
        if (!ring.believe(processed)) {
            stop(unit, FaultReason.FORGED_CURSOR, "processed=" + processed + " filled=" + ring.filled());
            return 1;
        }
        int most = clock.isVirtual() ? 1 : BURST_MESSAGES;
        long before = ring.count();
        int handled = 0;
        long bytes = 0;
        while (handled < most && bytes < BURST_BYTES && ring.isBefore(0, processed)) {
            int moved = serveOldest(unit, ring.header(0), processed, now, most - handled);
            if (moved == 0) {
                break;
            }
            handled += moved;
            bytes += courier.carriedBytes();
        }
        if (ring.isBetweenRecords(processed) && !unit.isGate() && unit.fault() == null) {
            stop(unit, FaultReason.FORGED_CURSOR, "processed=" + processed + " is within a record");
            handled++;
        }
        if (ring.count() != before) {
            wakeSenders(unit);
        }
        if (handled > 0 && ring.isBefore(0, processed)) {
            doorbells.raise(unit.index());
        }
        clock.charge(handled, bytes);
        return handled;
    }

    private void wakeSenders(Unit unit) {
        List<Unit> waiters = unit.waiters();
        for (int at = 0; at < waiters.size(); at++) {
            waiters.get(at).stopWaiting();
            doorbells.raise(waiters.get(at).index());
        }
        waiters.clear();
    }

    /** Serves the oldest message, and those behind it that go the same way; returns how many were handled, 0 if it has to wait. */
    private int serveOldest(Unit unit, long header, long processed, long now, int most) {
        Ring ring = unit.ring();
        String forgery = Forgery.in(header, ring.stride(0), unit.mostStages());
        if (forgery != null) {
            stop(unit, FaultReason.FORGED_RECORD, forgery);
            return 1;
        }
        if (RecordLayout.ended(header)) {
            int reason = RecordLayout.ports(header);
            end(unit, header, reason == RecordLayout.CONSUMED ? null : DropReason.of(reason), now);
            return 1;
        }
        int ports = unit.pendingPorts() != 0 ? unit.pendingPorts() : RecordLayout.ports(header);
        if (ports == 0) {
            end(unit, header, DropReason.UNCONNECTED, now);
            return 1;
        }
        return Integer.bitCount(ports) == 1 ? moveLast(unit, header, ports, processed, now, most) : moveCopy(unit, header, ports, now);
    }

    private int moveLast(Unit unit, long header, int ports, long processed, long now, int most) {
        Connection connection = unit.connection(RecordLayout.stage(header), Integer.numberOfTrailingZeros(ports));
        if (connection == null) {
            end(unit, header, DropReason.UNCONNECTED, now);
            return 1;
        }
        int moved = courier.carry(unit, connection, header, processed, now, unit.pendingPorts() != 0 ? 1 : most);
        if (moved > 0) {
            leave(unit, RecordLayout.stage(header), moved, now);
            return moved;
        }
        if (courier.mayWait()) {
            stall(unit, connection);
            return 0;
        }
        connection.wire().dropped();
        end(unit, header, courier.refusal(), now);
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
            drop(unit, RecordLayout.stage(header), DropReason.UNCONNECTED, ring.serial(0), now);
        } else if (courier.carry(unit, connection, header, ring.end(0), now, 1) > 0) {
            announceCopy(unit, header, original);
            unit.departures(RecordLayout.stage(header)).sent(1);
        } else if (courier.mayWait()) {
            unit.setPendingPorts(ports);
            stall(unit, connection);
            return 0;
        } else {
            announceCopy(unit, header, original);
            connection.wire().dropped();
            drop(unit, RecordLayout.stage(header), courier.refusal(), ring.serial(0), now);
        }
        unit.setPendingPorts(ports & ports - 1);
        return 1;
    }

    private void announceCopy(Unit unit, long header, long original) {
        long copy = tally.created();
        unit.ring().renumber(0, copy);
        if (acts.isWatched()) {
            acts.add(new Act.Copied(clock.nanos(), original, copy, nodeOf(unit, RecordLayout.stage(header))));
        }
    }

    private void stall(Unit unit, Connection connection) {
        if (!courier.isDenied()) {
            connection.wire().stalled();
        }
        if (courier.full() != null) {
            unit.waitAmong(courier.full().waiters());
        } else if (courier.busyChain() != null) {
            unit.waitAmong(courier.busyChain().waiters());
        } else if (!courier.isDenied()) {
            doorbells.raise(unit.index());
        }
    }

    /** The oldest message goes no further: dropped, or, with no reason, consumed. */
    private void end(Unit unit, long header, DropReason reason, long now) {
        int stage = RecordLayout.stage(header);
        if (reason == null) {
            tally.consumed();
            unit.departures(stage).consumed();
            if (acts.isWatched()) {
                acts.add(new Act.Ended(now, unit.ring().serial(0), nodeOf(unit, stage), null));
            }
        } else {
            drop(unit, stage, reason, unit.ring().serial(0), now);
        }
        if (manager.deadlines().areAny()) {
            manager.deadlines().end(unit.ring(), reason == null, now, unit.departures(stage));
        }
        courier.time(unit, 1, now);
        passStages(unit, stage, 1, RecordLayout.lengthBytes(header));
        takeOut(unit, 1);
    }

    private void drop(Unit unit, int stage, DropReason reason, long serial, long now) {
        tally.dropped(reason);
        unit.departures(stage).dropped(reason);
        if (acts.isWatched()) {
            acts.add(new Act.Ended(now, serial, nodeOf(unit, stage), reason));
        }
    }

    private static String nodeOf(Unit unit, int stage) {
        return unit.isGate() ? "" : unit.stages()[Math.min(stage, unit.stages().length - 1)].template().id();
    }

    private void leave(Unit unit, int stage, int moved, long now) {
        unit.departures(stage).sent(moved);
        courier.time(unit, moved, now);
        passStages(unit, stage, moved, courier.carriedBytes());
        takeOut(unit, moved);
    }

    /** Counts messages on the share links by which they came to the stage that they left. */
    private static void passStages(Unit unit, int stage, int messages, long bytes) {
        var stages = unit.stages();
        for (int at = Math.min(stage, stages.length - 1); at > 0; at = stages[at].sentBy()) {
            stages[at].template().counters().arrived(messages, bytes);
            stages[at].wire().crossed(messages, bytes);
            NodeCounters sender = stages[stages[at].sentBy()].template().counters();
            sender.sent(messages);
        }
    }

    private void takeOut(Unit unit, int messages) {
        unit.ring().drain(messages);
        unit.setPendingPorts(0);
        if (unit.instance() != null) {
            unit.instance().left(messages);
            if (unit.instance().isEmpty() && unit.instance().pool().spec().policy() == Policy.PER_PACKET) {
                manager.terminate(unit.instance());
            }
        }
    }

    /** Stops a sender that is not believed; nothing of what it just said was copied. No FWP can write into a gate's ring. */
    private void stop(Unit unit, FaultReason reason, String detail) {
        if (unit.isGate()) {
            throw new IllegalStateException("a gate's ring is damaged: " + detail);
        }
        unit.fail(new Fault(reason, detail, 0));
        manager.recovery().take(unit);
    }

    /** Everything that is ready to move is looked at again. */
    public void ringAll() {
        for (Unit unit : units) {
            if (unit != null && unit.ring().count() > 0) {
                doorbells.raise(unit.index());
                if (!unit.isGate()) {
                    cores.wake(unit);
                }
            }
        }
    }
}
