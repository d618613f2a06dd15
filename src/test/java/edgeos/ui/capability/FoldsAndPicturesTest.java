package edgeos.ui.capability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Policy;
import edgeos.model.edit.Assets;
import edgeos.model.edit.Grants;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.capability.layout.Card;
import edgeos.ui.capability.layout.Picture;
import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import edgeos.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** Folds, views of large graphs, and pictures for people to judge, under {@code target/capability}. */
class FoldsAndPicturesTest extends GraphStage {
    @Override
    protected Drawing first() {
        return Grants.grant(Grants.revoke(Tenants.equal(7), "role:mover>inRing:mon1"), DomainRef.node("wall0"), new ObjectRef(ObjectRef.Kind.MEMORY, "mon0"),
                Set.of(Right.READ), 0, "");
    }

    @Test
    void shouldOpenAFoldByAClickAndCloseItByEnter() {
        String fold = picture().cards().stream().filter(card -> card.kind() == Card.Kind.FOLD).findFirst().orElseThrow().key();
        assertEquals(Card.Kind.FOLD, picture().card("node:wall6").orElseThrow().kind());
        clickOn(card(fold));
        assertEquals(Card.Kind.NODE, picture().card("node:wall6").orElseThrow().kind());
        assertEquals(fold, view.board().current());
        push(KeyCode.ENTER);
        assertEquals(Card.Kind.FOLD, picture().card("node:wall6").orElseThrow().kind());
        interact(() -> view.actions().show("node:wall6"));
        assertEquals("node:wall6", view.board().current());
        assertEquals(Selection.ofNode("wall6"), editor.selection());
    }

    @Test
    void shouldNeverLetPillsMeetEachOtherOrCards() {
        interact(() -> {
            view.actions().toggle(picture().cards().stream().filter(card -> card.kind() == Card.Kind.FOLD).findFirst().orElseThrow());
            List<Box> taken = new ArrayList<>(picture().cards().stream().map(view.board()::box).toList());
            picture().edges().forEach(edge -> {
                Box pill = view.board().pill(edge);
                assertFalse(taken.stream().anyMatch(pill::meets), edge.key());
                taken.add(pill);
            });
        });
    }

    @Test
    void shouldShowTheDeniedWireThatItsHeadTellsOfUnlessSomebodyLooksElsewhere() {
        Camera top = view.board().camera();
        assertFalse(view.board().seen().contains(denied()), "it is far below");
        interact(() -> assertTrue(editor.run().start(), editor.findingsProperty().get()::toString));
        until(() -> text("graph-denials").startsWith("1 wire denied, "));
        until(() -> view.board().seen().contains(denied()));
        interact(() -> view.board().look(top));
        long serial = editor.snapshotProperty().get().serial();
        until(() -> editor.snapshotProperty().get().serial() > serial + 2);
        assertEquals(top, view.board().camera(), "it is not taken away from what somebody looks at");
    }

    @Test
    void shouldShowTheWayByWhichAPolicyIsBroken() {
        Camera top = view.board().camera();
        interact(() -> editor.apply("Policy", drawing -> Assets.state(drawing, new Policy("judge", "Judge", Policy.Rule.NEVER_AFFECTS, List.of("node:mon1", "node:sink1"), "", Extras.NONE))));
        List<Box> way = editor.breaches().getFirst().path().stream().map(step -> view.board().pill(picture().edge(step.by()).orElseThrow())).toList();
        assertTrue(view.board().seen().contains(way.getFirst()) && !top.sees(view.board().viewWidth(), view.board().viewHeight()).contains(way.getFirst()), "nobody has to look for it");
        assertEquals(way.size(), view.board().lightProperty().get().broken().size());
        pictureNow("broken");
        interact(() -> view.board().look(top));
        interact(() -> editor.apply("Title", drawing -> drawing.withTitle("Another", "")));
        assertEquals(top, view.board().camera(), "it is not taken away from what somebody looks at");
        interact(() -> {
            editor.viewProperty().set(View.CHAIN);
            editor.select(Selection.ofPolicy("judge"));
            editor.viewProperty().set(View.CAPABILITIES);
        });
        assertTrue(view.board().seen().contains(way.getFirst()), "whoever selects it wants to see it");
        assertTrue(view.board().lightProperty().get().dims());
        assertEquals("", view.board().current(), "what is selected is the policy, and no capability of its way");
        interact(() -> editor.apply("Mended", drawing -> Assets.withdraw(drawing, "judge")));
        assertEquals(Set.of(), view.board().lightProperty().get().broken());
    }

    private Box denied() {
        return view.board().pill(picture().edge("role:mover>inRing:mon1").orElseThrow());
    }

    @Test
    void shouldNotSelectWhatHeadingsAndButtonsCover() {
        Region graph = lookup("#capability-graph").query();
        Region foot = lookup(".graph-foot").query();
        assertEquals(graph.getHeight(), foot.getBoundsInParent().getMaxY(), 0.5);
        for (double y : new double[] {12, graph.getHeight() - 20}) {
            Box box = view.board().box(picture().card("node:wall0").orElseThrow());
            interact(() -> view.board().look(new Camera(box.x() - 300, box.centreY() - y, 1)));
            clickOn(graph.localToScreen(view.board().camera().viewX(box.centreX()), y));
            assertEquals(Selection.NONE, editor.selection(), "y=" + y);
        }
        clickOn(card("node:wall0"));
        assertEquals(Selection.ofNode("wall0"), editor.selection());
    }

    @Test
    void shouldShowBothThemesAtBothSizes() {
        picture("dark", 900, 1100, 1);
        picture("dark-2x", 900, 600, 2);
        interact(() -> editor.select(Selection.ofNode("wall0")));
        picture("dark-reach", 900, 900, 1);
        interact(() -> {
            appearance.choiceProperty().set(Appearance.Choice.LIGHT);
            editor.select(Selection.NONE);
        });
        picture("light", 900, 1100, 1);
        picture("light-2x", 900, 600, 2);
        interact(() -> view.actions().fit());
        dragTo(card("node:wall0"), card("node:mon0"));
        pictureNow("light-panel");
        push(KeyCode.ESCAPE);
        interact(() -> view.board().choose(new edgeos.ui.capability.layout.Choice(true, true, Set.of()), () -> { }));
        interact(() -> view.actions().fit());
        pictureNow("light-everything");
    }

    @Test
    void shouldShowFiveThousandDomainsAndScrollThroughThem() {
        interact(() -> editor.apply("many", _ -> Tenants.equal(1250)));
        until(() -> picture().graph().domains().size() > 5000);
        assertTrue(picture().cards().size() < 60, "equal tenants are folded");
        interact(() -> view.actions().show("node:wall900"));
        until(() -> view.board().current().equals("node:wall900"));
        assertTrue(picture().cards().size() > 15_000);
        interact(() -> {
            GraphSurface surface = lookup("#capability-graph").query();
            for (int frame = 0; frame < 30; frame++) {
                view.board().look(view.board().camera().panned(0, -300));
                surface.layout();
            }
            assertTrue(picture().cards(view.board().seen(), view.board().shift()).size() < 40, "only what is seen is painted");
        });
        pictureNow("many");
    }

    private Picture picture() {
        return view.board().picture();
    }
}
