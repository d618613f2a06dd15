package edgeos.lab.experiment.capacity;

import edgeos.lab.experiment.study.Stretch;
import edgeos.lab.limit.Limit;
import edgeos.lab.report.Verdict;
import edgeos.model.Expectation;
import edgeos.model.Node;
import edgeos.notation.DropReason;
import edgeos.notation.Quantity;
import edgeos.telemetry.Snapshot.NodeFigures;
import edgeos.telemetry.Snapshot.RoleFigures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a trial at one level came to. Immutable.
 *
 * @param holds true if all expectations held, and the load was there
 * @param reason why not, for people; empty if it holds
 * @param limit whose thread was full while messages waited; empty: nobody's
 * @param stretch what was measured; null if the drawing did not run
 */
record Outcome(boolean holds, String reason, Optional<Limit> limit, Stretch stretch) {
    /** The drawing did not run. */
    static Outcome notRun(String why) {
        return new Outcome(false, "it did not run: " + why, Optional.empty(), null);
    }

    /** What was measured, judged; {@code loaded} are the nodes whose load was set. */
    static Outcome of(Stretch stretch, List<String> loaded) {
        Optional<String> reason = stretch.verdicts().stream().filter(verdict -> !verdict.passed()).findFirst().map(verdict -> words(verdict) + drops(stretch)).or(() -> Offer.missing(stretch, loaded));
        return new Outcome(reason.isEmpty(), reason.orElse(""), stretch.limits().stream().findFirst(), stretch);
    }

    private static String words(Verdict verdict) {
        Expectation expected = verdict.expectation();
        String name = expected.name().isBlank() ? expected.figure().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') : expected.name();
        return "'" + name + "' fails: " + (Double.isNaN(verdict.actual()) ? "nothing was measured" : Quantity.digits(verdict.actual()) + " " + expected.unit()) + ", expected " + expected.comparison().sign() + " "
                + Quantity.digits(expected.value()) + " " + expected.unit();
    }

    /** Who limits it, or who comes nearest to that, in a sentence. */
    String fullest() {
        return limit.map(full -> full.what()).orElseGet(() -> stretch == null ? "" : "No role is full" + stretch.now().roles().stream().max(Comparator.comparingDouble(role -> share(stretch, role)))
                .map(role -> ": " + role.name() + " has most to do, " + Quantity.percent(share(stretch, role)) + " of the time").orElse(""));
    }

    private static double share(Stretch stretch, RoleFigures now) {
        long before = stretch.before().roles().stream().filter(role -> role.name().equals(now.name())).mapToLong(RoleFigures::busyNanos).findFirst().orElse(0);
        return (now.busyNanos() - before) / (double) (stretch.now().atNanos() - stretch.before().atNanos());
    }

    /** Where most messages were dropped, and why; empty if none was. */
    private static String drops(Stretch stretch) {
        return stretch.now().nodes().stream().max(Comparator.comparingLong(node -> dropped(stretch, node))).filter(node -> dropped(stretch, node) > 0).map(node -> {
            List<Long> before = before(stretch, node).map(NodeFigures::droppedBy).orElse(List.of());
            DropReason most = List.of(DropReason.values()).stream().max(Comparator.comparingLong(reason -> count(node.droppedBy(), reason) - count(before, reason))).orElseThrow();
            return "; most are dropped at " + stretch.drawing().node(node.id()).map(Node::name).filter(name -> !name.isBlank()).orElse(node.id()) + " (" + most.text() + ")";
        }).orElse("");
    }

    private static long dropped(Stretch stretch, NodeFigures now) {
        return now.dropped() - before(stretch, now).map(NodeFigures::dropped).orElse(0L);
    }

    private static Optional<NodeFigures> before(Stretch stretch, NodeFigures now) {
        return stretch.before().node(now.id());
    }

    private static long count(List<Long> by, DropReason reason) {
        return reason.ordinal() < by.size() ? by.get(reason.ordinal()) : 0;
    }
}
