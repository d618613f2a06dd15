package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.Session;
import edgeos.lab.lesson.LessonReader;
import edgeos.lab.lesson.Lessons;
import edgeos.ui.Hands;
import edgeos.ui.editor.Selection;
import edgeos.ui.lessons.Classroom;
import edgeos.ui.shell.dialog.Prompts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lessons in the window: how they are found, how they lead, and what becomes of what was open before. */
class LessonRoomTest extends LabFixture {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void shouldBeginALessonFromTheGalleryByKeysAndComeBackAfterwards() {
        answers.unsaved = Prompts.Unsaved.DISCARD;
        String before = editor().drawing().title();
        robot.push(KeyCode.SHIFT, KeyCode.F1);
        awaitFx("the first card has the focus", () -> scene.getFocusOwner() != null && "lesson.card.01-what-an-fwp-is".equals(scene.getFocusOwner().getId()));
        assertTrue(byId("lesson.card.02-cold-cached-recycled").lookup(".after") instanceof Label after && after.getText().equals("After What an FWP is"), "what should come before");
        robot.push(KeyCode.ENTER);
        assertNull(scene.lookup("#lessons"));
        assertEquals("What an FWP is", ((Label) byId("lesson.title")).getText());
        assertEquals("Tenants at the edge", editor().drawing().title());
        fx(() -> lab.lessons().leave());
        assertTrue(scene.lookup("#lesson") == null, "the lesson is closed");
        robot.clickOn(byId("notice.offer"));
        assertEquals(before, editor().drawing().title());
        begin("01-what-an-fwp-is");
        fx(() -> lab.lessons().leave());
        assertTrue(isSeen(byId("notice.offer")));
        fx(() -> editor().apply("Title", drawing -> drawing.withTitle("Mine now", "")));
        assertTrue(robot.lookup("#notice.offer").queryAll().stream().noneMatch(LabFixture::isSeen), "who goes on here does not want to go back");
    }

    @Test
    void shouldGoOnToTheNextLessonWithoutAskingAboutAnExerciseAndOfferTheWayBackToIt() {
        begin("01-what-an-fwp-is");
        fx(() -> editor().apply("Title", drawing -> drawing.withTitle("My exercise", "")));
        answers.asked.clear();
        fx(() -> lab.lessons().follow());
        assertEquals(List.of(), answers.asked);
        assertEquals("Cold, cached, recycled", ((Label) byId("lesson.title")).getText());
        robot.clickOn(byId("notice.offer"));
        assertEquals("My exercise", editor().drawing().title());
        answers.unsaved = Prompts.Unsaved.CANCEL;
        answers.file = Optional.of(folder.resolve("mine.json"));
        fx(() -> lab.actions().get("file.save").perform());
        fx(() -> editor().apply("Title", drawing -> drawing.withTitle("My own", "")));
        fx(() -> lab.lessons().follow());
        assertEquals("unsaved My own", answers.asked.getLast(), "what has a file is more than an exercise");
        assertEquals("My own", editor().drawing().title());
        answers.unsaved = Prompts.Unsaved.DISCARD;
    }

    @Test
    void shouldGoOnByItselfPointWhereToClickAndPutTheLightOutByEsc() {
        fx(() -> lab.lessons().classroom().setMoment(javafx.util.Duration.millis(30)));
        begin("01-what-an-fwp-is");
        assertEquals(0, place().at());
        var waits = byId("lesson.waits");
        assertTrue(waits.localToScene(waits.getLayoutBounds()).getMaxY() < byId("lesson.next").localToScene(0, 0).getY(), "what it waits for is in sight above the buttons");
        assertTrue(waits.localToScene(0, 0).getY() > byId("lesson.text").localToScene(byId("lesson.text").getLayoutBounds()).getMaxY() - 1, "and is not scrolled away with the text");
        readsOn();
        robot.clickOn(byId("lesson.point"));
        awaitFx("all but Run is dimmed", () -> lab.lessons().beam().isShading());
        assertTrue(byId("run.run").localToScene(byId("run.run").getLayoutBounds()).intersects(lab.lessons().beam().lit().orElseThrow().inScene()));
        robot.push(KeyCode.ESCAPE);
        assertFalse(lab.lessons().beam().isVisible());
        robot.clickOn(byId("lesson.hint"));
        assertEquals(1, place().hints());
        awaitFx("the hint is in sight, all of it", () -> {
            var text = byId("lesson.text").localToScene(byId("lesson.text").getLayoutBounds());
            var given = byId("lesson.text").lookup(".hint");
            return given.localToScene(0, 0).getY() >= text.getMinY() && given.localToScene(given.getLayoutBounds()).getMaxY() <= text.getMaxY();
        });
        robot.push(KeyCode.F5);
        awaitPlace("running goes on", now -> now.at() == 1);
        assertEquals(Session.State.RUNNING, editor().run().stateProperty().get());
        robot.clickOn(byId("lesson.point"));
        awaitFx("the node is lit", () -> lab.lessons().beam().lit().filter(mark -> mark.name().equals("Firewall")).isPresent());
        fx(() -> editor().select(Selection.ofNode("firewall")));
        awaitPlace("selecting goes on", now -> now.at() == 2);
        assertFalse(lab.lessons().beam().isVisible());
        fx(() -> byId("lesson.hint").requestFocus());
        robot.push(KeyCode.ESCAPE);
        assertEquals(Selection.NONE, editor().selection(), "what a lesson calls Esc works where the lesson has the keyboard");
        robot.clickOn(byId("lesson.back"));
        assertEquals(1, place().at());
        assertEquals(2, place().reached());
        readsWhatIsDoneAlready();
    }

