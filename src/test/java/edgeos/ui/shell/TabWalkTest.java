package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import edgeos.Await;
import edgeos.lab.Mode;
import edgeos.lab.Samples;
import edgeos.lab.lesson.LessonReader;
import edgeos.lab.lesson.Lessons;
import edgeos.model.Drawing;
import edgeos.ui.Hands;
import edgeos.ui.charts.StripTab;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import edgeos.ui.export.PictureOrder;
import edgeos.ui.shell.dialog.Dialogs;
import edgeos.ui.shell.dialog.Prompts;
import edgeos.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has no mouse reaches everything, sees where the keyboard is, is told what it is on, and leaves everything again. */
class TabWalkTest extends LabFixture {
    private static final List<Selection> PAGES = List.of(Selection.NONE, Selection.ofLink("in"), Selection.ofChain("blue"), Selection.ofNote("n"), Selection.ofNodes(List.of("gen", "sink")), Selection.ofNode("wall"));
    private static final List<String> PANELS = List.of("run.roles", "run.audience", "view.settings", "learn.lessons");
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** What paints by itself that it has the keyboard: a card is selected then. */
    private static final List<String> PAINTED = List.of("canvas-card");

    /** What is had by a key without its menu, too. */
    private static final String KEYED = "menu-(rename|connect|cut|copy|paste|duplicate|delete|frame|draw-frame|unframe|group|unpack|fold|enter|pool|note|all|fit|tidy|breakpoint|align-.*|distribute-.*)";

