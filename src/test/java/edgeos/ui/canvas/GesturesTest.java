package edgeos.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.edit.Wiring;
import edgeos.ui.Hands;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.gesture.Feedback;
import edgeos.ui.editor.Selection;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;

/** Drawings made with the mouse alone. */
class GesturesTest extends CanvasStage {

    @Test
    void shouldBuildAChainByMouse() {
        place("generator", 110, 160);
        place("firewall", 400, 160);
        place("sink", 700, 160);
        dragTo(port("generator", "out", true), port("firewall", "in", false));
        dragTo(port("firewall", "out", true), node("sink"));
        assertEquals(List.of("generator.out>firewall.in", "firewall.out>sink.in"), wires());

        place("monitor", 110, 400);
        dragTo(node("monitor"), at(550, 168));
        assertEquals(List.of("generator.out>firewall.in", "firewall.out>monitor.in", "monitor.out>sink.in"), wires());
        assertEquals("Insert Monitor", editor.undoNameProperty().get());

        interact(() -> editor.select(Selection.ofNodes(Set.of("firewall"))));
        push(KeyCode.SHIFT, KeyCode.F);
        assertEquals("chain", chainOf("firewall"));
        assertNull(chainOf("monitor"));

        Drawing built = editor.drawing();
        while (!editor.undoNameProperty().get().isEmpty()) {
            interact(editor::undo);
        }
        assertEquals(first(), editor.drawing());
        while (!editor.redoNameProperty().get().isEmpty()) {
            interact(editor::redo);
        }
        assertEquals(built, editor.drawing());
    }

    @Test
    void shouldSayWhyAWireIsRefused() {
        open(Drawings.row());
        press(port("sink", "in", false), node("generator"));
        dragTo(port("firewall", "out", true), node("generator"));
        assertEquals("a source has no in port", words());
        assertEquals(Drawings.row(), editor.drawing());

        interact(() -> editor.apply("More", drawing -> drawing.withNodes(List.of(drawing.nodes().get(0), drawing.nodes().get(1),
                drawing.nodes().get(2), Drawings.node("mon", "monitor", "Monitor", 312, 360, null, java.util.Map.of())))));
        dragTo(port("mon", "in", false), port("firewall", "out", true));
        assertEquals("this port has a wire already", words());

        dragTo(port("firewall", "out", true), port("mon", "in", false));
        assertEquals(List.of("generator.out>firewall.in", "firewall.out>mon.in"), wires());
        dragTo(port("mon", "out", true), port("firewall", "in", false));
        assertEquals(Wiring.WAITS_FOR_ITSELF, words());
        assertEquals(2, editor.drawing().links().size());
    }

    @Test
    void shouldCancelAWireOverNothingAndByEscape() {
        open(Drawings.row());
        dragTo(port("firewall", "out", true), at(450, 420));
        assertEquals(Drawings.row(), editor.drawing());
        moveTo(port("firewall", "out", true)).press(MouseButton.PRIMARY);
        moveTo(port("sink", "in", false).add(0, 60));
        type(KeyCode.ESCAPE);
        release(MouseButton.PRIMARY);
        assertEquals(Drawings.row(), editor.drawing());
        moveTo(node("sink")).press(MouseButton.PRIMARY);
        moveTo(at(700, 400));
        assertFalse(editor.drawing().equals(Drawings.row()));
        type(KeyCode.ESCAPE);
        release(MouseButton.PRIMARY);
        assertEquals(Drawings.row(), editor.drawing());
        assertEquals("", editor.undoNameProperty().get());
    }

    /** As when the window goes away, or another takes the pointer, in the middle of a drag: what comes back then is a pointer with no button down. */
    @Test
    void shouldTakeBackWhatWasInTheHandWhenTheButtonWentUpElsewhere() {
        open(Drawings.row());
        Point2D wide = at(20, 20);
        for (Point2D start : List.of(node("sink"), port("firewall", "out", true), at(300, 400))) {
            moveTo(start).press(MouseButton.PRIMARY);
            moveTo(at(600, 460));
            assertTrue(isBusy());
            moveAfterALostRelease(wide);
            assertFalse(isBusy());
            assertEquals(Drawings.row(), editor.drawing());
            moveAfterALostRelease(at(640, 300));
            release(MouseButton.PRIMARY);
            assertEquals(Drawings.row(), editor.drawing());
            assertEquals("", editor.undoNameProperty().get());
        }
    }

