package edgeos.ui.canvas.adding;

import edgeos.model.kind.Kind;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Caret;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A field and the kinds that fit what is typed into it; Enter or a click takes one, Escape or a click elsewhere none. */
public final class AddBox extends VBox {
    private static final Texts TEXTS = Texts.of(AddBox.class);
    private static final double WIDTH = 304;
    private static final double ROW = 32;
    private static final int MOST_ROWS = 8;
    private static final int LEAP = 7;
    private static final double MARGIN = 8;

    private final TextField field = Caret.resting(new TextField());
    private final ListView<Kind> list = new ListView<>();
    private final Label nothing = new Label(TEXTS.get("nothing"));
    private final Label summary = new Label();
    private final Label outcome = new Label();
    private final Consumer<Kind> take;
    private final Consumer<Boolean> closed;
    private List<Kind> kinds = List.of();
    private Function<Kind, String> does = _ -> "";
    private double atX;
    private double atY;

    /** A closed one; {@code closed} is told whether something was taken. */
    AddBox(Consumer<Kind> take, Consumer<Boolean> closed) {
        this.take = take;
        this.closed = closed;
        setId("canvas-add");
        getStyleClass().add("canvas-add");
        field.setId("canvas-add-field");
        field.setPromptText(TEXTS.get("prompt"));
        list.setId("canvas-add-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new KindCell());
        list.setAccessibleText(TEXTS.get("list"));
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        nothing.getStyleClass().add("canvas-add-nothing");
        summary.getStyleClass().add("canvas-add-summary");
        outcome.getStyleClass().add("canvas-add-outcome");
        for (Label label : List.of(nothing, summary, outcome)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.managedProperty().bind(label.visibleProperty());
        }
        list.managedProperty().bind(list.visibleProperty());
        getChildren().addAll(field, list, nothing, summary, outcome);
        field.textProperty().subscribe(this::fill);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.getSelectionModel().selectedItemProperty().subscribe(this::tell);
        field.focusedProperty().subscribe(focused -> {
            if (!focused && isVisible() && !isInside(getScene() == null ? null : getScene().getFocusOwner())) {
                hide(false, false);
            }
        });
        setManaged(false);
        setVisible(false);
    }

    /** Shows these kinds beside a point of the view, what was typed already in the field. */
    void open(List<Kind> offered, Function<Kind, String> outcomes, String typed, double x, double y) {
        kinds = offered;
        does = outcomes;
        atX = x;
        atY = y;
        setVisible(true);
        field.setText(typed);
        fill();
        field.requestFocus();
        field.positionCaret(typed.length());
    }

    /** True while it is shown. */
    public boolean isOpen() {
        return isVisible();
    }

    /** Takes it away; nothing is added. */
    public void close() {
        hide(false, true);
    }

    /** Stands beside its point, within a view of this size. */
    public void place(double width, double height) {
        if (isVisible()) {
            applyCss();
            double wide = Math.min(WIDTH, width - 2 * MARGIN);
            list.setPrefHeight(rows(height) * ROW + 2);
            list.setMinHeight(list.getPrefHeight());
            double high = Math.min(prefHeight(wide), height - 2 * MARGIN);
            double x = Math.clamp(atX + MARGIN, MARGIN, Math.max(MARGIN, width - wide - MARGIN));
            double y = Math.clamp(atY - ROW, MARGIN, Math.max(MARGIN, height - high - MARGIN));
            resizeRelocate(Math.round(x), Math.round(y), wide, Math.ceil(high));
        }
    }

    /** As many as there are, at most so many that all of the box is seen. */
    private int rows(double height) {
        int fit = (int) ((height - 4 * MARGIN) / ROW) - 5;
        return Math.clamp(list.getItems().size(), 1, Math.clamp(fit, 1, MOST_ROWS));
    }

    private void fill() {
        if (isVisible()) {
            list.getItems().setAll(KindSearch.find(kinds, field.getText()));
            boolean any = !list.getItems().isEmpty();
            list.setVisible(any);
            nothing.setVisible(!any);
            list.getSelectionModel().select(any ? 0 : -1);
            list.scrollTo(0);
            tell(any ? list.getItems().getFirst() : null);
        }
    }

    private void tell(Kind kind) {
        summary.setVisible(kind != null);
        outcome.setVisible(kind != null);
        summary.setText(kind == null ? "" : kind.summary());
        outcome.setText(kind == null ? "" : does.apply(kind));
        int at = list.getSelectionModel().getSelectedIndex() + 1;
        field.setAccessibleText(kind == null ? TEXTS.get("access.none") : TEXTS.get("access", kind.title(), at, list.getItems().size(), kind.summary(), outcome.getText()));
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    private void key(KeyEvent event) {
        boolean used = true;
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(LEAP);
            case PAGE_UP -> move(-LEAP);
            case ENTER -> take(list.getSelectionModel().getSelectedItem());
            case ESCAPE -> close();
            default -> used = false;
        }
        if (used) {
            event.consume();
        }
    }

    private void move(int by) {
        int size = list.getItems().size();
        if (size > 0) {
            int now = list.getSelectionModel().getSelectedIndex();
            int next = Math.abs(by) == 1 ? Math.floorMod(now + by, size) : Math.clamp(now + by, 0, size - 1);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - rows(getParent().getLayoutBounds().getHeight()) + 1));
        }
    }

    private void clicked(MouseEvent event) {
        for (Node node = event.getPickResult().getIntersectedNode(); node != null && node != list; node = node.getParent()) {
            if (node instanceof KindCell cell && cell.getItem() != null) {
                take(cell.getItem());
                return;
            }
        }
        field.requestFocus();
    }

    private void take(Kind kind) {
        if (kind != null) {
            take.accept(kind);
            hide(true, true);
        }
    }

    /** Gives the keyboard back, unless somebody else has taken it. */
    private void hide(boolean taken, boolean back) {
        if (isVisible()) {
            setVisible(false);
            closed.accept(taken || !back);
        }
    }

    private boolean isInside(Node node) {
        for (Node part = node; part != null; part = part.getParent()) {
            if (part == this) {
                return true;
            }
        }
        return false;
    }
}
