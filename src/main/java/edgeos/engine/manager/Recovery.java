package edgeos.engine.manager;

import edgeos.engine.duty.Clock;
import edgeos.engine.fwp.Backoff;
import edgeos.engine.fwp.Cores;
import edgeos.engine.fwp.Instance;
import edgeos.engine.fwp.Stage;
import edgeos.engine.fwp.Template;
import edgeos.engine.fwp.Unit;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.telemetry.EventLog;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What becomes of an FWP that faulted: it is not run any more, what is in its ring is discarded, its memory is cleaned as soon as no core runs it, and it goes on
 * after a rest, or never, as its node's setting {@code onFault} says. Outside of chains, messages to it are dropped meanwhile; in a chain, its instance is
 * terminated and its client refused; where every message has an instance of its own, that instance is recycled and nobody waits.
 *
 * <p>Owned by the manager's thread.
 */
public final class Recovery {
    private static final long SWEEP_NANOS = 1_000_000_000L;

    /** A unit outside of chains that rests, or did not long ago. */
    private static final class Outage {
        private final Backoff backoff;
        private Template cause;
        private long[] ticket;
        private boolean clean;

        private Outage(Backoff backoff) {
            this.backoff = backoff;
        }
    }

    private final Clock clock;
    private final Cores cores;
    private final EventLog events;
    private final Manager manager;
    private final Map<Unit, Outage> outages = new LinkedHashMap<>();
    private final Set<Template> talkative = new LinkedHashSet<>();
    private long sweptNanos;

    Recovery(Clock clock, Cores cores, EventLog events, Manager manager) {
        this.clock = clock;
        this.cores = cores;
        this.events = events;
        this.manager = manager;
    }

    /** Takes a unit out of service that faulted; false if that was done before. */
    public boolean take(Unit unit) {
        if (unit.isDown()) {
            return false;
        }
        unit.setDown(true);
        Template cause = cause(unit);
        boolean forGood = "stop".equals(cause.spec().settings().text("onFault", "restart"));
        Instance instance = unit.instance();
        if (instance == null) {
            note(unit, cause, "restarts in ", rest(unit, cause, forGood));
        } else if (instance.state() == Instance.State.ACTIVE) {
            note(unit, cause, "restarts in ", bar(instance, cause, forGood));
        } else {
            note(unit, cause, "", 0);
        }
        return true;
    }

    private static Template cause(Unit unit) {
        Stage[] stages = unit.stages();
        return stages[Math.min(unit.fault().stage(), stages.length - 1)].template();
    }

    private void note(Unit unit, Template cause, String before, long delay) {
        String outcome = delay == Backoff.NEVER ? "stopped" : delay == 0 ? "recycled" : before + delay / 1_000_000 + " ms";
        unit.mishaps().add(clock.nanos());
        cause.faults().add(unit.fault(), cause, outcome, clock.nanos(), events);
        talkative.add(cause);
    }

    private long rest(Unit unit, Template cause, boolean forGood) {
        manager.halt(unit);
        Outage outage = outages.computeIfAbsent(unit, _ -> new Outage(new Backoff()));
        outage.cause = cause;
        outage.ticket = cores.ticket();
        outage.clean = false;
        return outage.backoff.begin(clock.nanos(), forGood);
    }

    private long bar(Instance instance, Template cause, boolean forGood) {
        boolean ownMessage = instance.pool().spec().policy() == Policy.PER_PACKET;
        long delay = ownMessage && !forGood ? 0 : instance.pool().bars().bar(instance.key(), cause, clock.nanos(), forGood);
        manager.terminate(instance);
        if (delay == 0) {
            cause.faults().restarted();
        }
        return delay;
    }

    /** Notes a fault of a unit whose instance was terminated before anybody looked. */
    void beforeClean(Unit unit) {
        if (unit.fault() != null) {
            take(unit);
        }
    }

    /** Cleans a unit that no core runs any more, if it faulted; its programs may be grouped differently afterwards. */
    public void settle(Unit unit) {
        if (unit.fault() != null) {
            take(unit);
            Outage outage = outages.get(unit);
            if (outage != null) {
                clean(unit, outage);
            }
        }
    }

    private void clean(Unit unit, Outage outage) {
        manager.discard(unit);
        unit.recycle();
        outage.clean = true;
    }

    /** A unit that is no more needs no restart. */
    void forget(Unit unit) {
        outages.remove(unit);
    }

    /** Cleans and restarts what is due; returns the work done. */
    int doWork(long now) {
        int work = 0;
        if (outages.isEmpty() && now - sweptNanos < SWEEP_NANOS) {
            return 0;
        }
        for (var entry : outages.entrySet()) {
            Unit unit = entry.getKey();
            Outage outage = entry.getValue();
            if (!outage.clean && mayClean(unit) && cores.hasPassed(outage.ticket)) {
                clean(unit, outage);
                work++;
            } else if (outage.clean && unit.isDown() && outage.backoff.isOver(now)) {
                restart(unit, outage);
                work++;
            }
        }
        if (now - sweptNanos >= SWEEP_NANOS) {
            sweep(now);
        }
        return work;
    }

    private static boolean mayClean(Unit unit) {
        for (Stage stage : unit.stages()) {
            if (!stage.template().mayClean()) {
                return false;
            }
        }
        return true;
    }

    private void restart(Unit unit, Outage outage) {
        unit.setDown(false);
        cores.admit(unit);
        outage.cause.faults().restarted();
    }

    private void sweep(long now) {
        sweptNanos = now;
        talkative.removeIf(template -> template.faults().summarise(template, now, events));
        outages.entrySet().removeIf(entry -> !entry.getKey().isDown() && entry.getValue().backoff.isForgotten(now));
        manager.pools().forEach(pool -> pool.bars().forgetOld(now));
    }

    /** When the next restart is due of what was cleaned; {@link Long#MAX_VALUE} if none is. */
    public long nextDueNanos() {
        if (outages.isEmpty()) {
            return Backoff.NEVER;
        }
        long next = Backoff.NEVER;
        for (var entry : outages.entrySet()) {
            if (entry.getKey().isDown() && entry.getValue().clean) {
                next = Math.min(next, entry.getValue().backoff.due());
            }
        }
        return next;
    }

    /** True if a unit is only to be cleaned when no core runs it any more. */
    boolean awaitsCores() {
        for (var entry : outages.entrySet()) {
            if (!entry.getValue().clean && mayClean(entry.getKey())) {
                return true;
            }
        }
        return false;
    }

    /** Ends the rest of all that faulted because of such a template: somebody changed it. */
    public void pardon(Predicate<Template> changed) {
        outages.forEach((unit, outage) -> {
            for (Stage stage : unit.stages()) {
                if (changed.test(stage.template())) {
                    outage.backoff.end(clock.nanos());
                }
            }
        });
        manager.pools().forEach(pool -> pool.bars().pardon(changed));
    }

    /** How many FWPs of each template rest now, or have stopped for good. */
    public Map<Template, Integer> down() {
        var down = new HashMap<Template, Integer>();
        outages.forEach((unit, outage) -> {
            if (unit.isDown()) {
                down.merge(outage.cause, 1, Integer::sum);
            }
        });
        manager.pools().forEach(pool -> pool.bars().countInto(down, clock.nanos()));
        return down;
    }
}
