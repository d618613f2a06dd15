package edgeos.ui.canvas;

import edgeos.charts.Png;
import edgeos.model.Drawing;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Editor;
import edgeos.ui.theme.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.collections.ListChangeListener;
import javafx.css.CssParser;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** A canvas in a window of its own, at 100 % with the drawing's origin in its corner. */
abstract class CanvasStage extends ApplicationTest {
    static final double WIDTH = 900;
    static final double HEIGHT = 600;

    Editor editor;
    Appearance appearance;
    CanvasView view;
    Stage stage;
    private final List<String> cssErrors = new ArrayList<>();
    private final ListChangeListener<CssParser.ParseError> cssListener = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(error -> cssErrors.add(error.getMessage()));
        }
    };

    Drawing first() {
        return Drawing.EMPTY;
    }

    @Override
    public void start(Stage shown) {
        CssParser.errorsProperty().addListener(cssListener);
        stage = shown;
        appearance = new Appearance();
        appearance.choiceProperty().set(Appearance.Choice.DARK);
        editor = new Editor(Document.untitled(first(), Path.of("samples")));
        view = new CanvasView(editor, appearance, _ -> Optional.empty());
        var scene = new Scene(new StackPane(view), WIDTH, HEIGHT);
        appearance.dress(scene.getStylesheets());
        stage.setScene(scene);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.show();
        view.applyCss();
        view.layout();
        view.board().look(Camera.HOME);
        view.requestFocus();
    }

    @AfterEach
    void end() {
        interact(() -> {
            view.dispose();
            editor.dispose();
            appearance.dispose();
            CssParser.errorsProperty().removeListener(cssListener);
        });
        Assertions.assertEquals(List.of(), cssErrors);
    }

    /** The point of the screen where the camera shows this point of the drawing. */
    Point2D at(double x, double y) {
        Camera camera = view.board().camera();
        return view.localToScreen(camera.viewX(x), camera.viewY(y));
    }

    /** The middle of a node's card. */
    Point2D node(String id) {
        var box = view.board().plot().node(id).orElseThrow().box();
        return at(box.centreX(), box.centreY());
    }

    /** A port of a node. */
    Point2D port(String id, String name, boolean out) {
        var spot = view.board().plot().ports().filter(port -> port.end().node().equals(id) && port.end().port().equals(name) && port.isOut() == out)
                .findFirst().orElseThrow();
        return at(spot.x(), spot.y());
    }

    /** Drags from one point of the screen to another in a few steps. */
    void dragTo(Point2D from, Point2D to) {
        moveTo(from).press(javafx.scene.input.MouseButton.PRIMARY);
        moveTo(from.midpoint(to));
        moveTo(to);
        release(javafx.scene.input.MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError("it never happened", late);
        }
    }

    /** What the canvas would look like at this size and scale, as a PNG under {@code target}. */
    void picture(String name, double width, double height, double scale) {
        interact(() -> {
            appearance.scaleProperty().set(scale);
            var other = new CanvasView(editor, appearance, _ -> Optional.empty());
            other.setPrefSize(width, height);
            other.getTransforms().add(Transform.scale(scale, scale));
            var scene = new Scene(new javafx.scene.Group(other), width * scale, height * scale);
            appearance.dress(scene.getStylesheets());
            other.resize(width, height);
            other.applyCss();
            other.layout();
            other.layout();
            save(scene.snapshot(null), name);
            other.dispose();
            appearance.scaleProperty().set(1);
        });
    }

    /** What this canvas looks like now, as a PNG under {@code target}. */
    void pictureNow(String name) {
        interact(() -> save(view.getScene().snapshot(null), name));
    }

    private static void save(WritableImage image, String name) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        try {
            Path file = Path.of("target", "canvas", name + ".png");
            Files.createDirectories(file.getParent());
            Png.write(file, pixels, width, height);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
