package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.model.Asset;
import edgeos.model.Policy;
import edgeos.model.kind.Catalogue;
import edgeos.ui.palette.PalettePane;
import edgeos.ui.palette.Placing;
import edgeos.ui.theme.KeyedTips;
import edgeos.ui.theme.Tip;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

class PaletteTest extends LabFixture {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void shouldShowEveryKindAndNarrowThemByTyping() {
        Catalogue.kinds().forEach(kind -> assertTrue(byId("palette." + kind.id()).isVisible()));
        fx(() -> ((TextField) byId("palette.search")).setText("fire"));
        assertEquals(1, robot.lookup(".lab-kind").queryAll().size());
        fx(() -> ((TextField) byId("palette.search")).setText("nothing is called so"));
        assertTrue(robot.lookup(".lab-kind").queryAll().isEmpty());
    }

    @Test
    void shouldShowPartsOnlyWhenTheFirstFrameIsThere() {
        fx(() -> {
            PalettePane palette = resting(new ArrayList<>());
            assertTrue(palette.lookupAll(".lab-kind").isEmpty());
            assertFalse(palette.lookupAll(".text-field").isEmpty());
            palette.begin();
            palette.applyCss();
            assertEquals(Catalogue.kinds().size(), palette.lookupAll(".lab-tile").size());
        });
    }

    @Test
    void shouldPlaceWhatIsTypedBeforeThePartsAreThere() {
        fx(() -> {
            List<String> placed = new ArrayList<>();
            var search = (TextField) resting(placed).lookup(".text-field");
            search.setText("tee");
            enter(search);
            enter(resting(placed).lookup(".text-field"));
            assertEquals(List.of("tee", Catalogue.kinds().getFirst().id()), placed);
        });
    }

    private static void enter(Node field) {
        Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }

    /** A palette in a scene, still without parts. */
    private static PalettePane resting(List<String> placed) {
        var palette = new PalettePane(new Noted(placed), new PalettePane.Folds() {
            @Override
            public boolean isFolded(String group) {
                return false;
            }

            @Override
            public void fold(String group, boolean on) { }
        });
        palette.rest();
        new Scene(palette, 190, 300);
        palette.applyCss();
        return palette;
    }

    /** Notes the kinds that are placed. */
    private record Noted(List<String> placed) implements Placing {
        @Override
        public void begin(String kindId, double sceneX, double sceneY) { }

        @Override
        public void inTheMiddle(String kindId) {
            placed.add(kindId);
        }

        @Override
        public void add(Asset.Kind kind) { }

        @Override
        public void state(Policy.Rule rule) { }

        @Override
        public void carry(String title, double sceneX, double sceneY, Runnable place) { }
    }

    @Test
    void shouldPlaceByKey() {
        robot.clickOn(byId("palette.search"));
        robot.write("tee").push(KeyCode.DOWN);
        Await.until("what has the keyboard is explained", LIMIT, () -> lab.tips().flatMap(KeyedTips::shown).filter(shown -> shown.getText().lines().count() > 4).isPresent());
        Tip tip = lab.tips().flatMap(KeyedTips::shown).orElseThrow();
        List<String> lines = tip.getText().lines().toList();
        assertEquals(List.of("Tee", "Sends a copy of each frame to both ports.", "In: in (frames)", "Out: a, b (frames)"), lines.subList(0, 4));
        assertTrue(lines.getLast().startsWith("A second receiver"), "why one would want it");
        Bounds row = scene.getFocusOwner().localToScreen(scene.getFocusOwner().getLayoutBounds());
        assertFalse(new BoundingBox(tip.getAnchorX(), tip.getAnchorY(), tip.getWidth(), tip.getHeight()).intersects(row), "a tip covers nothing that it explains");
        robot.push(KeyCode.SHIFT);
        assertTrue(lab.tips().flatMap(KeyedTips::shown).isEmpty(), "the next key takes it away, also one that does nothing");
        robot.push(KeyCode.ENTER);
        assertEquals(4, editor().drawing().nodes().size());
        assertEquals("tee", editor().drawing().nodes().getLast().kind());
    }

    @Test
    void shouldFoldAGroupByMouseAndKeyAndFindWhatIsInItAllTheSame() {
        fx(() -> byId("palette.group.Click").requestFocus());
        robot.push(KeyCode.ENTER);
        assertTrue(isGone("palette.strip"));
        assertFalse(isGone("palette.generator"));
        assertTrue(lab.remembered().folds().isFolded("Click"));
        robot.clickOn(byId("palette.group.Traffic"));
        assertTrue(isGone("palette.generator"));
        fx(() -> ((TextField) byId("palette.search")).setText("strip"));
        assertFalse(isGone("palette.strip"), "what is searched for is found");
        fx(() -> ((TextField) byId("palette.search")).clear());
        assertTrue(isGone("palette.strip"));
        fx(() -> byId("palette.group.Click").requestFocus());
        robot.push(KeyCode.SPACE);
        assertFalse(isGone("palette.strip"));
    }

    private boolean isGone(String id) {
        return robot.lookup((Node node) -> id.equals(node.getId())).tryQuery().isEmpty();
    }

    @Test
    void shouldPlaceWhereItIsDroppedAndNowhereElse() {
        Node canvas = scene.lookup(".canvas-view");
        Bounds area = canvas.localToScreen(canvas.getBoundsInLocal());
        robot.drag(byId("palette.echo"), MouseButton.PRIMARY).dropTo(area.getCenterX(), area.getMaxY() - 90);
        assertEquals("echo", editor().drawing().nodes().getLast().kind());
        assertTrue(editor().undoNameProperty().get().startsWith("Add"), editor().undoNameProperty().get());
        fx(() -> editor().undo());
        robot.drag(byId("palette.echo"), MouseButton.PRIMARY).dropTo(byId("palette.generator"));
        assertFalse(editor().dirtyProperty().get());
    }
}
