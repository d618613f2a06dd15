package edgeos.ui.palette;

import edgeos.model.kind.Kind;
import edgeos.ui.theme.IconTile;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/** One kind in the palette. Dragging begins when the pressed mouse leaves where it was; a double click and Enter place at once. */
final class KindRow extends HBox {
    private static final double TILE = 22;
    private static final double DRAG_FROM = 5;

    private final Kind kind;
    private final Placing placing;
    private final Label name;
    private double pressedX;
    private double pressedY;
    private boolean pressed;
    private boolean dragging;

    KindRow(Kind kind, Placing placing) {
        super(10);
        this.kind = kind;
        this.placing = placing;
        setId("palette." + kind.id());
        getStyleClass().add("lab-kind");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(kind.title() + ". " + kind.summary() + " Enter places it.");
        name = new Label(kind.title());
        name.managedProperty().bind(name.visibleProperty());
        getChildren().setAll(IconTile.ofKind(kind.id(), TILE), name);
        Tooltip.install(this, new Tooltip(kind.title() + "\n" + kind.summary()));
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(_ -> pressed = false);
        setOnMouseClicked(this::clicked);
        setOnKeyPressed(this::key);
    }

    Kind kind() {
        return kind;
    }

    boolean matches(String wanted) {
        return wanted.isEmpty() || kind.title().toLowerCase(Locale.ROOT).contains(wanted)
                || kind.summary().toLowerCase(Locale.ROOT).contains(wanted) || kind.group().title().toLowerCase(Locale.ROOT).contains(wanted);
    }

    void setNarrow(boolean on) {
        name.setVisible(!on);
    }

    void place() {
        placing.inTheMiddle(kind.id());
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        pressed = true;
        dragging = false;
        pressedX = event.getSceneX();
        pressedY = event.getSceneY();
    }

    private void dragged(MouseEvent event) {
        boolean far = Math.hypot(event.getSceneX() - pressedX, event.getSceneY() - pressedY) >= DRAG_FROM;
        if (pressed && far && event.getButton() == MouseButton.PRIMARY) {
            pressed = false;
            dragging = true;
            placing.begin(kind.id(), event.getSceneX(), event.getSceneY());
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2 && !dragging) {
            place();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            place();
            event.consume();
        }
    }
}
