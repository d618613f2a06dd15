package edgeos.engine;

import edgeos.engine.fwp.ChainPool;
import edgeos.engine.fwp.Residence;
import edgeos.engine.fwp.RunCounters;
import edgeos.engine.fwp.Template;
import edgeos.engine.fwp.Timing;
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

    Latencies(Roles roles, Topology topology) {
        this.topology = topology;
        this.nowNanos = roles.clock().nanos();
        this.timings = roles.movers().stream().map(mover -> mover.lane().overall()).toList();
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

    private Split split(List<Timing> from, Residence past, Predicate<Template> isMeant) {
        Residence now = topology.templates().values().stream().filter(isMeant).map(template -> residence(template, nowNanos)).reduce(past, Residence::plus);
        return Timing.split(messages(from), from.stream().mapToLong(Timing::gateNanos).sum(), now);
    }

    /** How long messages stayed at a template's FWPs up to now. */
    static Residence residence(Template template, long nowNanos) {
        return template.counters().residence(template.runs().stream().map(RunCounters::sums).reduce(RunCounters.Sums.NONE, RunCounters.Sums::plus), nowNanos);
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
