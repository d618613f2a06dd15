package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.Mode;
import edgeos.lab.Session;
import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import edgeos.ui.shell.bar.LabAction;
import edgeos.ui.theme.Theme;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ActionsTest extends LabFixture {
    @Test
    void shouldHaveEveryActionInAMenuAndNoShortcutTwice() {
        Set<String> inMenus = new HashSet<>();
        MenuBar bar = (MenuBar) byId("menus");
        bar.getMenus().stream().flatMap(ActionsTest::items).map(MenuItem::getId).forEach(inMenus::add);
        List<LabAction> all = lab.actions().all();
        assertEquals(List.of(), all.stream().map(LabAction::id).filter(id -> !inMenus.contains(id)).toList());
        List<String> keys = all.stream().filter(action -> action.getAccelerator() != null).map(action -> action.getAccelerator().getName())
                .toList();
        assertEquals(keys.size(), Set.copyOf(keys).size(), keys::toString);
    }

    @Test
    void shouldRunAndStopByKey() {
        robot.push(KeyCode.F5);
        assertEquals(Session.State.RUNNING, editor().run().stateProperty().get());
        assertEquals("Stop", lab.actions().get("run.run").getText());
        robot.push(KeyCode.F6);
        assertEquals(Session.State.PAUSED, editor().run().stateProperty().get());
        robot.push(KeyCode.F5);
        assertEquals(Session.State.STOPPED, editor().run().stateProperty().get());
        assertTrue(lab.actions().get("run.pause").isDisabled());
    }

    @Test
    void shouldStepByKeyAndShowTheButtonOnlyThen() {
        assertFalse(byId("run.step").isVisible());
        fx(() -> lab.actions().get("run.mode.step").perform());
        assertTrue(byId("run.step").isVisible());
        robot.push(KeyCode.F10);
        assertEquals(Mode.STEP, editor().run().modeProperty().get());
        assertEquals(Session.State.RUNNING, editor().run().stateProperty().get());
    }

    @Test
    void shouldBecomeLargerByEveryKeyOfPlus() {
        Region root = (Region) scene.getRoot();
        double width = content(root);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS);
        frames(2);
        double larger = content(root);
        assertTrue(larger < width, "the content has less room the larger it is");
        robot.push(KeyCode.CONTROL, KeyCode.ADD);
        frames(2);
        assertTrue(content(root) < larger);
        robot.push(KeyCode.CONTROL, KeyCode.SUBTRACT);
        frames(2);
        assertEquals(larger, content(root));
    }

    @Test
    void shouldKnowKeysOfPlusAndDigitsWhereverKeyboardsHaveThem() {
        typed(KeyCode.UNDEFINED, "à", KeyCode.CONTROL);
        typed(KeyCode.AMPERSAND, "&", KeyCode.CONTROL);
        typed(KeyCode.UNDEFINED, "à", KeyCode.CONTROL, KeyCode.ALT);
        typed(KeyCode.PLUS, "+", KeyCode.ALT);
        typed(KeyCode.DIGIT0, "à", KeyCode.CONTROL);
        typed(KeyCode.AMPERSAND, "&", KeyCode.ALT);
        assertEquals(List.of("view.zoomToFit", "view.zoomActual", "view.normal", "view.zoomIn", "view.zoomToFit"), lab.actions().last(), "each once, and what is no shortcut not at all");
    }

    private void typed(KeyCode code, String text, KeyCode... held) {
        List<KeyCode> down = List.of(held);
        fx(() -> Event.fireEvent(scene.getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, false, down.contains(KeyCode.CONTROL), down.contains(KeyCode.ALT), false)));
    }

    private static double content(Region root) {
        return root.getChildrenUnmodifiable().getFirst().getLayoutBounds().getWidth();
    }

    @Test
    void shouldChangeTheModeByItsSegment() {
        robot.clickOn(byId("run.mode.slow"));
        assertEquals(Mode.SLOW, editor().run().modeProperty().get());
        assertTrue(byId("pace").getParent().isVisible());
        robot.clickOn(byId("run.mode.live"));
        assertFalse(byId("pace").getParent().isVisible());
    }

    @Test
    void shouldEditTheDrawingByKeysOnlyWherePeopleSeeIt() {
        fx(() -> editor().select(Selection.all(editor().drawing())));
        for (View elsewhere : List.of(View.POOL, View.CAPABILITIES)) {
            fx(() -> editor().viewProperty().set(elsewhere));
            robot.push(KeyCode.CONTROL, KeyCode.X);
            robot.push(KeyCode.CONTROL, KeyCode.D);
            robot.push(KeyCode.CONTROL, KeyCode.V);
            robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
            assertEquals(Drawings.ONE_OF_EACH, editor().drawing(), elsewhere.name());
        }
        fx(() -> editor().viewProperty().set(View.CHAIN));
        robot.push(KeyCode.CONTROL, KeyCode.X);
        assertEquals(List.of(), editor().drawing().nodes());
    }

    @Test
    void shouldNameWhatUndoTakesBack() {
        fx(() -> editor().apply("Rename Firewall", drawing -> drawing.withTitle("Changed", "")));
        assertEquals("Undo Rename Firewall", lab.actions().get("edit.undo").getText());
        assertTrue(byId("edited").isVisible());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(Drawings.ONE_OF_EACH, editor().drawing());
        assertEquals("Redo Rename Firewall", lab.actions().get("edit.redo").getText());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertEquals("Changed", editor().drawing().title());
    }

    @Test
    void shouldFoldPanelsByKeyAndRememberIt() {
        robot.push(KeyCode.F7);
        robot.push(KeyCode.F9);
        assertNull(scene.lookup(".lab-palette"));
        assertNull(scene.lookup(".lab-inspector"));
        assertFalse(lab.remembered().flag("shows.palette", true));
        robot.push(KeyCode.F7);
        robot.push(KeyCode.F9);
        assertTrue(scene.lookup(".lab-palette").isVisible());
        robot.push(KeyCode.F8);
        assertFalse(lab.panels().charts().get());
        robot.push(KeyCode.F8);
        assertTrue(lab.panels().charts().get());
    }

    @Test
    void shouldSwitchTheTheme() {
        fx(() -> lab.actions().get("view.theme.light").perform());
        assertEquals(Theme.LIGHT, lab.appearance().theme());
        assertTrue(scene.getStylesheets().containsAll(Theme.LIGHT.sheets()));
        fx(() -> lab.actions().get("view.theme.dark").perform());
        assertEquals(Theme.DARK, lab.appearance().theme());
        assertFalse(scene.getStylesheets().contains(Theme.LIGHT.sheets().getFirst()));
    }

    @Test
    void shouldMakeEverythingLargerAndSmaller() {
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        assertEquals(1.1, lab.appearance().scaleProperty().get(), 1e-9);
        for (int i = 0; i < 20; i++) {
            fx(() -> lab.actions().get("view.larger").perform());
        }
        assertEquals(2, lab.appearance().scaleProperty().get(), 1e-9);
        fx(() -> lab.actions().get("view.normal").perform());
        assertEquals(1, lab.appearance().scaleProperty().get(), 1e-9);
    }

    @Test
    void shouldMultiplyTheLoadWithoutEditingTheDrawing() {
        fx(() -> lab.actions().get("run.more").perform());
        assertEquals(1.25, editor().shown().load(), 1e-9);
        assertFalse(editor().dirtyProperty().get());
        fx(() -> lab.actions().get("run.asDrawn").perform());
        assertEquals(1, editor().shown().load(), 1e-9);
    }

    @Test
    void shouldOfferOnlyWhatCanBeDone() {
        assertTrue(lab.actions().get("edit.undo").isDisabled());
        assertTrue(lab.actions().get("edit.delete").isDisabled());
        fx(() -> editor().select(Selection.ofNode("wall")));
        assertFalse(lab.actions().get("edit.delete").isDisabled());
        assertFalse(lab.actions().get("edit.frame").isDisabled());
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream().flatMap(ActionsTest::items) : Stream.of(item);
    }
}
