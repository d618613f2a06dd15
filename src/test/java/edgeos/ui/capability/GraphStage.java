package edgeos.ui.capability;

import edgeos.charts.Png;
import edgeos.model.Drawing;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.View;
import edgeos.ui.theme.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.collections.ListChangeListener;
import javafx.css.CssParser;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The graph of a drawing in a window of its own. */
abstract class GraphStage extends ApplicationTest {
    static final double WIDTH = 940;
    static final double HEIGHT = 680;

    Editor editor;
    Appearance appearance;
    CapabilityView view;
    private final List<String> cssErrors = new ArrayList<>();
    private final ListChangeListener<CssParser.ParseError> cssListener = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(error -> cssErrors.add(error.getMessage()));
        }
    };

    abstract Drawing first();

    @Override
    public void start(Stage stage) {
        CssParser.errorsProperty().addListener(cssListener);
        appearance = new Appearance();
        appearance.choiceProperty().set(Appearance.Choice.DARK);
        editor = new Editor(Document.untitled(first(), Path.of("samples")));
        editor.viewProperty().set(View.CAPABILITIES);
        view = new CapabilityView(editor, appearance);
        var scene = new Scene(new StackPane(view), WIDTH, HEIGHT);
        appearance.dress(scene.getStylesheets());
        stage.setScene(scene);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.show();
        view.applyCss();
        view.layout();
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

    /** The middle of a card, on the screen, scrolled into view. */
    Point2D card(String key) {
        return seen(new Part.OnCard(view.board().picture().card(key).orElseThrow(() -> new AssertionError("no card key=" + key))));
    }

    /** The middle of a capability's pill, on the screen, scrolled into view. */
    Point2D pill(String id) {
        return seen(new Part.OnEdge(view.board().picture().edge(id).orElseThrow(() -> new AssertionError("no edge key=" + id))));
    }

    private Point2D seen(Part part) {
        interact(() -> view.actions().reveal(part));
        Box box = part instanceof Part.OnCard(var card) ? view.board().box(card) : view.board().pill(((Part.OnEdge) part).edge());
        Camera camera = view.board().camera();
        return lookup("#capability-graph").query().localToScreen(camera.viewX(box.centreX()), camera.viewY(box.centreY()));
    }

    /** What a label with this id says. */
    String text(String id) {
        return lookup("#" + id).<Label>query().getText();
    }

    void drag(Point2D from, Point2D to) {
        moveTo(from).press(MouseButton.PRIMARY);
        moveTo(from.midpoint(to));
        moveTo(to);
        release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError("it never happened", late);
        }
    }

    /** What the graph would look like at this size and scale, as a PNG under {@code target}. */
    void picture(String name, double width, double height, double scale) {
        interact(() -> {
            appearance.scaleProperty().set(scale);
            var other = new CapabilityView(editor, appearance);
            other.setPrefSize(width, height);
            other.getTransforms().add(Transform.scale(scale, scale));
            var scene = new Scene(new Group(other), width * scale, height * scale);
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

    /** What this graph looks like now, as a PNG under {@code target}. */
    void pictureNow(String name) {
        interact(() -> save(view.getScene().snapshot(null), name));
    }

    private static void save(WritableImage image, String name) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        try {
            Path file = Path.of("target", "capability", name + ".png");
            Files.createDirectories(file.getParent());
            Png.write(file, pixels, width, height);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
