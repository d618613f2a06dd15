package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.Consent;
import edgeos.lab.Session;
import edgeos.lab.recording.Recorder;
import edgeos.lab.recording.Replay;
import edgeos.model.Drawing;
import edgeos.ui.editor.Selection;
import edgeos.ui.timeline.Playhead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** A lecture: what ran is recorded by a button, opened again, and looked at by mouse and key. */
class RecordingWindowTest extends LabFixture {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** A stretch is up to four seconds long. */
    private static final long TWO_STRETCHES_NANOS = 5_000_000_000L;
    private static final int CUT_BYTES = 512;

    @TempDir
    private static Path folder;
    private static Path file;

    /** A run of the drawing, with an edit in the middle. */
    @BeforeAll
    static void record() throws Exception {
        try (var session = new Session(Drawings.ONE_OF_EACH, Path.of("target"), Consent.NONE)) {
            session.start();
            Recorder recorder = Recorder.start(session, folder.resolve("lecture.edgerec"));
            Await.until("figures", LIMIT, () -> session.history().samples().size() > 12);
            session.edit(session.drawing().withTitle("Edited", ""));
            int samples = session.history().samples().size();
            Await.until("figures after the edit", LIMIT, () -> session.history().samples().size() > samples + 8);
            Await.until("a stretch and the beginning of another", LIMIT, () -> recorder.progress().nanos() > TWO_STRETCHES_NANOS);
            file = recorder.await();
        }
    }

    private String text(String id) {
        var found = new AtomicReference<String>();
        fx(() -> found.set(((Labeled) byId(id)).getText()));
        return found.get();
    }

    private String input(String id) {
        var found = new AtomicReference<String>();
        fx(() -> found.set(((TextInputControl) byId(id)).getText()));
        return found.get();
    }

    /** How many rules the inspector shows. */
    private int rules() {
        var found = new AtomicInteger();
        fx(() -> found.set(((Parent) byId("lines.rules")).getChildrenUnmodifiable().size()));
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
        List.of("replay.banner", "replay").forEach(id -> assertTrue(robot.lookup((Node node) -> id.equals(node.getId())).queryAll().isEmpty(), id + " waits in no window"));
        fx(() -> lab.files().openFile(file));
        frames(3);
        assertTrue(byId("replay.banner").isVisible());
        assertTrue(text("replay.provenance").startsWith("Recording of "), () -> text("replay.provenance"));
        assertEquals("Tenants at the edge", editor().drawing().title());
        assertTrue(byId("timeline").getBoundsInParent().getWidth() > 200, "there is room to drag");
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
        assertEquals(editor().shown() instanceof Replay replay ? replay.lengthNanos() : 0, lab.window().timeline().playhead().positionProperty().get());
    }

    @Test
    void shouldPlayAndStopAtTheEnd() {
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
        fx(() -> lab.files().openFile(file));
        Drawing before = editor().drawing();
        fx(() -> editor().apply("Name", drawing -> drawing.withTitle("Forged", "")));
        assertEquals(before, editor().drawing());
        assertTrue(text("replay.provenance").startsWith("A recording cannot be edited."));
        for (String action : new String[] {"run.run", "run.step", "run.more", "edit.paste", "file.save", "run.record"}) {
            assertTrue(lab.actions().get(action).isDisabled(), action);
        }
        assertTrue(byId("load").isDisabled());
        robot.clickOn(byId("inspector.name"));
        robot.write("Forged");
        Await.until("what was recorded is shown again", LIMIT, () -> input("inspector.name").equals(before.title()));
        fx(() -> editor().select(Selection.ofNode("wall")));
        int lines = editor().drawing().node("wall").orElseThrow().settings().lines("rules").size();
        fx(() -> {
            byId("lines.rules.add").requestFocus();
            ((Button) byId("lines.rules.add")).fire();
        });
        Await.until("the rules are as recorded", LIMIT, () -> rules() == lines);
        robot.clickOn(byId("replay.edit"));
        assertFalse(byId("replay.banner").isVisible());
        assertTrue(editor().live().isPresent());
        assertEquals(before, editor().drawing());
        assertFalse(lab.actions().get("run.run").isDisabled());
    }

