package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.Mode;
import edgeos.ui.charts.StripTab;
import edgeos.ui.editor.View;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.Motion;
import edgeos.ui.theme.Theme;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest extends LabFixture {
    @Test
    void shouldSetAtOnceWhatIsFoundByItsNameAndRememberIt() {
        fx(lab.window().canvasView()::requestFocus);
        Node before = scene.getFocusOwner();
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        robot.write("theme");
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.TAB);
        ComboBox<?> theme = (ComboBox<?>) byId("setting.theme");
        assertTrue(theme.isFocused() || byId("setting.theme").isVisible());
        fx(theme::requestFocus);
        fx(() -> lab.appearance().choiceProperty().set(Appearance.Choice.DARK));
        robot.push(KeyCode.DOWN);
        assertEquals(Theme.LIGHT, lab.appearance().theme());
        assertEquals(Appearance.Choice.LIGHT, lab.remembered().theme());
        fx(() -> lab.appearance().choiceProperty().set(Appearance.Choice.DARK));
        assertEquals(Appearance.Choice.DARK, theme.getValue(), "what is set elsewhere is seen here");
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#settings").queryAll().isEmpty());
        assertSame(before, scene.getFocusOwner());
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        robot.clickOn(byId("setting.palette"));
        assertFalse(lab.panels().palette().get());
        fx(() -> ((ComboBox<?>) byId("setting.mode")).getSelectionModel().select(Mode.STEP.ordinal()));
        assertEquals("STEP", lab.remembered().text("mode", ""));
        fx(() -> ((ComboBox<?>) byId("setting.size")).getSelectionModel().select(2));
        assertEquals(1.2, lab.appearance().scaleProperty().get());
        fx(() -> ((javafx.scene.control.Button) byId("setting.reset")).fire());
        assertTrue(lab.panels().palette().get() && ((CheckBox) byId("setting.palette")).isSelected());
        assertEquals(1, lab.appearance().scaleProperty().get());
        assertEquals("LIVE", lab.remembered().text("mode", ""));
    }

    @Test
    void shouldHoldStillWhenAskedToAndRefuseWhatMakesNoSenseWithWhatHoldsMeanwhile(@TempDir Path folder) {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        fx(() -> ((ComboBox<?>) byId("setting.motion")).getSelectionModel().select(Motion.Choice.REDUCED.ordinal()));
        assertTrue(Motion.isReduced());
        assertEquals("REDUCED", lab.remembered().text("motion", ""));
        type("setting.autosave", "0");
        assertTrue(((Label) byId("setting.autosave.problem")).getText().contains("“0” is no whole number of seconds from 1 to 3"));
        assertTrue(((Label) byId("setting.autosave.problem")).getText().contains("3"), "what holds meanwhile");
        assertEquals("", lab.remembered().text("autosave.seconds", ""));
        robot.push(KeyCode.ESCAPE);
        assertEquals("3", ((TextField) byId("setting.autosave")).getText(), "the first Esc brings back what holds");
        type("setting.autosave", "2");
        assertEquals("2", lab.remembered().text("autosave.seconds", ""));
        type("setting.recordings", folder.resolve("gone").toString());
        assertTrue(((Label) byId("setting.recordings.problem")).getText().contains("is no folder"));
        type("setting.recordings", folder.toString());
        assertEquals(folder.toString(), lab.remembered().text("recordings.folder", ""));
        assertTrue(robot.lookup("#setting.recordings.problem").queryAll().isEmpty());
        fx(() -> ((javafx.scene.control.Button) byId("setting.reset")).fire());
        assertFalse(Motion.isReduced());
        assertEquals("3", ((TextField) byId("setting.autosave")).getText());
    }

    private void type(String field, String words) {
        fx(() -> {
            byId(field).requestFocus();
            ((TextField) byId(field)).setText(words);
        });
        robot.push(KeyCode.ENTER);
    }

    @Test
    void shouldArrangePanelsForAPurposeAndSayThatOnesOwnHaveNoPlaceHere() {
        fx(() -> editor().viewProperty().set(View.POOL));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("teach arr");
        robot.push(KeyCode.ENTER);
        frames(2);
        assertEquals(View.CHAIN, editor().viewProperty().get());
        assertFalse(lab.panels().palette().get());
        assertTrue(lab.panels().inspector().get());
        assertEquals(StripTab.COPY_THROUGHPUT, lab.window().chosenBelow());
        assertEquals(1.2, lab.appearance().scaleProperty().get());
        fx(() -> lab.actions().get("view.arrange.design").perform());
        assertTrue(lab.panels().palette().get());
        assertFalse(lab.panels().charts().get());
        answers.arrangement = Optional.of("Mine");
        fx(() -> lab.actions().get("view.arrange.keep").perform());
        assertTrue(((Label) byId("notice.words")).getText().startsWith("The arrangement “Mine” could not be kept"), "tests have no folder for it");
    }
}
