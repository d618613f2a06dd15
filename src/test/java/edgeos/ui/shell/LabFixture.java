package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.telemetry.Event;
import edgeos.ui.Hands;
import edgeos.ui.HandsOn;
import edgeos.ui.Robot;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Editor;
import edgeos.ui.shell.file.Remembered;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.testfx.api.FxToolkit;

/** A lab in a small window, with a drawing that has one of each, stopped. */
@Tag(HandsOn.WINDOW)
abstract class LabFixture {
    static final double WIDTH = 950;
    static final double HEIGHT = 700;

    final Robot robot = new Robot();
    final Answers answers = new Answers();
    final CssWatch css = new CssWatch();
    /** What a test lets fail on purpose. */
    String expected = "nothing at all";
    Lab lab;
    Scene scene;

    @BeforeEach
    void open() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        fx(this::show);
        frames(3);
    }

    /** Waits until so many frames have been laid out: bars wrap only then. */
    void frames(int count) {
        for (int frame = 0; frame < count; frame++) {
            Hands.settle();
        }
    }

    /** Another lab in a window of its own, as after a new start. */
    void again() {
        show();
    }

    private void show() {
        Stage stage = new Stage();
        lab = new Lab(remembered(), answers);
        scene = lab.scene(WIDTH, HEIGHT);
        stage.setScene(scene);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        lab.editor().open(Document.untitled(Drawings.ONE_OF_EACH, Path.of("target")));
    }

    /** What the lab remembers. */
    Remembered remembered() {
        return Remembered.forThisRunOnly();
    }

    @AfterEach
    void close() {
        fx(() -> {
            Hands.letGo(scene);
            scene.getWindow().hide();
            lab.dispose();
        });
        assertEquals(List.of(), troubles().stream().filter(text -> !text.contains(expected)).toList());
        css.assertSilent();
        css.close();
    }

    /** What failed in the window itself: it goes on all the same, and says so in the events. */
    private List<String> troubles() {
        return editor().shown().events().after(0).stream().map(Event::text)
                .filter(text -> text.contains("of the window failed") || text.contains("cannot be drawn") || text.contains("figures are missing")).toList();
    }

    Editor editor() {
        return lab.editor();
    }

    void fx(Runnable work) {
        robot.interact(work);
    }

    /** The button of any window that says this, and is seen. */
    static Node labelled(Robot robot, String text) {
        return robot.lookup((Node node) -> node instanceof Button button && text.equals(button.getText()) && isSeen(button)).query();
    }

    /** What has this id, or stands for this part of the drawing; what is seen rather than what waits behind it. */
    Node byId(String id) {
        Set<Node> found = robot.lookup((Node node) -> id.equals(node.getId()) || id.equals(node.getUserData())).queryAll();
        return found.stream().filter(LabFixture::isSeen).findFirst().or(() -> found.stream().findFirst()).orElseThrow(() -> new AssertionError("there is no " + id));
    }

    /** True if something of this id is seen; what nobody asked for yet may not even be in the window. */
    boolean isSeen(String id) {
        return robot.lookup((Node node) -> id.equals(node.getId()) && isSeen(node)).tryQuery().isPresent();
    }

    /** True if it is seen, or would be if the window were large enough. */
    static boolean isSeen(Node node) {
        return Stream.iterate(node, each -> each != null, Node::getParent).allMatch(Node::isVisible);
    }
}
