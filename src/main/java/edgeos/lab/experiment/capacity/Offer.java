package edgeos.lab.experiment.capacity;

import edgeos.lab.experiment.study.Stretch;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.client.Swarms;
import edgeos.model.field.Field;
import edgeos.model.field.LoadField;
import edgeos.notation.Quantity;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.SwarmFigures;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether a load was there at all: a gate that has no time left makes less than it was told to, and what finds no room at a gate never entered the drawing. A drawing carries no load that it was not given. Stateless; any thread.
 */
final class Offer {
    private static final double ENOUGH = 0.98;
    private static final double ENOUGH_CLIENTS = 0.95;
    /** How many standard deviations a source that makes messages at random may stay below its rate. */
    private static final double DEVIATIONS = 3;

    private Offer() { }

    /** The nodes whose load a field sets: one, or all that have a rate. */
    static List<String> nodes(Drawing drawing, Field field) {
        List<String> rated = LoadField.rated(drawing).stream().map(Node::id).toList();
        return field.setting().name().equals(LoadField.NAME) ? rated : drawing.node(field.subject()).filter(node -> rated.contains(node.id()) || Swarms.isSwarm(node)).map(Node::id).stream().toList();
    }

    /** What is missing of the load of these nodes, for people; empty: nothing. */
    static Optional<String> missing(Stretch stretch, List<String> nodes) {
        return nodes.stream().flatMap(id -> stretch.drawing().node(id).stream()).flatMap(node -> (Swarms.isSwarm(node) ? ofClients(stretch, node) : ofSource(stretch, node)).stream()).findFirst();
    }

    private static Optional<String> ofSource(Stretch stretch, Node source) {
        OptionalDouble rate = LoadField.perSecond(source);
        if (rate.isEmpty()) {
            return Optional.empty();
        }
        double due = rate.getAsDouble() * stretch.seconds();
        double entered = entered(stretch.now(), source.id()) - entered(stretch.before(), source.id());
        return entered >= ENOUGH * due - DEVIATIONS * Math.sqrt(due) ? Optional.empty()
                : Optional.of("only " + Quantity.rate(entered / stretch.seconds()) + " of " + Quantity.rate(rate.getAsDouble()) + " got past the gate of " + source.id());
    }

    private static double entered(Snapshot at, String source) {
        return at.node(source).map(node -> node.in() - node.dropped()).orElse(0L);
    }

    private static Optional<String> ofClients(Stretch stretch, Node swarm) {
        SwarmFigures figures = stretch.now().swarm(swarm.id()).orElse(SwarmFigures.NONE);
        return figures.clients() > 0 && figures.connected() >= ENOUGH_CLIENTS * figures.clients() - 1 ? Optional.empty()
                : Optional.of("only " + figures.connected() + " of " + figures.clients() + " clients of " + swarm.id() + " are connected");
    }
}
