package edgeos.ui.canvas;

import edgeos.lab.Moments;
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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/** Writes a name where it stands, and stays there while the view moves. Enter, a click elsewhere, and whatever hides what is named take it; Escape does not. */
final class NameEditor {
    private static final Texts TEXTS = Texts.of(NameEditor.class);

    private final Board board;
    private final Pane host;
    private final Runnable done;
    private TextInputControl field;
    private Supplier<Optional<Box>> place = Optional::empty;
    private Runnable taking = () -> { };
    private Moments of;

    /** An editor over this pane; {@code done} gets the keyboard back to the canvas. */
    NameEditor(Board board, Pane host, Runnable done) {
        this.board = board;
        this.host = host;
        this.done = done;
    }

    /** Writes the name of a node. */
    void write(NodeSpot spot) {
        String id = spot.node().id();
        open(Caret.resting(new TextField(spot.node().name())), () -> board.plot().node(id).map(NodeSpot::box).map(NameEditor::inCard), name -> board.editor().apply(TEXTS.get("edit.rename", spot.node().name()),
                drawing -> Edits.rename(drawing, id, name)));
    }

    /** Writes the name of a chain. */
    void write(Chain chain) {
        open(Caret.resting(new TextField(chain.name())),
                () -> board.plot().frames().stream().filter(now -> now.id().equals(chain.id())).findFirst().map(now -> new Box(now.x() + 8, now.y() + 8, Math.min(240, Math.max(80, now.width() - 16)), 28)),
                name -> board.editor().apply(TEXTS.get("edit.rename", chain.name()), drawing -> Edits.renameChain(drawing, chain.id(), name)));
    }

    /** Writes the name of a group, where it stands; {@code take} gets it. */
    void write(GroupSpot spot, Consumer<String> take) {
        open(Caret.resting(new TextField(spot.group().name())), () -> board.plot().group(spot.group().id()).filter(now -> now.card() == spot.card()).map(GroupSpot::handle)
                .map(handle -> spot.card() ? inCard(handle) : new Box(handle.x() + 16, handle.y() - 2, Math.max(120, handle.width()), 26)), take);
    }

    private static Box inCard(Box card) {
        return new Box(card.x() + 44, card.y() + 6, card.width() - 50, 26);
    }

    /** Writes the text of a note. */
    void write(Note note) {
        TextArea area = Caret.resting(new TextArea(note.text()));
        area.setWrapText(true);
        open(area, () -> board.plot().notes().stream().filter(now -> now.id().equals(note.id())).findFirst().map(now -> Plot.box(now).grown(2)), text -> board.editor().apply(TEXTS.get("edit.write"), drawing -> Edits.rewrite(drawing, note.id(), text)));
    }

    private void open(TextInputControl control, Supplier<Optional<Box>> where, Consumer<String> take) {
        close();
        field = control;
        place = where;
        taking = () -> finish(control, take);
        of = board.editor().shown();
        control.getStyleClass().add("canvas-name");
        control.setId("canvas-name");
        control.setManaged(false);
        host.getChildren().add(control);
        where.get().ifPresent(this::stand);
        control.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, control, take));
        control.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && field == control) {
                finish(control, take);
            }
        });
        control.requestFocus();
        control.selectAll();
    }

    /** What is named may stand elsewhere now, or be seen no longer: then what was typed is taken, as soon as the edit that hid it is done. */
    void follow() {
        TextInputControl writing = field;
        if (writing != null) {
            place.get().ifPresentOrElse(this::stand, () -> Platform.runLater(() -> {
                if (field == writing && place.get().isEmpty() && board.editor().shown() == of) {
                    taking.run();
                    done.run();
                }
            }));
        }
    }

    private void stand(Box box) {
        Camera camera = board.camera();
        field.resizeRelocate(camera.viewX(box.x()), camera.viewY(box.y()), Math.max(120, box.width() * camera.zoom()), Math.max(28, box.height() * camera.zoom()));
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
