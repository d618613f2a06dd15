package edgeos.ui.palette;

import edgeos.ui.text.Texts;
import edgeos.ui.theme.IconTile;
import edgeos.ui.theme.Tip;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/** One part in the palette. Dragging begins when the pressed mouse leaves where it was; a double click and Enter place at once. */
final class PartRow extends HBox {
    private static final Texts TEXTS = Texts.of(PartRow.class);
    private static final double TILE = 22;
    private static final double DRAG_FROM = 5;

    private final Part part;
    private final Label name = new Label();
    private double pressedX;
    private double pressedY;
    private boolean pressed;
    private boolean dragging;

    PartRow(Part part) {
        super(10);
        this.part = part;
        setId("palette." + part.id());
        getStyleClass().add("lab-kind");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(TEXTS.get("row", part.title(), part.summary()));
        name.setText(part.title());
        name.managedProperty().bind(name.visibleProperty());
        IconTile tile = new IconTile(TILE);
        tile.show(part.icon(), part.tile());
        getChildren().setAll(tile, name);
        Tip.asking(this, () -> TEXTS.get("row.tip", part.title(), part.summary(), part.more()));
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(_ -> pressed = false);
        setOnMouseClicked(this::clicked);
        setOnKeyPressed(this::key);
    }

    Part part() {
        return part;
    }

    void setNarrow(boolean on) {
        name.setVisible(!on);
    }

    void place() {
        part.place().run();
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
            part.drag().begin(event.getSceneX(), event.getSceneY());
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
