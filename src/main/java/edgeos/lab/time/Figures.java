package edgeos.lab.time;

import edgeos.model.Drawing;
import edgeos.model.Expectation.Comparison;
import edgeos.telemetry.Snapshot;
import java.util.Locale;
import java.util.Optional;

/** What conditions look at. Stateless; any thread. */
public final class Figures {
    private static final double PERCENT = 100;

    private Figures() { }

    /** True if it is so; false also where what it is about is not there. */
    static boolean holds(Condition condition, Snapshot now) {
        return value(condition, now).filter(value -> condition.comparison().holds(value, condition.value())).isPresent();
    }

    /** The figure of a condition, in its unit; empty if what it is about is not there. */
    public static Optional<Double> value(Condition condition, Snapshot now) {
        return switch (condition.of()) {
            case DRAWING -> Optional.of(drawing(condition.figure(), now));
            case NODE -> now.node(condition.subject()).map(node -> node(condition.figure(), node));
            case LINK -> now.link(condition.subject()).map(link -> link(condition.figure(), link));
            case CHAIN -> now.chain(condition.subject()).map(chain -> condition.figure() == Condition.Figure.ACTIVATED ? chain.activated() : (double) chain.active());
        };
    }

    private static double drawing(Condition.Figure figure, Snapshot now) {
        return switch (figure) {
            case MESSAGES_IN -> now.ledger().produced();
            case MESSAGES_OUT -> now.ledger().delivered();
            case DROPPED -> now.ledger().droppedBy().stream().mapToLong(Long::longValue).sum();
            case IN_FLIGHT -> now.ledger().inFlight();
            case INSTANCES -> now.chains().stream().mapToLong(Snapshot.ChainFigures::active).sum();
            case ACTIVATED -> now.chains().stream().mapToLong(Snapshot.ChainFigures::activated).sum();
            case FILL, MISSED, RUNS, FAULTS -> Double.NaN;
        };
    }

    private static double node(Condition.Figure figure, Snapshot.NodeFigures node) {
        return switch (figure) {
            case MESSAGES_IN -> node.in();
            case MESSAGES_OUT -> node.out();
            case DROPPED -> node.dropped();
            case FILL -> node.fill() * PERCENT;
            case MISSED -> node.missed();
            case RUNS -> node.runs();
            case FAULTS -> node.faults();
            case INSTANCES -> node.instances();
            case IN_FLIGHT, ACTIVATED -> Double.NaN;
        };
    }

    private static double link(Condition.Figure figure, Snapshot.LinkFigures link) {
        return switch (figure) {
            case MESSAGES_IN -> link.messages();
            case DROPPED -> link.dropped();
            case FILL -> link.fill() * PERCENT;
            case MISSED -> link.missed();
            case MESSAGES_OUT, IN_FLIGHT, RUNS, FAULTS, INSTANCES, ACTIVATED -> Double.NaN;
        };
    }

    /** Messages that were late, at all nodes and links. */
    static long missed(Snapshot now) {
        return now.nodes().stream().mapToLong(Snapshot.NodeFigures::missed).sum() + now.links().stream().mapToLong(Snapshot.LinkFigures::missed).sum();
    }

    /** A condition in words, such as {@code dropped at Firewall >= 3 msg}. */
    public static String text(Condition condition, Drawing drawing) {
        Comparison comparison = condition.comparison();
        String value = condition.value() == Math.rint(condition.value()) ? String.format(Locale.ROOT, "%.0f", condition.value()) : String.valueOf(condition.value());
        return condition.figure().name().toLowerCase(Locale.ROOT).replace('_', ' ') + (condition.subject().isEmpty() ? "" : " at " + Breaks.name(drawing, condition.subject())) + " " + comparison.sign() + " " + value
                + " " + condition.figure().unit();
    }
}
