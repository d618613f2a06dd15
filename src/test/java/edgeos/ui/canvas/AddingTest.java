package edgeos.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.model.edit.Extent;
import edgeos.ui.Hands;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Selection;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/** What comes next, said by a few letters or by a wire let go; and where it stands. */
class AddingTest extends CanvasStage {
    @Test
    void shouldAddByWhatIsTypedAndWireItBehindWhatIsSelected() {
        moveTo(at(200, 200));
        write("gener");
        assertTrue(box().isVisible());
        assertEquals("gener", field().getText());
        type(KeyCode.ENTER);
        assertFalse(box().isVisible());
        assertEquals("generator", editor.drawing().nodes().getFirst().kind());
        assertEquals(200, editor.drawing().nodes().getFirst().x() + Extent.NODE_WIDTH / 2, Extent.GRID);
        assertTrue(named("node-generator").isFocused(), "one can go on typing");

        write("firew").type(KeyCode.ENTER);
        assertEquals(List.of("generator.out>firewall.in"), wires());
        assertEquals("Add Firewall behind Generator", editor.undoNameProperty().get());
        write("rate l").type(KeyCode.ENTER);
        write("sink").type(KeyCode.ENTER);
        assertEquals(List.of("generator.out>firewall.in", "firewall.out>rateLimiter.in", "rateLimiter.out>sink.in"), wires());
        assertEquals(1, Set.copyOf(editor.drawing().nodes().stream().map(node -> node.y()).toList()).size(), "in a row");

        Drawing chain = editor.drawing();
        interact(() -> editor.select(Selection.ofLink("link")));
        write("monit").type(KeyCode.ENTER);
        assertEquals("Insert Monitor", editor.undoNameProperty().get());
        assertEquals("monitor", editor.drawing().link("link").orElseThrow().to().node());
        interact(editor::undo);
        assertEquals(chain, editor.drawing(), "one step, exactly");
        shouldAddNothingUnlessAsked();
    }

    private void shouldAddNothingUnlessAsked() {
        Drawing chain = editor.drawing();
        interact(() -> editor.select(Selection.NONE));
        push(KeyCode.CONTROL, KeyCode.C);
        assertFalse(box().isVisible());
        write("zzz");
        type(KeyCode.ENTER).type(KeyCode.ESCAPE);
        assertFalse(box().isVisible());
        assertEquals(chain, editor.drawing());
        write("tee");
        clickOn(at(60, 500));
        assertFalse(box().isVisible(), "a click elsewhere gives up");
        doubleClickOn(at(460, 520));
        assertTrue(box().isVisible());
        type(KeyCode.DOWN).type(KeyCode.UP).type(KeyCode.ESCAPE);
        assertEquals(chain, editor.drawing());
    }

    @Test
    void shouldOfferWhatFitsWhereAWireIsLetGo() {
        open(Drawings.row().withLinks(List.of()));
        dragTo(port("generator", "out", true), at(320, 400));
        assertTrue(box().isVisible());
        assertTrue(view.board().feedbackProperty().get().draft().isPresent(), "the wire waits");
        assertFalse(list().getItems().stream().anyMatch(kind -> kind.inPorts().isEmpty()), "nothing that takes nothing");
        assertFalse(list().getItems().stream().anyMatch(kind -> kind.id().equals("web")), "no byte streams");
        clickOn("#canvas-add-" + list().getItems().get(1).id());
        assertEquals(1, editor.drawing().links().size());
        assertEquals("generator", editor.drawing().links().getFirst().from().node());
        assertFalse(view.board().feedbackProperty().get().draft().isPresent());
        interact(editor::undo);
        assertEquals(Drawings.row().withLinks(List.of()), editor.drawing());

        dragTo(port("sink", "in", false), at(560, 400));
        write("classi").type(KeyCode.ENTER);
        assertEquals(List.of("classifier.a>sink.in"), wires());
        interact(editor::undo);
        dragTo(port("firewall", "out", true), at(560, 400));
        type(KeyCode.ESCAPE);
        assertFalse(view.board().feedbackProperty().get().draft().isPresent());
        assertEquals(Drawings.row().withLinks(List.of()), editor.drawing());
        dragTo(port("firewall", "out", true), port("firewall", "out", true).add(20, 12));
        assertFalse(box().isVisible(), "hardly moved: given up");

        interact(() -> editor.select(Selection.ofNode("firewall")));
        interact(() -> view.requestFocus());
        push(KeyCode.SHIFT, KeyCode.C);
        write("nat");
        assertEquals("nat", field().getText());
        type(KeyCode.ENTER);
        assertEquals(List.of("firewall.out>nat.inside"), wires());
        assertEquals("Add NAT behind Firewall", editor.undoNameProperty().get());
    }

