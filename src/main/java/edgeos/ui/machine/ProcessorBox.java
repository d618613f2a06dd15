package edgeos.ui.machine;

import edgeos.ui.text.Texts;
import edgeos.ui.theme.Icons;
import edgeos.ui.theme.Styles;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/** A processor with the roles that run on it, how full it is, and a warning when it has no time left; or the place of roles that are left to the machine. */
final class ProcessorBox extends VBox {
    private static final Texts TEXTS = Texts.of(ProcessorBox.class);
    private static final PseudoClass AIMED = PseudoClass.getPseudoClass("aimed");
    private static final PseudoClass FULL = PseudoClass.getPseudoClass(TEXTS.get("processor.full"));
    /** From this share of the time on a processor is called full. */
    private static final double FULL_FROM = 0.9;

    private final int processor;
    private final Label share = new Label();
    private final Group sign;
    private final VBox chips = new VBox(6);
    private final Label hint = new Label();

    /** A box for this processor, from 0, or for {@link RoleMap#OPEN}. */
    ProcessorBox(int processor) {
        super(8);
        this.processor = processor;
        boolean open = processor == RoleMap.OPEN;
        setId(open ? "processor.automatic" : "processor." + processor);
        getStyleClass().addAll("lab-processor", open ? "open" : "real");
        Label name = new Label(TEXTS.get(open ? "processor.open" : "processor", processor));
        name.getStyleClass().add(Styles.NAME);
        name.setMinWidth(Region.USE_PREF_SIZE);
        share.getStyleClass().add(Styles.MUTED);
        share.setId(getId() + ".share");
        share.setMinWidth(Region.USE_PREF_SIZE);
        SVGPath warning = Icons.shape("warning");
        warning.getStyleClass().add("lab-sign-warning");
        warning.setScaleX(0.6);
        warning.setScaleY(0.6);
        sign = new Group(warning);
        sign.setVisible(false);
        sign.setAccessibleText(TEXTS.get("processor.full"));
        sign.managedProperty().bind(sign.visibleProperty());
        HBox head = new HBox(6, name, share, sign);
        head.getStyleClass().add("lab-group");
        hint.setText(open ? TEXTS.get("processor.open.hint") : TEXTS.get("processor.hint"));
        hint.getStyleClass().addAll(Styles.MUTED, "hint");
        hint.setWrapText(true);
        hint.managedProperty().bind(hint.visibleProperty());
        getChildren().setAll(head, chips, hint);
    }

    int processor() {
        return processor;
    }

    void show(List<RoleChip> roles) {
        if (!chips.getChildren().equals(roles)) {
            chips.getChildren().setAll(roles);
        }
        hint.setVisible(roles.isEmpty());
    }

    /** Shows how much of the processor its roles take together, 0 to 1; NaN: nobody knows. */
    void show(double taken) {
        boolean full = taken >= FULL_FROM;
        String text = Double.isNaN(taken) ? "" : Math.round(taken * 100) + " %";
        if (!text.equals(share.getText())) {
            share.setText(text);
        }
        sign.setVisible(full);
        pseudoClassStateChanged(FULL, full);
    }

    /** A role is held over it. */
    void aim(boolean on) {
        pseudoClassStateChanged(AIMED, on);
    }

    boolean isAt(double sceneX, double sceneY) {
        Bounds bounds = localToScene(getBoundsInLocal());
        return bounds.contains(sceneX, sceneY);
    }
}
