package edgeos.ui.palette;

import edgeos.ui.text.Texts;
import edgeos.ui.theme.Icons;
import edgeos.ui.theme.Pressing;
import edgeos.ui.theme.Styles;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** The heading of a group of parts. A click or Enter folds the group away and opens it again; folded, it says how many parts are in it. */
final class GroupHeading extends HBox {
    private static final Texts TEXTS = Texts.of(GroupHeading.class);

    /**
     * A heading.
     *
     * @param parts how many there are in the group
     * @param folded whether they are folded away
     * @param still true while it can be neither folded nor opened
     * @param turn folds and opens
     */
    GroupHeading(String title, int parts, boolean folded, boolean still, Runnable turn) {
        super(6);
        Label name = new Label(title.toUpperCase(Locale.ROOT));
        name.getStyleClass().add(Styles.HEADING);
        Label count = new Label(folded ? Integer.toString(parts) : "");
        count.getStyleClass().addAll(Styles.MUTED, "count");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(name, gap, count);
        setId("palette.group." + title);
        getStyleClass().add("lab-group-heading");
        if (!still) {
            getChildren().add(new Group(sign(folded)));
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.BUTTON);
            setAccessibleText(TEXTS.get("heading", title, parts, folded ? 0 : 1));
            Pressing.on(this, turn);
        }
    }

    private static SVGPath sign(boolean folded) {
        SVGPath sign = Icons.shape(folded ? "right" : "down");
        sign.getStyleClass().add(folded ? "folded" : "open");
        sign.setScaleX(0.5);
        sign.setScaleY(0.5);
        return sign;
    }
}
