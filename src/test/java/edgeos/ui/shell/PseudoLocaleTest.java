package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.charts.figure.Chart;
import edgeos.lab.Samples;
import edgeos.lab.lesson.Lessons;
import edgeos.lab.recovery.Unsaved;
import edgeos.model.field.Field;
import edgeos.model.field.Fields;
import edgeos.model.kind.Catalogue;
import edgeos.notation.text.PseudoLocale;
import edgeos.ui.charts.StripTab;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import edgeos.ui.export.PictureOrder;
import edgeos.ui.shell.dialog.Dialogs;
import edgeos.ui.shell.dialog.Prompts;
import edgeos.ui.shell.file.Remembered;
import edgeos.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The whole window speaks a language a third longer than English: nothing in it is said otherwise, and nothing is cut. */
@ResourceLock(Resources.LOCALE)
class PseudoLocaleTest extends LabFixture {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Locale BEFORE = Locale.getDefault();
    private static final List<Path> SAMPLES = Samples.all().subList(0, 2);

    @TempDir
    private Path folder;
    private final Dialogs dialogs = new Dialogs();
    private final Data data = new Data();
    private final Speech speech = new Speech(data::holds);

    @Override
    Remembered remembered() {
        return Remembered.keeping(folder.resolve("kept"));
    }

    @BeforeAll
    static void speak() {
        Locale.setDefault(PseudoLocale.LOCALE);
    }

    @AfterAll
    static void speakAsBefore() {
        Locale.setDefault(BEFORE);
    }

    @Test
    void shouldSayAllFromBundlesAndCutNothing() throws IOException, InterruptedException {
        data.lessons();
        data.samples(SAMPLES);
        data.actions(lab.actions());
        data.experiments();
        selections();
        views();
        panels();
        time();
        questions();
        lessons();
        groups();
        talk();
        recorded();
        recovered();
        assertTrue(speech.heard() > 300, () -> "heard=" + speech.heard());
        assertAll(() -> assertEquals("", String.join("\n", speech.strange()), "words of no bundle"), () -> assertEquals("", String.join("\n", speech.cut()), "words that are cut"));
    }

    private void selections() {
        List<Selection> all = List.of(Selection.NONE, Selection.ofNode("gen"), Selection.ofNode("wall"), Selection.ofLink("in"), Selection.ofChain("blue"));
        for (Selection selection : all) {
            fx(() -> editor().select(selection));
            hear("selected " + selection);
            fx(lab.window().canvasView()::requestFocus);
            robot.push(KeyCode.SHIFT, KeyCode.F10);
            hear("menu of " + selection);
            robot.push(KeyCode.ESCAPE);
        }
        perform("edit.selectAll", "several selected");
    }

    private void views() {
        for (View view : List.of(View.CAPABILITIES, View.POOL, View.EXPERIMENTS, View.CHAIN)) {
            fx(() -> editor().viewProperty().set(view));
            if (view == View.EXPERIMENTS) {
                Await.until("experiments have been read", LIMIT, () -> !robot.lookup(".experiments-question").queryAll().isEmpty());
            }
            hear("view " + view);
        }
        for (StripTab tab : StripTab.values()) {
            fx(() -> lab.window().chooseBelow(tab));
            hear("strip " + tab);
        }
    }

    private void panels() {
        for (String id : List.of("view.commands", "view.settings", "view.find", "edit.add", "run.until.condition", "run.breakpoints", "run.roles", "run.audience", "learn.lessons", "view.outline")) {
            fx(lab.window().canvasView()::requestFocus);
            perform(id, id);
            robot.push(KeyCode.ESCAPE);
        }
    }

    private void time() {
        fx(() -> lab.actions().get("run.mode.step").perform());
        fx(() -> lab.actions().get("run.step").perform());
        hear("stepping");
        fx(() -> lab.actions().get("view.present").perform());
        hear("presenting");
        fx(() -> lab.actions().get("view.present").perform());
    }

