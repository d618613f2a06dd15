package edgeos.engine.live;

import edgeos.engine.count.RoleTimes;
import edgeos.engine.count.RoleTimes.Meter;
import edgeos.engine.duty.DutyCycle;
import edgeos.engine.duty.Parker;
import edgeos.engine.duty.Pauses;
import edgeos.engine.gate.ReceiveGate;
import edgeos.engine.mover.Mover;
import edgeos.engine.sched.Core;
import edgeos.engine.topology.Roles;
import edgeos.engine.topology.Topology;
import edgeos.engine.traffic.Traffic;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one thread does: the duty cycles of its roles in turn. Idle, it spins while work is likely to come soon ({@link Pauses}) and then parks, until something is due or somebody has something for one of its roles: each of
 * them is told by a {@link Parker}, so that nobody needs to look for work.
 */
final class Worker {
    /** Nothing depends on it: what is told late at most is what nobody is told of, such as memory to make ready. */
    private static final long MOST_PARK_NANOS = 100_000_000;
    /** Who sleeps is woken late by as much: what is due sooner is awaited. */
    private static final long LEAST_PARK_NANOS = 100_000;
    private static final int MANAGER_EVERY = 8;
    /** Gates wait no longer than for so many laps, or so long. */
    private static final int LAPS = 16;
    private static final long LAPS_NANOS = 50_000;
    /** In a first lap, as a long run may end the laps: so that one heavy FWP does not hold up the hops of all others. And of a mover without a core beside it, which has nobody to take turns with. */
    private static final int BURSTS_AT_ONCE = 8;

    private final Roles roles;
    private final Topology topology;
    private final RoleTimes times;
    private final EventLog events;
    private final Rendezvous rendezvous;
    /** Null while it has no role that snapshots and edits wait for. */
    private Rendezvous.Member member;
    private final List<Mover> movers = new ArrayList<>();
    private final List<Meter> moverTimes = new ArrayList<>();
    private final List<Core> cores = new ArrayList<>();
    private final List<Meter> coreTimes = new ArrayList<>();
    private final Pauses pauses = new Pauses();
    private final Parker parker = new Parker();
    private final List<Parker> parkers = new ArrayList<>();
    private final Set<DutyCycle> defective = new LinkedHashSet<>();
    private boolean hasGates;
    private boolean hasManager;
    private boolean failed;
    private volatile boolean stopping;

    /** A thread without a role. */
    Worker(Roles roles, Topology topology, RoleTimes times, EventLog events, Rendezvous rendezvous) {
        this.roles = roles;
        this.topology = topology;
        this.times = times;
        this.events = events;
        this.rendezvous = rendezvous;
        parkers.add(parker);
    }

    void addGates() {
        hasGates = true;
        join();
        parkers.add(roles.gateParker());
    }

    void addManager() {
        hasManager = true;
        join();
        parkers.add(roles.manager().parker());
    }

    void add(Mover mover) {
        join();
        movers.add(mover);
        moverTimes.add(times.mover(mover.lane().number()));
        parkers.add(mover.lane().parker());
    }

    void add(Core core) {
        cores.add(core);
        coreTimes.add(times.core(core.number()));
        parkers.add(core.parker());
    }

    /** It owns counts of the conservation law: snapshots and edits wait for it. */
    private void join() {
        if (member == null) {
            member = rendezvous.member(parker);
        }
    }

    void stop() {
        stopping = true;
        parkers.forEach(Parker::wake);
    }

    /** Nobody waits for a thread that ends; one that ends by a defect says so. */
    void run() {
        parkers.forEach(each -> each.sleepIn(hasGates ? topology.listeners().sockets() : null));
        if (member != null) {
            member.join();
        }
        cores.forEach(core -> core.effort().by(Thread.currentThread()));
        try {
            cycle();
        } catch (RuntimeException | Error defect) {
            events.add(roles.clock().nanos(), Event.Level.ERROR, Event.Topic.FAULT, "", "a thread of the engine ended: " + defect);
        } finally {
            cores.forEach(core -> core.effort().by(null));
            if (member != null) {
                member.leave();
            }
        }
    }

    private void cycle() {
        int cycle = 0;
        while (!stopping) {
            if (member != null) {
                member.pass();
            }
            int work = failed ? 0 : guardedCycle(cycle++);
            if (work > 0) {
                pauses.ends();
            } else if (pauses.isToBeSpun()) {
                Thread.onSpinWait();
            } else {
                park();
            }
        }
    }

    /** A defect in the engine stops the messages, not the lab: it is still held and asked. */
    private int guardedCycle(int cycle) {
        try {
            return dutyCycle(cycle);
        } catch (RuntimeException | Error defect) {
            failed = true;
            events.add(roles.clock().nanos(), Event.Level.ERROR, Event.Topic.FAULT, "", "data plane failed: " + defect);
            return 0;
        }
    }

