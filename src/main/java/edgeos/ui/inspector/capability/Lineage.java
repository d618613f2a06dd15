package edgeos.ui.inspector.capability;

import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.GraphWords;
import edgeos.ui.editor.Selection;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Named;
import edgeos.ui.theme.Pressing;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The part of the derivation tree around a capability: from the object's first one down to it, and what was derived from it. */
final class Lineage extends VBox {
    private static final Texts TEXTS = Texts.of(Lineage.class);
    private static final PseudoClass REVOKED = PseudoClass.getPseudoClass("revoked");
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double INDENT = 16;
    private static final int MOST_CHILDREN = 30;

    private final Editor editor;
    private List<Capability> shown = List.of();

    Lineage(Editor editor) {
        super(4);
        this.editor = editor;
        setId("inspector.lineage");
    }

    void show(CapabilityGraph graph, Capability capability) {
        List<Capability> above = graph.lineage(capability.id());
        List<Capability> below = graph.children(capability.id());
        List<Capability> all = new ArrayList<>(above);
        all.addAll(below);
        if (all.equals(shown)) {
            return;
        }
        shown = all;
        getChildren().clear();
        for (int depth = 0; depth < above.size(); depth++) {
            getChildren().add(line(graph, above.get(depth), depth, above.get(depth).equals(capability)));
        }
        below.stream().limit(MOST_CHILDREN).forEach(child -> getChildren().add(line(graph, child, above.size(), false)));
        if (below.size() > MOST_CHILDREN) {
            Label more = Parts.note(TEXTS.get("more", below.size() - MOST_CHILDREN));
            setMargin(more, new Insets(0, 0, 0, above.size() * INDENT));
            getChildren().add(more);
        }
    }

    private Label line(CapabilityGraph graph, Capability capability, int depth, boolean here) {
        String words = TEXTS.get(depth == 0 ? "lineage.first" : "lineage", GraphWords.name(graph, capability.holder()), GraphWords.within(graph, capability.object()),
                GraphWords.rights(capability.rights()), capability.badge(), capability.slot(), capability.revoked() ? 1 : 0);
        Label line = Named.by("lineage." + capability.id(), Pressing.link("lineage", words,
                () -> editor.select(Selection.ofGraph(capability.id()))));
        line.pseudoClassStateChanged(REVOKED, capability.revoked());
        line.pseudoClassStateChanged(HERE, here);
        setMargin(line, new Insets(0, 0, 0, depth * INDENT));
        return line;
    }
}
