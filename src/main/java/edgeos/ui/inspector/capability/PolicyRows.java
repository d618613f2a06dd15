package edgeos.ui.inspector.capability;

import edgeos.model.Policy;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Selection;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Named;
import edgeos.ui.theme.Pressing;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The policies of a drawing, and whether each holds. A click or Enter selects one. */
public final class PolicyRows extends VBox {
    private static final Texts TEXTS = Texts.of(PolicyRows.class);
    private static final PseudoClass REVOKED = PseudoClass.getPseudoClass("revoked");

    private final Editor editor;

    /** No rows yet. */
    public PolicyRows(Editor editor) {
        super(3);
        this.editor = editor;
        setId("inspector.policies");
    }

    /** Shows these policies, each with its verdict over the graph as it is now. */
    public void show(List<Policy> policies) {
        Set<String> broken = editor.breaches().stream().map(breach -> breach.policy().id()).collect(Collectors.toSet());
        getChildren().setAll(policies.stream().map(policy -> row(policy, broken.contains(policy.id()))).toList());
    }

    private HBox row(Policy policy, boolean broken) {
        Label name = new Label(policy.name());
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label verdict = new Label(TEXTS.get(broken ? "policy.row.broken" : "policy.row.holds"));
        verdict.getStyleClass().add("rights");
        verdict.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, name, verdict);
        Named.by("policy." + policy.id(), row);
        row.getStyleClass().add("lab-slot");
        row.pseudoClassStateChanged(REVOKED, broken);
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(TEXTS.get("policy.row", policy.name(), verdict.getText()));
        Pressing.on(row, () -> editor.select(Selection.ofPolicy(policy.id())));
        return row;
    }
}
