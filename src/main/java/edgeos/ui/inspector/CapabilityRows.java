package edgeos.ui.inspector;

import edgeos.model.capability.Capability;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.GraphWords;
import edgeos.ui.editor.Selection;
import edgeos.ui.theme.Pressing;
import edgeos.ui.theme.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Capabilities by slot: what or who, and the rights; revoked ones are red and say so. A click or Enter selects one. */
final class CapabilityRows extends VBox {
    private static final PseudoClass REVOKED = PseudoClass.getPseudoClass("revoked");
    private static final PseudoClass USER = PseudoClass.getPseudoClass("user");
    private static final int MOST = 200;
    private static final double SLOT_WIDTH = 26;

    private final Editor editor;
    private final Function<Capability, String> subject;
    private List<Capability> shown = List.of();
    private List<String> subjects = List.of();

    /** Rows that say of each capability what {@code subject} says. */
    CapabilityRows(Editor editor, Function<Capability, String> subject) {
        super(3);
        this.editor = editor;
        this.subject = subject;
        setId("inspector.table");
    }

    void show(List<Capability> capabilities) {
        List<String> names = capabilities.stream().limit(MOST).map(subject).toList();
        if (capabilities.equals(shown) && names.equals(subjects) && !getChildren().isEmpty()) {
            return;
        }
        shown = capabilities;
        subjects = names;
        getChildren().setAll(capabilities.stream().limit(MOST).map(this::row).toList());
        if (capabilities.isEmpty()) {
            getChildren().setAll(Parts.note("Empty: nothing is granted here."));
        } else if (capabilities.size() > MOST) {
            getChildren().add(Parts.note("and " + (capabilities.size() - MOST) + " more"));
        }
    }

    private HBox row(Capability capability) {
        Label slot = new Label(Integer.toString(capability.slot()));
        slot.getStyleClass().addAll(Styles.MONO, Styles.MUTED);
        slot.setMinWidth(SLOT_WIDTH);
        Label what = new Label(subject.apply(capability));
        what.setMinWidth(0);
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        String allowed = GraphWords.rights(capability.rights());
        Label rights = new Label(capability.revoked() ? "revoked" : allowed);
        rights.getStyleClass().add("rights");
        rights.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, slot, what, rights);
        row.setId("slot." + capability.holder() + "." + capability.slot());
        row.getStyleClass().add("lab-slot");
        row.pseudoClassStateChanged(REVOKED, capability.revoked());
        row.pseudoClassStateChanged(USER, capability.origin() == Capability.Origin.USER);
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText("Slot " + capability.slot() + ", " + what.getText() + ", " + allowed + (capability.revoked() ? ", revoked" : ""));
        Tooltip.install(row, new Tooltip(what.getText() + "\n" + allowed + (capability.badge() == 0 ? "" : ", badge " + capability.badge())
                + (capability.revoked() ? ", revoked" : "") + (capability.origin() == Capability.Origin.USER ? "\ngranted by you" : "")));
        Pressing.on(row, () -> editor.select(Selection.ofGraph(capability.id())));
        return row;
    }
}
