package edgeos.lab;

import edgeos.telemetry.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** What two snapshots say of the time between them. */
final class Rates {
    private static final double NANOS = 1e9;
    private static final double BITS = 8;

    private Rates() { }

    /** The sample between two snapshots of one run; parts that the earlier one does not have count from 0. */
    static History.Sample between(Snapshot before, Snapshot now) {
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
                sum(linkMessages), sum(linkBits), delivered(before, now, seconds),
                (now.ledger().dropped() - before.ledger().dropped()) / seconds, activated / seconds,
                chains(before, now, Snapshot.ChainFigures::terminated, seconds), chains(before, now, Snapshot.ChainFigures::cleaned, seconds),
                activated > 0 ? cached / activated : Double.NaN, nodeRates, nodeShares, linkMessages, linkBits, roleShares, List.copyOf(ids));
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double delivered(Snapshot before, Snapshot now, double seconds) {
        return now.nodes().stream().filter(node -> node.out() > 0 && now.links().stream().noneMatch(link -> false))
                .mapToDouble(node -> 0).sum() + deliveredBytes(now, seconds) - deliveredBytes(before, seconds);
    }

    private static double deliveredBytes(Snapshot snapshot, double seconds) {
        return snapshot.deliveredBytes() * BITS / seconds;
    }

    private static double[] nodes(Snapshot before, Snapshot now, ToLongFunction<Snapshot.NodeFigures> count, double per) {
        double[] rates = new double[now.nodes().size()];
        for (int at = 0; at < rates.length; at++) {
            var node = now.nodes().get(at);
            long was = at < before.nodes().size() && before.nodes().get(at).id().equals(node.id())
                    ? count.applyAsLong(before.nodes().get(at))
                    : before.nodes().stream().filter(other -> other.id().equals(node.id())).mapToLong(count).findFirst().orElse(0);
            rates[at] = Math.max(0, count.applyAsLong(node) - was) / per;
        }
        return rates;
    }

    private static double[] links(Snapshot before, Snapshot now, ToLongFunction<Snapshot.LinkFigures> count, double per) {
        double[] rates = new double[now.links().size()];
        for (int at = 0; at < rates.length; at++) {
            var link = now.links().get(at);
            long was = at < before.links().size() && before.links().get(at).id().equals(link.id())
                    ? count.applyAsLong(before.links().get(at))
                    : before.links().stream().filter(other -> other.id().equals(link.id())).mapToLong(count).findFirst().orElse(0);
            rates[at] = Math.max(0, count.applyAsLong(link) - was) / per;
        }
        return rates;
    }

    private static double[] roles(Snapshot before, Snapshot now, double perNanos) {
        double[] shares = new double[now.roles().size()];
        for (int at = 0; at < shares.length; at++) {
            long was = at < before.roles().size() ? before.roles().get(at).busyNanos() : 0;
            shares[at] = Math.clamp((now.roles().get(at).busyNanos() - was) / perNanos, 0, 1);
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
