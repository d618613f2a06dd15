package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.experiment.Experiment;
import edgeos.ui.editor.Selection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a setting in the inspector to an experiment. */
class SweepOverlayTest extends LabFixture {
    private final AtomicReference<Experiment> asked = new AtomicReference<>();

    @BeforeEach
    void listen() {
        fx(() -> editor().errands().onCarryOut(asked::set));
    }

    @Test
    void shouldSweepASettingThatIsClickedWithTheRightButton() {
        fx(() -> editor().select(Selection.ofNode("gen")));
        robot.rightClickOn(byId("setting.ratePerSecond"));
        robot.clickOn("Sweep Rate...");
        Bounds window = scene.getRoot().localToScene(scene.getRoot().getLayoutBounds());
        assertTrue(window.contains(panel().localToScene(panel().getBoundsInLocal())), () -> panel().localToScene(panel().getBoundsInLocal()).toString());
        assertSame(byId("sweep.from"), scene.getFocusOwner());
        type("sweep.from", "1 k");
        type("sweep.to", "8 k");
        choose("sweep.count", 4);
        tick("sweep.figure.gen.dropped");
        assertTrue(text("sweep.summary").startsWith("4 values, 3 runs of each"), () -> text("sweep.summary"));
        robot.clickOn(byId("sweep.run"));
        assertEquals(List.of("gen.ratePerSecond=1000", "gen.ratePerSecond=2000", "gen.ratePerSecond=4000", "gen.ratePerSecond=8000"), asked.get().rowNames());
        assertEquals(List.of("messagesPerSecond", "lossShare", "latencyP50Nanos", "latencyP99Nanos", "gen.dropped"), asked.get().plots().stream().map(plot -> plot.value()).toList());
        assertNull(panel());
        assertSame(Drawings.ONE_OF_EACH, editor().drawing(), "a sweep edits nothing");
    }

    @Test
    void shouldOpenByKeyAndByTheNameOfASetting() {
        fx(() -> editor().select(Selection.ofNode("gen")));
        robot.clickOn(byId("setting.clients"));
        robot.push(KeyCode.CONTEXT_MENU);
        robot.clickOn("Sweep Clients...");
        assertTrue(panel() != null);
        robot.push(KeyCode.ESCAPE);
        assertNull(panel());
        robot.rightClickOn(robot.lookup((Node node) -> node instanceof Label name && name.getLabelFor() != null && "Arrivals".equals(name.getText()) && isSeen(name)).<Label>query());
        robot.clickOn("Sweep Arrivals...");
        tick("sweep.value.poisson");
        robot.clickOn(byId("sweep.run"));
        assertEquals(List.of("gen.arrivals=constant"), asked.get().rowNames());
    }

    @Test
    void shouldFindTheCapacityOfASettingOrSayWhyThereIsNone() {
        fx(() -> editor().select(Selection.ofNode("gen")));
        robot.rightClickOn(byId("setting.ratePerSecond"));
        robot.clickOn("Sweep Rate...");
        robot.clickOn(byId("sweep.capacity"));
        assertEquals("capacity", asked.get().name());
        asked.set(null);
        fx(() -> editor().apply("Expect nothing", drawing -> drawing.withExpectations(List.of())));
        robot.rightClickOn(byId("setting.ratePerSecond"));
        robot.clickOn("Sweep Rate...");
        robot.clickOn(byId("sweep.capacity"));
        assertNull(asked.get());
        assertTrue(text("sweep.problem").contains("add an expectation"), () -> text("sweep.problem"));
    }

    @Test
    void shouldSayWhyThereIsNothingToRun() {
        fx(() -> editor().select(Selection.ofChain("blue")));
        robot.rightClickOn(byId("setting.limit"));
        robot.clickOn("Sweep At most...");
        type("sweep.to", "many");
        assertTrue(text("sweep.problem").contains("a number"), () -> text("sweep.problem"));
        assertTrue(byId("sweep.run").isDisabled());
        type("sweep.to", "1");
        assertTrue(text("sweep.problem").contains("below the last"), () -> text("sweep.problem"));
        type("sweep.to", "400");
        assertTrue(!byId("sweep.run").isDisabled());
        fx(() -> scene.getWindow().setHeight(400));
        frames(3);
        Bounds low = panel().localToScene(panel().getBoundsInLocal());
        assertTrue(low.getMinY() >= 0 && low.getMaxY() <= 400 && low.contains(byId("sweep.run").localToScene(byId("sweep.run").getBoundsInLocal())), () -> "in a low window, too: " + low);
    }

    private Node panel() {
        return scene.getRoot().lookup("#sweep");
    }

    private void type(String id, String text) {
        fx(() -> {
            TextField field = (TextField) byId(id);
            field.requestFocus();
            field.setText(text);
        });
    }

    @SuppressWarnings("unchecked")
    private void choose(String id, int value) {
        fx(() -> ((ComboBox<Integer>) byId(id)).setValue(value));
    }

    private void tick(String id) {
        fx(() -> ((CheckBox) byId(id)).fire());
    }

    private String text(String id) {
        return ((Label) byId(id)).getText();
    }
}