    /** What is below the part of the text that is seen is told of, and turned to by keys as well. */
    private void readsOn() {
        fx(() -> scene.getWindow().setHeight(500));
        awaitFx("the text of this step does not fit into a window as low as this", () -> byId("lesson.more").isVisible());
        fx(() -> byId("lesson.more").requestFocus());
        for (int page = 0; page < 20 && byId("lesson.more").isVisible(); page++) {
            robot.push(KeyCode.SPACE);
        }
        assertFalse(byId("lesson.more").isVisible());
        assertEquals("lesson.next", scene.getFocusOwner().getId(), "nothing hidden has the keyboard");
        assertEquals(1, ((javafx.scene.control.ScrollPane) byId("lesson.text")).getVvalue(), 0.1);
        fx(() -> scene.getWindow().setHeight(HEIGHT));
        frames(2);
    }

    /** A step that waits for the pool to be in front, which it is: it stays for more frames than a step is shown that was done. */
    private void readsWhatIsDoneAlready() {
        fx(() -> lab.lessons().classroom().setMoment(javafx.util.Duration.millis(1)));
        fx(() -> lab.actions().get("view.pool").perform());
        robot.clickOn(byId("lesson.next"));
        assertTrue(place().at() == 2 && place().isDone() && place().met(), "the pool is in front already: there is nothing to be done but to read");
        for (int look = 0; look < 3; look++) {
            fx(() -> lab.lessons().classroom().turned());
            frames(2);
        }
        assertEquals(2, place().at());
    }

    @Test
    void shouldShowWhatIsWrongWithALessonOfOnesOwnUntilItIsMended() throws IOException {
        Path file = folder.resolve(LessonReader.FILE);
        Files.writeString(file, "---\ntitle: Mine\n---\n## First\n> until: nodee a exists\n");
        answers.file = java.util.Optional.of(folder);
        fx(() -> lab.actions().get("learn.folder").perform());
        Label found = (Label) robot.from(byId("lesson.findings")).lookup((javafx.scene.Node node) -> node instanceof Label).query();
        assertTrue(found.getText().startsWith("Line 5: "), found.getText());
        Files.writeString(file, "---\ntitle: Mine\n---\n## First\n> until: did run.ran\n");
        awaitFx("an action that there is none of is found", () -> finding().contains("run.ran"));
        edgeos.charts.Png.write(folder.resolve("chain.png"), new int[600 * 10], 600, 10);
        Files.write(folder.resolve("huge.png"), java.nio.ByteBuffer.allocate(64).putLong(0x89504e470d0a1a0aL).putLong(0).putInt(1 << 20).putInt(1 << 20).array());
        Files.writeString(file, "---\ntitle: Mine\n---\n## First\n![A chain](chain.png)\n\n![Too large](huge.png)\n> until: node a exists\n");
        awaitFx("it is read again", () -> !byId("lesson.findings").isVisible());
        var pictures = robot.from(byId("lesson.text")).lookup((javafx.scene.Node node) -> node instanceof javafx.scene.image.ImageView).queryAll();
        assertEquals(java.util.List.of("A chain"), pictures.stream().map(javafx.scene.Node::getAccessibleText).toList());
        assertTrue(pictures.iterator().next().getLayoutBounds().getWidth() < byId("lesson.text").getLayoutBounds().getWidth(), "it is as wide as the text at the most");
        assertEquals("Mine", place().lesson().title());
        fx(() -> List.of(lab.panels().palette(), lab.panels().inspector()).forEach(panel -> panel.set(false)));
        Files.writeString(file, "---\ntitle: Mine\n---\n## First\n> until: opened chart churn\n> until: not opened chart latency\n");
        awaitPlace("a chart is in view beside the one that was chosen, and one is not", now -> now.isDone());
    }

