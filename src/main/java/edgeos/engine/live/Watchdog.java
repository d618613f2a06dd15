package edgeos.engine.live;

import edgeos.engine.fwp.Template;
import edgeos.engine.spec.EngineException;
import edgeos.engine.topology.Roles;
import edgeos.engine.topology.Topology;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Runaway;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks whether an FWP comes back. Built-in programs are trusted to, and nothing can make them: so whoever waits for a core waits only while there is hope, and people are told which FWP it is. Any
 * thread, but for what says otherwise.
 */
public final class Watchdog {
    private static final long MOST_WAIT_NANOS = 2_000_000_000;
    private static final long LOOK_NANOS = 10_000_000;

    private final Roles roles;
    private final Topology topology;
    private final EventLog events;
    private String told = "";

    /** Watches all cores of these roles. */
    public Watchdog(Roles roles, Topology topology, EventLog events) {
        this.roles = roles;
        this.topology = topology;
        this.events = events;
    }

    /** The FWP that has not come back for longest, if any has not for a second, by its own fault as far as anybody looked. */
    public Optional<Runaway> runaway() {
        return roles.scheduler().runaway(roles.clock().nanos());
    }

    /** True if there is one. */
    boolean isOut() {
        return runaway().isPresent();
    }

    /** Says so once of each; by who has the engine's lock. */
    public void tell() {
        Optional<Runaway> now = runaway();
        now.filter(out -> !out.node().equals(told))
                .ifPresent(out -> events.add(roles.clock().nanos(), Event.Level.ERROR, Event.Topic.FAULT, out.node(), text(out)));
        told = now.map(Runaway::node).orElse("");
    }

    private String text(Runaway runaway) {
        Template template = topology.templates().get(runaway.node());
        return (template == null ? runaway.node() : template.label()) + " " + runaway.text();
    }

    /** What was taken back is so when every core has begun another duty cycle: the data plane has, as it carried out the edit between two bursts. */
    public void awaitRevoked() {
        long[] ticket = roles.scheduler().ticket();
        long patience = System.nanoTime() + MOST_WAIT_NANOS;
        while (!roles.scheduler().hasPassed(ticket)) {
            if (System.nanoTime() - patience > 0) {
                events.add(roles.clock().nanos(), Event.Level.WARNING, Event.Topic.CAPABILITY, "",
                        "an FWP still runs that ran before the edit: what was revoked is so when its batch ends");
                return;
            }
            Thread.yield();
        }
    }

    /**
     * Looks whether an edit can be carried out beside what runs; looks again where the first look cannot say whose fault it is that a run takes long.
     *
     * @throws EngineException if an FWP does not come back, for which it may have to wait
     */
    public void requireNone() throws EngineException {
        Optional<Runaway> out = runaway();
        long patience = System.nanoTime() + MOST_WAIT_NANOS;
        while (out.isEmpty() && roles.scheduler().overdue(roles.clock().nanos(), Runaway.LEAST_NANOS).isPresent() && System.nanoTime() - patience < 0) {
            LockSupport.parkNanos(this, LOOK_NANOS);
            out = runaway();
        }
        if (out.isPresent()) {
            throw new EngineException(out.get().node(), text(out.get()) + ": nothing can be changed before it does; stop the run, and mend that node or take it away", null);
        }
    }
}
