package edgeos.ui.shell;

import edgeos.lab.Samples;
import edgeos.lab.talk.TalkFormat;
import edgeos.telemetry.Event;
import edgeos.ui.shell.desk.WindowPlace;
import edgeos.ui.shell.dialog.Dialogs;
import edgeos.ui.shell.file.Remembered;
import edgeos.ui.theme.Icons;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Transform;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window as a program. */
public final class LabApplication extends Application {
    private static final double WIDTH = 1400;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 760;
    private static final double LEAST_HEIGHT = 560;
    private static final Duration FRAMES_AFTER = Duration.ofSeconds(20);
    private static final double NANOS_PER_MILLI = 1e6;
    private static final String TOUR = "tour";
    private static final double ICON_SCALE = 128 / Icons.SIZE;

    private Lab lab;
    private Stage stage;
    private boolean stopped;

    /**
     * Opens the window and returns when it is closed. May be called once, by any thread but that of JavaFX.
     *
     * @param file a drawing to open, stopped; empty: a running sample
     */
    public static void open(Optional<Path> file) {
        Rendering.prepare();
        launch(LabApplication.class, file.map(Path::toString).stream().toArray(String[]::new));
    }

    /** Opens the window as {@link #open} does, plays the tour in it, and returns when it is closed. May be called once, instead of {@link #open}. */
    public static void playTour() {
        Rendering.prepare();
        launch(LabApplication.class, "--" + TOUR + "=true");
    }

    /**
     * Opens the window as {@link #open} does on its running sample, in memory if there is no display, and closes it as soon as a frame was drawn with figures of messages that moved, and then one with the whole window. May be called once, instead of {@link #open}.
     *
     * @param display whether there is one
     */
    public static FirstFrames firstFrames(boolean display) {
        if (!display) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        FirstFrame.endWhenMoving();
        open(Optional.empty());
        return new FirstFrames(FirstFrame.movedNanos(), FirstFrame.wholeNanos());
    }

    /**
     * When frames were there, by {@link System#nanoTime}.
     *
     * @param movedNanos the first with figures of messages that moved
     * @param wholeNanos the first with the whole window but for the curves of charts
     */
    public record FirstFrames(long movedNanos, long wholeNanos) { }

    /** For JavaFX, which makes it. */
    public LabApplication() { }

    /** Not earlier: while JavaFX gets its display ready, GTK changes the environment, and who reads that at the same time (a time zone, a type face) may end the process. */
    @Override
    public void init() {
        if (getParameters().getRaw().isEmpty()) {
            Ahead.start();
        }
    }

    @Override
    public void start(Stage primary) {
        stage = primary;
        Remembered remembered = Remembered.ofUser();
        Dialogs dialogs = new Dialogs();
        lab = new Lab(remembered, dialogs);
        lab.recoverLook();
        lab.window().rest();
        Thread.setDefaultUncaughtExceptionHandler(lab.troubles()::happened);
        dialogs.over(stage, lab.appearance());
        place(remembered.place());
        stage.setScene(lab.scene(stage.getWidth(), stage.getHeight()));
        stage.titleProperty().bind(lab.title());
        stage.setOnCloseRequest(event -> {
            event.consume();
            lab.quit();
        });
        lab.onQuit(stage::close);
        boolean runs = openFirst();
        stage.show();
        new FirstFrame(lab, runs, this::opened, this::settled).start();
        CompletableFuture.delayedExecutor(FRAMES_AFTER.toMillis(), TimeUnit.MILLISECONDS, Platform::runLater).execute(this::tellFrames);
    }

    @Override
    public void stop() {
        stopped = true;
        if (!stage.isMaximized() && !stage.isFullScreen()) {
            lab.remembered().place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        }
        lab.dispose();
    }

    private void settled() {
        stage.getIcons().setAll(icon(lab.appearance().theme().tokens().flow()));
        lab.lessons().invite();
        lab.recover(folder -> getHostServices().showDocument(folder.toUri().toString()));
    }

    private void opened(long millis) {
        tell(0, "the window is open: firstFrameMillis=" + millis);
        if (getParameters().getNamed().containsKey(TOUR)) {
            lab.tour().begin();
        }
    }

    /** Opens what was asked for, or a sample, which is to run; true if it is. Nothing runs before the first frame: it would come later. */
    private boolean openFirst() {
        Optional<Path> wanted = getParameters().getUnnamed().stream().findFirst().map(Path::of);
        DeskSettings.Start start = DeskSettings.start(lab.remembered());
        Optional<Path> last = lab.files().recent().stream().findFirst().filter(file -> start == DeskSettings.Start.LAST && Files.isRegularFile(file));
        boolean sample = wanted.isEmpty() && last.isEmpty() && start != DeskSettings.Start.EMPTY;
        wanted.or(() -> last).ifPresentOrElse(this::openFirst, () -> Samples.first().filter(_ -> sample).ifPresent(lab.files()::openCopy));
        return sample;
    }

    /** A talk shows scenes and may ask: it needs the window to be there. */
    private void openFirst(Path file) {
        if (TalkFormat.isNamedSo(file)) {
            Platform.runLater(() -> lab.files().openFile(file));
        } else {
            lab.files().openFile(file);
        }
    }

    /** Writes into the events how far apart the window's frames came since it opened. */
    private void tellFrames() {
        long[] gaps = lab.editor().run().frames().gapsNanos();
        if (gaps.length > 0 && !stopped) {
            tell(lab.editor().shown().snapshot().atNanos(), String.format(Locale.ROOT, "frames came apart by: p50Millis=%.1f p99Millis=%.1f maxMillis=%.1f",
                    gaps[gaps.length / 2] / NANOS_PER_MILLI, gaps[gaps.length * 99 / 100] / NANOS_PER_MILLI,
                    gaps[gaps.length - 1] / NANOS_PER_MILLI));
        }
    }

    private void tell(long atNanos, String text) {
        lab.editor().shown().events().add(atNanos, Event.Level.INFO, Event.Topic.RUN, "", text);
    }

    /** Back to where the window was, if there is still a screen. It can be made as small as that screen, or its foot would be out of sight on a small one that shows all twice as large. */
    private void place(Rectangle2D last) {
        Rectangle2D primary = Screen.getPrimary().getVisualBounds();
        List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        Rectangle2D there = WindowPlace.reachable(last, screens).orElseGet(() -> WindowPlace.first(WIDTH, HEIGHT, primary));
        Rectangle2D screen = WindowPlace.screen(there, screens, primary);
        stage.setX(there.getMinX());
        stage.setY(there.getMinY());
        stage.setWidth(there.getWidth());
        stage.setHeight(there.getHeight());
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
    }

    private static Image icon(Color colour) {
        SVGPath mark = Icons.shape("edgeos-lab");
        mark.setFill(colour);
        SnapshotParameters large = new SnapshotParameters();
        large.setTransform(Transform.scale(ICON_SCALE, ICON_SCALE));
        large.setFill(Color.TRANSPARENT);
        return mark.snapshot(large, null);
    }
}