    private int dutyCycle(int cycle) {
        int work = 0;
        long from = roles.clock().nanos();
        long now = from;
        if (hasGates) {
            work += takeIn();
            now = roles.clock().nanos();
            times.gate().cycle(work, now - from);
        }
        work += runLaps(now);
        if (hasManager && (cycle % MANAGER_EVERY == 0 || work == 0)) {
            from = roles.clock().nanos();
            int managed = roles.manager().doWork();
            topology.tell(events);
            times.manager().cycle(managed, roles.clock().nanos() - from);
            work += managed;
        }
        return work;
    }

    /**
     * Movers and cores by turns, each for one burst: what a mover brought, the FWP handles while it is in the nearest cache, and the next lap carries it on. So a burst goes all the way through a chain before
     * the next one is begun. One lap in any case: who is wanted again as soon as it was let go would never do anything.
     */
    private int runLaps(long start) {
        int work = 0;
        long now = start;
        for (int lap = 0; lap < LAPS && (lap == 0 || member == null || !rendezvous.isWanted()) && now - start < LAPS_NANOS; lap++) {
            int before = work;
            for (int at = 0; at < movers.size(); at++) {
                int moved = movers.get(at).doWork(cores.isEmpty() || lap == 0 ? BURSTS_AT_ONCE : 1);
                long after = moved > 0 ? roles.clock().nanos() : now;
                moverTimes.get(at).cycle(moved, after - now);
                now = after;
                work += moved;
            }
            for (int at = 0; at < cores.size(); at++) {
                int runs = run(cores.get(at));
                long after = runs > 0 ? Math.max(now, cores.get(at).stoppedNanos()) : now;
                coreTimes.get(at).cycle(runs, after - now);
                now = after;
                work += runs;
            }
            if (work == before || cores.isEmpty()) {
                break;
            }
        }
        return work;
    }

    private int takeIn() {
        List<ReceiveGate> gates = topology.gates();
        int taken = 0;
        for (int gate = 0; gate < gates.size(); gate++) {
            taken += gates.get(gate).doWork();
        }
        return taken + topology.listeners().sockets().doWork();
    }

    /** A defect in the engine costs one duty cycle, never the core. */
    private int run(Core core) {
        try {
            return core.doWork();
        } catch (RuntimeException | Error defect) {
            if (defective.add(core)) {
                events.add(roles.clock().nanos(), Event.Level.ERROR, Event.Topic.FAULT, "", core.role() + " failed: " + defect);
            }
            return 1;
        }
    }

    /**
     * It says that it sleeps before it looks for work the last time: whoever has some later sees that, and wakes it. When something is due is asked before: that may wait for a turn, and a wake-up meanwhile
     * would end that wait instead of the sleep.
     */
    private void park() {
        for (int at = 0; at < parkers.size(); at++) {
            parkers.get(at).declare();
        }
        long due = failed ? MOST_PARK_NANOS : Math.min(untilDue(), MOST_PARK_NANOS);
        long rest = stopping || !failed && hasWork() ? 0 : due;
        boolean sleeps = rest >= LEAST_PARK_NANOS;
        if (sleeps && member != null) {
            member.sleep(rest);
        } else if (sleeps) {
            parker.park(rest);
        }
        for (int at = 0; at < parkers.size(); at++) {
            parkers.get(at).retract();
        }
        for (int at = 0; sleeps && at < cores.size(); at++) {
            cores.get(at).wokeUp();
        }
    }

    private boolean hasWork() {
        for (int at = 0; at < movers.size(); at++) {
            if (movers.get(at).lane().hasWork()) {
                return true;
            }
        }
        for (int at = 0; at < cores.size(); at++) {
            if (cores.get(at).hasWork()) {
                return true;
            }
        }
        return hasManager && (roles.manager().hasReports() || roles.errands().hasSignals()) || hasGates && (hasRoomForFrames() || topology.listeners().sockets().hasWork());
    }

    private boolean hasRoomForFrames() {
        List<ReceiveGate> gates = topology.gates();
        for (int gate = 0; gate < gates.size(); gate++) {
            if (gates.get(gate).awaitsRoomInVain()) {
                return true;
            }
        }
        return false;
    }

    private long untilDue() {
        long earliest = hasManager ? roles.manager().nextDueNanos() : Traffic.NEVER;
        if (hasGates) {
            earliest = Math.min(earliest, topology.listeners().sockets().dueNanos());
            List<ReceiveGate> gates = topology.gates();
            for (int gate = 0; gate < gates.size(); gate++) {
                earliest = Math.min(earliest, gates.get(gate).dueNanos());
            }
        }
        return earliest == Traffic.NEVER ? MOST_PARK_NANOS : earliest == Traffic.AT_ONCE ? 0 : earliest - roles.clock().nanos();
    }
}
