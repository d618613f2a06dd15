package edgeos.lab;

import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.LinkSpec;
import edgeos.engine.spec.NodeSpec;
import edgeos.lab.History.Sample;
import edgeos.telemetry.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What two snapshots say of the time between them. */
public final class Rates {
    private static final double NANOS = 1e9;
    private static final double BITS = 8;
    private static final long RECENT_NANOS = 1_000_000_000L;

    private Rates() { }

    /**
     * What rates have to know of a drawing that counters do not say.
     *
     * @param transmits ids of the nodes by which messages leave the drawing
     * @param uncopied ids of the links over which nothing is copied: last hops, from which transmit gates take messages where they lie, and those that share
     */
    public record Ways(Set<String> transmits, Set<String> uncopied) {
        /** No way at all. */
        public static final Ways NONE = new Ways(Set.of(), Set.of());

        public Ways {
            transmits = Set.copyOf(transmits);
            uncopied = Set.copyOf(uncopied);
        }

        /** Those of a plan. */
        static Ways of(EnginePlan plan) {
            Set<String> transmits = plan.nodes().stream().filter(node -> node.role() == NodeSpec.Role.TRANSMIT).map(NodeSpec::id).collect(Collectors.toSet());
            return new Ways(transmits, plan.links().stream().filter(link -> link.shared() || transmits.contains(link.to())).map(LinkSpec::id).collect(Collectors.toSet()));
        }
    }

    /**
     * The sample between two snapshots of one run; parts that the earlier one does not have count from 0.
     *
     * @param ways by which messages leave, and go without being copied
     */
    public static History.Sample between(Snapshot before, Snapshot now, Ways ways) {
        double seconds = Math.max(1, now.atNanos() - before.atNanos()) / NANOS;
        var ids = new ArrayList<String>();
        now.nodes().forEach(node -> ids.add(node.id()));
        now.links().forEach(link -> ids.add(link.id()));
        double[] nodeRates = nodes(before, now, Snapshot.NodeFigures::in, seconds);
        double[] nodeShares = nodes(before, now, Snapshot.NodeFigures::runNanos, seconds * NANOS);
        double[] linkMessages = links(before, now, Snapshot.LinkFigures::messages, seconds);
        double[] linkBits = links(before, now, Snapshot.LinkFigures::bytes, seconds / BITS);
        double[] roleShares = roles(before, now, seconds * NANOS);
        double activated = chains(before, now, Snapshot.ChainFigures::activated, 1);
        double cached = chains(before, now, Snapshot.ChainFigures::fromCache, 1);
        return new History.Sample(now.atNanos(), (now.ledger().delivered() - before.ledger().delivered()) / seconds,
                copied(now, linkMessages, ways), copied(now, linkBits, ways),
                Math.max(0, deliveredBytes(now, ways.transmits()) - deliveredBytes(before, ways.transmits())) * BITS / seconds,
                (now.ledger().dropped() - before.ledger().dropped()) / seconds, activated / seconds,
                chains(before, now, Snapshot.ChainFigures::terminated, seconds), chains(before, now, Snapshot.ChainFigures::cleaned, seconds),
                activated > 0 ? cached / activated : Double.NaN, nodeRates, nodeShares, linkMessages, linkBits, roleShares, List.copyOf(ids));
    }

    /**
     * The last second as one sample: what was counted in it, by how long it was. Shorter where there are not so many samples yet, and after an edit, before which other nodes and links were counted; longer where
     * one sample alone is.
     *
     * @param samples oldest first; each begins where the one before it ended
     */
    static Optional<Sample> recent(List<Sample> samples) {
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        Sample newest = samples.getLast();
        int from = samples.size() - 1;
        while (from > 1 && newest.atNanos() - samples.get(from - 2).atNanos() <= RECENT_NANOS && isOfSame(samples.get(from - 1), newest)
                && samples.get(from - 2).atNanos() < samples.get(from - 1).atNanos()) {
            from--;
        }
        if (from == samples.size() - 1) {
            return Optional.of(newest);
        }
        var weights = new double[samples.size() - from];
        long whole = newest.atNanos() - samples.get(from - 1).atNanos();
        for (int at = 0; at < weights.length; at++) {
            weights[at] = (samples.get(from + at).atNanos() - samples.get(from + at - 1).atNanos()) / (double) whole;
        }
        return Optional.of(new Mean(samples.subList(from, samples.size()), weights).sample());
    }

