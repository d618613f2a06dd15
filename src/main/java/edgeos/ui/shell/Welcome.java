package edgeos.ui.shell;

import edgeos.model.Drawing;
import edgeos.ui.editor.Editor;
import edgeos.ui.shell.bar.Actions;
import edgeos.ui.shell.dialog.RecentCard;
import edgeos.ui.shell.dialog.Shelf;
import edgeos.ui.shell.file.DrawingFiles;
import edgeos.ui.shell.file.Remembered;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.Blank;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Theme;
import edgeos.ui.theme.WhenSeen;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * Says on an empty canvas how to begin, and shows what was open lately; it makes room as soon as something is drawn or typed, and lets everything through to the canvas but its buttons. JavaFX application thread only;
 * {@link #dispose()} at the end.
 */
final class Welcome extends StackPane {
    private static final Texts TEXTS = Texts.of(Welcome.class);
    private static final int MOST_RECENT = 3;
    /** In a low window only what can be done has room. */
    private static final double LEAST_FOR_RECENT = 400;
    private static final double LEAST_FOR_ICON = 240;

    private final Editor editor;
    private final Region canvas;
    private final DrawingFiles files;
    private final Remembered remembered;
    private final Appearance appearance;
    private final ObservableValue<Boolean> busy;
    private final VBox content = new VBox(24);
    private final FlowPane cards = new FlowPane(12, 12);
    private final Subscription changes;
    private boolean awaited;
    private Theme painted;

    /**
     * Over this canvas.
     *
     * @param busy something else says what to do, such as a lesson
     */
    Welcome(Editor editor, Region canvas, Actions actions, DrawingFiles files, Remembered remembered, Appearance appearance, ObservableValue<Boolean> busy) {
        this.editor = editor;
        this.canvas = canvas;
        this.files = files;
        this.remembered = remembered;
        this.appearance = appearance;
        this.busy = busy;
        setId("welcome");
        content.getStyleClass().add("lab-welcome");
        content.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        content.setPickOnBounds(false);
        setPickOnBounds(false);
        setMinSize(0, 0);
        Blank begin = new Blank("drawing", TEXTS.get("welcome")).offering("welcome.sample", TEXTS.get("welcome.sample"), actions.get("file.sample")::perform)
                .offering("welcome.lessons", TEXTS.get("welcome.lessons"), actions.get("learn.lessons")::perform).offering("welcome.open", TEXTS.get("welcome.open"), actions.get("file.open")::perform);
        begin.setPickOnBounds(false);
        Node icon = begin.getChildren().getFirst();
        icon.managedProperty().bind(icon.visibleProperty());
        icon.visibleProperty().bind(heightProperty().greaterThan(LEAST_FOR_ICON));
        content.getChildren().setAll(begin);
        content.setVisible(false);
        WhenSeen.add(getChildren(), canvas, content);
        changes = Subscription.combine(editor.drawingProperty().subscribe(_ -> soon()), busy.subscribe(_ -> soon()), appearance.themeProperty().subscribe(_ -> soon()),
                sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(_ -> soon()));
    }

    @Override
    public void requestFocus() {
        canvas.requestFocus();
    }

    /** Lets go of the editor. */
    void dispose() {
        changes.unsubscribe();
    }

    /** The first drawing is opened in the same moment as the window: nothing is read for a canvas that is empty only until then. */
    private void soon() {
        if (!awaited) {
            awaited = true;
            Platform.runLater(() -> {
                awaited = false;
                show();
            });
        }
    }

    private void show() {
        Drawing drawing = editor.drawing();
        boolean empty = drawing.nodes().isEmpty() && drawing.notes().isEmpty() && drawing.chains().isEmpty() && !editor.run().isRecorded() && !busy.getValue() && !isTyping();
        if (empty && (!content.isVisible() || painted != appearance.theme())) {
            fill();
        }
        content.setVisible(empty);
    }

    private boolean isTyping() {
        if (getScene() == null || !(getScene().getFocusOwner() instanceof TextInputControl field)) {
            return false;
        }
        for (Node each = field; each != null; each = each.getParent()) {
            if (each == canvas) {
                return true;
            }
        }
        return false;
    }

    private void fill() {
        painted = appearance.theme();
        List<Path> recent = remembered.recent().stream().limit(MOST_RECENT).toList();
        if (recent.isEmpty()) {
            content.getChildren().remove(1, content.getChildren().size());
            return;
        }
        Label heading = new Label(TEXTS.get("welcome.recent"));
        heading.getStyleClass().add(Styles.MUTED);
        List<RecentCard> shown = recent.stream().map(file -> new RecentCard(file, appearance.theme(), () -> files.openFile(file), () -> forget(file))).toList();
        cards.getChildren().setAll(shown);
        cards.setAlignment(Pos.CENTER);
        cards.setPrefWrapLength(MOST_RECENT * (RecentCard.WIDTH + 12));
        for (Region each : List.of(heading, cards)) {
            each.managedProperty().bind(each.visibleProperty());
            each.visibleProperty().bind(heightProperty().greaterThan(LEAST_FOR_RECENT));
        }
        content.getChildren().setAll(content.getChildren().getFirst(), heading, cards);
        Shelf.read(recent, file -> shown.stream().filter(card -> card.file().equals(file)).forEach(RecentCard::fill));
    }

    private void forget(Path file) {
        remembered.forgetRecent(file);
        fill();
        canvas.requestFocus();
    }
}
