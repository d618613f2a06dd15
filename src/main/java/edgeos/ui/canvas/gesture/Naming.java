package edgeos.ui.canvas.gesture;

import edgeos.model.Drawing;
import edgeos.model.Group;
import edgeos.model.edit.Groups;
import edgeos.model.edit.Parts;
import edgeos.model.group.GroupTree;
import edgeos.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What edits call the parts they touch. Stateless. */
public final class Naming {
    private static final Texts TEXTS = Texts.of(Naming.class);

    private Naming() { }

    /** The name of a single part, else how many there are, such as "3 nodes and 1 frame". */
    public static String of(Drawing drawing, Parts parts) {
        if (parts.size() == 1) {
            return single(drawing, parts);
        }
        Optional<Group> group = drawing.groups().isEmpty() ? Optional.empty() : Groups.exactly(GroupTree.of(drawing), parts);
        if (group.isPresent()) {
            return group.get().name();
        }
        List<String> words = new ArrayList<>();
        add(words, parts.nodes().size(), "parts.nodes");
        add(words, parts.chains().size(), "parts.frames");
        add(words, parts.links().size(), "parts.wires");
        add(words, parts.notes().size(), "parts.notes");
        return words.size() > 2 ? TEXTS.get("parts", parts.size()) : words.stream().reduce((one, other) -> TEXTS.get("parts.and", one, other)).orElse("");
    }

    private static String single(Drawing drawing, Parts parts) {
        return parts.nodes().stream().findFirst().flatMap(drawing::node).map(node -> node.name())
                .or(() -> parts.chains().stream().findFirst().flatMap(drawing::chain).map(chain -> chain.name()))
                .orElse(TEXTS.get(parts.links().isEmpty() ? "part.note" : "part.wire"));
    }

    private static void add(List<String> words, int count, String what) {
        if (count > 0) {
            words.add(TEXTS.get(what, count));
        }
    }
}
