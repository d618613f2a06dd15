package edgeos.ui.capability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Asset;
import edgeos.model.Drawing;
import edgeos.model.Grant;
import edgeos.model.capability.Capability;
import edgeos.notation.DomainRef;
import edgeos.notation.Right;
import edgeos.telemetry.Snapshot;
import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** Hands and keys on the graph of a chain with a key that nobody holds. */
class GrantAndRevokeTest extends GraphStage {
    private static final String WRITE = "role:mover>inRing:wall";

    @Override
    protected Drawing first() {
        return Tenants.chainWithKey();
    }

    @Test
    void shouldDenyARunningWireByMouseAndLetItFlowAgain() {
        interact(() -> assertTrue(editor.run().start(), () -> editor.findingsProperty().get().toString()));
        until(() -> delivered() > 500);
        clickOn(pill(WRITE), MouseButton.SECONDARY);
        clickOn("Revoke");
        assertEquals(List.of(WRITE), editor.drawing().isolation().revoked());
        until(() -> text("graph-denials").startsWith("1 wire denied, "));
        assertTrue(text("graph-counts").contains("1 revoked"), text("graph-counts"));
        until(() -> view.board().watchProperty().get().denies(view.board().picture().edge(WRITE).orElseThrow()));
        pictureNow("denied");
        long serial = snapshot().serial();
        until(() -> snapshot().serial() > serial + 3);
        long held = delivered();
        long later = snapshot().serial();
        until(() -> snapshot().serial() > later + 5);
        assertEquals(held, delivered(), "nothing passes a denied wire");
        assertEquals(0, snapshot().ledger().imbalance());

        clickOn(pill(WRITE), MouseButton.SECONDARY);
        clickOn("Grant again");
        until(() -> delivered() > held + 500);
        until(() -> text("graph-denials").isEmpty());
        assertEquals(0, snapshot().ledger().imbalance());
    }

    @Test
    void shouldGrantByDraggingFromADomainToAnObjectAndUndoIt() {
        dragTo(card("node:wall"), card("key:key1"));
        assertTrue(lookup("#grant-panel").tryQuery().isPresent(), () -> text("graph-words"));
        push(KeyCode.ENTER);
        Grant grant = editor.drawing().isolation().grants().getFirst();
        assertEquals(DomainRef.node("wall"), grant.holder());
        assertEquals(Set.of(Right.READ), grant.rights());
        assertEquals(Selection.ofGraph(grant.id()), editor.selection());
        assertTrue(text("graph-counts").contains("1 added by hand"), text("graph-counts"));
        interact(editor::undo);
        assertTrue(editor.drawing().isolation().grants().isEmpty());
        assertFalse(text("graph-counts").contains("added"));
    }

    @Test
    void shouldGrantOtherRightsWhenTheyAreChosen() {
        dragTo(card("node:wall"), card("key:key1"));
        CheckBox handOn = lookup("#grant-grant").query();
        clickOn(handOn);
        clickOn("#grant-accept");
        assertEquals(Set.of(Right.READ, Right.GRANT), editor.drawing().isolation().grants().getFirst().rights());
    }

    @Test
    void shouldSayWhyADropDoesNotFit() {
        moveTo(card("role:scheduler")).press(MouseButton.PRIMARY);
        Point2D key = card("key:key1");
        moveTo(key.subtract(30, 0));
        moveTo(key);
        assertFalse(text("graph-words").isEmpty());
        release(MouseButton.PRIMARY);
        assertTrue(lookup("#grant-panel").tryQuery().isEmpty());
        assertTrue(editor.drawing().isolation().grants().isEmpty());
    }

    @Test
    void shouldMoveAndMintWhatAUserGranted() {
        dragTo(card("node:wall"), card("key:key1"));
        push(KeyCode.ENTER);
        String id = editor.drawing().isolation().grants().getFirst().id();
        clickOn(pill(id), MouseButton.SECONDARY);
        clickOn("#graph-mint");
        clickOn("#grant-accept");
        assertEquals(2, editor.drawing().isolation().grants().size(), () -> text("grant-refusal"));
        assertEquals(id, editor.drawing().isolation().grants().getLast().from());
        interact(editor::undo);
        clickOn(pill(id), MouseButton.SECONDARY);
        clickOn("#graph-move");
        clickOn(card("node:sink"));
        assertEquals(List.of(DomainRef.node("sink")), editor.drawing().isolation().grants().stream().map(Grant::holder).toList());
    }

    @Test
    void shouldDoAllOfItByKeys() {
        interact(() -> view.requestFocus());
        while (!view.board().current().equals("node:wall")) {
            push(KeyCode.TAB);
        }
        assertEquals(Selection.ofNode("wall"), editor.selection());
        push(KeyCode.RIGHT);
        Capability reached = capability();
        assertEquals(DomainRef.node("wall"), reached.holder());
        push(KeyCode.DELETE);
        assertEquals(List.of(reached.id()), editor.drawing().isolation().revoked());
        assertTrue(capability().revoked());
        push(KeyCode.R);
        assertTrue(editor.drawing().isolation().revoked().isEmpty());
        push(KeyCode.LEFT);
        push(KeyCode.G);
        Node graph = lookup("#capability-graph").query();
        do {
            push(KeyCode.DOWN);
        } while (!graph.getAccessibleText().startsWith("Master key"));
        push(KeyCode.ENTER);
        push(KeyCode.ENTER);
        assertEquals(Set.of(Right.READ), editor.drawing().isolation().grants().getFirst().rights());
        push(KeyCode.DELETE);
        assertTrue(editor.drawing().isolation().grants().isEmpty());
    }

    @Test
    void shouldShareTheSelectionWithTheChain() {
        interact(() -> editor.select(Selection.ofNode("wall")));
        assertEquals("node:wall", view.board().current());
        interact(() -> editor.select(Selection.ofLink("in")));
        assertTrue(view.board().lightProperty().get().chosen().contains(WRITE));
        clickOn(pill("node:gen>inRing:wall#in"), MouseButton.SECONDARY);
        clickOn("#graph-wire");
        assertEquals(Selection.ofLink("in"), editor.selection());
        assertEquals(View.CHAIN, editor.viewProperty().get());
    }

    @Test
    void shouldAddAndDeleteWhatUsersDraw() {
        interact(() -> view.addAsset(Asset.Kind.SHARED_MEMORY));
        assertEquals(2, editor.drawing().isolation().assets().size());
        assertEquals(1, editor.selection().graph().size());
        push(KeyCode.DELETE);
        assertEquals(1, editor.drawing().isolation().assets().size());
    }

    private Capability capability() {
        return editor.graph().capability(view.board().current()).orElseThrow();
    }

    private Snapshot snapshot() {
        return editor.shown().snapshot();
    }

    private long delivered() {
        return snapshot().ledger().delivered();
    }
}
