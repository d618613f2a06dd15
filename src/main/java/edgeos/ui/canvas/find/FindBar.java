package edgeos.ui.canvas.find;

import edgeos.model.Drawing;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Blank;
import edgeos.ui.theme.Caret;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/**
 * Finds parts of the drawing while somebody types: all of them are marked, Enter goes to the next and Shift+Enter to the one before, Escape ends it. {@link #dispose()} lets go of the board. JavaFX application thread.
 */
public final class FindBar extends VBox {
    private static final Texts TEXTS = Texts.of(FindBar.class);
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double WIDTH = 320;
    private static final double ROW = 40;
    private static final int MOST_ROWS = 6;
    private static final double MOST_SHARE = 0.5;
    private static final double AROUND = 5;
    private static final double ROUND = 14;

    private final Board board;
    private final Reveals reveals;
    private final Runnable ended;
    private final TextField field = Caret.resting(new TextField());
    private final Label count = new Label();
    private final ListView<Found> list = new ListView<>();
    private final Pane marks = new Pane();
    private final InvalidationListener moved = _ -> mark();
    private Consumer<List<Box>> elsewhere = _ -> { };
    private Drawing searched;
    private boolean going;
    private double most = MOST_ROWS;

    /** A bar over this board, closed; {@code ended} gives the keyboard back. */
    public FindBar(Board board, Reveals reveals, Runnable ended) {
        this.board = board;
        this.reveals = reveals;
        this.ended = ended;
        setId("find");
        getStyleClass().add("canvas-find");
        field.setId("find-text");
        field.setPromptText(TEXTS.get("prompt"));
        field.setAccessibleText(TEXTS.get("prompt.access"));
        field.textProperty().addListener((_, _, _) -> search());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        count.setId("find-count");
        count.getStyleClass().add(Styles.MUTED);
        count.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(field, Priority.ALWAYS);
        list.setId("find-list");
        list.setAccessibleText(TEXTS.get("list"));
        list.setCellFactory(_ -> new FoundCell());
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> chosen());
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setVisible(false);
        marks.setMouseTransparent(true);
        marks.setManaged(false);
        for (Observable each : List.<Observable>of(board.plotProperty(), board.cameraProperty())) {
            each.addListener(moved);
        }
    }

    /** What is marked on the canvas, above the drawing. */
    public Pane marks() {
        return marks;
    }

    /** Where else marks are shown: gets the boxes in the drawing of all that was found. */
    public void onMark(Consumer<List<Box>> other) {
        elsewhere = other;
    }

    /** Opens it, or goes back to it, with all that was typed before ready to be typed over. */
    public void open() {
        if (getChildren().isEmpty()) {
            getChildren().setAll(row(), list);
        }
        setVisible(true);
        search();
        field.requestFocus();
        field.selectAll();
    }

    /** Ends it and takes the marks away. */
    public void close() {
        leave();
        ended.run();
    }

    /** As {@link #close()}, but whoever has the keyboard keeps it: another drawing is open now. */
    public void leave() {
        setVisible(false);
        mark();
    }

    /** Takes its place at the top of a view of this size, of which it leaves at least half. */
    public void place(double width, double height, double margin) {
        most = Math.clamp(Math.floor((height * MOST_SHARE - margin - ROW) / ROW), 1, MOST_ROWS);
        fit();
        double own = Math.min(WIDTH, width - 2 * margin);
        resizeRelocate(width - own - margin, margin, own, prefHeight(own));
    }

    /** Lets go of the board. */
    public void dispose() {
        board.plotProperty().removeListener(moved);
        board.cameraProperty().removeListener(moved);
    }

    private HBox row() {
        HBox row = new HBox(4, field, count, button("find-before", "\u2191", "before", () -> go(-1)), button("find-next", "\u2193", "next", () -> go(1)), button("find-close", "\u00d7", "close", this::close));
        row.getStyleClass().add("find-row");
        return row;
    }

    private Button button(String id, String sign, String key, Runnable action) {
        Button button = new Button(sign);
        button.setId(id);
        button.setAccessibleText(TEXTS.get(key));
        Tip.on(button, TEXTS.get(key));
        button.setOnAction(_ -> action.run());
        button.getStyleClass().setAll(Styles.TOOL);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> go(event.isShiftDown() ? -1 : 1);
            case DOWN -> go(1);
            case UP -> go(-1);
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void search() {
        searched = board.plot().drawing();
        going = true;
        list.getItems().setAll(Finder.find(searched, field.getText()));
        list.getSelectionModel().clearSelection();
        going = false;
        fit();
        say();
        mark();
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    private void fit() {
        double height = Math.min(most, list.getItems().size()) * ROW + (list.getItems().isEmpty() ? 0 : 2);
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setManaged(height > 0);
        list.setVisible(height > 0);
    }

    private void say() {
        int all = list.getItems().size();
        int at = list.getSelectionModel().getSelectedIndex();
        boolean none = all == 0 && !field.getText().isBlank();
        if (none != getChildren().getLast() instanceof Blank) {
            getChildren().setAll(getChildren().subList(0, 2));
            getChildren().addAll(none ? List.of(new Blank("search", TEXTS.get("none")).filling()) : List.of());
        }
        count.setText(field.getText().isBlank() ? "" : all == 0 ? TEXTS.get("nothing") : at < 0 ? TEXTS.get("count", all) : TEXTS.get("at", at + 1, all));
    }

    private void go(int by) {
        int all = list.getItems().size();
        if (all > 0) {
            int at = list.getSelectionModel().getSelectedIndex();
            list.getSelectionModel().select(at < 0 ? by > 0 ? 0 : all - 1 : Math.floorMod(at + by, all));
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - MOST_ROWS + 1));
        }
    }

    /** The one that was gone to is selected and shown, in its group if that is folded. */
    private void chosen() {
        Found now = list.getSelectionModel().getSelectedItem();
        if (now != null && !going) {
            board.editor().select(now.part());
            reveals.show(now.part());
        }
        say();
        mark();
    }

    /** Marks all that was found where it is seen now; after an edit it is searched anew. */
    private void mark() {
        if (isVisible() && searched != board.plot().drawing() && !going) {
            search();
            return;
        }
        marks.getChildren().clear();
        Found now = list.getSelectionModel().getSelectedItem();
        List<Found> shown = isVisible() ? list.getItems() : List.of();
        Camera camera = board.camera();
        shown.forEach(found -> reveals.boxes(found.part()).stream().filter(box -> box.grown(AROUND).meets(board.seen()))
                .forEach(box -> marks.getChildren().add(around(box.grown(AROUND / camera.zoom()), camera, found.equals(now)))));
        elsewhere.accept(shown.stream().flatMap(found -> reveals.boxes(found.part()).stream()).toList());
    }

    private static Rectangle around(Box box, Camera camera, boolean current) {
        Rectangle mark = new Rectangle(camera.viewX(box.x()), camera.viewY(box.y()), box.width() * camera.zoom(), box.height() * camera.zoom());
        mark.setArcWidth(ROUND);
        mark.setArcHeight(ROUND);
        mark.getStyleClass().add("canvas-found");
        mark.pseudoClassStateChanged(CURRENT, current);
        return mark;
    }
}
