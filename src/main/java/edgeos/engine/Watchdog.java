package edgeos.engine;

import edgeos.engine.fwp.Template;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Runaway;
import java.util.Optional;

/**
 * Looks whether an FWP comes back. Built-in programs are trusted to, and nothing can make them: so whoever waits for a core waits only while there is hope, and people are told which FWP it is. Any
 * thread, but for what says otherwise.
 */
final class Watchdog {
    private static final long MOST_WAIT_NANOS = 2_000_000_000;

    private final Roles roles;
    private final Topology topology;
    private final EventLog events;
    private String told = "";

    Watchdog(Roles roles, Topology topology, EventLog events) {
        this.roles = roles;
        this.topology = topology;
        this.events = events;
    }

    /** The FWP that has not come back for longest, if any has not for a second. */
    Optional<Runaway> runaway() {
        return roles.scheduler().runaway(roles.clock().nanos(), Runaway.LEAST_NANOS);
    }

    /** True if there is one. */
    boolean isOut() {
        return runaway().isPresent();
    }

    /** Says so once of each; by who has the engine's lock. */
    void tell() {
        String now = runaway().map(Runaway::node).orElse("");
        if (!now.isEmpty() && !now.equals(told)) {
            events.add(roles.clock().nanos(), Event.Level.ERROR, Event.Topic.FAULT, now, runaway().map(this::text).orElse(now + " has come back"));
        }
        told = now;
    }

    private String text(Runaway runaway) {
        Template template = topology.templates().get(runaway.node());
        return (template == null ? runaway.node() : template.label()) + " " + runaway.text();
    }

    /** What was taken back is so when every core has begun another duty cycle: the data plane has, as it carried out the edit between two bursts. */
    void awaitRevoked() {
        long[] ticket = roles.scheduler().ticket();
        long patience = System.nanoTime() + MOST_WAIT_NANOS;
        while (!roles.scheduler().hasPassed(ticket)) {
            if (System.nanoTime() > patience) {
                events.add(roles.clock().nanos(), Event.Level.WARNING, Event.Topic.CAPABILITY, "",
                        "an FWP still runs that ran before the edit: what was revoked is so when its batch ends");
                return;
            }
            Thread.yield();
        }
    }

    /**
     * Looks whether an edit can be carried out beside what runs.
     *
     * @throws EngineException if an FWP does not come back, for which it may have to wait
     */
    void requireNone() throws EngineException {
        Optional<Runaway> out = runaway();
        if (out.isPresent()) {
            throw new EngineException(out.get().node(), text(out.get()) + ": nothing can be changed before it does; stop the run, and mend that node or take it away", null);
        }
    }
}
