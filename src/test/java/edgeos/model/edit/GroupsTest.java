package edgeos.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Group;
import edgeos.model.Node;
import edgeos.model.Sketch;
import edgeos.model.check.Checker;
import edgeos.model.check.Finding;
import edgeos.model.format.DrawingFormat;
import edgeos.model.group.GroupTree;
import edgeos.plan.PlanCompiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Groups: what is in which, edits that know nothing of them and keep them whole, and nonsense from files. */
class GroupsTest {
    private static final Parts FRONT = Parts.ofNodes(Set.of("source", "wall"));

    @Test
    void shouldRunTheSameWithGroupsAndWithout() {
        Drawing plain = Sketch.sound().drawing();
        Drawing grouped = Groups.collapse(Groups.group(plain, "g", FRONT), List.of("g"), true);
        assertEquals(PlanCompiler.compile(plain, Path.of("")), PlanCompiler.compile(grouped, Path.of("")));
        assertEquals(List.of(), Checker.check(grouped));
        assertEquals(grouped, DrawingFormat.read(DrawingFormat.write(grouped), "").drawing());
        assertFalse(DrawingFormat.write(plain).contains("groups"), "a drawing without groups is written as before there were any");
    }

    @Test
    void shouldNestGroupsAndUnpackThemAgain() {
        Drawing drawing = Groups.group(Groups.group(Sketch.sound().drawing(), "in", FRONT), "out", Parts.ofNodes(Set.of("source", "wall", "sink")));
        GroupTree tree = GroupTree.of(drawing);
        assertEquals(List.of("out", "in"), tree.path("in").stream().map(Group::id).toList());
        assertEquals(List.of("sink"), tree.group("out").orElseThrow().nodes());
        assertEquals(Set.of("source", "wall", "sink"), tree.nodes("out"));
        assertEquals(Set.of("edge"), tree.frames("in"));
        assertEquals("Group 2", tree.group("out").orElseThrow().name());
        assertEquals("out", tree.cardOf("wall", "").or(() -> GroupTree.of(Groups.collapse(drawing, List.of("in", "out"), true)).cardOf("wall", "")).map(Group::id).orElse(""));
        assertEquals("in", GroupTree.of(Groups.collapse(drawing, List.of("in", "out"), true)).cardOf("wall", "out").map(Group::id).orElse(""));
        Drawing flat = Groups.unpack(drawing, List.of("out"));
        assertEquals(List.of("in"), flat.groups().stream().map(Group::id).toList());
        assertEquals(Sketch.sound().drawing(), Groups.unpack(flat, List.of("in")));
        Drawing kept = Groups.unpack(drawing, List.of("in"));
        assertEquals(Set.of("source", "wall", "sink"), Set.copyOf(kept.groups().getFirst().nodes()));
    }

    @Test
    void shouldLetANewGroupTakeNodesOutOfOthers() {
        Drawing drawing = Groups.group(Groups.group(Sketch.sound().drawing(), "one", FRONT), "two", Parts.ofNodes(Set.of("wall", "sink")));
        assertEquals(List.of("source"), drawing.groups().getFirst().nodes());
        assertEquals(List.of("wall", "sink"), drawing.groups().getLast().nodes());
        Drawing none = Groups.group(drawing, "three", Parts.ofNodes(Set.of("source", "sink")));
        assertEquals(List.of(List.of("source"), List.of("wall"), List.of("sink")), none.groups().stream().filter(group -> !group.nodes().isEmpty()).map(Group::nodes).toList());
        assertEquals("three", GroupTree.of(none).ofGroup("one").orElseThrow().id());
    }

    @Test
    void shouldKeepGroupsWholeInEditsThatKnowNothingOfThem() {
        Drawing drawing = Groups.group(Sketch.sound().note("n").drawing(), "g", new Parts(Set.of("source", "wall"), Set.of(), Set.of(), Set.of("n")));
        Drawing less = Edits.delete(drawing, Parts.ofNodes(Set.of("source")));
        assertEquals(List.of("wall"), less.groups().getFirst().nodes());
        assertEquals(List.of(), Edits.rewrite(drawing, "n", "").groups().getFirst().notes());
        assertEquals(List.of(), Edits.delete(drawing, Groups.parts(GroupTree.of(drawing), "g")).groups());
        Drawing fragment = Clipping.copy(drawing, Groups.parts(GroupTree.of(drawing), "g"));
        assertEquals(1, fragment.groups().size());
        Clipping.Pasted pasted = Clipping.shifted(drawing, fragment, 300, 0);
        Group copy = pasted.drawing().groups().getLast();
        assertEquals("group", copy.id().replace("g2", "group"));
        assertEquals("Group 2", copy.name());
        assertEquals(pasted.parts().nodes(), Set.copyOf(copy.nodes()));
        assertEquals(pasted.parts().notes(), Set.copyOf(copy.notes()));
        assertEquals(List.of(), Clipping.copy(drawing, FRONT).groups(), "half a group is no group");
        assertEquals(List.of(), Checker.check(pasted.drawing()).stream().filter(finding -> finding.place() == Finding.Place.GROUP).toList());
    }

