package edgeos.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.model.Group;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.model.edit.Groups;
import edgeos.model.edit.Parts;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.GroupSpot;
import edgeos.ui.canvas.geometry.WireSpot;
import edgeos.ui.editor.Selection;
import edgeos.ui.theme.Appearance;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** Groups made, folded, entered, moved, and taken apart, by mouse and by keys. */
class GroupsOnCanvasTest extends CanvasStage {
    private static final Set<String> CHAIN = Set.of("fw", "cls", "nat", "mon");

    @Override
    protected Drawing first() {
        return Drawings.tenants();
    }

    @Test
    void shouldStandForAllInsideAsOneCardThatCanBeUsedLikeANode() {
        interact(() -> editor.select(Selection.ofNodes(CHAIN)));
        interact(view.actions().groups()::group);
        assertEquals("Group", lookup("#canvas-name").queryTextInputControl().getText());
        write("Tenant A");
        type(KeyCode.ENTER);
        Group group = editor.drawing().groups().getFirst();
        assertEquals("Tenant A", group.name());
        assertFalse(spot().card());
        Drawing open = editor.drawing();

        clickOn(fold());
        assertTrue(spot().card());
        assertEquals(List.of("gen>fw", "nat>sink", "mon>cap"), view.board().plot().wires().stream().filter(wire -> wire.link().id().matches("l[1-6]"))
                .map(WireSpot::link).map(link -> link.from().node() + ">" + link.to().node()).toList());
        assertTrue(view.board().plot().frames().stream().noneMatch(chain -> chain.id().equals("a")), "a frame that is whole in a group is a part of its card");
        until(() -> named("group-group").getAccessibleText().equals("Group Tenant A, 4 nodes · 1 chain, waiting, stopped"));

        Point2D card = middle();
        dragTo(card, card.add(0, 48));
        assertEquals("Move Tenant A", editor.undoNameProperty().get());
        assertTrue(CHAIN.stream().allMatch(id -> node(editor.drawing(), id).y() == node(open, id).y() + 48));
        assertEquals(84, editor.drawing().chain("a").orElseThrow().y());
        interact(editor::undo);
        deleteDisableDuplicateAndUnpack();
    }

    private void deleteDisableDuplicateAndUnpack() {
        clickOn(middle()).type(KeyCode.DELETE);
        assertEquals(7, editor.drawing().nodes().size());
        assertEquals(List.of(), editor.drawing().groups());
        interact(editor::undo);
        interact(() -> editor.select(Selection.NONE));
        clickOn(middle(), MouseButton.SECONDARY).clickOn("#menu-disable");
        assertTrue(CHAIN.stream().allMatch(id -> node(editor.drawing(), id).disabled()));
        assertTrue(named("group-group").getAccessibleText().contains("all 4 disabled"));
        interact(editor::undo);
        clickOn(middle(), MouseButton.SECONDARY).clickOn("#menu-duplicate");
        assertEquals(List.of("Tenant A", "Tenant A 2"), editor.drawing().groups().stream().map(Group::name).toList());
        interact(editor::undo);
        clickOn(fold());
        clickOn(handle(), MouseButton.SECONDARY).clickOn("#menu-unpack");
        assertEquals(Drawings.tenants(), editor.drawing());
    }

