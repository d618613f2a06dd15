package edgeos.ui.inspector.capability;

import edgeos.model.capability.Capability;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.GraphWords;
import edgeos.ui.editor.Selection;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Named;
import edgeos.ui.theme.Pressing;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One slot of a table: what or who, and the rights. It can show another capability at any time. */
final class CapabilityRow extends HBox {
    private static final Texts TEXTS = Texts.of(CapabilityRow.class);
    private static final PseudoClass REVOKED = PseudoClass.getPseudoClass("revoked");
    private static final PseudoClass USER = PseudoClass.getPseudoClass("user");
    private static final double SLOT_WIDTH = 26;

    private final Label slot = new Label();
    private final Label what = new Label();
    private final Label rights = new Label();
    private final Tooltip whole = new Tip("");
    private Capability shown;

    CapabilityRow(Editor editor) {
        super(8);
        slot.getStyleClass().addAll(Styles.MONO, Styles.MUTED);
        slot.setMinWidth(SLOT_WIDTH);
        what.setMinWidth(0);
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        rights.getStyleClass().add("rights");
        rights.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(slot, what, rights);
        getStyleClass().add("lab-slot");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        Tooltip.install(this, whole);
        Pressing.on(this, () -> editor.select(Selection.ofGraph(shown.id())));
    }

    /** Shows this capability; {@code subject} is what it is of, or who holds it. */
    void show(Capability capability, String subject) {
        shown = capability;
        String allowed = GraphWords.rights(capability.rights());
        slot.setText(Integer.toString(capability.slot()));
        what.setText(subject);
        rights.setText(capability.revoked() ? TEXTS.get("revoked") : allowed);
        Named.by("slot." + capability.holder() + "." + capability.slot(), this);
        pseudoClassStateChanged(REVOKED, capability.revoked());
        pseudoClassStateChanged(USER, capability.origin() == Capability.Origin.USER);
        setAccessibleText(TEXTS.get(capability.revoked() ? "slot.revoked" : "slot", capability.slot(), subject, allowed));
        whole.setText(TEXTS.get("slot.whole", subject, allowed, capability.badge(), capability.revoked() ? 1 : 0, capability.origin() == Capability.Origin.USER ? 1 : 0));
    }
}