    @Test
    void shouldKeepInAGroupWhatIsAddedWhileSomebodyLooksIntoIt() {
        Drawing drawing = Groups.group(Sketch.sound().drawing(), "g", FRONT);
        Drawing added = Groups.adopt(drawing, Edits.addNode(drawing, "new", "monitor", 0, 0), "g");
        assertTrue(added.groups().getFirst().nodes().contains("new"));
        assertTrue(Groups.adopt(drawing, Edits.addNote(drawing, "note", "hello", 0, 0), "g").groups().getFirst().notes().contains("note"));
        Drawing loose = Edits.addNode(drawing, "new", "monitor", 0, 0);
        assertEquals(loose, Groups.adopt(drawing, loose, ""));
        Drawing put = Groups.put(loose, "g", Parts.ofNodes(Set.of("new")));
        assertEquals("g", GroupTree.of(put).ofNode("new").orElseThrow().id());
        assertTrue(GroupTree.of(Groups.put(put, "", Parts.ofNodes(Set.of("new")))).ofNode("new").isEmpty());
    }

    @Test
    void shouldRefuseToTearAFrame() {
        Drawing drawing = new Sketch().chain("edge", "", Chain.Policy.PER_FLOW).node("a", "firewall", "edge").node("b", "nat", "edge").node("c", "sink").drawing();
        assertEquals("a group holds a whole frame or lies inside it: edge would be torn", Groups.refusal(drawing, Parts.ofNodes(Set.of("a", "c"))).orElseThrow());
        assertTrue(Groups.refusal(drawing, Parts.ofNodes(Set.of("a"))).isEmpty());
        assertTrue(Groups.refusal(drawing, Parts.ofNodes(Set.of("a", "b", "c"))).isEmpty());
        assertTrue(Groups.refusal(drawing, Parts.ofNodes(Set.of())).isPresent());
        assertTrue(Groups.refusal(Groups.group(drawing, "g", Parts.ofNodes(Set.of("a"))), Parts.ofNodes(Set.of("a"))).isPresent());
        Drawing inside = Groups.group(drawing, "g", Parts.ofNodes(Set.of("a", "b")));
        Drawing crossing = inside.withNodes(inside.nodes().stream().map(node -> node.id().equals("c") ? node.inside("edge") : node.id().equals("b") ? node.inside(null) : node).toList());
        assertEquals(List.of("this group and a frame hold a part of each other: chain=edge"), texts(crossing));
    }

    @Test
    void shouldFindNonsenseInFilesAndMakeTheBestOfIt() {
        Drawing sound = Sketch.sound().drawing();
        Drawing drawing = sound.withGroups(List.of(group("a", List.of("wall", "gone"), List.of("b")), group("b", List.of("wall"), List.of("a", "nobody")), group("b", List.of(), List.of())));
        assertEquals(List.of("more than one group has this id, and the first counts: id=b", "nothing is in this group: group=b", "there is no such node in the drawing: node=gone",
                "this node is in a group already, and the first counts: node=wall group=a", "there is no such group in the drawing: group=nobody",
                "a group cannot be in itself, nor deeper than most=16: group=a"), texts(drawing));
        assertTrue(Checker.check(drawing).stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR), "what is drawing only keeps nothing from running");
        assertEquals(List.of("a"), GroupTree.of(drawing).path("a").stream().map(Group::id).toList());
        assertEquals(drawing, Edits.rename(drawing, "wall", "the wall"), "nonsense stays for its owner to see");
    }

    @Test
    void shouldBearGroupsOfAnyDepthAndNumber() {
        int many = 20_000;
        List<Group> groups = new ArrayList<>(IntStream.range(0, many).mapToObj(each -> group("g" + each, List.of("n" + each), List.of("g" + (each + 1) % many))).toList());
        List<Node> nodes = IntStream.range(0, many).mapToObj(each -> new Node("n" + each, "monitor", "", 0, 0, null, edgeos.notation.Settings.NONE, Extras.NONE)).toList();
        GroupTree tree = GroupTree.of(Drawing.EMPTY.withNodes(nodes).withGroups(groups));
        assertTrue(tree.path("g17").size() <= GroupTree.MOST_DEPTH);
        assertTrue(groups.stream().allMatch(group -> tree.nodes(group.id()).contains("n" + group.id().substring(1))));
    }

    private static Group group(String id, List<String> nodes, List<String> groups) {
        return new Group(id, id, nodes, groups, List.of(), false, Extras.NONE);
    }

    private static List<String> texts(Drawing drawing) {
        return Checker.check(drawing).stream().filter(finding -> finding.place() == Finding.Place.GROUP).map(Finding::what).toList();
    }
}