    /** The other recording is shorter: it waits at its end. */
    @Test
    void shouldPlayTwoRecordingsTogetherAndApart() throws IOException {
        fx(() -> lab.files().openFile(file));
        Lab second = beside();
        Replay longer = (Replay) editor().shown();
        Replay shorter = (Replay) second.editor().shown();
        long first = longer.atNanos();
        assertTrue(shorter.lengthNanos() < longer.lengthNanos());
        Playhead playhead = lab.window().timeline().playhead();
        fx(() -> playhead.seek(shorter.lengthNanos() / 2));
        assertEquals(longer.snapshot(), shorter.snapshot());
        assertTrue(longer.snapshot().serial() > 0);
        fx(() -> playhead.seek(longer.lengthNanos()));
        assertEquals(shorter.lengthNanos(), shorter.atNanos());
        ToggleButton together = together(second);
        fx(together::fire);
        fx(() -> playhead.seek(0));
        assertEquals(first, longer.atNanos());
        assertEquals(shorter.lengthNanos(), shorter.atNanos());
        fx(together::fire);
        assertEquals(first, shorter.atNanos());
        fx(() -> second.window().timeline().playhead().seek(shorter.lengthNanos()));
        assertTrue(longer.atNanos() > shorter.lengthNanos() * 9 / 10);
    }

    @Test
    void shouldLeaveTheOtherRecordingWhereItIsWhenOneIsClosed() throws IOException {
        fx(() -> lab.files().openFile(file));
        Lab second = beside();
        Replay shorter = (Replay) second.editor().shown();
        long first = shorter.atNanos();
        ToggleButton together = together(second);
        fx(() -> lab.window().timeline().playhead().seek(shorter.lengthNanos() / 2));
        long at = shorter.atNanos();
        assertTrue(at > first);
        fx(() -> lab.files().create());
        assertEquals(at, shorter.atNanos());
        assertFalse(together.isVisible());
        fx(() -> lab.files().openFile(file));
        assertEquals(at, shorter.atNanos());
        assertTrue(together.isVisible());
        fx(together::fire);
        assertEquals(first, shorter.atNanos());
    }

    /** A second window with the recording, but for its last stretch. */
    private Lab beside() throws IOException {
        Replay shorter = withoutLastStretch();
        var second = new AtomicReference<Lab>();
        fx(() -> second.set(lab.openBeside(shorter, folder)));
        return second.get();
    }

    private static Replay withoutLastStretch() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        long lengthNanos = Replay.open(file).lengthNanos();
        int kept = whole.length;
        Replay cut;
        do {
            kept -= CUT_BYTES;
            cut = Replay.open(Files.write(folder.resolve("cut.edgerec"), Arrays.copyOf(whole, kept)));
        } while (cut.lengthNanos() == lengthNanos);
        return cut;
    }

    private ToggleButton together(Lab of) {
        var found = new AtomicReference<Node>();
        fx(() -> found.set(of.window().timeline().getChildren().stream().filter(node -> "replay.together".equals(node.getId())).findFirst().orElseThrow()));
        return (ToggleButton) found.get();
    }

    @Test
    void shouldOpenNoWindowBesideForWhatIsNoRecording() throws IOException {
        answers.file = Optional.of(Files.writeString(folder.resolve("drawing.json"), "{}"));
        int windows = Window.getWindows().size();
        fx(() -> lab.files().openBeside());
        assertTrue(answers.asked.getLast().startsWith("failed drawing.json: this is no recording"), answers.asked::toString);
        assertEquals(windows, Window.getWindows().size());
    }

    @Test
    void shouldRecordByAButtonAndOpenWhatItRecorded() {
        Path own = folder.resolve("own.edgerec");
        answers.file = Optional.of(own);
        fx(() -> editor().run().start());
        robot.clickOn(byId("run.record"));
        Await.until("it says for how long", LIMIT, () -> text("run.record").matches("0:(0[1-9]|[1-5]\\d)"));
        assertEquals("End the recording", lab.actions().get("run.record").getText());
        robot.clickOn(byId("run.record"));
        Await.until("the file is whole", LIMIT, () -> Files.exists(own));
        Await.until("it does not record any more", LIMIT, () -> text("run.record").isEmpty());
        fx(() -> lab.files().open());
        assertTrue(byId("replay.banner").isVisible());
        assertTrue(editor().shown() instanceof Replay replay && replay.isComplete() && replay.lengthNanos() > 900_000_000L);
    }

    @Test
    void shouldSayWhyAFileCannotBeOpenedAndKeepWhatIsShown() throws IOException {
        Path none = Files.writeString(folder.resolve("none.edgerec"), "none");
        fx(() -> lab.files().openFile(none));
        assertTrue(answers.asked.getLast().startsWith("failed none.edgerec: this is no recording"), answers.asked::toString);
        assertEquals(Drawings.ONE_OF_EACH, editor().drawing());
        assertTrue(editor().live().isPresent());
    }
}
