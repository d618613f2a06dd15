package edgeos.ui;

import edgeos.charts.Png;
import edgeos.model.Drawing;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Editor;
import edgeos.ui.theme.Appearance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.css.CssParser;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.testfx.util.WaitForAsyncUtils;

/** One view of a drawing in a window of its own; a style sheet that is in error fails the test. */
public abstract class ViewStage<V extends Region> extends HandsOn {
    private static final long MOST_SECONDS = 60;

    protected Editor editor;
    protected Appearance appearance;
    protected V view;
    protected Stage stage;
    private final double width;
    private final double height;
    private final String folder;
    private final Consumer<V> disposal;
    private final List<String> cssErrors = new ArrayList<>();
    private final ListChangeListener<CssParser.ParseError> cssListener = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(error -> cssErrors.add(error.getMessage()));
        }
    };

    /** A window of this size; pictures go into this folder under {@code target}. */
    protected ViewStage(double width, double height, String folder, Consumer<V> disposal) {
        this.width = width;
        this.height = height;
        this.folder = folder;
        this.disposal = disposal;
    }

    /** What is drawn at first. */
    protected abstract Drawing first();

    /** A new view of what the editor edits. */
    protected abstract V view();

    /** What else is to be set before the view is made. */
    protected void prepare() { }

    @Override
    public void start(Stage shown) {
        CssParser.errorsProperty().addListener(cssListener);
        stage = shown;
        appearance = new Appearance();
        appearance.choiceProperty().set(Appearance.Choice.DARK);
        editor = new Editor(Document.untitled(first(), Path.of("samples")));
        prepare();
        view = view();
        var scene = new Scene(new StackPane(view), width, height);
        appearance.dress(scene.getStylesheets());
        stage.setScene(scene);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
        view.applyCss();
        view.layout();
        view.requestFocus();
    }

    @AfterEach
    void end() {
        interact(() -> {
            Hands.letGo(stage.getScene());
            disposal.accept(view);
            editor.dispose();
            appearance.dispose();
            CssParser.errorsProperty().removeListener(cssListener);
        });
        Assertions.assertEquals(List.of(), cssErrors);
    }

    /** What stands for this part of the drawing. */
    protected Node named(String name) {
        return from(view).lookup((Node node) -> name.equals(node.getUserData())).query();
    }

    /** Drags from one point of the screen to another in a few steps. */
    protected void dragTo(Point2D from, Point2D to) {
        moveTo(from).press(MouseButton.PRIMARY);
        moveTo(from.midpoint(to));
        moveTo(to);
        release(MouseButton.PRIMARY);
        Hands.settle();
    }

    protected void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(MOST_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("it never happened", late);
        }
    }

    /** What the view would look like at this size and scale, as a PNG. */
    protected void picture(String name, double pictureWidth, double pictureHeight, double scale) {
        interact(() -> {
            appearance.scaleProperty().set(scale);
            V other = view();
            other.setPrefSize(pictureWidth, pictureHeight);
            other.getTransforms().add(Transform.scale(scale, scale));
            var scene = new Scene(new Group(other), pictureWidth * scale, pictureHeight * scale);
            appearance.dress(scene.getStylesheets());
            other.resize(pictureWidth, pictureHeight);
            other.applyCss();
            other.layout();
            other.layout();
            save(scene.snapshot(null), name);
            disposal.accept(other);
            appearance.scaleProperty().set(1);
        });
    }

    /** What the view looks like now, as a PNG. */
    protected void pictureNow(String name) {
        interact(() -> save(view.getScene().snapshot(null), name));
    }

    private void save(WritableImage image, String name) {
        int across = (int) image.getWidth();
        int down = (int) image.getHeight();
        int[] pixels = new int[across * down];
        image.getPixelReader().getPixels(0, 0, across, down, PixelFormat.getIntArgbInstance(), pixels, 0, across);
        try {
            Path file = Path.of("target", folder, name + ".png");
            Files.createDirectories(file.getParent());
            Png.write(file, pixels, across, down);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