    @Test
    void shouldPullToWhatLinesUpAndMakeRoom() {
        open(Drawings.row().withLinks(List.of(Drawings.row().links().getFirst())).withNodes(List.of(Drawings.row().nodes().get(0), Drawings.row().nodes().get(1).at(313, 120),
                Drawings.row().nodes().get(2), Drawings.node("tee", "tee", "Tee", 312, 400, null, java.util.Map.of()))));
        Point2D tee = node("tee");
        moveTo(tee).press(MouseButton.PRIMARY);
        moveTo(tee.add(30, 0));
        moveTo(tee.add(4, -30));
        assertEquals(313, editor.drawing().node("tee").orElseThrow().x(), "below the firewall, which is off the grid");
        assertEquals(1, view.board().feedbackProperty().get().guides().lines().size());
        assertTrue(from(view).lookup("#canvas-guides").query().isVisible());
        type(KeyCode.ESCAPE);
        release(MouseButton.PRIMARY);
        assertEquals(400, editor.drawing().node("tee").orElseThrow().y());
        assertFalse(from(view).lookup("#canvas-guides").query().isVisible());
        Point2D start = node("tee");
        interact(() -> {
            withAlt(MouseEvent.MOUSE_PRESSED, start);
            withAlt(MouseEvent.MOUSE_DRAGGED, start.add(5, -31));
            withAlt(MouseEvent.MOUSE_RELEASED, start.add(5, -31));
        });
        assertEquals(317, editor.drawing().node("tee").orElseThrow().x(), "Alt drags freely");
        assertEquals(369, editor.drawing().node("tee").orElseThrow().y());
        interact(editor::undo);

        Point2D from = node("tee");
        moveTo(from).press(MouseButton.PRIMARY);
        moveTo(at(250, 200));
        moveTo(at(252, 163));
        assertEquals("link", view.board().feedbackProperty().get().targetWire());
        assertFalse(view.board().feedbackProperty().get().guides().making().isEmpty(), "what gives way is seen before");
        Drawing before = editor.drawing();
        release(MouseButton.PRIMARY);
        Hands.settle();
        assertEquals(List.of("generator.out>tee.in", "tee.a>firewall.in"), wires());
        assertTrue(editor.drawing().node("firewall").orElseThrow().x() >= editor.drawing().node("tee").orElseThrow().x() + Extent.NODE_WIDTH + 48);
        assertEquals(600, before.node("sink").orElseThrow().x());
        interact(editor::undo);
        assertEquals(400, editor.drawing().node("tee").orElseThrow().y(), "the drag and the room are one step");
    }

    private void withAlt(EventType<MouseEvent> type, Point2D screen) {
        Node surface = view.lookup("#canvas");
        Point2D here = surface.screenToLocal(screen);
        surface.fireEvent(new MouseEvent(type, here.getX(), here.getY(), screen.getX(), screen.getY(), MouseButton.PRIMARY, 1, false, false, true, false, true, false, false, false, false,
                true, null));
    }

    private void open(Drawing drawing) {
        interact(() -> {
            editor.open(Document.untitled(drawing, Path.of("samples")));
            view.layout();
            view.board().look(Camera.HOME);
            view.layout();
        });
    }

    private List<String> wires() {
        return editor.drawing().links().stream().map(link -> link.from().node() + "." + link.from().port() + ">" + link.to().node() + "." + link.to().port()).toList();
    }

    private Node box() {
        return from(view).lookup("#canvas-add").query();
    }

    private TextField field() {
        return from(view).lookup("#canvas-add-field").query();
    }

    private ListView<edgeos.model.kind.Kind> list() {
        return from(view).lookup("#canvas-add-list").query();
    }
}
