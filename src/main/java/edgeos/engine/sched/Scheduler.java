package edgeos.engine.sched;

import edgeos.engine.duty.Epoch;
import edgeos.engine.fwp.Cores;
import edgeos.engine.fwp.Unit;
import edgeos.engine.sched.RunTrace.Running;
import edgeos.telemetry.Runaway;
import edgeos.telemetry.ScheduleTrace;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** All cores that run FWPs, and all movers as far as others wait for them. Called by the manager and by movers, but for what says otherwise; grown by who holds them still. */
public final class Scheduler implements Cores {
    private volatile Core[] cores = {};
    private volatile Epoch[] epochs = {};
    private final TracedNodes nodes = new TracedNodes();

    /** One more core. */
    public void add(Core core) {
        Core[] more = Arrays.copyOf(cores, cores.length + 1);
        more[cores.length] = core;
        cores = more;
        await(core);
    }

    /** One more whose duty cycles count in tickets. */
    public void await(Epoch cycles) {
        Epoch[] more = Arrays.copyOf(epochs, epochs.length + 1);
        more[epochs.length] = cycles;
        epochs = more;
    }

    @Override
    public void admit(Unit unit) {
        if (!unit.isGate()) {
            cores[unit.core()].admit(unit);
        }
    }

    @Override
    public void evict(Unit unit) {
        cores[unit.core()].evict(unit);
    }

    @Override
    public int parties() {
        return epochs.length;
    }

    @Override
    public void ticket(long[] into) {
        VarHandle.fullFence();
        Epoch[] all = epochs;
        for (int at = 0; at < all.length; at++) {
            into[at] = all[at].epochVolatile();
        }
    }

    @Override
    public boolean hasPassed(long[] ticket) {
        Epoch[] all = epochs;
        for (int at = 0; at < ticket.length; at++) {
            if ((ticket[at] & 1) != 0 && all[at].epochVolatile() == ticket[at]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void wake(Unit unit) {
        cores[unit.core()].wake(unit);
    }

    /** The number under which runs of a node's FWPs are traced from now on. By who holds them still. */
    public int tracedAs(String node) {
        return nodes.number(node);
    }

    /** Nobody traces runs of other nodes than these any more. By who holds them still. */
    public void traceOnly(Set<String> drawn) {
        nodes.keepOnly(drawn, () -> {
            var named = new BitSet();
            for (Core core : cores) {
                core.addTraced(named);
            }
            return named;
        });
    }

    /** The run of any core that began longest ago and goes on, if that is a second ago and {@linkplain Effort#isSpent its own fault}. Any thread. */
    public Optional<Runaway> runaway(long nowNanos) {
        return longest(nowNanos, (core, run) -> core.effort().isSpent(run.startNanos(), nowNanos));
    }

    /** The run of any core that began longest ago and goes on, if that is so long ago, whosever fault it is. Any thread. */
    public Optional<Runaway> overdue(long nowNanos, long leastNanos) {
        return longest(nowNanos, (_, run) -> nowNanos - run.startNanos() > leastNanos);
    }

    private Optional<Runaway> longest(long nowNanos, BiPredicate<Core, Running> isMeant) {
        Runaway longest = null;
        for (Core core : cores) {
            Running run = core.running();
            if (run != null && isMeant.test(core, run) && (longest == null || nowNanos - run.startNanos() > longest.nanos())) {
                longest = new Runaway(nodes.name(run.node()), run.instance(), core.number(), nowNanos - run.startNanos());
            }
        }
        return Optional.ofNullable(longest);
    }

    /** The latest runs of all cores. By any thread while nobody changes which nodes are traced. */
    public ScheduleTrace trace(long nowNanos) {
        List<ScheduleTrace.Track> tracks = Arrays.stream(cores).map(core -> core.track(nowNanos)).toList();
        return new ScheduleTrace(nowNanos, nodes.names(), tracks);
    }
}
