package edgeos.ui.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.model.Machine;
import edgeos.model.edit.Roles;
import edgeos.notation.Placement;
import edgeos.ui.Hands;
import edgeos.ui.ViewStage;
import edgeos.ui.theme.Appearance;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** Roles and cores on a machine of three processors. */
class MachinePanelTest extends ViewStage<MachinePanel> {
    private boolean closed;

    MachinePanelTest() {
        super(900, 500, "machine", MachinePanel::dispose);
    }

    @Override
    protected Drawing first() {
        return Drawing.EMPTY;
    }

    @Override
    protected MachinePanel view() {
        return new MachinePanel(editor, 3, () -> closed = true);
    }

    @Test
    void shouldPlaceARoleWhereItIsDropped() {
        dragTo(middle("role.mover.0"), middle("processor.1"));
        assertEquals(Map.of("mover 0", 1), placement().seats());
        assertEquals("processor.1", boxOf("role.mover.0"));
        assertTrue(isByHand("role.mover.0"));
        assertFalse(isByHand("role.gate"));
        interact(editor::undo);
        assertEquals(Placement.AUTOMATIC, placement());
        assertEquals("processor.automatic", boxOf("role.mover.0"));
    }

    @Test
    void shouldCarryAGhostAndMarkTheBoxBelow() {
        moveTo(middle("role.core.0")).press(MouseButton.PRIMARY);
        moveTo(middle("role.core.0").midpoint(middle("processor.2")));
        moveTo(middle("processor.2"));
        assertEquals("core 0", ((Labeled) find("machine.ghost")).getText());
        assertTrue(find("processor.2").getPseudoClassStates().contains(PseudoClass.getPseudoClass("aimed")));
        push(KeyCode.ESCAPE);
        assertNull(find("machine.ghost"), "given up");
        release(MouseButton.PRIMARY);
        assertEquals(Placement.AUTOMATIC, placement());
        assertFalse(closed, "the first Escape gives up the drag, not the panel");
    }

    @Test
    void shouldLeaveARoleWhereItWasIfItIsDroppedBesideAllBoxes() {
        Bounds panel = screen(view);
        dragTo(middle("role.gate"), new Point2D(panel.getMinX() + 4, panel.getMaxY() - 4));
        assertEquals(Placement.AUTOMATIC, placement());
        assertNull(find("machine.ghost"));
    }

    @Test
    void shouldLeaveARoleToTheMachineAgainByDoubleClickAndByDrop() {
        place(Roles.seat(Roles.seat(Placement.AUTOMATIC, "gate", 0), "core 0", 2));
        doubleClickOn(middle("role.gate"));
        assertEquals(Map.of("core 0", 2), placement().seats());
        dragTo(middle("role.core.0"), middle("processor.automatic"));
        assertEquals(Placement.AUTOMATIC, placement());
    }

    @Test
    void shouldMoveARoleByKeysAndKeepTheFocusOnIt() {
        interact(() -> find("role.mover.0").requestFocus());
        push(KeyCode.RIGHT);
        assertEquals(Map.of("mover 0", 0), placement().seats());
        push(KeyCode.RIGHT);
        assertEquals(Map.of("mover 0", 1), placement().seats());
        assertSame(find("role.mover.0"), view.getScene().getFocusOwner());
        push(KeyCode.DIGIT2);
        assertEquals(Map.of("mover 0", 2), placement().seats());
        push(KeyCode.RIGHT);
        push(KeyCode.DIGIT9);
        assertEquals(Map.of("mover 0", 2), placement().seats(), "there are no more processors");
        push(KeyCode.DELETE);
        assertEquals(Placement.AUTOMATIC, placement());
        push(KeyCode.DIGIT0);
        push(KeyCode.LEFT);
        assertEquals(Placement.AUTOMATIC, placement(), "before the first processor is nobody's");
        push(KeyCode.ESCAPE);
        assertTrue(closed);
    }

    @Test
    void shouldAddAndRemoveMoversAndCores() {
        assertEquals("1 automatic", text("machine.movers"));
        press("machine.movers.add");
        assertEquals("2", text("machine.movers"));
        assertEquals(2, placement().movers());
        interact(() -> find("role.mover.1").requestFocus());
        push(KeyCode.DIGIT1);
        press("machine.movers.remove");
        assertEquals(new Placement(0, 1, Map.of()), placement(), "a mover that goes takes its seat along");
        assertNull(find("role.mover.1"));
        assertTrue(find("machine.movers.remove").isDisabled());
        press("machine.cores.add");
        assertEquals(2, placement().fwpCores());
        press("machine.automatic");
        assertEquals(Placement.AUTOMATIC, placement());
    }

    @Test
    void shouldPlaceAllByAPresetInOneStep() {
        press("machine.apart");
        assertEquals(Roles.apart(3), placement());
        assertEquals("processor.0", boxOf("role.mover.0"));
        assertEquals("processor.2", boxOf("role.core.1"));
        press("machine.together");
        assertEquals("processor.0", boxOf("role.core.0"));
        press("machine.sideBySide");
        assertEquals("processor.2", boxOf("role.mover.2"));
        interact(editor::undo);
        interact(editor::undo);
        interact(editor::undo);
        assertEquals(Placement.AUTOMATIC, placement());
    }

    @Test
    void shouldKeepWhatAnotherMachineHasAndShowItAsAutomatic() {
        place(Roles.seat(Placement.AUTOMATIC, "core 0", 7));
        assertEquals("processor.automatic", boxOf("role.core.0"));
        assertFalse(isByHand("role.core.0"));
        press("machine.movers.add");
        assertEquals(Map.of("core 0", 7), placement().seats(), "the drawing may come from a bigger machine");
    }

    @Test
    void shouldLookRightInBothThemesAndAtTwiceTheSize() {
        place(new Placement(2, 2, Map.of("gate", 0, "mover 0", 0, "core 0", 1)));
        picture("dark", 780, 330, 1);
        picture("dark-200", 780, 330, 2);
        interact(() -> appearance.choiceProperty().set(Appearance.Choice.LIGHT));
        picture("light", 780, 330, 1);
        pictureNow("now-light");
    }

    private void place(Placement placement) {
        interact(() -> editor.apply("Place", drawing -> drawing.withMachine(Machine.DEFAULT.with(placement))));
        Hands.settle();
    }

    private void press(String id) {
        interact(() -> ((Button) find(id)).fire());
        Hands.settle();
    }

    private Placement placement() {
        return editor.drawing().machine().placement();
    }

    private String text(String id) {
        return ((Labeled) find(id)).getText();
    }

    private boolean isByHand(String id) {
        return find(id).getPseudoClassStates().contains(PseudoClass.getPseudoClass("by-hand"));
    }

    private String boxOf(String chip) {
        Node at = find(chip);
        while (!(at instanceof ProcessorBox)) {
            at = at.getParent();
        }
        return at.getId();
    }

    private Node find(String id) {
        return view.lookupAll("*").stream().filter(node -> id.equals(node.getId())).findFirst().orElse(null);
    }

    private Point2D middle(String id) {
        Bounds bounds = screen(find(id));
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static Bounds screen(Node node) {
        return node.localToScreen(node.getBoundsInLocal());
    }
}
