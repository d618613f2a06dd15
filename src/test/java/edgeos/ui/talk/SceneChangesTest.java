package edgeos.ui.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.talk.SceneDrawing;
import edgeos.lab.talk.SceneRun;
import edgeos.lab.talk.SceneSource;
import edgeos.lab.talk.SceneView;
import edgeos.lab.talk.Talk;
import edgeos.lab.talk.TalkFormat;
import edgeos.lab.talk.TalkScene;
import edgeos.model.Drawing;
import edgeos.model.edit.History;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SceneChangesTest {
    private static final Path FOLDER = Path.of("target").toAbsolutePath();
    private static final SceneDrawing ORIGINAL = embedded("Original");

    private final Talk talk = new Talk("Mine", List.of(scene("A", ORIGINAL)));
    private final SceneChanges changes = new SceneChanges();
    private History history;

    @Test
    void shouldKeepBothOfTwoVersionsWhicheverIsLookedAtLast() {
        twice();
        bringBack();
        assertEquals("Second", history.current().title());
        history.undo();
        go();
        assertEquals(List.of("First", "Second"), titles(), "the scene is as it was looked at last, and the other is there");
        bringBack();
        history.undo();
        history.undo();
        assertEquals("Original", history.current().title());
        go();
        assertEquals(List.of("Original", "Second", "First"), titles(), "who takes all back has the scene as it was, and loses nothing");
        assertEquals(1, changes.of(talk));
    }

    @Test
    void shouldLetWhatIsChangedFurtherTakeThePlaceOfWhatItWas() {
        twice();
        bringBack();
        edit("Second, and more");
        keep();
        edit("Second, and still more");
        go();
        assertEquals(List.of("Second, and still more", "First"), titles());
        bringBack();
        history.undo();
        assertEquals("First", history.current().title());
        edit("First, and more");
        go();
        assertEquals(List.of("First, and more", "Second, and still more"), titles(), "what undo has left is there still");
        edit("A third time");
        history.undo();
        go();
        assertEquals(List.of("First, and more", "Second, and still more"), titles(), "an edit that was taken back at once is none");
    }

    @Test
    void shouldKeepWhatAnUpdatedSceneWasChangedIntoBefore() {
        twice();
        SceneDrawing updated = embedded("Updated");
        changes.show(Optional.of(updated));
        changes.exchanged(ORIGINAL, updated);
        assertEquals(List.of("Updated", "First", "Second"), titles(changes.into(talk.with(0, scene("A", updated)))));
        assertEquals(List.of("Second", "First"), titles(), "in case the update is taken back");
    }

    @Test
    void shouldSayHowManyVersionsHaveNoRoomAndKeepThem() {
        show();
        IntStream.rangeClosed(1, Talk.MOST_READ + 1).forEach(at -> {
            edit("Version " + at);
            go();
        });
        assertEquals(1, changes.beyond(talk));
        Talk full = changes.into(talk);
        assertEquals(Talk.MOST_READ, full.size());
        assertEquals("Version " + (Talk.MOST_READ + 1), titles().getFirst());
        Talk read = TalkFormat.read(TalkFormat.write(full, FOLDER), FOLDER.resolve("a.edgetalk")).talk();
        assertTrue(full.equals(read), "more than is added by hand can be read");
        changes.taken(talk, full);
        assertEquals(0, changes.of(full));
        assertFalse(changes.isChanged());
    }

    /** Changed into one thing, and, when it was shown anew, into another. */
    private void twice() {
        show();
        edit("First");
        go();
        edit("Second");
        go();
    }

    private void show() {
        changes.show(Optional.of(ORIGINAL));
        history = new History(SceneSource.of(ORIGINAL).drawing());
    }

    private void edit(String title) {
        history.apply("Edit", history.current().withTitle(title, ""));
    }

    private void keep() {
        changes.keep(history.current(), !history.isSaved(), history.past());
    }

    /** To another scene, and back. */
    private void go() {
        keep();
        show();
    }

    private void bringBack() {
        keep();
        changes.bringBack().forEach(version -> history.apply("Back", version));
    }

    private List<String> titles() {
        return titles(changes.into(talk));
    }

    private static List<String> titles(Talk talk) {
        return talk.scenes().stream().map(scene -> SceneSource.of(scene.drawing()).drawing().title()).toList();
    }

    private static SceneDrawing embedded(String title) {
        return new SceneDrawing.Embedded(Drawing.EMPTY.withTitle(title, ""), FOLDER);
    }

    private static TalkScene scene(String name, SceneDrawing drawing) {
        return new TalkScene(name, "", drawing, SceneView.AS_IT_IS, SceneRun.STOPPED);
    }
}
