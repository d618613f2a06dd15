package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.Session;
import edgeos.lab.lesson.LessonReader;
import edgeos.lab.lesson.Lessons;
import edgeos.lab.recovery.Unsaved.Source;
import edgeos.lab.talk.Talk;
import edgeos.lab.talk.TalkFormat;
import edgeos.lab.talk.TalkScene;
import edgeos.ui.editor.View;
import edgeos.ui.shell.dialog.Prompts.Unsaved;
import edgeos.ui.shell.dialog.Shelf;
import edgeos.ui.talk.TalkDesk.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TalkTest extends LabFixture {
    @TempDir
    private Path folder;

    @Test
    void shouldMakeATalkByKeysAndByHandAndKeepItInAFile() {
        three();
        robot.push(KeyCode.ALT, KeyCode.UP);
        assertEquals(List.of("First", "Third", "Second"), names());
        robot.push(KeyCode.DELETE);
        assertEquals(List.of("First", "Second"), names());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(List.of("First", "Second", "Third"), names());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertEquals(List.of("First", "Third", "Second"), names());
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertEquals(List.of("First", "Third", "Third (copy)", "Second"), names());
        frames(2);
        robot.drag(middle(3));
        robot.moveTo(middle(1).subtract(0, 4));
        robot.dropTo(middle(0));
        assertEquals(List.of("Second", "First", "Third", "Third (copy)"), names());
        fx(() -> byId("talk.notes").requestFocus());
        robot.write("Hi all");
        assertEquals("Hi all", place().talk().scenes().getFirst().notes());
        fx(() -> lab.talks().desk().title("Mine"));
        assertFalse(place().saved());
        Path file = folder.resolve("mine.edgetalk");
        answers.file = Optional.of(file);
        fx(() -> lab.actions().get("talk.save").perform());
        assertTrue(answers.asked.contains("talk mine.edgetalk"), answers.asked::toString);
        assertTrue(place().saved());
        Talk talk = place().talk();
        assertTrue(talk.equals(TalkFormat.read(file).talk()));
        answers.unsaved = Unsaved.DISCARD;
        fx(() -> lab.actions().get("talk.close").perform());
        assertFalse(lab.talks().desk().isOpen());
        assertFalse(lab.talks().listed().get());
        answers.consent = false;
        fx(() -> lab.files().openFile(file));
        assertTrue(talk.equals(place().talk()));
        assertEquals(List.of(file), lab.files().recent());
    }

    @Test
    void shouldGoThroughATalkInFrontOfAClass() {
        three();
        fx(() -> lab.talks().desk().note(0, "Only for me"));
        robot.push(KeyCode.SHIFT, KeyCode.F11);
        frames(2);
        assertTrue(robot.lookup("#talk").queryAll().isEmpty(), "the list is not on the wall");
        fx(() -> lab.talks().desk().go(0));
        assertEquals(View.CHAIN, editor().viewProperty().get());
        assertEquals(Session.State.STOPPED, editor().run().stateProperty().get());
        fx(lab.window().canvasView()::requestFocus);
        robot.push(KeyCode.PAGE_DOWN);
        assertEquals(View.POOL, editor().viewProperty().get());
        robot.push(KeyCode.PAGE_DOWN);
        assertEquals(Session.State.RUNNING, editor().run().stateProperty().get(), "what was added here was made here");
        assertEquals("3 of 3", ((Label) ((javafx.scene.Parent) byId("talk.mark")).getChildrenUnmodifiable().getFirst()).getText());
        robot.push(KeyCode.PAGE_DOWN);
        assertEquals(2, place().at());
        fx(lab.window().canvasView()::requestFocus);
        robot.push(KeyCode.LEFT);
        assertEquals(1, place().at());
        robot.push(KeyCode.CONTROL, KeyCode.HOME);
        assertEquals(0, place().at());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.push(KeyCode.PAGE_DOWN);
        assertEquals(0, place().at(), "nothing happens behind a picture");
        robot.push(KeyCode.ESCAPE);
        shouldBlacken();
        shouldTellTheSpeaker();
        fx(() -> lab.talks().spoken().set(false));
        robot.push(KeyCode.ESCAPE);
        frames(2);
        assertEquals(3, cells().size(), "the list is there again");
        robot.push(KeyCode.SHIFT, KeyCode.F11);
        answers.unsaved = Unsaved.DISCARD;
        fx(lab.talks()::close);
        assertFalse(lab.panels().inspector().get(), "still in front of a class");
        robot.push(KeyCode.ESCAPE);
        assertTrue(lab.panels().inspector().get(), "as before the talk");
    }

    private void shouldTellTheSpeaker() {
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.P);
        frames(2);
        assertEquals("Only for me", ((Label) byId("speaker.notes")).getText());
        assertFalse(byId("speaker.notes").getScene() == scene);
        robot.clickOn(byId("speaker.forth"));
        assertEquals("2 of 3", ((Label) byId("speaker.count")).getText());
        fx(byId("speaker.forth")::requestFocus);
        robot.push(KeyCode.B);
        assertTrue(byId("present.black").isVisible() && ((ToggleButton) byId("speaker.black")).isSelected());
        robot.clickOn(byId("speaker.black"));
        assertFalse(byId("present.black").isVisible());
    }

    /** By keys that clickers send, wherever the keyboard is; the next key shows all again and does nothing else. */
    private void shouldBlacken() {
        for (Node at : List.of(lab.window().canvasView(), byId("clients").lookup(".text-field"))) {
            fx(at::requestFocus);
            robot.push(KeyCode.B);
            Node black = byId("present.black");
            assertTrue(black.isVisible(), at::toString);
            robot.push(KeyCode.PAGE_DOWN);
            assertFalse(black.isVisible());
            assertEquals(0, place().at());
        }
        assertTrue(robot.lookup((Node node) -> "canvas-add".equals(node.getId()) && isSeen(node)).queryAll().isEmpty(), "nothing was typed");
        fx(() -> lab.talks().desk().go(0));
        robot.push(KeyCode.PERIOD);
        Node black = byId("present.black");
        assertTrue(black.isVisible(), "whoever goes to a scene has left the field");
        robot.clickOn(new Point2D(300, 300));
        assertFalse(black.isVisible());
    }

    @Test
    void shouldLoseNothingThatIsChangedDuringATalk() {
        three();
        fx(() -> editor().apply("Title", drawing -> drawing.withTitle("Changed", "")));
        fx(() -> lab.talks().desk().go(0));
        assertEquals(Drawings.ONE_OF_EACH.title(), editor().drawing().title(), "as in the talk");
        assertEquals(Drawings.ONE_OF_EACH, drawingOf(place().talk().scenes().get(2)));
        robot.clickOn(labelled(robot, "Show my changes"));
        assertEquals("Changed", editor().drawing().title());
        fx(() -> lab.talks().desk().go(1));
        fx(() -> editor().apply("Title", drawing -> drawing.withTitle("Changed otherwise", "")));
        fx(() -> lab.talks().desk().go(0));
        fx(() -> editor().apply("Title", drawing -> drawing.withTitle("A third time", "")));
        robot.clickOn(labelled(robot, "Show my changes"));
        assertEquals("Changed otherwise", editor().drawing().title());
        fx(editor()::undo);
        assertEquals("Changed", editor().drawing().title());
        fx(editor()::undo);
        assertEquals("A third time", editor().drawing().title());
        fx(editor()::redo);
        fx(editor()::redo);
        answers.asked.clear();
        answers.unsaved = Unsaved.CANCEL;
        fx(lab.talks()::close);
        assertTrue(lab.talks().desk().isOpen());
        assertTrue(answers.asked.getFirst().startsWith("unsaved 1 drawing changed"), answers.asked::toString);
        answers.unsaved = Unsaved.SAVE;
        Path file = folder.resolve("a.edgetalk");
        answers.file = Optional.of(file);
        fx(lab.talks()::close);
        assertFalse(lab.talks().desk().isOpen());
        List<TalkScene> saved = TalkFormat.read(file).talk().scenes();
        assertEquals(List.of("First", "Second", "Third", "First (changed before)", "First (changed before)"), saved.stream().map(TalkScene::name).toList());
        assertEquals(List.of("Changed otherwise", "Changed otherwise", "Changed otherwise", "A third time", "Changed"), saved.stream().map(scene -> drawingOf(scene).title()).toList());
        assertFalse(editor().dirtyProperty().get(), "the talk has it");
    }

    @Test
    void shouldAskForTheTalkAndForTheDrawingWhenTheLabEndsAndLoseNothing() throws Exception {
        boolean[] closed = new boolean[1];
        three();
        fx(() -> {
            lab.onQuit(() -> closed[0] = true);
            editor().apply("Title", drawing -> drawing.withTitle("Changed", ""));
            lab.talks().desk().go(0);
            editor().apply("Title", drawing -> drawing.withTitle("Of the scene that is open", ""));
        });
        answers.asked.clear();
        answers.first.addAll(List.of(Unsaved.DISCARD, Unsaved.CANCEL));
        fx(lab::quit);
        assertEquals(List.of("unsaved 1 drawing changed during the talk \"Untitled talk\"", "unsaved Untitled talk"), answers.asked);
        assertEquals("Of the scene that is open", drawingOf(kept().scenes().getFirst()).title(), "whoever cancels discards nothing");
        fx(() -> {
            editor().open(edgeos.ui.editor.Document.untitled(Drawings.ONE_OF_EACH, folder));
            editor().apply("Title", drawing -> drawing.withTitle("Of no talk", ""));
        });
        answers.asked.clear();
        Path file = folder.resolve("a.edgetalk");
        answers.file = Optional.of(file);
        answers.first.addAll(List.of(Unsaved.SAVE, Unsaved.CANCEL));
        fx(lab::quit);
        assertEquals(List.of("unsaved 1 drawing changed during the talk \"Untitled talk\"", "talk talk.edgetalk", "unsaved Of no talk"), answers.asked);
        assertFalse(closed[0]);
        assertTrue(place().saved() && editor().dirtyProperty().get());
        assertTrue(place().talk().equals(TalkFormat.read(file).talk()));
        fx(() -> lab.talks().desk().title("Not saved"));
        answers.unsaved = Unsaved.CANCEL;
        answers.asked.clear();
        fx(() -> lab.files().openFile(file));
        assertEquals(List.of("unsaved Not saved"), answers.asked, "another talk does not come either");
        answers.unsaved = Unsaved.DISCARD;
        fx(lab::quit);
        assertTrue(closed[0]);
        assertFalse(lab.talks().desk().isOpen());
    }

    @Test
    void shouldKeepWhatWasChangedWhenTheTalkIsSavedAndWhenTheLabEnds() {
        three();
        fx(() -> editor().apply("Title", drawing -> drawing.withTitle("Changed", "")));
        fx(() -> lab.talks().desk().go(0));
        Path file = folder.resolve("a.edgetalk");
        answers.file = Optional.of(file);
        fx(() -> lab.actions().get("talk.save").perform());
        Source kept = lab.talks().unsaved().orElseThrow();
        assertEquals("Changed", drawingOf(TalkFormat.read(kept.text(), kept.file()).talk().scenes().getFirst()).title(), "in case the lab ends suddenly");
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.A);
        answers.asked.clear();
        answers.unsaved = Unsaved.SAVE;
        fx(lab.talks()::close);
        assertEquals(1, answers.asked.stream().filter(asked -> asked.startsWith("unsaved")).count(), answers.asked::toString);
        assertFalse(lab.talks().desk().isOpen());
        assertEquals("Changed", drawingOf(TalkFormat.read(file).talk().scenes().getFirst()).title());
        Shelf.read(List.of(file), _ -> { });
        Await.until("looked at", Duration.ofSeconds(30), () -> Shelf.knows(List.of(file)));
        assertFalse(Shelf.known(file).orElseThrow().nodes().isEmpty(), "a talk looks like its first scene");
    }

    @Test
    void shouldBeginBySceneAndNotStopWhenAClickerSendsItsStart() {
        three();
        robot.push(KeyCode.SHIFT, KeyCode.F11);
        assertEquals(Session.State.RUNNING, editor().run().stateProperty().get());
        fx(() -> editor().viewProperty().set(View.POOL));
        robot.push(KeyCode.F5);
        assertEquals(View.CHAIN, editor().viewProperty().get(), "the scene as it was made");
        assertEquals(Session.State.RUNNING, editor().run().stateProperty().get());
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.F5);
        assertEquals(Session.State.STOPPED, editor().run().stateProperty().get());
    }

    @Test
    void shouldShowWhatIsGoodOfABadFileAndStartNothingThatNobodyAllowed() throws Exception {
        Path file = folder.resolve("bad.edgetalk");
        Files.writeString(file, """
                {"format": "edgeos-talk", "scenes": [{"name": "A", "drawing": "sample:default", "run": {"state": "running"}}, {"name": "B", "drawing": "gone.json"}]}""");
        fx(() -> lab.files().openFile(file));
        assertEquals(List.of("A"), names());
        assertTrue(answers.asked.contains("found The talk was opened with 1 scene; some of it is not as it was meant."), answers.asked::toString);
        assertEquals(1, answers.asked.stream().filter(asked -> asked.startsWith("run talk")).count());
        assertEquals(Session.State.STOPPED, editor().run().stateProperty().get());
        fx(() -> lab.actions().get("talk.save").perform());
        assertTrue(answers.asked.contains("overwrite"), "it holds more than could be read");
        fx(() -> ((TextInputControl) byId("talk.title")).setText("Not saved"));
        fx(() -> ((TextInputControl) byId("talk.title")).appendText("!".repeat(200)));
        assertEquals(Talk.LONGEST_TITLE, place().talk().title().length());
        assertTrue(lab.notices().shownProperty().get().words().contains("room for 120"), "what is left out is said");
        Source kept = lab.talks().unsaved().orElseThrow();
        answers.unsaved = Unsaved.DISCARD;
        fx(() -> assertTrue(lab.talks().restore(kept.file(), kept.text())));
        assertTrue(place().talk().title().startsWith("Not saved!"));
        assertFalse(place().saved());
        answers.asked.clear();
        fx(() -> lab.actions().get("talk.save").perform());
        assertEquals(List.of("overwrite"), answers.asked, "the file still holds more than could be read");
        fx(lab.talks()::close);
        three();
        Source untitled = lab.talks().unsaved().orElseThrow();
        Files.writeString(untitled.file(), "somebody else's");
        fx(() -> assertTrue(lab.talks().restore(untitled.file(), untitled.text())));
        answers.asked.clear();
        answers.file = Optional.empty();
        fx(() -> lab.actions().get("talk.save").perform());
        assertEquals(List.of("talk talk.edgetalk"), answers.asked, "a talk that was never saved has no file, whatever lies there by now");
        Files.delete(untitled.file());
    }

    @Test
    void shouldOpenATalkThatIsDroppedOnTheWindowWhateverGoesOnThere() throws Exception {
        Path file = folder.resolve("dropped.edgetalk");
        Files.writeString(file, """
                {"format": "edgeos-talk", "title": "Dropped", "scenes": [{"name": "A", "drawing": "sample:default", "view": {"inspector": false}}, {"name": "B", "drawing": "sample:default"}]}""");
        three();
        fx(() -> editor().apply("Title", drawing -> drawing.withTitle("Changed", "")));
        assertEquals(List.of("unsaved 1 drawing changed during the talk \"Untitled talk\""), dropped(file, Unsaved.CANCEL));
        assertEquals(List.of("First", "Second", "Third"), names());
        assertEquals("Changed", editor().drawing().title(), "who cancels keeps both");
        assertEquals(List.of("unsaved 1 drawing changed during the talk \"Untitled talk\"", "unsaved Untitled talk"), dropped(file, Unsaved.DISCARD));
        assertEquals(List.of("A", "B"), names());
        answers.unsaved = Unsaved.DISCARD;
        fx(lab.talks()::close);
        fx(() -> lab.lessons().begin(LessonReader.read(Lessons.folder().orElseThrow().resolve("01-what-an-fwp-is").resolve(LessonReader.FILE))));
        fx(() -> editor().apply("Title", drawing -> drawing.withTitle("My exercise", "")));
        assertEquals(List.of("unsaved My exercise"), dropped(file, Unsaved.CANCEL));
        assertTrue(lab.lessons().classroom().place().isPresent(), "the lesson goes on");
        robot.push(KeyCode.SHIFT, KeyCode.F11);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        fx(() -> assertFalse(Drop.on(lab.window().canvasView(), file), "nothing happens behind a picture"));
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of("unsaved My exercise"), dropped(file, Unsaved.DISCARD));
        assertTrue(lab.lessons().classroom().place().isEmpty(), "the lesson gives way, in front of a class, too");
        assertEquals("1 of 2", ((Label) ((javafx.scene.Parent) byId("talk.mark")).getChildrenUnmodifiable().getFirst()).getText());
        assertTrue(robot.lookup("#talk").queryAll().isEmpty(), "the list is not on the wall");
        fx(lab.window().canvasView()::requestFocus);
        robot.push(KeyCode.ESCAPE);
        frames(3);
        assertEquals(2, cells().size(), "the list is there again");
        fx(lab.talks()::close);
        assertEquals(1, lab.appearance().scaleProperty().get(), "as before the class, and before the talk");
        assertTrue(lab.panels().inspector().get());
    }

    /** What was asked when a talk was dropped, and answered so. */
    private List<String> dropped(Path file, Unsaved answer) {
        answers.asked.clear();
        answers.unsaved = answer;
        fx(() -> assertTrue(Drop.on(lab.window().canvasView(), file)));
        frames(1);
        return List.copyOf(answers.asked);
    }

    /** Three scenes of one drawing: the chain, the pool, and the chain while it runs; the third is shown, and the list has the keyboard. */
    private void three() {
        fx(lab.window().canvasView()::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.A);
        frames(2);
        fx(() -> editor().viewProperty().set(View.POOL));
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.A);
        fx(() -> {
            editor().viewProperty().set(View.CHAIN);
            editor().run().start();
        });
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.A);
        frames(2);
        List<String> names = List.of("First", "Second", "Third");
        for (int index = 0; index < names.size() - 1; index++) {
            int at = index;
            fx(() -> lab.talks().desk().rename(at, names.get(at)));
        }
        fx(() -> byId("talk.scenes").requestFocus());
        robot.push(KeyCode.F2);
        robot.write("Third");
        robot.push(KeyCode.ENTER);
        assertEquals(names, names());
        frames(2);
    }

    private static edgeos.model.Drawing drawingOf(TalkScene scene) {
        return edgeos.lab.talk.SceneSource.of(scene.drawing()).drawing();
    }

    private Talk kept() {
        Source kept = lab.talks().unsaved().orElseThrow();
        return TalkFormat.read(kept.text(), kept.file()).talk();
    }

    private Place place() {
        return lab.talks().desk().placeProperty().get().orElseThrow();
    }

    private List<String> names() {
        return place().talk().scenes().stream().map(TalkScene::name).toList();
    }

    private Set<Node> cells() {
        return robot.lookup((Node node) -> node instanceof ListCell<?> cell && !cell.isEmpty() && cell.getItem() instanceof TalkScene && cell.isVisible()).queryAll();
    }

    private Point2D middle(int index) {
        Node cell = cells().stream().filter(each -> ((ListCell<?>) each).getIndex() == index).findFirst().orElseThrow();
        Bounds bounds = cell.localToScreen(cell.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }
}
