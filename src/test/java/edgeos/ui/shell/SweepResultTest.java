package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.Samples;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.results.Kept;
import edgeos.lab.results.Study;
import edgeos.model.format.DrawingFormat;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Selection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

/** From a right click on a setting to what came out, with the real engine. */
class SweepResultTest extends LabFixture {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Test
    void shouldShowAndKeepWhatASweepCameTo() {
        Path samples = Samples.folder().orElseThrow();
        fx(() -> {
            editor().open(Document.untitled(DrawingFormat.read(samples.resolve("known-capacity.json")).drawing(), samples));
            editor().select(Selection.ofNode("source"));
        });
        frames(2);
        robot.rightClickOn(byId("setting.ratePerSecond"));
        robot.clickOn("Sweep Rate...");
        type("sweep.from", "1 k");
        type("sweep.to", "8 k");
        choose("sweep.count", 2);
        choose("sweep.runs", 1);
        choose("sweep.seconds", 0.5);
        robot.clickOn(byId("sweep.run"));
        Await.until("a finished result", LIMIT, () -> finished().isPresent());
        Study study = finished().orElseThrow().study();
        List<ExperimentRow> rows = List.copyOf(study.result().rows());
        assertEquals(List.of("source.ratePerSecond=1000", "source.ratePerSecond=8000"), rows.stream().map(ExperimentRow::name).toList());
        assertTrue(study.passed(), study::trouble);
        assertEquals(Study.Extent.CHOSEN, study.extent());
        assertTrue(Plot.figure(rows.getFirst(), "messagesPerSecond") > 0 && Plot.figure(rows.getLast(), "messagesPerSecond") > Plot.figure(rows.getFirst(), "messagesPerSecond"), rows::toString);
    }

    /** The newest of the list of results, as the window shows it. */
    private Optional<Kept> finished() {
        var newest = new AtomicReference<Kept>();
        fx(() -> {
            if (scene.getRoot().lookup("#result-list") instanceof ListView<?> list && !list.getItems().isEmpty()) {
                newest.set((Kept) list.getItems().getFirst());
            }
        });
        return Optional.ofNullable(newest.get());
    }

    private void type(String id, String text) {
        fx(() -> {
            TextField field = (TextField) byId(id);
            field.requestFocus();
            field.setText(text);
        });
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String id, T value) {
        Node box = byId(id);
        fx(() -> ((ComboBox<T>) box).setValue(value));
    }
}
