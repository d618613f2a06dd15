package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.recovery.RecoveryFolder;
import edgeos.lab.recovery.Unsaved;
import edgeos.lab.talk.TalkFormat;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Node;
import edgeos.model.format.DrawingFormat;
import edgeos.notation.Settings;
import edgeos.ui.shell.file.Remembered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import jfx.incubator.scene.control.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a lab left behind that ended suddenly, and what this one would. */
class RecoveryTest extends LabFixture {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Drawing SAVED = Drawings.ONE_OF_EACH.withTitle("Saved", "");
    private static final Drawing EDITED = Drawings.ONE_OF_EACH.withTitle("Edited", "");

    @TempDir
    private Path folder;

    @Override
    Remembered remembered() {
        return Remembered.keeping(kept());
    }

    private Path kept() {
        return folder.resolve("kept");
    }

    @Test
    void shouldOfferWhatWasLeftBehindAndPutItBackAsAStepThatIsStillToBeSaved() throws IOException, InterruptedException {
        Path file = folder.resolve("mine.json");
        DrawingFormat.save(SAVED, file);
        leaveBehind(new Unsaved(Optional.of(file), folder, 7, Optional.of(EDITED), List.of()));
        leaveBehind(new Unsaved(Optional.of(file), folder, 3, Optional.of(SAVED), List.of()));
        List<Path> shown = new ArrayList<>();
        fx(() -> lab.recover(shown::add));
        awaitNotice("Left unsaved: \"Edited\" with 7 edits, as of ");
        assertEquals(0, lab.notices().moreProperty().get(), "what its file holds as well is not offered");
        robot.clickOn(labelled(robot, "Show the file"));
        assertEquals(EDITED, DrawingFormat.read(shown.getFirst().resolve("drawing.json")).drawing());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        robot.push(KeyCode.SPACE);
        assertEquals(EDITED, editor().drawing());
        assertEquals(Optional.of(file), editor().documentProperty().get().file());
        assertTrue(editor().dirtyProperty().get());
        assertEquals(SAVED, DrawingFormat.read(file).drawing(), "nothing is written over");
        Await.until("the old copy goes once there is a new one", LIMIT, () -> !Files.exists(shown.getFirst()) && holds(EDITED));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(SAVED, editor().drawing());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        assertEquals(EDITED, DrawingFormat.read(file).drawing());
        Await.until("what is saved is not kept", LIMIT, () -> drawings().isEmpty());
    }

    @Test
    void shouldPutBackTheTextOfEachProgramThatTheDrawingNamesAndKeepWhatItDoesNot() throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("mine.c"), "int x;\n");
        Path nobodys = folder.resolve("gone.c");
        Node node = new Node("mine", "wasm", "mine", 0, 0, null, Settings.of(Map.of("file", "mine.c")), Extras.NONE);
        leaveBehind(new Unsaved(Optional.empty(), folder, 2, Optional.of(Drawing.EMPTY.withTitle("Edited", "").withNodes(List.of(node))),
                List.of(new Unsaved.Source(nobodys, "int z;\n"), new Unsaved.Source(source, "int y;\n"))));
        fx(() -> lab.recover(_ -> { }));
        awaitNotice("Left unsaved: \"Edited\" with 2 edits, ");
        assertTrue(((Label) byId("notice.words")).getText().contains("gone.c, mine.c"));
        robot.clickOn(labelled(robot, "Restore"));
        awaitNotice("Restored, but not the text of all programs");
        assertEquals("int y;\n", ((CodeArea) byId("source.text")).getText());
        assertEquals("int x;\n", Files.readString(source), "nothing is written over");
        end();
        Await.until("what no node names is there for the next lab", LIMIT, this::isFree);
        fx(this::again);
    }

    @Test
    void shouldKeepEditsInCaseItEndsSuddenlyAndLeaveNothingWhenItIsClosed() {
        fx(() -> editor().apply("Name", _ -> EDITED));
        Await.until("the edit is kept", LIMIT, () -> holds(EDITED));
        fx(editor()::undo);
        Await.until("what is as it was is not kept", LIMIT, () -> drawings().isEmpty());
        fx(editor()::redo);
        Await.until("the edit is kept", LIMIT, () -> holds(EDITED));
        end();
        assertEquals(List.of(), drawings());
        fx(this::again);
    }

    @Test
    void shouldThrowAwayWhatNobodyWantsAndLeaveToTheNextLabWhatNobodyDecidedAbout() throws IOException, InterruptedException {
        leaveBehind(new Unsaved(Optional.empty(), folder, 1, Optional.of(EDITED), List.of(new Unsaved.Source(folder.resolve(TalkFormat.ENDING), "{\"format\": \"edgeos-talk\", \"title\": \"Mine\", \"scenes\": []}"))));
        fx(() -> lab.recover(_ -> { }));
        awaitNotice("Left unsaved: \"Edited\" with 1 edit, as of ");
        assertTrue(((Label) byId("notice.words")).getText().endsWith(", and the talk \"Mine\"."));
        end();
        assertTrue(holds(EDITED));
        Await.until("it is given back", LIMIT, this::isFree);
        fx(this::again);
        fx(() -> lab.recover(_ -> { }));
        awaitNotice("Left unsaved: \"Edited\"");
        robot.clickOn(labelled(robot, "Discard"));
        Await.until("it is thrown away", LIMIT, () -> drawings().isEmpty());
        assertFalse(byId("notice").isVisible());
    }

    private void end() {
        fx(() -> {
            scene.getWindow().hide();
            lab.dispose();
        });
    }

    private boolean isFree() {
        try {
            var left = new RecoveryFolder(kept()).left();
            for (var each : left) {
                each.release();
            }
            return !left.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void leaveBehind(Unsaved unsaved) throws IOException, InterruptedException {
        LeftBehind.in(kept(), Files.createTempDirectory(folder, "lab"), unsaved);
    }

    private void awaitNotice(String words) {
        Await.until(words, LIMIT, () -> {
            frames(1);
            return byId("notice").isVisible() && ((Label) byId("notice.words")).getText().startsWith(words);
        });
    }

    private boolean holds(Drawing drawing) {
        return drawings().stream().anyMatch(file -> DrawingFormat.read(file).drawing().equals(drawing));
    }

    private List<Path> drawings() {
        if (!Files.exists(kept())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(kept())) {
            return files.filter(file -> file.endsWith("drawing.json")).toList();
        } catch (IOException | UncheckedIOException changing) {
            return List.of(kept());
        }
    }
}