    @Test
    void shouldLeadIntoGroupsAndOutAgain() {
        group("in", Set.of("nat", "mon"));
        group("out", CHAIN);
        fold("out", "in");
        interact(() -> view.actions().fit());
        doubleClickOn(middle("out"));
        assertEquals("out", editor.scopeProperty().get());
        assertEquals(Set.of("fw", "cls"), seen());
        assertEquals(List.of("from Clients of A", "to Sink", "to Second sink"), view.board().plot().wires().stream().map(WireSpot::away).filter(words -> !words.isEmpty()).toList());
        assertEquals("Group 2", lookup("#crumb-here").<Label>query().getText());

        type(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        type(KeyCode.ENTER);
        assertEquals("in", editor.scopeProperty().get(), "by keys to the third stop, which is a card, and into it");
        assertEquals(Set.of("nat", "mon"), seen());
        interact(() -> view.actions().addNode("monitor"));
        assertTrue(view.board().plot().tree().nodes("in").contains("monitor"), "what is added in a group stays there");
        press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        assertEquals("out", editor.scopeProperty().get());
        assertEquals(Set.of("nat", "mon", "monitor"), editor.selection().nodes());
        clickOn("#crumb-whole");
        assertEquals("", editor.scopeProperty().get());
        assertFalse(lookup("#breadcrumbs").query().isVisible());

        interact(() -> view.actions().jumpTo("mon"));
        assertEquals("in", editor.scopeProperty().get(), "who jumps to a node sees it");
        assertTrue(seen().contains("mon"));
        while (!editor.undoNameProperty().get().isEmpty()) {
            interact(editor::undo);
        }
        assertEquals("", editor.scopeProperty().get(), "nobody stays in a group that there is no more");
        assertEquals(11, seen().size());
    }

    @Test
    void shouldTakeInWhatIsDroppedOnAnOutlineOrACardOrPutThereByTheAction() {
        group("b", Set.of("lim", "icmp"));
        Drawing before = editor.drawing();
        dragTo(node("sink2"), middle("b"));
        assertEquals("Put Sink of B into Group", editor.undoNameProperty().get());
        assertEquals(Set.of("lim", "icmp", "sink2"), inside("b"));
        assertEquals("b", node(editor.drawing(), "sink2").chain(), "it stands in the frame that is seen there");
        interact(editor::undo);
        assertEquals(before, editor.drawing());

        fold("b");
        moveTo(node("gen2")).press(MouseButton.PRIMARY);
        moveTo(node("gen2").midpoint(middle("b")));
        moveTo(middle("b"));
        assertEquals(named("node-gen2"), front(), "what is in the hand is over everything");
        release(MouseButton.PRIMARY);
        assertEquals(named("group-b"), front());
        assertEquals(Set.of("lim", "icmp", "gen2"), inside("b"));
        assertEquals(null, node(editor.drawing(), "gen2").chain(), "nobody sees a frame below a card");
        assertEquals(inside("b"), editor.selection().nodes());
        interact(editor::undo);
        interact(() -> editor.select(Selection.NONE));
        Point2D card = middle("b");
        dragTo(card, card.add(24, 0));
        assertEquals("Move Group", editor.undoNameProperty().get(), "a group is not put into itself");
        interact(editor::undo);

        interact(() -> editor.select(Selection.ofNodes(Set.of("lim", "icmp", "gen2"))));
        interact(view.actions().groups()::put);
        assertEquals(Set.of("lim", "icmp", "gen2"), inside("b"));
        group("in", Set.of("nat", "mon"));
        interact(() -> editor.select(Selection.ofNodes(Set.of("nat", "mon", "gen2"))));
        interact(view.actions().groups()::put);
        assertEquals("a group holds a whole frame or lies inside it: per client would be torn", lookup("#canvas-words").<Label>query().getText());
        assertEquals(Set.of("nat", "mon"), inside("in"));
    }

    /** The card that is over all others. */
    private javafx.scene.Node front() {
        List<javafx.scene.Node> cards = named("group-b").getParent().getChildrenUnmodifiable();
        double order = cards.stream().mapToDouble(javafx.scene.Node::getViewOrder).min().orElseThrow();
        return cards.stream().filter(card -> card.getViewOrder() == order).toList().getLast();
    }

    @Test
    void shouldTakeANameThatIsBeingWrittenWhenItsPlaceIsFoldedOrLeft() {
        group("in", Set.of("nat", "mon"));
        interact(() -> view.actions().groups().rename("in"));
        write("Both");
        double x = lookup("#canvas-name").query().getLayoutX();
        interact(() -> view.board().look(view.board().camera().panned(30, 0)));
        assertEquals(x + 30, lookup("#canvas-name").query().getLayoutX(), 0.5, "it follows the view");
        fold("in");
        until(() -> lookup("#canvas-name").tryQuery().isEmpty());
        assertEquals("Both", editor.drawing().groups().getFirst().name());
        interact(() -> view.actions().groups().rename("in"));
        write("All");
        interact(() -> view.actions().groups().scopes().enter("in"));
        until(() -> lookup("#canvas-name").tryQuery().isEmpty());
        assertEquals("All", editor.drawing().groups().getFirst().name());
    }

    private Set<String> inside(String group) {
        return view.board().plot().tree().nodes(group);
    }

    @Test
    void shouldSayWhyPartsCannotBeGroupedAndShowAllOfItInBothThemes() {
        interact(() -> editor.select(Selection.ofNodes(Set.of("gen", "fw"))));
        interact(view.actions().groups()::group);
        assertEquals("a group holds a whole frame or lies inside it: per client would be torn", lookup("#canvas-words").<Label>query().getText());
        assertEquals(List.of(), editor.drawing().groups());

        group("in", Set.of("nat", "mon"));
        group("b", Set.of("lim", "icmp"));
        fold("in");
        interact(() -> assertTrue(editor.run().start(), () -> editor.findingsProperty().get().toString()));
        until(() -> named("group-in").getAccessibleText().matches("Group Group, 2 nodes, running, in .*msg/s, out .*msg/s, .*FWPs"));
        interact(() -> editor.select(Selection.ofMembers(editor.drawing(), "b")));
        picture("groups-dark", 1300, 760, 1);
        interact(() -> editor.scopeProperty().set("b"));
        picture("groups-inside-dark", 650, 380, 2);
        interact(() -> appearance.choiceProperty().set(Appearance.Choice.LIGHT));
        picture("groups-inside-light", 900, 500, 1);
        interact(() -> editor.scopeProperty().set(""));
        picture("groups-light-2x", 1300, 760, 2);
    }

    @Test
    void shouldAddANoteByKeyAndResizeItByHand() {
        interact(() -> view.actions().addNote());
        write("Look here");
        type(KeyCode.ENTER);
        Note note = editor.drawing().notes().getLast();
        assertEquals("Look here", note.text());
        dragTo(at(note.x() + note.width() - 4, note.y() + note.height() - 4), at(note.x() + note.width() + 44, note.y() + note.height() + 32));
        Note larger = editor.drawing().notes().getLast();
        assertEquals(List.of(note.width() + 48, note.height() + 36), List.of(larger.width(), larger.height()));
        interact(editor::undo);
        assertEquals(note, editor.drawing().notes().getLast());
    }

    private void group(String id, Set<String> nodes) {
        interact(() -> editor.apply("Group", drawing -> Groups.group(drawing, id, Parts.ofNodes(nodes))));
    }

    private void fold(String... ids) {
        interact(() -> editor.apply("Fold", drawing -> Groups.collapse(drawing, List.of(ids), true)));
    }

    private Set<String> seen() {
        return view.board().plot().nodes().stream().map(spot -> spot.node().id()).collect(Collectors.toSet());
    }

    private GroupSpot spot() {
        return view.board().plot().groups().iterator().next();
    }

    private Point2D fold() {
        return middle(spot().fold());
    }

    private Point2D handle() {
        return middle(spot().handle());
    }

    private Point2D middle() {
        return middle(spot().box());
    }

    private Point2D middle(String group) {
        return middle(view.board().plot().group(group).orElseThrow().box());
    }

    private Point2D middle(Box box) {
        return at(box.centreX(), box.centreY());
    }

    private static Node node(Drawing drawing, String id) {
        return drawing.node(id).orElseThrow();
    }
}
