package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Asset;
import edgeos.model.capability.Capability;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import edgeos.ui.editor.CapabilityEdits;
import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

class CapabilityPagesTest extends LabFixture {
    private static final String WRITE = "role:mover>inRing:wall";

    @Test
    void shouldRevokeAndGrantAgainFromTheTableOfTheMover() {
        fx(() -> {
            editor().viewProperty().set(View.CAPABILITIES);
            editor().select(Selection.ofGraph("role:mover"));
        });
        Capability write = editor().graph().capability(WRITE).orElseThrow();
        robot.clickOn(byId("slot.role:mover." + write.slot()));
        assertEquals(Selection.ofGraph(WRITE), editor().selection());
        robot.clickOn(byId("capability.revoke"));
        assertTrue(editor().graph().capability(WRITE).orElseThrow().revoked());
        assertEquals("Revoke write on in-ring of Firewall of Mover", editor().undoNameProperty().get());
        robot.clickOn(byId("capability.again"));
        assertFalse(editor().graph().capability(WRITE).orElseThrow().revoked());
        fx(() -> editor().undo());
        assertTrue(editor().graph().capability(WRITE).orElseThrow().revoked());
    }

    @Test
    void shouldTellADeniedWireItsSlotAndLeadThereAndBack() {
        fx(() -> {
            new CapabilityEdits(editor()).revoke(WRITE);
            editor().select(Selection.ofLink("in"));
        });
        Capability write = editor().graph().capability(WRITE).orElseThrow();
        Labeled words = (Labeled) byId("inspector.denied").lookup(".lab-finding");
        assertEquals("by slot " + write.slot() + " of Mover: write on in-ring of Firewall is revoked", words.getText());
        robot.clickOn(byId("denied.show"));
        assertEquals(View.CAPABILITIES, editor().viewProperty().get());
        assertEquals(Selection.ofGraph(WRITE), editor().selection());
        robot.clickOn(byId("link.Jump to wire"));
        assertEquals(View.CHAIN, editor().viewProperty().get());
        assertEquals(Selection.ofLink("in"), editor().selection());
        robot.clickOn(byId("denied.again"));
        assertFalse(byId("inspector.denied").isVisible());
    }

    @Test
    void shouldSayAllOfWhatAWireNeeds() {
        fx(() -> editor().select(Selection.ofLink("in")));
        frames(3);
        var rows = byId("inspector.table").lookupAll(".label").stream().map(Labeled.class::cast).toList();
        assertTrue(rows.stream().anyMatch(row -> row.getText().equals("Controller: In-ring of Firewall")), rows.toString());
        rows.forEach(row -> assertFalse(row.isTextTruncated(), row.getText()));
    }

    @Test
    void shouldShowWhereACapabilityComesFrom() {
        fx(() -> editor().select(Selection.ofGraph(WRITE)));
        var lines = byId("inspector.lineage").lookupAll(".lab-link").stream().map(line -> ((Labeled) line).getText()).toList();
        assertEquals(3, lines.size(), lines.toString());
        assertTrue(lines.get(0).startsWith("FWP manager: in-ring of Firewall, all rights"), lines.toString());
        assertTrue(lines.get(2).startsWith("└ Mover: write (slot"), lines.toString());
        robot.clickOn(byId("lineage.owner/inRing:wall"));
        assertEquals(Selection.ofGraph("owner/inRing:wall"), editor().selection());
    }

    @Test
    void shouldAddAssetsFromThePaletteOfTheGraphByKeyAndByHand() {
        fx(() -> editor().viewProperty().set(View.CAPABILITIES));
        assertTrue(robot.lookup((Node node) -> "palette.firewall".equals(node.getId())).tryQuery().isEmpty());
        fx(() -> byId("palette.key").requestFocus());
        robot.push(KeyCode.ENTER);
        Asset key = editor().drawing().isolation().assets().getFirst();
        assertEquals(Asset.Kind.KEY, key.kind());
        assertEquals(Selection.ofAsset(key), editor().selection());
        Node tabs = scene.lookup("#tabs");
        robot.drag(byId("palette.sharedMemory"), MouseButton.PRIMARY).dropTo(tabs.localToScreen(tabs.getBoundsInLocal().getCenterX(), 200));
        assertEquals(Asset.Kind.SHARED_MEMORY, editor().drawing().isolation().assets().getLast().kind());
        robot.drag(byId("palette.tenant"), MouseButton.PRIMARY).dropTo(byId("palette.domain"));
        assertEquals(2, editor().drawing().isolation().assets().size());
    }

    @Test
    void shouldNameAndSizeAnAsset() {
        fx(() -> {
            new CapabilityEdits(editor()).add(Asset.Kind.KEY);
            byId("inspector.name").requestFocus();
            ((TextField) byId("inspector.name")).selectAll();
        });
        robot.write("Signing key");
        assertEquals("Signing key", editor().drawing().isolation().assets().getFirst().name());
        fx(() -> {
            byId("setting.bytes").requestFocus();
            ((TextField) byId("setting.bytes")).selectAll();
        });
        robot.write("48");
        assertEquals(48, editor().drawing().isolation().assets().getFirst().bytes());
        robot.clickOn(byId("asset.delete"));
        assertTrue(editor().drawing().isolation().assets().isEmpty());
    }

    @Test
    void shouldGiveATenantAnotherNameWhenAllOfItIsWritten() {
        fx(() -> {
            new CapabilityEdits(editor()).add(Asset.Kind.TENANT);
            byId("inspector.name").requestFocus();
            ((TextField) byId("inspector.name")).selectAll();
        });
        robot.write("Ada").push(KeyCode.ENTER);
        assertEquals("Ada", editor().drawing().isolation().assets().getFirst().name());
        assertEquals(Selection.ofGraph("tenant:Ada"), editor().selection());
    }

    @Test
    @SuppressWarnings("unchecked")
    void shouldMintFewerRightsForAnother() {
        fx(() -> {
            new CapabilityEdits(editor()).add(Asset.Kind.SHARED_MEMORY);
            ObjectRef memory = new ObjectRef(ObjectRef.Kind.SHARED_MEMORY, editor().drawing().isolation().assets().getFirst().id());
            new CapabilityEdits(editor()).grant(DomainRef.node("wall"), memory, Set.of(Right.READ, Right.WRITE), 0, "");
        });
        robot.clickOn(byId("capability.mint"));
        robot.clickOn(byId("mint.do"));
        assertEquals("choose for whom", ((Labeled) byId("mint.refusal")).getText());
        fx(() -> ((ComboBox<DomainRef>) byId("mint.holder")).setValue(DomainRef.tenant("blue")));
        robot.clickOn(byId("mint.do"));
        var grants = editor().drawing().isolation().grants();
        assertEquals(2, grants.size());
        assertEquals(Set.of(Right.READ), grants.getLast().rights());
        assertEquals(grants.getFirst().id(), grants.getLast().from());
        assertEquals(Selection.ofGraph(grants.getLast().id()), editor().selection());
        robot.clickOn(byId("lineage." + grants.getFirst().id()));
        robot.clickOn(byId("capability.revoke"));
        assertTrue(editor().drawing().isolation().grants().isEmpty());
    }
}