    @TempDir
    private Path folder;
    private final TabWalk walk = new TabWalk();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("mine.c"), "int x;\n");
    }

    /** Forth in one theme through everything; back in the other through what differs there. */
    @Test
    void shouldLeadByTabThroughEveryScreenAsPeopleReadAndByShiftTabBack() {
        for (Theme theme : Theme.values()) {
            boolean back = theme == Theme.LIGHT;
            walk.forget();
            fx(() -> lab.show(theme, 1));
            drawing(back);
            tabs(back);
            if (!back) {
                menus();
            }
            panels(back);
            talk(back);
            time(back);
            source(back);
            dialogs(back);
        }
        walk.unmarked(node -> node.getStyleClass().stream().anyMatch(PAINTED::contains));
        assertEquals("", String.join("\n", walk.faults()));
    }

    private void drawing(boolean back) {
        fx(() -> lab.panels().palette().set(true));
        fx(() -> byId("palette.search").requestFocus());
        screen("palette", back, () -> { });
        fx(() -> lab.panels().palette().set(false));
        (back ? PAGES.subList(PAGES.size() - 1, PAGES.size()) : PAGES).forEach(page -> screen("inspector " + page, back, () -> editor().select(page)));
        screen("outline", back, () -> lab.panels().outline().set(true));
        fx(() -> lab.panels().outline().set(false));
        screen("find", back, () -> lab.actions().get("view.find").perform());
        fx(() -> byId("find-text").requestFocus());
        robot.push(KeyCode.ESCAPE);
        fx(() -> editor().select(Selection.ofNode("wall")));
    }

    private void tabs(boolean back) {
        for (View view : List.of(View.CAPABILITIES, View.POOL, View.EXPERIMENTS)) {
            screen(view.name(), back, () -> editor().viewProperty().set(view));
        }
        fx(() -> editor().viewProperty().set(View.CHAIN));
        for (StripTab tab : back ? List.of(StripTab.EVENTS) : List.of(StripTab.LATENCY, StripTab.SCHEDULE, StripTab.EVENTS)) {
            screen("strip " + tab, back, () -> lab.window().chooseBelow(tab));
        }
    }

    /** By the menu key, or Shift and F10, of whatever has the keyboard. */
    private void menus() {
        Map<String, Selection> parts = Map.of("canvas", Selection.NONE, "card", Selection.ofNode("wall"), "wire", Selection.ofLink("in"), "frame", Selection.ofChain("blue"), "note", Selection.ofNote("n"));
        parts.forEach((name, part) -> {
            fx(() -> editor().select(part));
            menu(name, lab.window().canvasView()::requestFocus, KeyCode.SHIFT, KeyCode.F10);
        });
        fx(() -> editor().select(Selection.ofNodes(List.of("gen", "sink"))));
        fx(() -> lab.actions().get("edit.group").perform());
        menu("group", lab.window().canvasView()::requestFocus, KeyCode.CONTEXT_MENU);
        fx(editor()::undo);
        fx(() -> lab.panels().outline().set(true));
        fx(() -> editor().select(Selection.ofNode("wall")));
        menu("outline", () -> byId("outline").requestFocus(), KeyCode.SHIFT, KeyCode.F10);
        fx(() -> lab.panels().outline().set(false));
        fx(() -> lab.window().chooseBelow(StripTab.LATENCY));
        menu("chart", () -> scene.getRoot().lookup(".chart-pane").requestFocus(), KeyCode.SHIFT, KeyCode.F10);
    }

    private void menu(String name, Runnable focus, KeyCode... keys) {
        fx(focus);
        Node before = scene.getFocusOwner();
        robot.push(keys);
        List<MenuItem> items = menusShown().stream().flatMap(menu -> menu.getItems().stream()).flatMap(TabWalkTest::all).filter(item -> !(item instanceof SeparatorMenuItem)).toList();
        assertFalse(items.isEmpty(), () -> "no menu of " + name);
        assertEquals(List.of(), items.stream().filter(item -> item.getText() == null || item.getText().isBlank()).map(MenuItem::getId).toList(), () -> "no name in the menu of " + name);
        assertEquals(List.of(), items.stream().filter(item -> item.getId() != null && item.getId().matches(KEYED) && item.getAccelerator() == null).map(MenuItem::getId).toList(), () -> "no key in the menu of " + name);
        assertEquals(List.of(), menusShown().stream().map(shown -> shown.getScene().getFocusOwner()).filter(TabWalkTest::isLitThoughDisabled).toList(), () -> "as if it could be chosen, in the menu of " + name);
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of(), menusShown(), () -> "Escape closes the menu of " + name);
        assertSame(before, scene.getFocusOwner(), name);
    }

    private static List<ContextMenu> menusShown() {
        return Window.getWindows().stream().filter(window -> window.isShowing() && window instanceof ContextMenu).map(ContextMenu.class::cast).toList();
    }

    private static boolean isLitThoughDisabled(Node entry) {
        return entry instanceof Region region && region.getPseudoClassStates().contains(PseudoClass.getPseudoClass("disabled"))
                && region.getBackground() != null && region.getBackground().getFills().stream().anyMatch(fill -> !fill.getFill().equals(Color.TRANSPARENT));
    }

    private static Stream<MenuItem> all(MenuItem item) {
        return item instanceof Menu menu ? Stream.concat(Stream.of(item), menu.getItems().stream().flatMap(TabWalkTest::all)) : Stream.of(item);
    }

    /** Each gives the keyboard back to what had it before. */
    private void panels(boolean back) {
        for (String id : PANELS) {
            fx(lab.window().canvasView()::requestFocus);
            Node before = scene.getFocusOwner();
            fx(() -> lab.actions().get(id).perform());
            if (id.equals("learn.lessons")) {
                Await.until("lessons have been read", LIMIT, () -> !robot.lookup(".lab-lesson-card").queryAll().isEmpty());
            }
            screen(id, back, () -> { });
            robot.push(KeyCode.ESCAPE);
            assertSame(before, scene.getFocusOwner(), id);
        }
        Node before = scene.getFocusOwner();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.push(KeyCode.TAB).push(KeyCode.ESCAPE);
        assertSame(before, scene.getFocusOwner(), "Tab goes along the commands, Escape leaves them");
        screen("presenting", back, () -> lab.actions().get("view.present").perform());
        fx(() -> lab.actions().get("view.present").perform());
        fx(() -> lab.lessons().begin(LessonReader.read(Lessons.folder().orElseThrow().resolve("01-what-an-fwp-is"))));
        screen("lesson", back, () -> { });
        fx(() -> lab.actions().get("learn.leave").perform());
    }

    private void talk(boolean back) {
        screen("talk", back, () -> lab.actions().get("talk.add").perform());
        answers.unsaved = Prompts.Unsaved.DISCARD;
        fx(() -> lab.talks().close());
    }

    /** In the text Tab is typed, Ctrl+Tab leaves it. */
    private void source(boolean back) {
        fx(() -> editor().open(Document.untitled(Drawing.EMPTY.withNodes(List.of(Drawings.node("mine", "wasm", "Mine", 24, null, Map.of("file", "mine.c")))), folder)));
        fx(() -> editor().select(Selection.ofNode("mine")));
        screen("source", back, () -> lab.actions().get("edit.source").perform());
        fx(() -> editor().open(Document.untitled(Drawings.ONE_OF_EACH, Path.of("target"))));
        fx(() -> editor().viewProperty().set(View.CHAIN));
        fx(() -> editor().select(Selection.ofNode("wall")));
        fx(lab.window().canvasView()::requestFocus);
        frames(3);
    }

    private void time(boolean back) {
        fx(() -> editor().run().setMode(Mode.STEP));
        screen("timeline", back, () -> lab.actions().get("run.step").perform());
        for (String id : List.of("run.until.condition", "run.breakpoints")) {
            screen(id, back, () -> lab.actions().get(id).perform());
            robot.push(KeyCode.ESCAPE);
        }
        fx(() -> editor().run().stop());
        fx(() -> editor().run().setMode(Mode.LIVE));
        screen("recording", back, () -> lab.files().openFile(Path.of("samples", "recordings", "attack-contained.edgerec")));
        fx(() -> editor().open(Document.untitled(Drawings.ONE_OF_EACH, Path.of("target"))));
    }

    private void dialogs(boolean back) {
        Dialogs dialogs = new Dialogs();
        dialogs.over(scene.getWindow(), lab.appearance());
        dialog("shortcuts", back, () -> dialogs.shortcuts(lab.actions().all()));
        if (!back) {
            dialog("samples", back, () -> dialogs.sample(Samples.all()));
            dialog("unsaved", back, () -> dialogs.unsaved("Mine"));
            dialog("arrangement", back, dialogs::arrangement);
        }
        dialog("picture", back, () -> dialogs.picture(new PictureOrder(false, 2, lab.appearance().theme(), false, false), true, true));
    }

    private void dialog(String name, boolean back, Runnable ask) {
        fx(lab.window().canvasView()::requestFocus);
        Node before = scene.getFocusOwner();
        Platform.runLater(ask);
        Await.until(name + " is asked", LIMIT, () -> robot.listWindows().size() > 1);
        Hands.settle();
        Window asked = robot.listWindows().stream().filter(window -> window != scene.getWindow()).findFirst().orElseThrow();
        fx(() -> round("dialog " + name, asked.getScene(), back));
        robot.push(KeyCode.ESCAPE);
        fx(asked::hide);
        assertSame(before, scene.getFocusOwner(), name);
    }

    private void screen(String name, boolean back, Runnable open) {
        fx(open);
        frames(2);
        fx(() -> round(name, scene, back));
    }

    private void round(String name, Scene of, boolean back) {
        List<Node> stops = walk.round(name, of, back);
        walk.order(name, back ? stops.reversed() : stops);
    }
}
