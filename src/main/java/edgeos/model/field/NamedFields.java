package edgeos.model.field;

import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.check.Finding.Place;
import edgeos.model.client.Swarms;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fields by names that say where they are: {@code firewall.rules} of a node, {@code six.limit} of a chain, {@code source-hop1.mode} of a link, {@code machine.movers}, {@code *.ringBytes} of every node that has it,
 * and {@code load} of the whole drawing. Stateless; any thread.
 */
public final class NamedFields {
    private static final String MACHINE = "machine";
    private static final String ALL = "*";

    private NamedFields() { }

    /** What a field of a node, chain, link, or of the machine is called. */
    public static String name(Field field) {
        return field.setting().name().equals(LoadField.NAME) ? LoadField.NAME : (field.place() == Place.DRAWING ? MACHINE : field.subject()) + "." + field.setting().name();
    }

    /**
     * The field of this name; where a node and a chain are called the same, of the node, if it has such a setting.
     *
     * @throws IllegalArgumentException if there is none; the message lists what there is
     */
    public static Field of(Drawing drawing, String name) {
        if (name.equals(LoadField.NAME)) {
            if (LoadField.rated(drawing).isEmpty()) {
                throw new IllegalArgumentException("nothing in this drawing has a rate that could be multiplied: " + name);
            }
            return LoadField.field();
        }
        int dot = name.lastIndexOf('.');
        String part = dot < 0 ? name : name.substring(0, dot);
        String setting = dot < 0 ? "" : name.substring(dot + 1);
        List<Field> there = part.equals(ALL) ? ofAll(drawing) : ofPart(drawing, part);
        if (there.isEmpty()) {
            throw new IllegalArgumentException("no part of this drawing is called '" + part + "'; there are: " + parts(drawing));
        }
        return there.stream().filter(field -> field.setting().name().equals(setting)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + part + "' has no setting '" + setting + "'; it has: "
                        + there.stream().map(field -> field.setting().name()).distinct().collect(Collectors.joining(", "))));
    }

    private static String parts(Drawing drawing) {
        return Stream.of(drawing.nodes().stream().map(Node::id), drawing.chains().stream().map(chain -> chain.id()), drawing.links().stream().map(link -> link.id()),
                Stream.of(MACHINE, ALL + " (every node)")).flatMap(ids -> ids).distinct().collect(Collectors.joining(", "));
    }

    private static List<Field> ofPart(Drawing drawing, String id) {
        var fields = new ArrayList<Field>();
        drawing.node(id).ifPresent(node -> fields.addAll(ofNode(node)));
        drawing.chain(id).ifPresent(chain -> fields.addAll(Fields.of(chain)));
        drawing.link(id).ifPresent(link -> fields.addAll(Fields.of(link)));
        if (id.equals(MACHINE)) {
            fields.addAll(MachineFields.all());
        }
        return fields;
    }

    private static List<Field> ofNode(Node node) {
        return Catalogue.kind(node.kind()).map(kind -> Fields.of(node, kind)).orElse(List.of());
    }

    /** Each setting of any node, of all nodes that have it alike; what it is now is what it is of the first. */
    private static List<Field> ofAll(Drawing drawing) {
        List<Field> each = drawing.nodes().stream().flatMap(node -> ofNode(node).stream()).toList();
        return each.stream().map(field -> field.setting()).distinct().map(setting -> together(setting, each.stream().filter(field -> field.setting().equals(setting)).toList())).toList();
    }

    private static Field together(Setting setting, List<Field> fields) {
        return new Field(setting, fields.getFirst().edit(), Place.NODE, ALL, drawing -> fields.stream().map(field -> field.get().apply(drawing)).findFirst().orElse(null), (drawing, value) -> {
            Drawing changed = drawing;
            for (Field field : fields) {
                changed = field.set().apply(changed, value);
            }
            return changed;
        });
    }

    /** The setting of a drawing that says how much is asked of it: the rate of its only source, the number of its only clients that ask again after each answer, or {@code load}; empty if there is none. */
    public static Optional<Field> load(Drawing drawing) {
        List<Node> rated = LoadField.rated(drawing);
        if (rated.size() == 1) {
            return Optional.of(of(drawing, rated.getFirst().id() + "." + LoadField.rate(rated.getFirst()).orElseThrow()));
        }
        if (!rated.isEmpty()) {
            return Optional.of(LoadField.field());
        }
        List<Node> swarms = Swarms.of(drawing);
        return swarms.size() == 1 ? Optional.of(of(drawing, swarms.getFirst().id() + ".clients")) : Optional.empty();
    }
}