    private boolean isBusy() {
        return !view.board().feedbackProperty().get().equals(Feedback.NONE) || !editor.drawing().equals(Drawings.row());
    }

    private void moveAfterALostRelease(Point2D screen) {
        var surface = lookup("#canvas").query();
        Point2D scene = view.getScene().getRoot().screenToLocal(screen);
        interact(() -> surface.fireEvent(new MouseEvent(MouseEvent.MOUSE_MOVED, scene.getX(), scene.getY(), screen.getX(), screen.getY(), MouseButton.NONE, 0,
                false, false, false, false, false, false, false, false, false, false, null)));
    }

    /** The map in the corner is not in the hand. */
    @Test
    void shouldSayWhatComesOfAGestureInFrontOfTheMap() {
        open(Drawings.row());
        moveTo(port("firewall", "out", true)).press(MouseButton.PRIMARY);
        moveTo(at(720, 500));
        moveTo(at(740, 520));
        var map = lookup("#minimap").query();
        var said = lookup("#canvas-words").query();
        assertTrue(map.isVisible() && map.localToScene(map.getBoundsInLocal()).intersects(said.localToScene(said.getBoundsInLocal())));
        assertTrue(view.getChildrenUnmodifiable().indexOf(said.getParent()) > view.getChildrenUnmodifiable().indexOf(map));
        type(KeyCode.ESCAPE);
        release(MouseButton.PRIMARY);
        interact(() -> view.board().show(Feedback.NONE.saying("A group holds a whole frame or lies inside it. ".repeat(4).strip(), true, 700, 100)));
        var whole = said.getBoundsInParent();
        assertTrue(whole.getMinX() >= 0 && whole.getMaxX() <= view.getWidth() && whole.getHeight() > 40, () -> "what is long goes on below: " + whole);
    }

    @Test
    void shouldMoveOnTheGridInAndOutOfFrames() {
        open(Drawings.row().withChains(List.of(Drawings.chain("c", "per client", 264, 60, 260, 200, "", 4))));
        Point2D firewall = node("firewall");
        dragTo(firewall, firewall.add(7, 5));
        assertEquals("Move Firewall into per client", editor.undoNameProperty().get());
        Node moved = editor.drawing().node("firewall").orElseThrow();
        assertEquals(0, moved.x() % 12);
        assertEquals("c", moved.chain());
        dragTo(at(300, 76), at(312, 148));
        assertEquals(132, editor.drawing().chain("c").orElseThrow().y());
        assertEquals(moved.y() + 72, editor.drawing().node("firewall").orElseThrow().y());
        dragTo(node("firewall"), at(400, 480));
        assertEquals("Move Firewall out of per client", editor.undoNameProperty().get());
        assertNull(chainOf("firewall"));
        dragTo(at(264 + 12 + 258, 132 + 198), at(264 + 12 + 358, 132 + 260));
        assertEquals("Resize per client", editor.undoNameProperty().get());
        assertTrue(editor.drawing().chain("c").orElseThrow().width() > 300);
    }

    @Test
    void shouldSelectByClickAndBand() {
        open(Drawings.row());
        clickOn(node("firewall"));
        assertEquals(Set.of("firewall"), editor.selection().nodes());
        clickWithShift(node("sink"));
        assertEquals(Set.of("firewall", "sink"), editor.selection().nodes());
        clickOn(at(240, 163));
        assertEquals(Set.of("link"), editor.selection().links());
        dragTo(at(280, 90), at(820, 250));
        assertEquals(Set.of("firewall", "sink"), editor.selection().nodes());
        clickOn(at(300, 400));
        assertTrue(editor.selection().isEmpty());
    }

    @Test
    void shouldZoomToThePointerAndPan() {
        open(Drawings.row());
        wheel(at(400, 160), 120);
        assertTrue(view.board().camera().zoom() > 1);
        assertEquals(400, view.board().camera().viewX(400), 1);
        interact(() -> view.board().look(Camera.HOME));
        moveTo(at(300, 420)).press(MouseButton.MIDDLE);
        moveTo(at(400, 420));
        release(MouseButton.MIDDLE);
        assertEquals(-100, view.board().camera().x(), 1);
        clickOn("#zoom-in");
        assertEquals(1.25, view.board().camera().zoom());
        clickOn("#zoom-percent");
        assertTrue(view.board().seen().contains(view.board().plot().bounds().orElseThrow()));
    }

