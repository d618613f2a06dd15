package edgeos.ui.palette;

import edgeos.ui.text.Texts;
import edgeos.ui.theme.IconTile;
import edgeos.ui.theme.Tip;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One part in the palette. Dragging begins when the pressed mouse leaves where it was; a double click and Enter place at once. */
final class PartRow extends HBox {
    private static final Texts TEXTS = Texts.of(PartRow.class);
    /** How high a row is, at least. */
    static final double LEAST_HEIGHT = 24;
    private static final double TILE = 22;
    private static final double DRAG_FROM = 5;

    private final Part part;
    private double pressedX;
    private double pressedY;
    private boolean pressed;
    private boolean dragging;
    private boolean tipped;
    private boolean narrow;

    PartRow(Part part) {
        super(10);
        this.part = part;
        setId("palette." + part.id());
        getStyleClass().add("lab-kind");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(TEXTS.get("row", part.title(), part.summary()));
        Region place = new Region();
        place.setMinSize(TILE, TILE);
        getChildren().setAll(place);
        addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> tip());
        focusedProperty().subscribe(on -> {
            if (on) {
                tip();
            }
        });
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
        narrow = on;
        names().forEach(name -> name.setVisible(!on));
    }

    /** Puts icon and name into it, as soon as somebody can see it; until then it keeps their place. */
    void complete() {
        if (names().findAny().isEmpty()) {
            Label name = new Label(part.title());
            name.managedProperty().bind(name.visibleProperty());
            name.setVisible(!narrow);
            IconTile tile = new IconTile(TILE);
            tile.show(part.icon(), part.tile());
            getChildren().setAll(tile, name);
        }
    }

    private Stream<Node> names() {
        return getChildren().stream().filter(Label.class::isInstance);
    }

    void place() {
        part.place().run();
    }

    /** A tip is a window of its own: only the few that somebody comes to are made. */
    private void tip() {
        if (!tipped) {
            tipped = true;
            Tooltip.install(this, new Tip(TEXTS.get("row.tip", part.title(), part.summary(), part.more())));
        }
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
