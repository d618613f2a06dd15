package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.recording.Replay;
import edgeos.model.Drawing;
import edgeos.ui.shell.dialog.Prompts;
import edgeos.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** A lecture: what ran is recorded by a button, opened again, and looked at by mouse and key. */
class RecordingWindowTest extends LabFixture {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    /** Runs the drawing for a moment and edits it, recording all of it. */
    private Path recorded() {
        Path file = folder.resolve("lecture.edgerec");
        answers.file = Optional.of(file);
        answers.unsaved = Prompts.Unsaved.DISCARD;
        fx(() -> lab.actions().get("run.record").perform());
        fx(() -> editor().run().start());
        Await.until("figures", LIMIT, () -> editor().session().history().samples().size() > 12);
        assertTrue(((Labeled) byId("run.record")).getText().matches("\\d+:\\d\\d"));
        fx(() -> editor().apply("Name", drawing -> drawing.withTitle("Edited", drawing.description())));
        int samples = editor().session().history().samples().size();
        Await.until("figures after the edit", LIMIT, () -> editor().session().history().samples().size() > samples + 8);
        fx(() -> lab.actions().get("run.record").perform());
        Await.until("the file is whole", LIMIT, () -> Files.exists(file));
        assertEquals("", ((Labeled) byId("run.record")).getText());
        return file;
    }

    private String text(String id) {
        var found = new AtomicReference<String>();
        fx(() -> found.set(((Labeled) byId(id)).getText()));
        return found.get();
    }

    private Point2D at(double share) {
        Node track = byId("timeline");
        Bounds bounds = track.localToScreen(track.getBoundsInLocal());
        return new Point2D(bounds.getMinX() + bounds.getWidth() * share, bounds.getMinY() + 15);
    }

    private void drag(double from, double to) {
        robot.moveTo(at(from)).press(MouseButton.PRIMARY).moveTo(at(to)).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        frames(12);
    }

    @Test
    void shouldShowAnyMomentOfARecordingAndSayWhoseFiguresTheseAre() {
        assertFalse(byId("replay.banner").isVisible());
        assertFalse(byId("replay").isVisible());
        Path file = recorded();
        fx(() -> lab.files().openFile(file));
        frames(3);
        assertTrue(byId("replay.banner").isVisible());
        assertTrue(text("replay.provenance").startsWith("Recording of "), () -> text("replay.provenance"));
        assertEquals("Tenants at the edge", editor().drawing().title());
        drag(0.02, 0.45);
        String law = text("status.law");
        String card = lab.window().canvasView().lookupAll("*").stream().map(Node::getAccessibleText).filter(said -> said != null && said.startsWith("Generator, ")).findFirst().orElseThrow();
        assertTrue(editor().snapshotProperty().get().serial() > 0);
        drag(0.45, 0.98);
        assertNotEquals(law, text("status.law"));
        assertFalse(card.isEmpty());
        assertEquals("Edited", editor().drawing().title());
        robot.push(KeyCode.HOME);
        assertEquals("Tenants at the edge", editor().drawing().title());
        robot.push(KeyCode.END);
        assertEquals(editor().session() instanceof Replay replay ? replay.lengthNanos() : 0, lab.window().timeline().playhead().positionProperty().get());
    }

    @Test
    void shouldPlayAndStopAtTheEnd() {
        Path file = recorded();
        fx(() -> lab.files().openFile(file));
        fx(() -> lab.window().timeline().playhead().speedProperty().set(8));
        robot.clickOn(byId("replay.play"));
        Await.until("it was played to its end", LIMIT, () -> {
            var playhead = lab.window().timeline().playhead();
            return playhead.positionProperty().get() == playhead.lengthProperty().get() && !playhead.playingProperty().get();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(editor().run().playingProperty().get());
        assertEquals("Edited", editor().drawing().title());
    }

    @Test
    void shouldNotLetARecordingBeEditedButItsDrawing() {
        Path file = recorded();
        fx(() -> lab.files().openFile(file));
        Drawing before = editor().drawing();
        fx(() -> editor().apply("Name", drawing -> drawing.withTitle("Forged", "")));
        assertEquals(before, editor().drawing());
        assertTrue(text("replay.provenance").startsWith("A recording cannot be edited."));
        for (String action : new String[] {"run.run", "run.step", "run.more", "edit.paste", "file.save", "run.record"}) {
            assertTrue(lab.actions().get(action).isDisabled(), action);
        }
        assertTrue(byId("load").isDisabled());
        robot.clickOn(byId("replay.edit"));
        assertFalse(byId("replay.banner").isVisible());
        assertTrue(editor().live().isPresent());
        assertEquals(before, editor().drawing());
        assertFalse(lab.actions().get("run.run").isDisabled());
    }

    @Test
    void shouldPlayTwoRecordingsTogether() {
        Path file = recorded();
        fx(() -> lab.files().openFile(file));
        var second = new AtomicReference<Lab>();
        fx(() -> second.set(lab.openBeside(file)));
        fx(() -> lab.window().timeline().playhead().seek(700_000_000L));
        fx(() -> { });
        assertEquals(editor().session().snapshot(), second.get().editor().session().snapshot());
        assertTrue(editor().session().snapshot().serial() > 0);
        fx(() -> ((ToggleButton) second.get().window().timeline().lookupAll("*").stream().filter(node -> "replay.together".equals(node.getId())).findFirst().orElseThrow()).setSelected(false));
        fx(() -> lab.window().timeline().playhead().seek(0));
        assertNotEquals(editor().session().snapshot(), second.get().editor().session().snapshot());
    }

    @Test
    void shouldTruncateNothingInASmallWindow() {
        Path file = recorded();
        fx(() -> lab.files().openFile(file));
        for (Theme theme : Theme.values()) {
            fx(() -> lab.show(theme, 1));
            fx(() -> scene.snapshot(null));
            assertFalse(text("replay.time").endsWith("…"));
            assertTrue(byId("timeline").getBoundsInParent().getWidth() > 200, theme::toString);
        }
    }
}