    private static boolean isOfSame(Sample one, Sample other) {
        return (one.ids() == other.ids() || one.ids().equals(other.ids())) && one.nodeRates().length == other.nodeRates().length && one.roleShares().length == other.roleShares().length;
    }

    /** Samples of the same nodes, links, and roles, and how long each was, of all of them together. */
    private record Mean(List<Sample> samples, double[] weights) {
        Sample sample() {
            double activated = of(Sample::activatedPerSecond);
            double cached = of(sample -> sample.activatedPerSecond() > 0 ? sample.activatedPerSecond() * sample.fromCacheShare() : 0);
            return new Sample(samples.getLast().atNanos(), of(Sample::messagesPerSecond), of(Sample::copiedMessagesPerSecond), of(Sample::copiedBitsPerSecond), of(Sample::deliveredBitsPerSecond),
                    of(Sample::droppedPerSecond), activated, of(Sample::terminatedPerSecond), of(Sample::cleanedPerSecond), activated > 0 ? Math.clamp(cached / activated, 0, 1) : Double.NaN,
                    each(Sample::nodeRates), each(Sample::nodeShares), each(Sample::linkMessages), each(Sample::linkBits), each(Sample::roleShares), samples.getLast().ids());
        }

        private double of(ToDoubleFunction<Sample> figure) {
            double sum = 0;
            for (int at = 0; at < weights.length; at++) {
                sum += weights[at] * figure.applyAsDouble(samples.get(at));
            }
            return sum;
        }

        private double[] each(Function<Sample, double[]> figures) {
            double[] sums = new double[figures.apply(samples.getLast()).length];
            for (int at = 0; at < weights.length; at++) {
                double[] values = figures.apply(samples.get(at));
                for (int index = 0; index < sums.length; index++) {
                    sums[index] += weights[at] * values[index];
                }
            }
            return sums;
        }
    }

    private static double copied(Snapshot now, double[] links, Ways ways) {
        double sum = 0;
        for (int at = 0; at < links.length; at++) {
            sum += ways.uncopied().contains(now.links().get(at).id()) ? 0 : links[at];
        }
        return sum;
    }

    private static double deliveredBytes(Snapshot snapshot, Set<String> transmits) {
        return snapshot.nodes().stream().filter(node -> transmits.contains(node.id())).mapToLong(Snapshot.NodeFigures::bytesIn).sum();
    }

    private static double[] nodes(Snapshot before, Snapshot now, ToLongFunction<Snapshot.NodeFigures> count, double per) {
        return rates(before.nodes(), now.nodes(), Snapshot.NodeFigures::id, count, per);
    }

    private static double[] links(Snapshot before, Snapshot now, ToLongFunction<Snapshot.LinkFigures> count, double per) {
        return rates(before.links(), now.links(), Snapshot.LinkFigures::id, count, per);
    }

    private static <T> double[] rates(List<T> before, List<T> now, Function<T, String> id, ToLongFunction<T> count, double per) {
        double[] rates = new double[now.size()];
        for (int at = 0; at < rates.length; at++) {
            T part = now.get(at);
            boolean inPlace = at < before.size() && id.apply(before.get(at)).equals(id.apply(part));
            long was = inPlace ? count.applyAsLong(before.get(at))
                    : before.stream().filter(other -> id.apply(other).equals(id.apply(part))).mapToLong(count).findFirst().orElse(0);
            rates[at] = Math.max(0, count.applyAsLong(part) - was) / per;
        }
        return rates;
    }

    private static double[] roles(Snapshot before, Snapshot now, double perNanos) {
        double[] shares = rates(before.roles(), now.roles(), Snapshot.RoleFigures::name, Snapshot.RoleFigures::busyNanos, perNanos);
        for (int at = 0; at < shares.length; at++) {
            shares[at] = Math.clamp(shares[at], 0, 1);
        }
        return shares;
    }

    private static double chains(Snapshot before, Snapshot now, ToLongFunction<Snapshot.ChainFigures> count, double per) {
        long total = now.chains().stream().mapToLong(count).sum();
        long was = before.chains().stream().filter(chain -> now.chains().stream().anyMatch(same -> same.id().equals(chain.id())))
                .mapToLong(count).sum();
        return Math.max(0, total - was) / per;
    }
}