    private void questions() {
        fx(() -> dialogs.over(scene.getWindow(), lab.appearance()));
        ask("unsaved", () -> dialogs.unsaved("Tenants at the edge"));
        ask("forget", () -> dialogs.forget(3));
        ask("consent", () -> dialogs.consent("Tenants at the edge", List.of(Path.of("/x")), List.of()));
        ask("withdraw", () -> dialogs.withdraw("Tenants at the edge", List.of(Path.of("/x")), List.of()));
        ask("overwrite", () -> dialogs.overwrite(Path.of("/x")));
        ask("changed", () -> dialogs.changed(Path.of("/x")));
        ask("replace", () -> dialogs.replace(Path.of("/x")));
        ask("picture", () -> dialogs.picture(new PictureOrder(false, 1.0, Theme.DARK, false, true), true, true));
        ask("arrangement", dialogs::arrangement);
        ask("shortcuts", () -> dialogs.shortcuts(lab.actions().all()));
        ask("about", dialogs::about);
        ask("samples", () -> dialogs.sample(SAMPLES));
    }

    private void lessons() {
        fx(() -> lab.lessons().begin(Lessons.ofLab().getFirst()));
        hear("lesson");
    }

    /** Where they are, what they offer, and what a sweep of a setting asks. */
    private void groups() {
        fx(() -> lab.actions().get("learn.leave").perform());
        fx(() -> editor().open(Document.untitled(Drawings.ONE_OF_EACH, Path.of("target"))));
        fx(() -> editor().select(Selection.ofNodes(List.of("gen", "sink"))));
        perform("edit.group", "a group");
        fx(lab.window().canvasView()::requestFocus);
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        hear("menu of a group");
        robot.push(KeyCode.ESCAPE);
        perform("view.enter", "in a group");
        perform("view.leave", "out of a group");
        Field rate = Fields.of(editor().drawing().node("gen").orElseThrow(), Catalogue.kind("generator").orElseThrow()).getFirst();
        data.figures(editor().drawing(), rate);
        fx(() -> {
            lab.window().charts().enlarge(Chart.LATENCY);
            editor().errands().sweep(rate);
        });
        hear("a sweep, over an enlarged chart");
        robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        fx(() -> lab.lessons().begin(Lessons.ofLab().stream().filter(each -> each.lesson().challenge().isPresent()).findFirst().orElseThrow()));
        hear("goals of a challenge");
        fx(() -> lab.actions().get("learn.leave").perform());
    }

    private void talk() {
        perform("talk.add", "a talk");
        perform("talk.speaker", "what its speaker sees");
        fx(() -> lab.actions().get("talk.speaker").perform());
        answers.unsaved = Prompts.Unsaved.DISCARD;
        fx(() -> lab.talks().close());
    }

    private void recorded() {
        fx(() -> lab.files().openFile(Path.of("samples", "recordings", "attack-contained.edgerec")));
        Await.until("it is read", LIMIT, () -> editor().run().isRecorded());
        hear("a recording");
    }

    /** What a lab left behind that ended suddenly. */
    private void recovered() throws IOException, InterruptedException {
        LeftBehind.in(folder.resolve("kept"), Files.createDirectory(folder.resolve("lab")), new Unsaved(Optional.empty(), folder, 7, Optional.of(Drawings.ONE_OF_EACH),
                List.of(new Unsaved.Source(folder.resolve("mine.c"), "int x;\n"))));
        fx(() -> lab.recover(_ -> { }));
        Await.until("it is offered", LIMIT, () -> {
            frames(1);
            return byId("notice").isVisible() && ((Label) byId("notice.words")).getText().contains("mine.c");
        });
        hear("what was not saved");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M).push(KeyCode.SPACE);
        hear("restored in part");
    }

    private void perform(String id, String place) {
        fx(() -> lab.actions().get(id).perform());
        hear(place);
    }

    private void hear(String place) {
        frames(1);
        fx(() -> {
            data.now(editor());
            speech.listen(place);
        });
    }

    /** A dialog waits for its answer; it is read, and closed. */
    private void ask(String place, Runnable question) {
        CountDownLatch answered = new CountDownLatch(1);
        Platform.runLater(() -> {
            question.run();
            answered.countDown();
        });
        frames(2);
        fx(() -> speech.listen("question " + place));
        fx(() -> List.copyOf(Window.getWindows()).stream().filter(window -> window instanceof Stage stage && stage.getOwner() == scene.getWindow()).forEach(Window::hide));
        Await.until("answered " + place, LIMIT, () -> answered.getCount() == 0);
    }
}