    @Test
    void shouldWriteNamesWhereTheyStand() {
        open(Drawings.row());
        doubleClickOn(node("firewall"));
        write("Gate").type(KeyCode.ENTER);
        assertEquals("Gate", editor.drawing().node("firewall").orElseThrow().name());
        doubleClickOn(node("firewall"));
        write("Not this").type(KeyCode.ESCAPE);
        assertEquals("Gate", editor.drawing().node("firewall").orElseThrow().name());
        assertEquals("Rename Firewall", editor.undoNameProperty().get());
    }

    @Test
    void shouldSayWhatLiesUnderARestingPointer() {
        open(Drawings.row().withLinks(List.of()));
        Label hint = lookup("#canvas-hint").queryAs(Label.class);
        moveTo(port("firewall", "out", true));
        until(hint::isVisible);
        assertEquals("out port out", hint.getText());
        moveTo(node("firewall"));
        until(() -> hint.isVisible() && hint.getText().startsWith("Firewall: waiting"));
        assertTrue(hint.getText().contains("\u25b2"), hint.getText());
        moveTo(at(300, 420));
        until(() -> !hint.isVisible());
    }

    @Test
    void shouldOfferMenus() {
        open(Drawings.row());
        rightClickOn(at(240, 163));
        clickOn("#menu-share");
        assertEquals(Link.Mode.SHARE, editor.drawing().link("link").orElseThrow().mode());
        rightClickOn(node("sink"));
        clickOn("#menu-delete");
        assertTrue(editor.drawing().node("sink").isEmpty());
        rightClickOn(at(300, 420));
        clickOn("#menu-note");
        write("hello").type(KeyCode.ENTER);
        assertEquals("hello", editor.drawing().notes().getFirst().text());
    }

    private void open(Drawing drawing) {
        interact(() -> {
            editor.open(edgeos.ui.editor.Document.untitled(drawing, java.nio.file.Path.of("samples")));
            view.layout();
            view.board().look(Camera.HOME);
            view.layout();
        });
    }

    /** As the palette does it: the button goes down elsewhere, and the node follows the pointer. */
    private void place(String kind, double x, double y) {
        Point2D start = at(500, 550);
        interact(() -> {
            Point2D scene = view.getScene().getRoot().screenToLocal(start);
            view.beginPlacing(kind, scene.getX(), scene.getY());
        });
        moveTo(at(x + 40, y + 40));
        moveTo(at(x, y)).press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
        Hands.settle();
    }

    /** The headless robot tells no modifiers with the mouse: this says Shift itself. */
    private void clickWithShift(Point2D screen) {
        var surface = lookup("#canvas").query();
        interact(() -> {
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                Point2D scene = view.getScene().getRoot().screenToLocal(screen);
                surface.fireEvent(new MouseEvent(type, scene.getX(), scene.getY(), screen.getX(), screen.getY(), MouseButton.PRIMARY, 1,
                        true, false, false, false, true, false, false, true, false, true, null));
            }
        });
    }

    /** The headless robot tells the wheel's place relative to the screen, not to the window: this says it right. */
    private void wheel(Point2D screen, double delta) {
        var surface = lookup("#canvas").query();
        Point2D scene = view.getScene().getRoot().screenToLocal(screen);
        interact(() -> surface.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, scene.getX(), scene.getY(), screen.getX(), screen.getY(),
                false, false, false, false, false, false, 0, delta, 0, delta, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
    }

    private void press(Point2D from, Point2D to) {
        dragTo(from, to);
        interact(() -> {
            while (!editor.undoNameProperty().get().isEmpty()) {
                editor.undo();
            }
        });
    }

    private String words() {
        return lookup("#canvas-words").queryAs(Label.class).getText();
    }

    private String chainOf(String node) {
        return editor.drawing().node(node).orElseThrow().chain();
    }

    private List<String> wires() {
        return editor.drawing().links().stream()
                .map(link -> link.from().node() + "." + link.from().port() + ">" + link.to().node() + "." + link.to().port()).toList();
    }
}
