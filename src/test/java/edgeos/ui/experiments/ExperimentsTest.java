package edgeos.ui.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.Samples;
import edgeos.lab.Session;
import edgeos.lab.experiment.ExperimentJson;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Surroundings;
import edgeos.lab.results.Comparison;
import edgeos.lab.results.Kept;
import edgeos.lab.results.ResultStore;
import edgeos.lab.results.Study;
import edgeos.lab.suite.Probe;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.ui.Hands;
import edgeos.ui.ViewStage;
import edgeos.ui.editor.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Experiments tab by mouse and by key, beside a drawing that runs. */
class ExperimentsTest extends ViewStage<ExperimentsPane> {
    @TempDir
    private static Path folder;

    private final Probe first = new Probe("first", 2);
    private final Probe second = new Probe("second", 2, 1);
    private final ResultAnswers answers = new ResultAnswers();
    private ResultStore store;

    ExperimentsTest() {
        super(940, 690, "experiments", ExperimentsPane::dispose);
    }

    @Override
    protected Drawing first() {
        return DrawingFormat.read(Samples.folder().orElseThrow().resolve("chain-of-six.json")).drawing();
    }

    @Override
    protected void prepare() {
        try {
            store = new ResultStore(Optional.of(Files.createTempDirectory(folder, "results")));
            store.keep(study("first", "2026-01-01T10:00:00Z", 100, 120));
            store.keep(study("first", "2026-01-02T10:00:00Z", 150, 125));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        editor.viewProperty().set(View.EXPERIMENTS);
    }

    @Override
    protected ExperimentsPane view() {
        return new ExperimentsPane(editor, appearance, () -> List.of(first, second), store, answers);
    }

    private static Study study(String experiment, String date, double a, double b) {
        var missing = new LinkedHashMap<String, Object>(Map.of("system", "a process for each", "p50Nanos", Double.NaN));
        var paper = new LinkedHashMap<String, Object>(Map.of("system", "EdgeOS", "p50Nanos", 5_500.0, "mark", "D"));
        List<ExperimentRow> rows = List.of(Probe.row("a", a, a - 5, a + 5), Probe.row("b", b, b - 20, b + 20), new FigureRow("a process for each", missing, true, "not installed: apt-get install memcached"),
                new FigureRow("EdgeOS", paper));
        return Study.of(new Probe(experiment, 1), new ExperimentResult(experiment, "How quick?", new Surroundings("Linux", 2, "25", date, 1), rows, true), Study.Extent.QUICK,
                Optional.of(Duration.ofSeconds(48)), "");
    }

    private void loaded() {
        until(() -> view.side().experiments().getItems().size() == 2 && view.side().results().getItems().size() == 2);
        Hands.settle();
    }

    private String text(String id) {
        return ((Labeled) view.lookup(id)).getText();
    }

    private List<String> facts() {
        return Stream.of(".experiments-facts", ".experiments-warning").flatMap(style -> view.study().lookupAll(style).stream()).map(Label.class::cast).filter(Label::isVisible).map(Label::getText).toList();
    }

    private String all() {
        return String.join(" | ", facts());
    }

    @Test
    void shouldCarryOutTheChosenOneByKeyWhileTheDrawingIsHeldAndShowRowsAsTheyCome() {
        loaded();
        interact(() -> editor.run().start());
        interact(view::requestFocus);
        push(KeyCode.ENTER);
        until(() -> view.isRunning());
        assertEquals(Session.State.PAUSED, editor.shown().state());
        assertTrue(editor.run().heldProperty().get());
        first.may.release();
        until(() -> view.study().rows().getItems().size() == 1 && !view.study().plots().panes().isEmpty() && view.study().plots().panes().getFirst().image().isPresent());
        assertTrue(text("#experiment-part").contains("row 1, 2 of 2"), () -> text("#experiment-part"));
        assertTrue(view.lookup("#experiment-run").isDisabled());
        pictureNow("live");
        first.may.release();
        until(() -> !editor.run().heldProperty().get() && editor.shown().state() == Session.State.RUNNING);
        Hands.settle();
        assertEquals(3, view.side().results().getItems().size());
        assertEquals(List.of("row 0", "row 1"), view.study().rows().getItems().stream().map(ExperimentRow::name).toList());
        assertEquals(3, store.read().results().size(), "it is kept");
        assertFalse(view.lookup("#experiment-cancel").getParent().isVisible());
    }

    @Test
    void shouldKeepAPartialResultWhenSomebodyCancelsByMouse() {
        loaded();
        clickOn("#experiment-run");
        until(() -> view.isRunning());
        first.may.release();
        until(() -> view.study().rows().getItems().size() == 1);
        clickOn("#experiment-cancel");
        first.may.release();
        until(() -> !editor.run().heldProperty().get());
        assertTrue(all().contains("somebody cancelled it"), this::all);
        assertEquals(Session.State.STOPPED, editor.shown().state(), "what did not run does not begin to");
    }

    @Test
    void shouldSayWhyOneCouldNotGoOnAndCarryOutTheOthers() {
        loaded();
        clickOn("#experiment-run-all");
        first.may.release(2);
        until(() -> text("#experiment-part").startsWith("second (2 of 2)"));
        assertEquals(0, ((ProgressBar) view.lookup("#experiment-progress")).getProgress(), "the second begins anew");
        second.may.release(2);
        until(() -> view.side().results().getItems().size() == 4 && !editor.run().heldProperty().get());
        assertTrue(all().contains("it could not go on: the baseline went away"), this::all);
        assertEquals("second", view.side().experiment().orElseThrow().name());
    }

    @Test
    void shouldLayResultsOverEachOtherThatArePickedByKeyAndSayWhatIsNoise() {
        loaded();
        interact(() -> view.side().results().requestFocus());
        interact(() -> view.side().results().getSelectionModel().clearAndSelect(0));
        push(KeyCode.SHIFT, KeyCode.DOWN);
        Hands.settle();
        assertEquals("p50Nanos", view.study().comparison().figure());
        List<Comparison.Line> lines = view.study().comparison().lines().getItems();
        assertEquals(List.of("a", "b", "EdgeOS"), lines.stream().map(Comparison.Line::row).toList());
        assertEquals(100, lines.getFirst().readings().getFirst().orElseThrow().value(), "the older one is what the other is held against");
        assertEquals(50, lines.getFirst().differences().get(1).orElseThrow().percent(), 1e-9);
        until(() -> view.study().plots().panes().getFirst().image().isPresent());
        pictureNow("compared");
    }

    @Test
    void shouldPickSeveralByMouseAndForgetThemByKeyAfterAsking() {
        loaded();
        answers.replace = true;
        clickOn(view.side().results().lookupAll(".list-cell").stream().filter(cell -> ((Labeled) cell).getGraphic() != null).findFirst().orElseThrow());
        push(KeyCode.DELETE);
        Hands.settle();
        assertEquals(List.of("forget 1"), answers.asked);
        assertEquals(1, view.side().results().getItems().size());
        assertEquals(1, store.read().results().size());
    }

    @Test
    void shouldOpenAResultOfAnotherMachineAndRefuseWhatIsNone() throws IOException {
        loaded();
        Path good = Files.writeString(folder.resolve("elsewhere.json"), ExperimentJson.write(study("first", "2026-01-03T10:00:00Z", 90, 90).result()));
        Path bad = Files.writeString(folder.resolve("bad.json"), "{}");
        answers.file = Optional.of(good);
        clickOn("#result-open");
        Kept newest = view.side().results().getItems().getFirst();
        assertFalse(newest.own());
        assertEquals("opened: elsewhere.json", newest.origin());
        assertFalse(newest.study().plots().isEmpty(), "its pictures are those of the experiment of this name");
        answers.file = Optional.of(bad);
        clickOn("#result-open");
        assertTrue(text("#experiment-notice").contains("bad.json"), () -> text("#experiment-notice"));
        assertEquals(3, view.side().results().getItems().size());
    }

    @Test
    void shouldExportWhatIsShownInEachFormat() throws IOException {
        loaded();
        for (String kind : List.of("csv", "json", "png", "svg", "html")) {
            Path file = folder.resolve("written." + kind);
            answers.file = Optional.of(file);
            clickOn("#experiment-export").clickOn("#experiment-export-" + kind);
            until(() -> text("#experiment-notice").endsWith("written." + kind));
            assertTrue(Files.size(file) > 200, kind);
        }
        assertEquals("export first.csv", answers.asked.getFirst());
        assertTrue(Files.readString(folder.resolve("written.svg")).contains("from elsewhere"));
        assertTrue(Files.readString(folder.resolve("written.html")).contains("not installed: apt-get install memcached"));
        assertEquals(150.0, ResultStore.open(folder.resolve("written.json")).study().result().rows().getFirst().values().get("p50Nanos"), "the newest is shown");
        answers.file = Optional.of(folder.resolve("no such folder").resolve("x.csv"));
        clickOn("#experiment-export").clickOn("#experiment-export-csv");
        until(() -> text("#experiment-notice").contains("no such folder"));
    }

    @Test
    void shouldShowAQuestionThatNobodyAskedYetAndChooseByArrowKeys() {
        loaded();
        interact(view::requestFocus);
        push(KeyCode.DOWN);
        assertEquals("How quickly does a test let second go on?", text("#experiment-title"));
        assertEquals("Run second", text("#experiment-run"));
        assertTrue(view.lookup("#experiment-export").isDisabled());
    }
}
