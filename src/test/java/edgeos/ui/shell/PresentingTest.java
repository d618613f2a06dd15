package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.Session;
import edgeos.telemetry.Event;
import edgeos.ui.editor.View;
import edgeos.ui.notice.Notice;
import edgeos.ui.present.Laser;
import edgeos.ui.shell.file.Remembered;
import edgeos.ui.theme.Appearance;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class PresentingTest extends LabFixture {
    private static final double ALMOST = 0.01;
    private final Remembered remembered = Remembered.forThisRunOnly();

    @Override
    Remembered remembered() {
        return remembered;
    }

    @Test
    void shouldBeLargeAndAloneInFrontOfAClassAndComeBackToWhatWas() {
        fx(() -> lab.panels().inspector().set(false));
        fx(() -> lab.panels().outline().set(true));
        fx(() -> lab.appearance().choiceProperty().set(Appearance.Choice.DARK));
        fx(() -> lab.appearance().scaleProperty().set(1.1));
        frames(2);
        fx(() -> lab.window().below().partAt(0.55));
        frames(2);
        double parted = parted();
        fx(lab.window().canvasView()::requestFocus);
        robot.push(KeyCode.SHIFT, KeyCode.F11);
        frames(2);
        assertEquals(Set.of(), panels());
        assertEquals(1.4, lab.appearance().scaleProperty().get());
        robot.push(KeyCode.F8);
        List<List<String>> shown = shownKeys();
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        assertEquals("Everything larger", shown.getLast().getLast());
        assertTrue(shown.getLast().size() > 2, "each key has a cap of its own: " + shown);
        fx(() -> lab.appearance().choiceProperty().set(Appearance.Choice.LIGHT));
        frames(2);
        robot.push(KeyCode.ESCAPE);
        frames(2);
        assertEquals(Set.of("outline", "charts"), panels());
        assertEquals(1.1, lab.appearance().scaleProperty().get());
        assertEquals(Appearance.Choice.DARK, lab.appearance().choiceProperty().get());
        assertEquals(parted, parted(), ALMOST);
        robot.push(KeyCode.F5);
        assertFalse(byId("present.keys").isVisible(), "nobody presents any more");
        robot.push(KeyCode.SHIFT, KeyCode.F11);
        assertEquals(1.5, lab.appearance().scaleProperty().get(), "as large as in the last talk");
        robot.push(KeyCode.ESCAPE);
        fx(() -> lab.appearance().scaleProperty().set(1.6));
        robot.push(KeyCode.SHIFT, KeyCode.F11);
        assertEquals(1.6, lab.appearance().scaleProperty().get(), "never smaller than it was");
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void shouldComeBackToWhatWasAfterATalkThatEndedWithTheProgram() {
        fx(() -> {
            lab.talks().desk().add();
            lab.panels().inspector().set(false);
            lab.appearance().choiceProperty().set(Appearance.Choice.LIGHT);
            lab.actions().get("view.present").perform();
        });
        Lab first = lab;
        fx(this::again);
        assertEquals(Set.of(), panels(), "what the next start finds");
        fx(() -> lab.recover(_ -> { }));
        frames(2);
        assertEquals(Set.of("palette", "inspector", "charts"), panels(), "as before the talk, and not as a scene of it had them");
        assertEquals(Appearance.Choice.SYSTEM, lab.appearance().choiceProperty().get());
        assertEquals(1, lab.appearance().scaleProperty().get());
        fx(() -> {
            Stage stage = (Stage) first.scene(0, 0).getWindow();
            stage.hide();
            first.dispose();
        });
    }

    @Test
    void shouldHoldThePictureWhileTheEngineGoesOnAndFollowTheMouseWithADot() {
        fx(lab.window().canvasView()::requestFocus);
        Node before = scene.getFocusOwner();
        robot.push(KeyCode.F5);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.moveTo(new Point2D(400, 300));
        robot.moveTo(new Point2D(430, 320));
        Laser laser = (Laser) byId("present.laser");
        Point2D at = laser.localToScene(laser.dotX(), laser.dotY());
        assertTrue(at.distance(430 - scene.getX(), 320 - scene.getY()) < 2, at::toString);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        assertTrue(((Label) byId("present.since")).getText().matches("Frozen at \\d\\d:\\d\\d:\\d\\d"));
        Image held = picture().getImage();
        robot.push(KeyCode.DELETE);
        robot.push(KeyCode.F5);
        robot.clickOn(new Point2D(300, 300));
        assertEquals(Session.State.RUNNING, editor().run().stateProperty().get(), "keys do nothing to what is not seen");
        assertSame(held, picture().getImage());
        assertEquals(held.getWidth(), scene.getWidth(), 2);
        robot.push(KeyCode.ESCAPE);
        assertFalse(byId("present.frozen").isVisible());
        assertSame(before, scene.getFocusOwner());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.push(KeyCode.ENTER);
        assertFalse(byId("present.frozen").isVisible(), "its button has the keyboard");
        robot.push(KeyCode.ESCAPE);
        assertFalse(laser.isVisible());
    }

    @Test
    void shouldFillTheScreenAndLeaveItAfterTheTalk() {
        Stage stage = (Stage) scene.getWindow();
        fx(lab.window().canvasView()::requestFocus);
        robot.push(KeyCode.F11);
        assertTrue(stage.isFullScreen());
        robot.push(KeyCode.SHIFT, KeyCode.F11);
        robot.push(KeyCode.ESCAPE);
        assertTrue(stage.isFullScreen(), "the talk is left first");
        assertTrue(lab.panels().palette().get());
        robot.push(KeyCode.ESCAPE);
        assertFalse(stage.isFullScreen());
        assertFalse(lab.actions().get("view.fullScreen").isSelected());
        assertEquals(WIDTH, stage.getWidth());
    }

    @Test
    void shouldGiveTheKeyboardBackToTheListThatWentFromTheWall() {
        fx(() -> lab.talks().desk().add());
        fx(() -> byId("talk.scenes").requestFocus());
        fx(() -> lab.notices().tell(Notice.warning(Event.Topic.FILE, "Left unsaved").staying().offering("Restore", () -> { })));
        robot.push(KeyCode.SHIFT, KeyCode.F11);
        frames(2);
        assertFalse(byId("notice").isVisible(), "what the speaker is asked can wait");
        fx(() -> lab.notices().tell(Notice.info(Event.Topic.FILE, "Saved")));
        assertTrue(byId("notice").isVisible());
        fx(() -> lab.notices().dismiss());
        assertSame(byId("canvas"), scene.getFocusOwner(), "arrows go through the talk, and not through the modes of the run");
        robot.push(KeyCode.ESCAPE);
        frames(2);
        assertTrue(byId("notice").isVisible());
        assertSame(byId("talk.scenes"), scene.getFocusOwner());
        robot.push(KeyCode.F2);
        robot.write("largo");
        robot.push(KeyCode.ENTER);
        assertEquals("largo", lab.talks().desk().talk().scenes().getFirst().name());
        fx(() -> byId("talk.notes").requestFocus());
        fx(() -> editor().viewProperty().set(View.POOL));
        robot.push(KeyCode.SHIFT, KeyCode.F11);
        frames(2);
        assertTrue(within(lab.window().tabs().getSelectionModel().getSelectedItem().getContent()), "what is in front");
        robot.push(KeyCode.ESCAPE);
        frames(2);
        assertSame(byId("talk.notes"), scene.getFocusOwner(), "where somebody wrote");
    }

    private boolean within(Node outer) {
        return Stream.iterate(scene.getFocusOwner(), each -> each != null, Node::getParent).anyMatch(each -> each == outer);
    }

    private ImageView picture() {
        return (ImageView) ((Pane) byId("present.frozen")).getChildren().getFirst();
    }

    private Set<String> panels() {
        return Map.of("palette", lab.panels().palette(), "outline", lab.panels().outline(), "inspector", lab.panels().inspector(), "charts", lab.panels().charts()).entrySet().stream()
                .filter(panel -> panel.getValue().get()).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** All that is shown from now on: it goes by itself, which a busy machine sees too late. */
    private List<List<String>> shownKeys() {
        List<List<String>> shown = new CopyOnWriteArrayList<>();
        ObservableList<Node> caps = ((Pane) byId("present.keys")).getChildren();
        fx(() -> caps.addListener((ListChangeListener<Node>) _ -> {
            if (!caps.isEmpty()) {
                shown.add(caps.stream().map(Label.class::cast).map(Label::getText).toList());
            }
        }));
        return shown;
    }

    private double parted() {
        return robot.lookup((Node node) -> node instanceof SplitPane pane && pane.getItems().contains(lab.window().charts())).<SplitPane>query().getDividerPositions()[0];
    }
}
