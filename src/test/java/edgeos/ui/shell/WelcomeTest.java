package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.Samples;
import edgeos.model.Drawing;
import edgeos.ui.editor.Document;
import edgeos.ui.shell.dialog.Shelf;
import edgeos.ui.shell.dialog.Thumbnail;
import edgeos.ui.shell.file.Remembered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where there is nothing yet, the lab says what to do, and does it. */
class WelcomeTest extends LabFixture {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private final Remembered remembered = Remembered.forThisRunOnly();
    @TempDir
    private Path folder;

    @Override
    Remembered remembered() {
        return remembered;
    }

    @Test
    void shouldSayOnAnEmptyCanvasHowToBeginAndOpenWhatWasOpenLately() throws IOException {
        assertFalse(seen("welcome.sample"), "something is drawn");
        fx(() -> lab.panels().charts().set(false));
        Path kept = Files.copy(Samples.all().getFirst(), folder.resolve("kept.json"));
        Path gone = Files.copy(Samples.all().getFirst(), folder.resolve("gone.json"));
        fx(() -> lab.files().openFile(kept));
        fx(() -> lab.files().openFile(gone));
        Files.delete(gone);
        fx(() -> editor().open(Document.untitled(Drawing.EMPTY, folder)));
        Await.until("the file that is gone is said to be", LIMIT, () -> seen("recent.forget.gone.json"));
        menuShowsThemAsTheyLook();
        fx(() -> byId("recent.forget.gone.json").requestFocus());
        robot.push(KeyCode.SPACE);
        assertFalse(seen("recent.gone.json"));
        assertEquals(List.of(kept), remembered.recent());
        fx(lab.window().canvasView()::requestFocus);
        robot.write("f");
        assertFalse(seen("welcome.sample"), "it makes room for who types what to add");
        robot.push(KeyCode.ESCAPE);
        frames(2);
        robot.clickOn(byId("recent.kept.json"));
        frames(2);
        assertFalse(seen("welcome.sample"));
        assertEquals(kept, editor().documentProperty().get().file().orElseThrow());
    }

    @Test
    void shouldLeadBackFromASearchWithoutHitsAndHeedAKeyThatIsHeldOnlyOnce() {
        fx(() -> ((TextField) byId("palette.search")).setText("nothing is called so"));
        fx(() -> byId("palette.all").requestFocus());
        robot.push(KeyCode.SPACE);
        assertTrue(byId("palette.search").isFocused());
        assertTrue(seen("palette.firewall"));
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        robot.write("nothing is called so");
        robot.clickOn(byId("settings.all"));
        assertTrue(seen("setting.theme"));
        robot.push(KeyCode.ESCAPE);
        fx(() -> lab.actions().get("view.commands").perform());
        robot.write("lessons and challenges");
        robot.press(KeyCode.ENTER);
        frames(2);
        Await.until("a card has the keyboard", LIMIT, () -> scene.getFocusOwner().getStyleClass().contains("lab-lesson-card"));
        robot.press(KeyCode.ENTER);
        frames(2);
        assertTrue(lab.panels().lessons().get(), "the hand still rests on Enter");
        robot.release(KeyCode.ENTER);
        robot.push(KeyCode.ENTER);
        frames(2);
        assertFalse(lab.panels().lessons().get());
    }

    private void menuShowsThemAsTheyLook() {
        Menu file = ((MenuBar) byId("menus")).getMenus().getFirst();
        Menu recent = (Menu) file.getItems().stream().filter(item -> "file.recent".equals(item.getId())).findFirst().orElseThrow();
        robot.clickOn(byId("menus").lookup(".menu-button"));
        List<String> lines = recent.getItems().stream().map(MenuItem::getText).toList();
        assertTrue(lines.get(0).startsWith("gone.json cannot be read any more"), lines::toString);
        assertTrue(lines.get(1).startsWith(Shelf.known(remembered.recent().get(1)).orElseThrow().title()), lines::toString);
        assertTrue(recent.getItems().get(1).getGraphic() instanceof Thumbnail picture && picture.isShown(), "it shows what is drawn");
        robot.push(KeyCode.ESCAPE);
        fx(lab.window().canvasView()::requestFocus);
    }

    private boolean seen(String id) {
        return robot.lookup((Node node) -> id.equals(node.getId()) && isSeen(node)).tryQuery().isPresent();
    }
}
