package edgeos.engine.live;

import edgeos.engine.count.RoleTimes;
import edgeos.engine.rewind.Rest;
import edgeos.engine.sched.HeldUp;
import edgeos.engine.spec.EngineException;
import edgeos.engine.topology.Roles;
import edgeos.engine.topology.Switch;
import edgeos.engine.topology.Topology;
import edgeos.notation.Placement;
import edgeos.program.pcap.PcapWriter;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The threads of an engine while it runs live, and none otherwise; whoever wants to see or change what they own does it here. Once an FWP does not come back that was waited for, or an edit was left
 * midway, the run is lost: nothing can go on, but everything can be closed. Guarded by the engine's lock.
 */
public final class LiveRun {
    private static final String LOST = "the run is held, since an edit was left midway or an FWP did not come back: stop it, and start it again";

    private final Roles roles;
    private final Topology topology;
    private final RoleTimes times;
    private final EventLog events;
    private final Watchdog watchdog;
    private final Rest rest = new Rest();
    private LiveThreads threads;
    private boolean lost;

    /** No threads yet. */
    public LiveRun(Roles roles, Topology topology, RoleTimes times, EventLog events, Watchdog watchdog) {
        this.roles = roles;
        this.topology = topology;
        this.times = times;
        this.events = events;
        this.watchdog = watchdog;
    }

    /** True if there are threads. */
    public boolean isOn() {
        return threads != null;
    }

    /** Whether all stands still while it is kept or set back. */
    public Rest rest() {
        return rest;
    }

    /** True if nothing can go on. */
    public boolean isLost() {
        return lost;
    }

    /** That nothing can go on. */
    public EngineException loss() {
        return new EngineException("", LOST, null);
    }

    /** Starts threads, where people wanted them. */
    public void start(Placement wanted) {
        rest.end();
        threads = new LiveThreads(topology.seating(), Set.copyOf(wanted.seats().values()), roles, topology, times, events, watchdog);
        threads.start();
    }

    /** Ends the threads. */
    public void stop() {
        lost |= threads != null && !threads.stop();
        threads = null;
    }

    /**
     * Does something while the data plane is held.
     *
     * @throws HeldUp if it cannot be
     */
    public <T> T whileHeld(Supplier<T> task) {
        rest.end();
        return held(task);
    }

    private <T> T held(Supplier<T> task) {
        if (lost) {
            throw new HeldUp(LOST);
        }
        return threads == null ? task.get() : threads.whileHeld(task);
    }

    /** What somebody wants to know of what is held meanwhile; the other thing where that cannot be, or while all of it rests. */
    public <T> T ask(Supplier<T> question, T otherwise) {
        try {
            return rest.isOn() ? otherwise : held(question);
        } catch (HeldUp inVain) {
            return otherwise;
        }
    }

    /** Changes something while the data plane is held, and lets it see what it has to do now; nothing where that cannot be. */
    public void change(Runnable task) {
        rest.end();
        ask(() -> {
            task.run();
            return null;
        }, null);
        if (threads != null) {
            threads.wake();
        }
    }

    /**
     * Carries out a switch to another plan.
     *
     * @param reseated whether roles change their threads
     * @param before where people wanted them
     * @param after where people want them if it is carried out
     * @return files that are no longer written
     * @throws EngineException if it is not: nothing was changed, or the run is lost
     */
    public List<PcapWriter> carryOut(Switch edit, boolean reseated, Placement before, Placement after) throws EngineException {
        List<PcapWriter> closing = List.of();
        rest.end();
        try {
            closing = threads == null ? carriedOut(edit) : reseated ? restarted(edit, before, after) : threads.change(edit);
        } catch (RuntimeException | Error failed) {
            lose(edit, failed);
        }
        edit.confirm();
        return closing;
    }

    /** Nobody runs, so that nobody else would give back what the edit took out of service: while held, any number of edits takes no more than one. */
    private List<PcapWriter> carriedOut(Switch edit) {
        List<PcapWriter> closing = edit.get();
        roles.manager().giveBackRetired();
        return closing;
    }

    private List<PcapWriter> restarted(Switch edit, Placement before, Placement after) throws EngineException {
        stop();
        if (lost) {
            throw loss();
        }
        try {
            return edit.get();
        } finally {
            if (!edit.isMidway()) {
                roles.ringAll();
                start(edit.isDone() ? after : before);
            }
        }
    }

    /** Gives all memory back to the system, at the end; of a run that is lost, somebody may use it still. */
    public void giveMemoryBack() {
        try {
            roles.slabs().close();
        } catch (IllegalStateException inUse) {
            if (!lost) {
                throw inUse;
            }
            events.add(roles.clock().nanos(), Event.Level.WARNING, Event.Topic.FAULT, "", "memory stays taken until the lab ends, as an FWP does not come back that uses it");
        }
    }

    /** What was left midway is neither the old plan nor the new one. */
    private void lose(Switch edit, Throwable failed) throws EngineException {
        if (!edit.isMidway()) {
            throw new EngineException("", failed.getMessage(), failed);
        }
        stop();
        lost = true;
        throw new EngineException("", "an edit was left midway, so that the run is held: reason=" + failed + "; stop it, and start it again", failed);
    }
}
