package edgeos.model.field;

import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What several parts have in common that can be set: one field for all of them, and one step to undo. Stateless; any thread. */
public final class SharedFields {
    private SharedFields() { }

    /** The settings that all of these have: nodes, of whatever kinds, or links, or chains; none of a mixture. Lists, such as rules, and files that are written are each part's own. */
    public static List<Field> of(Drawing drawing, Set<String> nodes, Set<String> links, Set<String> chains) {
        List<List<Field>> each = new ArrayList<>();
        drawing.nodes().stream().filter(node -> nodes.contains(node.id())).forEach(node -> each.add(of(node)));
        drawing.links().stream().filter(link -> links.contains(link.id())).forEach(link -> each.add(Fields.of(link)));
        drawing.chains().stream().filter(chain -> chains.contains(chain.id())).forEach(chain -> each.add(Fields.of(chain)));
        if (each.size() < 2) {
            return List.of();
        }
        String what = each.size() + (links.isEmpty() ? chains.isEmpty() ? " nodes" : " frames" : " wires");
        return each.getFirst().stream().filter(field -> isCommon(field.setting())).map(field -> each.stream().flatMap(fields -> same(fields, field).stream()).toList())
                .filter(all -> all.size() == each.size()).map(all -> together(all, what)).toList();
    }

    private static List<Field> of(Node node) {
        return Catalogue.kind(node.kind()).map((Kind kind) -> Fields.of(node, kind)).orElse(List.of());
    }

    private static boolean isCommon(Setting setting) {
        return !(setting instanceof Setting.Lines) && !(setting instanceof Setting.File file && file.written());
    }

    private static Optional<Field> same(List<Field> fields, Field wanted) {
        return fields.stream().filter(field -> field.setting().equals(wanted.setting()) && field.place() == wanted.place()).findFirst();
    }

    private static Field together(List<Field> all, String what) {
        Field first = all.getFirst();
        return new Field(first.setting(), "Set " + first.setting().title().toLowerCase(Locale.ROOT) + " of " + what, first.place(),
                all.stream().map(Field::subject).collect(Collectors.joining(Field.AND)), drawing -> {
                    List<Object> values = all.stream().map(field -> field.get().apply(drawing)).filter(Objects::nonNull).distinct().toList();
                    return values.isEmpty() ? null : values.size() == 1 ? values.getFirst() : Field.SEVERAL;
                }, (drawing, value) -> {
                    Drawing changed = drawing;
                    for (Field field : all) {
                        changed = field.set().apply(changed, value);
                    }
                    return changed;
                });
    }
}
