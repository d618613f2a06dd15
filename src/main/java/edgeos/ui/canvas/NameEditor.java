package edgeos.ui.canvas;

import edgeos.model.Chain;
import edgeos.model.Note;
import edgeos.model.edit.Edits;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.geometry.GroupSpot;
import edgeos.ui.canvas.geometry.NodeSpot;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Caret;
import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/** Writes a name where it stands. Enter or a click elsewhere takes it, Escape does not. */
final class NameEditor {
    private static final Texts TEXTS = Texts.of(NameEditor.class);

    private final Board board;
    private final Pane host;
    private final Runnable done;
    private TextInputControl field;

    /** An editor over this pane; {@code done} gets the keyboard back to the canvas. */
    NameEditor(Board board, Pane host, Runnable done) {
        this.board = board;
        this.host = host;
        this.done = done;
    }

    /** Writes the name of a node. */
    void write(NodeSpot spot) {
        String id = spot.node().id();
        Box box = new Box(spot.box().x() + 44, spot.box().y() + 6, spot.box().width() - 50, 26);
        open(Caret.resting(new TextField(spot.node().name())), box, name -> board.editor().apply(TEXTS.get("edit.rename", spot.node().name()),
                drawing -> Edits.rename(drawing, id, name)));
    }

    /** Writes the name of a chain. */
    void write(Chain chain) {
        open(Caret.resting(new TextField(chain.name())), new Box(chain.x() + 8, chain.y() + 8, Math.min(240, Math.max(80, chain.width() - 16)), 28),
                name -> board.editor().apply(TEXTS.get("edit.rename", chain.name()), drawing -> Edits.renameChain(drawing, chain.id(), name)));
    }

    /** Writes the name of a group, where it stands; {@code take} gets it. */
    void write(GroupSpot spot, Consumer<String> take) {
        Box handle = spot.handle();
        Box box = spot.card() ? new Box(handle.x() + 44, handle.y() + 6, handle.width() - 50, 26) : new Box(handle.x() + 16, handle.y() - 2, Math.max(120, handle.width()), 26);
        open(Caret.resting(new TextField(spot.group().name())), box, take);
    }

    /** Writes the text of a note. */
    void write(Note note) {
        TextArea area = Caret.resting(new TextArea(note.text()));
        area.setWrapText(true);
        open(area, Plot.box(note).grown(2), text -> board.editor().apply(TEXTS.get("edit.write"), drawing -> Edits.rewrite(drawing, note.id(), text)));
    }

    private void open(TextInputControl control, Box box, Consumer<String> take) {
        close();
        field = control;
        Camera camera = board.camera();
        control.getStyleClass().add("canvas-name");
        control.setId("canvas-name");
        control.setManaged(false);
        host.getChildren().add(control);
        control.resizeRelocate(camera.viewX(box.x()), camera.viewY(box.y()), Math.max(120, box.width() * camera.zoom()),
                Math.max(28, box.height() * camera.zoom()));
        control.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, control, take));
        control.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && field == control) {
                finish(control, take);
            }
        });
        control.requestFocus();
        control.selectAll();
    }

    private void key(KeyEvent event, TextInputControl control, Consumer<String> take) {
        boolean newLine = control instanceof TextArea && event.isShiftDown();
        if (event.getCode() == KeyCode.ENTER && !newLine) {
            finish(control, take);
            done.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            done.run();
            event.consume();
        }
    }

    private void finish(TextInputControl control, Consumer<String> take) {
        String text = control.getText();
        close();
        take.accept(text);
    }

    /** Takes the field away without taking what it says. */
    void close() {
        if (field != null) {
            TextInputControl gone = field;
            field = null;
            host.getChildren().remove(gone);
        }
    }
}
