package edgeos.engine;

import edgeos.engine.duty.Parker;
import edgeos.engine.gate.ReceiveGate;
import edgeos.engine.mover.Mover;
import edgeos.engine.sched.Core;
import edgeos.engine.traffic.Traffic;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The threads of a live engine: one for the data plane, one for each core. Idle ones spin for a moment and then park. */
final class LiveThreads {
    private static final int SPINS = 200;
    private static final long MOST_PARK_NANOS = 5_000_000;
    private static final long CORE_PARK_NANOS = 10_000_000;
    private static final long LEAST_PARK_NANOS = 20_000;
    private static final int MANAGER_EVERY = 8;

    private final Roles roles;
    private final Topology topology;
    private final RoleTimes times;
    private final Queue<Runnable> commands;
    private final EventLog events;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;
    private boolean failed;
    /** Cores of which a defect was told. */
    private final Set<Core> defective = ConcurrentHashMap.newKeySet();

    LiveThreads(Roles roles, Topology topology, RoleTimes times, Queue<Runnable> commands, EventLog events) {
        this.roles = roles;
        this.topology = topology;
        this.times = times;
        this.commands = commands;
        this.events = events;
    }

    void start() {
        threads.add(Thread.ofPlatform().name("edgeos data plane").daemon().unstarted(this::runDataPlane));
        for (int core = 0; core < roles.cores().size(); core++) {
            Core which = roles.cores().get(core);
            RoleTimes.Meter meter = times.core(core);
            threads.add(Thread.ofPlatform().name("edgeos " + which.role()).daemon().unstarted(() -> runCore(which, meter)));
        }
        threads.forEach(Thread::start);
    }

    /** Ends all threads and waits for them; each is at most one duty cycle away. */
    void stop() {
        stopping = true;
        roles.parker().wake();
        roles.cores().forEach(core -> core.parker().wake());
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void runDataPlane() {
        int idle = 0;
        int cycle = 0;
        while (!stopping) {
            for (Runnable command = commands.poll(); command != null; command = commands.poll()) {
                command.run();
            }
            int work = failed ? 0 : guardedCycles(cycle++);
            if (work > 0) {
                idle = 0;
            } else if (++idle < SPINS) {
                Thread.onSpinWait();
            } else {
                parkDataPlane();
            }
        }
    }

    /** A defect in the engine stops the messages, not the lab: commands are still answered. */
    private int guardedCycles(int cycle) {
        try {
            return dutyCycles(cycle);
        } catch (RuntimeException | Error defect) {
            failed = true;
            events.add(roles.clock().nanos(), Event.Level.ERROR, Event.Topic.FAULT, "", "data plane failed: " + defect);
            return 0;
        }
    }

    private int dutyCycles(int cycle) {
        long start = System.nanoTime();
        List<ReceiveGate> gates = topology.gates();
        int taken = 0;
        for (int gate = 0; gate < gates.size(); gate++) {
            taken += gates.get(gate).doWork();
        }
        long gated = System.nanoTime();
        times.gate().cycle(taken, gated - start);
        Mover mover = roles.mover();
        int moved = mover.doWork();
        long now = System.nanoTime();
        times.mover().cycle(moved, now - gated);
        if (cycle % MANAGER_EVERY != 0 && taken + moved > 0) {
            return taken + moved;
        }
        int managed = roles.manager().doWork();
        topology.tell(events);
        times.manager().cycle(managed, System.nanoTime() - now);
        return taken + moved + managed;
    }

    private void parkDataPlane() {
        Parker parker = roles.parker();
        parker.declare();
        long sleep = untilDue();
        if (stopping || !commands.isEmpty() || roles.doorbells().isAnyRaised() || sleep < LEAST_PARK_NANOS) {
            parker.retract();
        } else {
            parker.park(Math.min(sleep, MOST_PARK_NANOS));
        }
    }

    private long untilDue() {
        long earliest = roles.manager().recovery().nextDueNanos();
        for (ReceiveGate gate : topology.gates()) {
            earliest = Math.min(earliest, gate.dueNanos());
        }
        return earliest == Traffic.NEVER ? MOST_PARK_NANOS : earliest == Traffic.AT_ONCE ? 0 : earliest - roles.clock().nanos();
    }

    /** A defect in the engine costs one duty cycle, never the core. */
    private int guardedCycle(Core core) {
        try {
            return core.doWork();
        } catch (RuntimeException | Error defect) {
            if (defective.add(core)) {
                events.add(roles.clock().nanos(), Event.Level.ERROR, Event.Topic.FAULT, "", core.role() + " failed: " + defect);
            }
            return 1;
        }
    }

    private void runCore(Core core, RoleTimes.Meter meter) {
        int idle = 0;
        while (!stopping) {
            long start = System.nanoTime();
            int work = guardedCycle(core);
            if (work > 0) {
                meter.cycle(work, System.nanoTime() - start);
                idle = 0;
            } else if (++idle < SPINS) {
                Thread.onSpinWait();
            } else {
                core.parker().declare();
                if (stopping || core.hasWork()) {
                    core.parker().retract();
                } else {
                    core.parker().park(CORE_PARK_NANOS);
                    core.wokeUp();
                }
            }
        }
    }
}