    private String finding() {
        return byId("lesson.findings") instanceof javafx.scene.layout.VBox rows && !rows.getChildren().isEmpty() && rows.getChildren().getFirst() instanceof javafx.scene.layout.HBox row
                ? ((Label) row.getChildren().getFirst()).getText() : "";
    }

    @Test
    void shouldComeBackToTheFileThatWasWrittenWhenTheLessonBegan() throws IOException {
        Path saved = folder.resolve("mine.json");
        fx(() -> editor().apply("Name", drawing -> drawing.withTitle("Mine", "")));
        answers.unsaved = Prompts.Unsaved.SAVE;
        answers.file = java.util.Optional.of(saved);
        begin("01-what-an-fwp-is");
        assertTrue(Files.exists(saved));
        fx(() -> lab.lessons().leave());
        robot.clickOn(byId("notice.offer"));
        assertEquals("Mine", editor().drawing().title());
        assertEquals(java.util.Optional.of(saved), editor().documentProperty().get().file());
    }

    @Test
    void shouldCheckAChallengeGoalByGoalAndForgetTheVerdictWithTheNextEdit() {
        begin("13-close-the-leak");
        robot.clickOn(byId("lesson.next"));
        assertFalse(byId("lesson.next").getStyleClass().contains("lab-primary"), "to check is what a challenge is about");
        assertTrue(byId("goals").lookupAll(".label").stream().anyMatch(words -> ((Labeled) words).getText().equals("Acme is served: ≥ 1.9 k msg/s")), "what a goal asks for is seen before it is missed");
        robot.clickOn(byId("goals.check"));
        awaitFx("a verdict", () -> byId("goals.verdict").isVisible());
        assertEquals("4 of 6 goals are reached.", ((Labeled) byId("goals.verdict")).getText());
        var player = new LessonPlayer(this);
        lesson("13-close-the-leak").lesson().steps().get(1).gestures().forEach(player::make);
        assertFalse(byId("goals.verdict").isVisible());
        robot.clickOn(byId("goals.check"));
        awaitFx("another verdict", () -> byId("goals.verdict").isVisible());
        assertEquals("All goals are reached.", ((Labeled) byId("goals.verdict")).getText());
    }

    /** Who leans on an arrow key, or comes from a field, has the keyboard in the gallery and out of it by Esc; nothing behind it is worked unseen. */
    @Test
    void shouldKeepTheKeyboardInTheGallery() {
        fx(() -> byId("setting.movers").requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.F1);
        awaitFx("a card has the focus", () -> scene.getFocusOwner() instanceof Node owner && owner.getId() != null && owner.getId().startsWith("lesson.card."));
        for (int press = 0; press < 30; press++) {
            robot.push(press % 3 == 0 ? KeyCode.DOWN : KeyCode.RIGHT);
        }
        awaitFx("it is in the gallery still", () -> inGallery(scene.getFocusOwner()));
        fx(() -> byId("setting.movers").requestFocus());
        awaitFx("it came back", () -> inGallery(scene.getFocusOwner()));
        robot.push(KeyCode.ESCAPE);
        assertNull(scene.lookup("#lessons"));
    }

    private static boolean inGallery(Node node) {
        return node != null && ("lessons".equals(node.getId()) || inGallery(node.getParent()));
    }

    @Test
    void shouldInviteOnceAndCoverNothing() {
        fx(() -> lab.lessons().invite());
        robot.clickOn(byId("notice.offer"));
        assertTrue(byId("lessons").isVisible());
        robot.push(KeyCode.ESCAPE);
        fx(() -> lab.lessons().invite());
        assertFalse(byId("notice").isVisible());
    }

    private static edgeos.lab.lesson.LessonReading lesson(String id) {
        return LessonReader.read(Lessons.folder().orElseThrow().resolve(id));
    }

    private void begin(String id) {
        fx(() -> lab.lessons().begin(lesson(id)));
    }

    private Classroom.Place place() {
        var place = new AtomicReference<Classroom.Place>();
        fx(() -> place.set(lab.lessons().classroom().place().orElseThrow()));
        return place.get();
    }

    private void awaitPlace(String what, Predicate<Classroom.Place> wanted) {
        Await.until(what, LIMIT, () -> wanted.test(place()));
        Hands.settle();
    }

    private void awaitFx(String what, java.util.function.BooleanSupplier wanted) {
        var is = new AtomicReference<>(false);
        Await.until(what, LIMIT, () -> {
            fx(() -> is.set(wanted.getAsBoolean()));
            return is.get();
        });
    }
}
