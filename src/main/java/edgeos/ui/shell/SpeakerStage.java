package edgeos.ui.shell;

import edgeos.ui.present.Black;
import edgeos.ui.talk.SpeakerView;
import edgeos.ui.talk.TalkDesk;
import edgeos.ui.talk.Thumbnails;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Appearance;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/** The window that only the speaker looks at. Its keys go from scene to scene. JavaFX application thread only; {@link #dispose()} at the end. */
final class SpeakerStage {
    private static final Texts TEXTS = Texts.of(SpeakerStage.class);
    private static final double WIDTH = 520;
    private static final double HEIGHT = 480;
    /** Of a screen that is the speaker's alone. */
    private static final double SHARE = 0.7;

    private final TalkDesk desk;
    private final Thumbnails thumbnails;
    private final Appearance appearance;
    private final SpeakerView.Wall wall;
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final Subscription shows;
    private Optional<Stage> stage = Optional.empty();
    private Optional<Rectangle2D> screen = Optional.empty();
    private boolean byItself;

    SpeakerStage(TalkDesk desk, Thumbnails thumbnails, Appearance appearance, SpeakerView.Wall wall) {
        this.desk = desk;
        this.thumbnails = thumbnails;
        this.appearance = appearance;
        this.wall = wall;
        shows = shown.subscribe((_, on) -> turn(on));
    }

    /** Whether it is open. */
    BooleanProperty shown() {
        return shown;
    }

    /** Opens it if there is a screen beside the one of this window, which keeps the keyboard; if it is open, it stays where somebody put it. */
    void openElsewhere(Window window) {
        screen = other(window).map(Screen::getVisualBounds);
        if (screen.isPresent() && !shown.get()) {
            byItself = true;
            shown.set(true);
            window.requestFocus();
        }
    }

    /** Closes it again, unless somebody opened it on purpose. */
    void closeElsewhere() {
        screen = Optional.empty();
        if (byItself) {
            shown.set(false);
        }
    }

    void dispose() {
        shown.set(false);
        shows.unsubscribe();
    }

    private void turn(boolean on) {
        if (on) {
            open();
        } else {
            stage.ifPresent(Stage::close);
        }
    }

    private void open() {
        var view = new SpeakerView(desk, thumbnails, appearance::theme, wall);
        var content = new StackPane(view);
        content.setMinSize(0, 0);
        var root = new ScaledRoot(content, appearance);
        var scene = new Scene(root, WIDTH, HEIGHT);
        appearance.dress(scene.getStylesheets());
        root.scalePopups(scene.getStylesheets());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        var made = new Stage();
        made.setTitle(TEXTS.get("speaker.title"));
        made.setScene(scene);
        screen.ifPresentOrElse(room -> fill(made, room), () -> {
            made.setWidth(WIDTH * appearance.scaleProperty().get());
            made.setHeight(HEIGHT * appearance.scaleProperty().get());
        });
        made.setOnHidden(_ -> {
            view.dispose();
            stage = Optional.empty();
            byItself = false;
            shown.set(false);
        });
        stage = Optional.of(made);
        made.show();
        view.focusFirst();
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (wall.black().get() || wall.presenting().get() && Black.isKey(event)) {
            wall.black().set(!wall.black().get() || code.isModifierKey());
            event.consume();
            return;
        }
        boolean mine = true;
        switch (code) {
            case PAGE_DOWN, RIGHT -> desk.next();
            case PAGE_UP, LEFT -> desk.previous();
            case HOME -> desk.go(0);
            case END -> desk.go(desk.talk().size() - 1);
            case F5 -> desk.go(Math.max(0, desk.placeProperty().get().map(TalkDesk.Place::at).orElse(0)));
            case ESCAPE -> (wall.presenting().get() ? wall.presenting() : shown).set(false);
            default -> mine = false;
        }
        if (mine) {
            event.consume();
        }
    }

    private static Optional<Screen> other(Window wall) {
        var here = Screen.getScreensForRectangle(wall.getX(), wall.getY(), wall.getWidth(), wall.getHeight());
        return Screen.getScreens().stream().filter(screen -> !here.contains(screen)).findFirst();
    }

    private static void fill(Stage made, Rectangle2D room) {
        made.setWidth(room.getWidth() * SHARE);
        made.setHeight(room.getHeight() * SHARE);
        made.setX(room.getMinX() + (room.getWidth() - made.getWidth()) / 2);
        made.setY(room.getMinY() + (room.getHeight() - made.getHeight()) / 2);
    }
}
