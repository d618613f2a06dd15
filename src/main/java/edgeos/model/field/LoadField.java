package edgeos.model.field;

import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.check.Finding.Place;
import edgeos.model.client.Swarms;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Setting;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The load of a whole drawing: a factor on everything in it that has a rate. Sources that make as much as there is room for have none. Stateless; any thread. */
public final class LoadField {
    /** What it is called where fields are named. */
    public static final String NAME = "load";
    private static final String RATE = "ratePerSecond";
    private static final String TIMES = "times";
    private static final double MOST = 1e6;
    private static final Setting.Real SETTING = new Setting.Real(NAME, "Load", "x", 0, MOST, 1, "By what the rate of all sources and of clients in an open loop is multiplied.");

    private LoadField() { }

    /** The field; a drawing has load 1. */
    public static Field field() {
        return new Field(SETTING, "Set load", Place.DRAWING, "", _ -> 1.0, (drawing, factor) -> drawing.withNodes(drawing.nodes().stream()
                .map(node -> rate(node).map(name -> scaled(node, name, ((Number) factor).doubleValue())).orElse(node)).toList()));
    }

    /** The nodes that have a rate, in the drawing's order. */
    public static List<Node> rated(Drawing drawing) {
        return drawing.nodes().stream().filter(node -> !node.disabled() && rate(node).isPresent()).toList();
    }

    /** The setting that is a node's rate; empty if it makes nothing, or as much as there is room for, or asks again after each answer. */
    public static Optional<String> rate(Node node) {
        boolean makes = Catalogue.kind(node.kind()).filter(kind -> kind.role() == Kind.Role.SOURCE).isPresent();
        boolean asks = Swarms.isSwarm(node) && "open".equals(value(node, "loop"));
        if (makes && TIMES.equals(value(node, "pace"))) {
            return Optional.of(TIMES);
        }
        return (makes || asks) && value(node, RATE) instanceof Number rate && rate.doubleValue() > 0 ? Optional.of(RATE) : Optional.empty();
    }

    /** How many messages or questions a second a node is told to make; empty if it has no such setting, or makes as many as there is room for. */
    public static OptionalDouble perSecond(Node node) {
        return rate(node).filter(RATE::equals).map(name -> OptionalDouble.of(((Number) value(node, name)).doubleValue())).orElse(OptionalDouble.empty());
    }

    private static Object value(Node node, String setting) {
        return node.settings().has(setting) ? node.settings().get(setting)
                : Catalogue.kind(node.kind()).flatMap(kind -> kind.setting(setting)).map(Setting::defaultValue).orElse(null);
    }

    private static Node scaled(Node node, String setting, double factor) {
        return node.with(node.settings().with(setting, ((Number) value(node, setting)).doubleValue() * factor));
    }
}
