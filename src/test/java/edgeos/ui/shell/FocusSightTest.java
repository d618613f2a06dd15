package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.ui.editor.Selection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Who works by key sees at each step where the keyboard is. */
class FocusSightTest extends LabFixture {
    private static final int MOST = 160;
    private static final long MOST_MILLIS = 60_000;
    /** A node of the drawing is selected as well when the keyboard comes to it, and that is painted. */
    private static final String PAINTED = "canvas-card";

    @Test
    void shouldShowWhereTheKeyboardIsAllTheWayRoundTheWindow() {
        fx(() -> {
            editor().select(Selection.ofNode("wall"));
            byId("palette.search").requestFocus();
        });
        List<String> unseen = new ArrayList<>();
        Set<Node> been = new HashSet<>();
        Node at = owner();
        while (been.add(at) && been.size() < MOST) {
            Node here = at;
            String focused = looks(here);
            robot.push(KeyCode.TAB);
            at = owner();
            if (at != here && !here.getStyleClass().contains(PAINTED) && looks(here).equals(focused)) {
                unseen.add(name(here));
            }
        }
        assertTrue(been.size() < MOST, "Tab goes round");
        assertTrue(been.size() > 30, () -> "Tab reaches more than " + been.size());
        assertEquals(List.of(), unseen);
    }

    private Node owner() {
        return scene.getFocusOwner();
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + " id=" + node.getId() + " " + node.getStyleClass() + " " + node.getAccessibleText();
    }

    /** What a node and all in it look like, as style sheets say. */
    private String looks(Node node) {
        return WaitForAsyncUtils.waitForAsyncFx(MOST_MILLIS, () -> {
            node.getScene().getRoot().applyCss();
            return look(node, new StringBuilder()).toString();
        });
    }

    private static StringBuilder look(Node node, StringBuilder look) {
        look.append(node.isVisible());
        if (node instanceof Region region) {
            look.append(region.getBackground() == null ? "" : region.getBackground().getFills().hashCode()).append(region.getBorder() == null ? "" : region.getBorder().getStrokes().hashCode());
        }
        if (node instanceof Shape shape && !(node.getParent() instanceof TextInputControl)) {
            look.append(shape.getFill()).append(shape.getStroke());
        }
        if (node instanceof Labeled labeled) {
            look.append(labeled.isUnderline());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, look));
        }
        return look;
    }
}
