package edgeos.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.Session;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Node;
import edgeos.notation.Settings;
import edgeos.ui.Robot;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class EditorTest {
    private static final Drawing DRAWING = Drawing.EMPTY.withNodes(List.of(node("a"), node("b")));

    private final Robot robot = new Robot();
    private Editor editor;

    @BeforeEach
    void open() {
        robot.interact(() -> editor = new Editor(Document.untitled(DRAWING, Path.of("target"))));
    }

    @AfterEach
    void close() {
        robot.interact(editor::dispose);
    }

    @Test
    void shouldHandEveryEditToTheSession() {
        robot.interact(() -> editor.apply("Rename", drawing -> drawing.withTitle("Next", "")));
        assertEquals("Next", editor.shown().drawing().title());
        assertTrue(editor.dirtyProperty().get());
        robot.interact(editor::undo);
        assertEquals(DRAWING, editor.shown().drawing());
        assertFalse(editor.dirtyProperty().get());
    }

    @Test
    void shouldMergeEditsOfOneKeyUntilTold() {
        robot.interact(() -> {
            editor.applyMerging("Rename", "k", drawing -> drawing.withTitle("N", ""));
            editor.applyMerging("Rename", "k", drawing -> drawing.withTitle("Ne", ""));
            editor.endMerging();
            editor.applyMerging("Rename", "k", drawing -> drawing.withTitle("New", ""));
            editor.undo();
        });
        assertEquals("Ne", editor.drawing().title());
        robot.interact(editor::undo);
        assertEquals(DRAWING, editor.drawing());
    }

    @Test
    void shouldDropFromTheSelectionWhatAnEditRemoves() {
        robot.interact(() -> {
            editor.select(Selection.ofNodes(List.of("a", "b", "ghost")));
            editor.apply("Delete", drawing -> drawing.withNodes(List.of(node("b"))));
        });
        assertEquals(Selection.ofNode("b"), editor.selection());
    }

    @Test
    void shouldCloseTheSessionThatItLeaves() {
        Session before = editor.live().orElseThrow();
        robot.interact(() -> editor.open(Document.untitled(Drawing.EMPTY, Path.of("target"))));
        assertEquals(Session.State.STOPPED, before.state());
        assertEquals("", editor.undoNameProperty().get());
        assertEquals(Drawing.EMPTY, editor.drawing());
    }

    @Test
    void shouldPulseWhileAwakeAndNotForALeaver() throws InterruptedException {
        CountDownLatch labels = new CountDownLatch(2);
        AtomicInteger gone = new AtomicInteger();
        PulseListener leaver = _ -> gone.incrementAndGet();
        robot.interact(() -> {
            editor.addPulse(pulse -> {
                if (pulse.labels()) {
                    labels.countDown();
                }
            });
            editor.addPulse(leaver);
            editor.removePulse(leaver);
            editor.wake();
        });
        assertTrue(labels.await(60, TimeUnit.SECONDS));
        assertEquals(0, gone.get());
    }

    private static Node node(String id) {
        return new Node(id, "sink", id, 0, 0, null, Settings.NONE, Extras.NONE);
    }
}
