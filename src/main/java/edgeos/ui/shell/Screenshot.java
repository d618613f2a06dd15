package edgeos.ui.shell;

import edgeos.charts.Png;
import edgeos.lab.Consent;
import edgeos.lab.Moments;
import edgeos.lab.Session;
import edgeos.lab.recording.Replay;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.notation.file.AtomicFile;
import edgeos.ui.canvas.paint.Live;
import edgeos.ui.charts.StripTab;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.View;
import edgeos.ui.export.DrawingImage;
import edgeos.ui.shell.dialog.Dialogs;
import edgeos.ui.shell.file.Remembered;
import edgeos.ui.theme.Fonts;
import edgeos.ui.theme.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/** Takes pictures of the window while it runs a drawing, with no display. */
public final class Screenshot {
    private static final long LONGEST_WAIT_NANOS = 12_000_000_000L;
    private static final long LOOK_AGAIN_MILLIS = 50;
    private static final int SAMPLES_TO_SHOW = 45;
    private static final int ROUNDS_TO_DRAW = 30;

    private Screenshot() { }

    /**
     * What a picture should be like.
     *
     * @param theme which colours
     * @param width of the window in pixels
     * @param height of the window in pixels
     * @param scale of everything in it, 1 to 2
     * @param view which view of the drawing is in front
     * @param below which tab is chosen below it
     */
    public record Size(Theme theme, int width, int height, double scale, View view, StripTab below) { }

    /**
     * Opens a drawing, runs it until its charts have something to show, and saves what the window looks like then. Any thread but JavaFX's.
     *
     * @param drawing the file to open and run
     * @param allowed what the drawing may use beyond its folder and this machine
     * @param picture the PNG to write
     * @param size what the picture should be like
     * @throws IOException if the PNG cannot be written
     * @throws IllegalStateException if the window cannot be drawn here; the message says why
     */
    public static void take(Path drawing, Consent allowed, Path picture, Size size) throws IOException {
        Toolkit.startHeadless();
        Open open = Toolkit.onWindow(() -> {
            Open shown = shown(size);
            DrawingFormat.Reading reading = DrawingFormat.read(drawing);
            shown.lab().editor().open(new Document(reading.drawing(), Optional.empty(), drawing.toAbsolutePath().getParent(), allowed,
                    reading.findings(), reading.complete()));
            shown.lab().editor().run().start();
            return shown;
        });
        write(open, size, picture, () -> waitForFigures(open.lab().editor().shown()));
    }

    /**
     * Opens a recording and saves what the window looks like at one of its moments. Any thread but JavaFX's.
     *
     * @param recording the file to open
     * @param atNanos which moment, from the start of the recording
     * @param picture the PNG to write
     * @param size what the picture should be like
     * @throws IOException if the recording cannot be read, or the PNG not be written
     * @throws IllegalStateException if the window cannot be drawn here; the message says why
     */
    public static void takeRecording(Path recording, long atNanos, Path picture, Size size) throws IOException {
        Replay replay = Replay.open(recording);
        replay.seek(atNanos);
        Toolkit.startHeadless();
        Open open = Toolkit.onWindow(() -> {
            Open shown = shown(size);
            shown.lab().editor().show(replay, recording.toAbsolutePath().getParent());
            return shown;
        });
        write(open, size, picture, Screenshot::waitForDrawing);
    }

    /**
     * Writes a picture of a drawing, which carries the drawing. Any thread but JavaFX's.
     *
     * @param out an SVG if its name says so, or else a PNG
     * @throws IOException if it cannot be written
     * @throws IllegalStateException if it cannot be drawn here; the message says why
     */
    public static void export(Drawing drawing, Path out, Theme theme, double scale) throws IOException {
        Toolkit.startHeadless();
        boolean vector = out.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
        DrawingImage image = new DrawingImage(drawing, theme, scale, Live.NONE);
        byte[] bytes = Toolkit.onWindow(() -> {
            Fonts.load();
            return vector ? image.svg().getBytes(StandardCharsets.UTF_8) : image.png();
        });
        AtomicFile.write(out, stream -> stream.write(bytes));
    }

    private static void write(Open open, Size size, Path picture, Runnable wait) throws IOException {
        try {
            Toolkit.onWindow(() -> {
                open.lab().editor().viewProperty().set(size.view());
                open.lab().window().chooseBelow(size.below());
                return open;
            });
            wait.run();
            WritableImage image = Toolkit.onWindow(() -> open.scene().snapshot(null));
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] argb = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
            Png.write(picture, argb, width, height);
        } finally {
            Toolkit.onWindow(() -> {
                open.stage().close();
                open.lab().dispose();
                return open;
            });
        }
    }

    /** A window that is shown. */
    private record Open(Lab lab, Scene scene, Stage stage) { }

    private static Open shown(Size size) {
        Lab lab = new Lab(Remembered.forThisRunOnly(), new Dialogs());
        lab.show(size.theme(), size.scale());
        Scene scene = lab.scene(size.width(), size.height());
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setWidth(size.width());
        stage.setHeight(size.height());
        stage.show();
        return new Open(lab, scene, stage);
    }

    private static void waitForFigures(Moments shown) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < LONGEST_WAIT_NANOS && shown.history().samples().size() < SAMPLES_TO_SHOW
                && (shown.state() == Session.State.RUNNING || shown.state() == Session.State.STARTING)) {
            pause();
        }
    }

    /** What is drawn by other threads is there after a few rounds of theirs. */
    private static void waitForDrawing() {
        for (int round = 0; round < ROUNDS_TO_DRAW; round++) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the drawing ran", e);
        }
    }
}
