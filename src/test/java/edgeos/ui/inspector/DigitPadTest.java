package edgeos.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.ui.Hands;
import edgeos.ui.ViewStage;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;
import org.junit.jupiter.api.Test;

/** Drawing with the mouse, read by the chain that runs. */
class DigitPadTest extends ViewStage<DigitPad> {
    private final AtomicLong clock = new AtomicLong();

    DigitPadTest() {
        super(300, 360, "digit", _ -> { });
    }

    @Override
    protected Drawing first() {
        return DrawingFormat.read(Path.of("samples", "digits.json")).drawing();
    }

    @Override
    protected DigitPad view() {
        return new DigitPad(editor, "inference", clock::get);
    }

    private Node node(String id) {
        return from(view).lookup((Node each) -> id.equals(each.getId())).query();
    }

    private String text(String id) {
        return ((Label) node(id)).getText();
    }

    private void stroke(double... points) {
        Bounds paper = node("digit.paper").localToScreen(node("digit.paper").getBoundsInLocal());
        moveTo(paper.getMinX() + points[0], paper.getMinY() + points[1]).press(MouseButton.PRIMARY);
        for (int at = 2; at < points.length; at += 2) {
            moveTo(paper.getMinX() + points[at], paper.getMinY() + points[at + 1]);
            Hands.settle();
        }
        release(MouseButton.PRIMARY);
        Hands.settle();
    }

    @Test
    void shouldReadWhatIsDrawnWithTheMouse() {
        stroke(60, 50, 150, 50);
        assertEquals("Nobody reads it: press Run first.", text("digit.detail"));
        stroke(60, 50, 90, 300);
        assertTrue(((Polyline) ((Pane) node("digit.paper")).getChildren().getLast()).getPoints().stream().allMatch(place -> place <= 224), "only what is seen is read");
        push(KeyCode.DELETE);
        assertTrue(((Pane) node("digit.paper")).getChildren().isEmpty());
        assertTrue(editor.live().orElseThrow().start());
        stroke(60, 50, 105, 48, 150, 50, 130, 100, 112, 150, 100, 190);
        until(() -> {
            interact(view::figures);
            return !text("digit.answer").equals("–");
        });
        pictureNow("seven");
        assertEquals("7", text("digit.answer"), text("digit.detail"));
        assertTrue(text("digit.detail").contains("This message took"), text("digit.detail"));
        assertTrue(text("digit.detail").contains("instance"), text("digit.detail"));
        clickOn(node("digit.clear"));
        assertEquals("–", text("digit.answer"));
        shouldReadWhatIsWrittenByKey();
        shouldSayWhenNoAnswerComes();
    }

    private void shouldReadWhatIsWrittenByKey() {
        interact(node("digit.paper")::requestFocus);
        for (KeyCode key : new KeyCode[] {KeyCode.DIGIT4, KeyCode.NUMPAD2}) {
            push(key);
            until(() -> {
                interact(view::figures);
                return text("digit.detail").contains("This message took");
            });
            assertEquals(key == KeyCode.DIGIT4 ? "4" : "2", text("digit.answer"));
        }
        push(KeyCode.DELETE);
    }

    private void shouldSayWhenNoAnswerComes() {
        editor.live().orElseThrow().pause();
        stroke(60, 50, 150, 50);
        interact(view::figures);
        assertEquals("On its way...", text("digit.detail"));
        clock.addAndGet(4_000_000_000L);
        interact(view::figures);
        assertTrue(text("digit.detail").startsWith("No answer"), text("digit.detail"));
        editor.live().orElseThrow().resume();
        until(() -> {
            interact(view::figures);
            return text("digit.detail").contains("This message took");
        });
    }
}
