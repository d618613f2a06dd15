package edgeos.lab.experiment.capacity;

import edgeos.lab.experiment.study.Stretch;
import edgeos.lab.limit.Limit;
import edgeos.lab.report.Verdict;
import edgeos.model.Expectation;
import edgeos.model.Node;
import edgeos.notation.DropReason;
import edgeos.notation.Quantity;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.NodeFigures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a trial at one level came to. Immutable.
 *
 * @param holds true if all expectations held, and the load was there
 * @param reason why not, for people; empty if it holds
 * @param role whose thread was full while messages waited; empty: nobody's
 * @param roleShare how full, 0 to 1; NaN: nobody's was
 * @param stretch what was measured; null if the drawing did not run
 */
record Outcome(boolean holds, String reason, String role, double roleShare, Stretch stretch) {
    /** The drawing did not run. */
    static Outcome notRun(String why) {
        return new Outcome(false, "it did not run: " + why, "", Double.NaN, null);
    }

    /** What was measured, judged; {@code loaded} are the nodes whose load was set. */
    static Outcome of(Stretch stretch, List<String> loaded) {
        Optional<String> reason = stretch.verdicts().stream().filter(verdict -> !verdict.passed()).findFirst().map(verdict -> words(verdict) + drops(stretch)).or(() -> Offer.missing(stretch, loaded));
        Optional<Limit> limit = stretch.limits().stream().findFirst();
        return new Outcome(reason.isEmpty(), reason.map(why -> why + limit.map(full -> ". " + full.what()).orElse(". No role is full")).orElse(""), limit.map(Limit::role).orElse(""),
                limit.map(Limit::share).orElse(Double.NaN), stretch);
    }

    private static String words(Verdict verdict) {
        Expectation expected = verdict.expectation();
        String name = expected.name().isBlank() ? expected.figure().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') : expected.name();
        return "'" + name + "' fails: " + (Double.isNaN(verdict.actual()) ? "nothing was measured" : Quantity.digits(verdict.actual()) + " " + expected.unit()) + ", expected " + expected.comparison().sign() + " "
                + Quantity.digits(expected.value()) + " " + expected.unit();
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
        Snapshot before = stretch.before();
        return before.nodes().stream().filter(node -> node.id().equals(now.id())).findFirst();
    }

    private static long count(List<Long> by, DropReason reason) {
        return reason.ordinal() < by.size() ? by.get(reason.ordinal()) : 0;
    }
}
