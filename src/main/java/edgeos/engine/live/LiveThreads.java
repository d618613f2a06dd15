package edgeos.engine.live;

import edgeos.engine.count.RoleTimes;
import edgeos.engine.mover.Mover;
import edgeos.engine.sched.Core;
import edgeos.engine.topology.Roles;
import edgeos.engine.topology.Seating;
import edgeos.engine.topology.Topology;
import edgeos.notation.Placement;
import edgeos.os.Affinity;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The threads of a live engine: one for each processor that has a role. */
final class LiveThreads {
    private final List<Worker> workers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private static final long LOOK_MILLIS = 20;
    /** On a busy machine, a thread may have to wait for its turn. */
    private static final long PATIENCE_NANOS = 2_000_000_000;

    private final Rendezvous rendezvous;
    private final Watchdog watchdog;
    private final Seating seating;

    /**
     * Threads that do not run yet.
     *
     * @param watchdog who says whom it is vain to wait for
     * @param byHand processors on which somebody placed a role: their threads are kept there, where the system allows it
     */
    LiveThreads(Seating seating, Set<Integer> byHand, Roles roles, Topology topology, RoleTimes times, EventLog events, Watchdog watchdog) {
        this.watchdog = watchdog;
        this.rendezvous = new Rendezvous(watchdog::isOut);
        this.seating = seating;
        roles.manager().turns().apart(seating.seat(Placement.MANAGER) != seating.seat(Placement.mover(0)) || seating.seat(Placement.MANAGER) != seating.seat(Placement.GATE));
        roles.flows().forgetBy(rendezvous::whileHeldBy);
        seating.byProcessor().forEach((processor, names) -> {
            var worker = new Worker(roles, topology, times, events, rendezvous);
            names.forEach(name -> give(worker, name, roles));
            workers.add(worker);
            threads.add(Thread.ofPlatform().name("edgeos " + title(names)).daemon().unstarted(() -> {
                if (byHand.contains(processor)) {
                    keepOn(processor, roles, events);
                }
                worker.run();
            }));
        });
    }

    private static void keepOn(int processor, Roles roles, EventLog events) {
        if (!Affinity.pinNth(processor)) {
            events.add(roles.clock().nanos(), Event.Level.INFO, Event.Topic.RUN, "", "the system places the thread of processor " + processor + ": it cannot be kept there");
        }
    }

    private static String title(List<String> names) {
        return names.contains(Placement.GATE) ? "data plane" : String.join(", ", names);
    }

    private void give(Worker worker, String name, Roles roles) {
        switch (name) {
            case Placement.GATE -> worker.addGates();
            case Placement.MANAGER -> worker.addManager();
            default -> {
                for (Mover mover : roles.movers().subList(0, seating.movers())) {
                    if (mover.role().equals(name)) {
                        worker.add(mover);
                    }
                }
                for (Core core : roles.cores().subList(0, seating.cores())) {
                    if (core.role().equals(name)) {
                        worker.add(core);
                    }
                }
            }
        }
    }

    void start() {
        threads.forEach(Thread::start);
    }

    /** Looks at something while gates, movers, and the manager are held between two duty cycles; those who sleep go on sleeping. */
    <T> T whileHeld(Supplier<T> look) {
        return rendezvous.whileHeld(look);
    }

    /** Changes something while gates, movers, and the manager are held between two duty cycles. */
    <T> T change(Supplier<T> change) {
        return rendezvous.change(change);
    }

    /** Lets those who sleep see what they have to do now. */
    void wake() {
        rendezvous.wake();
    }

    /** Ends all threads and waits for them; each is at most one duty cycle away. False if one runs an FWP that does not come back: it is left alone, and ends when that does. */
    boolean stop() {
        workers.forEach(Worker::stop);
        boolean interrupted = false;
        long patience = System.nanoTime() + PATIENCE_NANOS;
        for (Thread thread : threads) {
            for (boolean inVain = false; thread.isAlive() && !inVain; inVain = watchdog.isOut() && System.nanoTime() - patience > 0) {
                try {
                    thread.join(LOOK_MILLIS);
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return threads.stream().noneMatch(Thread::isAlive);
    }
}
