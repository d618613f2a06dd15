package edgeos.engine.figures;

import edgeos.engine.count.Residence;
import edgeos.engine.count.Timing;
import edgeos.engine.fwp.ChainPool;
import edgeos.engine.fwp.Template;
import edgeos.engine.fwp.Unit;
import edgeos.engine.topology.Roles;
import edgeos.engine.topology.Topology;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Distributions;
import edgeos.telemetry.Snapshot.Split;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/** How long messages took and where that time went, over all movers and cores, at one moment. Made and asked by who holds gates, movers, and the manager still; distributions are worked out afterwards. */
final class Latencies {
    private final Topology topology;
    private final long nowNanos;
    private final List<Timing> timings;
    private final Stay stay;

    /** At this moment, with these units among those that hold messages. */
    Latencies(Roles roles, Topology topology, List<Unit> occupied) {
        this.topology = topology;
        this.nowNanos = roles.clock().nanos();
        this.timings = roles.movers().stream().map(mover -> mover.lane().overall()).toList();
        this.stay = new Stay(occupied, nowNanos);
    }

    /** Of all messages, from gate to exit. */
    Supplier<Distribution> overall(Remembered before) {
        return before.later(messages(timings), () -> sum(timings));
    }

    /** Of all messages that left a chain. */
    Supplier<Distribution> of(ChainPool pool, Remembered before) {
        List<Timing> left = pool.timings();
        return before.later(messages(left), () -> sum(left));
    }

    /** Where the time of all messages went. */
    Split split() {
        return split(timings, topology.past(null), _ -> true);
    }

    /** Where the time of a chain's messages went. */
    Split split(ChainPool pool) {
        String chain = pool.spec().id();
        return split(pool.timings(), topology.past(chain), template -> Objects.equals(template.spec().chain(), chain));
    }

    /** Of what is still in a ring nobody knows yet how long it takes: behind a wire that is denied, it would soon outweigh all that left. */
    private Split split(List<Timing> from, Residence past, Predicate<Template> isMeant) {
        Residence all = topology.templates().values().stream().filter(isMeant).map(template -> template.residence(nowNanos)).reduce(past, Residence::plus);
        Residence now = all.without(stay.of(isMeant));
        return Timing.split(messages(from), from.stream().mapToLong(Timing::leftNanos).sum(), from.stream().mapToLong(Timing::gateNanos).sum(), now);
    }

    private static long messages(List<Timing> timings) {
        return timings.stream().mapToLong(Timing::messages).sum();
    }

    private static Histogram sum(List<Timing> timings) {
        Histogram all = Distributions.histogram();
        timings.forEach(timing -> timing.addTo(all));
        return all;
    }
}
