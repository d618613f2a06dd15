package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Breakpoint;
import edgeos.model.Chain;
import edgeos.model.Link;
import edgeos.model.Probe;
import edgeos.model.check.Finding;
import edgeos.model.edit.Groups;
import edgeos.model.edit.Parts;
import edgeos.model.edit.Watches;
import edgeos.notation.Settings;
import edgeos.ui.editor.Selection;
import edgeos.ui.inspector.expectation.ExpectationsPane;
import edgeos.ui.inspector.part.Shortened;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class InspectorTest extends LabFixture {
    @Test
    void shouldApplyATypedNumberAsOneStep() {
        fx(() -> editor().select(Selection.ofNode("gen")));
        type("setting.ratePerSecond", "12 k");
        assertEquals(12_000.0, editor().drawing().node("gen").orElseThrow().settings().real("ratePerSecond", 0));
        robot.push(KeyCode.ENTER);
        fx(() -> editor().undo());
        assertEquals(Drawings.ONE_OF_EACH, editor().drawing());
    }

    @Test
    void shouldShowAGroupAsOneAndDoWithItWhatCanBeDone() {
        List<String> nodes = editor().drawing().links().stream().limit(1).flatMap(link -> Stream.of(link.from().node(), link.to().node())).toList();
        Parts inside = new Parts(Set.copyOf(nodes), Set.of(), Set.of(), Set.of());
        fx(() -> {
            editor().apply("Group", drawing -> Groups.group(drawing, "g1", inside));
            editor().select(Selection.ofNodes(nodes));
        });
        assertEquals("Group", ((TextField) byId("inspector.name")).getText());
        List<String> rows = robot.lookup(".lab-member").queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
        List<String> names = nodes.stream().map(id -> editor().drawing().node(id).orElseThrow().name()).toList();
        assertTrue(rows.containsAll(names), rows::toString);
        long crossing = editor().drawing().links().stream().filter(link -> nodes.contains(link.from().node()) != nodes.contains(link.to().node())).count();
        assertEquals(names.size() + crossing, rows.size(), "members, and each wire that leads in or out");
        fx(() -> editor().select(Selection.ofNodes(nodes).with(Selection.ofLink(editor().drawing().links().getFirst().id()))));
        assertEquals("Group", ((TextField) byId("inspector.name")).getText(), "a wire within it is a part of it");
        fx(() -> editor().select(Selection.ofNodes(nodes).with(Selection.ofLink(editor().drawing().links().getLast().id()))));
        assertTrue(robot.lookup(".lab-member").queryAll().stream().noneMatch(LabFixture::isSeen), "a wire that leads out of it is not");
        fx(() -> editor().select(Selection.ofNodes(nodes)));
        fx(() -> ((Button) byId("inspector.group.disable")).fire());
        assertTrue(nodes.stream().allMatch(id -> editor().drawing().node(id).orElseThrow().disabled()));
        fx(() -> ((Button) byId("inspector.group.fold")).fire());
        assertTrue(editor().drawing().groups().getFirst().collapsed());
        assertEquals("Expand", ((Labeled) byId("inspector.group.fold")).getText());
        fx(() -> ((Button) byId("inspector.group.unpack")).fire());
        assertTrue(editor().drawing().groups().isEmpty());
        assertTrue(robot.lookup("#inspector.group.fold").queryAll().stream().noneMatch(LabFixture::isSeen), "these are two things again");
    }

    @Test
    void shouldListWhatIsWatchedOfAWireAndTakeItAway() {
        String wire = editor().drawing().links().getFirst().id();
        fx(() -> {
            editor().apply("Watch", drawing -> Watches.toggle(Watches.pin(drawing, new Probe(wire, Probe.Figure.FILL, Probe.Show.VALUE)), Breakpoint.At.LINK, wire));
            editor().select(Selection.ofLink(wire));
        });
        fx(() -> ((Button) byId("inspector.watch.probe.FILL")).fire());
        assertTrue(editor().drawing().watching().probes().isEmpty());
        fx(() -> ((Button) byId("inspector.watch.breakpoint")).fire());
        assertTrue(editor().drawing().watching().breakpoints().isEmpty());
        fx(() -> editor().undo());
        assertEquals("Remove. Breakpoint: a run stops when a message crosses", byId("inspector.watch.breakpoint").getAccessibleText());
    }

    @Test
    void shouldShowWhyAValueCannotBeAndNotApplyIt() {
        fx(() -> editor().select(Selection.ofNode("gen")));
        type("setting.clients", "0");
        assertTrue(((Labeled) byId("clients.finding")).getText().startsWith("from 1 to"));
        assertFalse(editor().drawing().node("gen").orElseThrow().settings().has("clients"));
        Node value = byId("clients.finding").getParent();
        Labeled name = robot.lookup((Node node) -> node instanceof Label label && label.getLabelFor() == value && isSeen(node)).query();
        frames(2);
        assertTrue(name.getBoundsInParent().getMaxY() < value.getLayoutY() + byId("clients.finding").getLayoutY(), "the name stands beside the value");
        robot.push(KeyCode.ESCAPE);
        assertEquals("8", ((TextField) byId("setting.clients")).getText());
        assertNull(robot.lookup((Node node) -> "clients.finding".equals(node.getId()) && isSeen(node)).tryQuery().orElse(null));
    }

    @Test
    void shouldLeaveADefaultOutOfTheDrawing() {
        fx(() -> editor().select(Selection.ofNode("gen")));
        type("setting.ratePerSecond", "10 k");
        assertFalse(editor().drawing().node("gen").orElseThrow().settings().has("ratePerSecond"));
    }

    @Test
    void shouldGiveADescriptionTheRoomThatItsLinesTake() {
        for (String text : List.of("Short.", "One line of this, and one more of that, and what comes then. ".repeat(4).strip())) {
            fx(() -> editor().apply("Describe", drawing -> drawing.withTitle(drawing.title(), text)));
            frames(2);
            Region area = robot.lookup((Node node) -> "What the drawing shows".equals(node.getAccessibleText()) && isSeen(node)).query();
            double lines = area.lookupAll(".text").stream().filter(node -> text.equals(((Text) node).getText())).findFirst().orElseThrow().getLayoutBounds().getHeight();
            double around = Stream.of(area, (Region) area.lookup(".content")).map(Region::getInsets).mapToDouble(insets -> insets.getTop() + insets.getBottom()).sum();
            double spare = area.getHeight() - around - lines;
            assertTrue(spare > -1 && spare < 12, () -> "spare=" + spare + " text=" + text);
        }
    }

    @Test
    void shouldEndATitleThatIsTooLongWithAnEllipsisUntilItIsEdited() {
        fx(() -> editor().apply("Rename", drawing -> drawing.withTitle("Tenants that share a machine at the edge of the network", drawing.description())));
        frames(2);
        Labeled shown = (Labeled) byId("inspector.name").getParent().lookup(".label");
        assertTrue(((Text) shown.lookup(".text")).getText().matches("Tenants that .*(\\.\\.\\.|…)"), () -> ((Text) shown.lookup(".text")).getText());
        robot.clickOn(byId("inspector.name"));
        assertFalse(shown.isVisible());
    }

    @Test
    void shouldEndALineThatIsTooLongWithAnEllipsisAndTellAllOfIt() {
        String rule = "tcp 10.20.30.0/24 -> 192.168.100.0/24 : 10000-20000";
        fx(() -> editor().select(Selection.ofNode("wall")));
        assertEquals("", ((Shortened) line(1).getParent()).hidden(), "what is to be seen is told no more");
        type(line(0), rule);
        assertEquals("", ((Shortened) line(0).getParent()).hidden(), "whoever edits it sees what is edited");
        robot.clickOn(line(1));
        frames(2);
        assertEquals(rule, ((Shortened) line(0).getParent()).hidden());
    }

    @Test
    void shouldOfferChoicesInWords() {
        fx(() -> editor().apply("Add", drawing -> drawing.withNodes(Stream.concat(drawing.nodes().stream(),
                Stream.of(Drawings.node("liar", "forgedRecord", "Liar", 24, null, Map.of("attack", "lengthIntoNext")).at(24, 480))).toList())));
        fx(() -> editor().select(Selection.ofNode("liar")));
        @SuppressWarnings("unchecked")
        ComboBox<String> attack = (ComboBox<String>) byId("setting.attack");
        assertEquals("length into next", attack.getConverter().toString(attack.getValue()));
        choose("setting.attack", "hugeStride");
        assertEquals("hugeStride", settings("liar").text("attack", ""), "in files it is called as before");
    }

    @Test
    void shouldRenameWhatIsSelected() {
        fx(() -> editor().select(Selection.ofNode("wall")));
        type("inspector.name", "North wall");
        assertEquals("North wall", editor().drawing().node("wall").orElseThrow().name());
        fx(() -> editor().select(Selection.ofChain("blue")));
        type("inspector.name", "tenant blue");
        assertEquals("tenant blue", editor().drawing().chain("blue").orElseThrow().name());
    }

    @Test
    void shouldEditRulesLineByLine() {
        fx(() -> editor().select(Selection.ofNode("wall")));
        robot.clickOn(byId("lines.rules.add"));
        assertEquals(List.of("deny tcp any -> any : 11211", "allow any", "allow any"), rules());
        robot.write("deny udp any -> any : 53");
        robot.push(KeyCode.ENTER);
        assertEquals("deny udp any -> any : 53", rules().get(2));
        robot.push(KeyCode.ALT, KeyCode.UP);
        assertEquals("deny udp any -> any : 53", rules().get(1));
        type(line(1), "tcp nowhere");
        robot.push(KeyCode.ENTER);
        assertEquals("deny udp any -> any : 53", rules().get(1), "what is no rule is not applied");
        assertFalse(byId("lines.rules.1").lookupAll(".lab-finding").isEmpty());
    }

    @Test
    void shouldTurnARuleByItsAction() {
        fx(() -> editor().select(Selection.ofNode("wall")));
        robot.clickOn(byId("lines.rules.0").lookup(".action"));
        assertEquals("allow tcp any -> any : 11211", rules().getFirst());
    }

    @Test
    void shouldChangeHowALinkCopiesAndWhatAChainIsolates() {
        fx(() -> editor().select(Selection.ofLink("in")));
        choose("setting.whenFull", "drop");
        assertEquals(Link.WhenFull.DROP, editor().drawing().link("in").orElseThrow().whenFull());
        fx(() -> editor().select(Selection.ofChain("blue")));
        choose("setting.policy", "per packet");
        assertEquals(Chain.Policy.PER_PACKET, editor().drawing().chain("blue").orElseThrow().policy());
        type("setting.limit", "64");
        assertEquals(64, editor().drawing().chain("blue").orElseThrow().limit());
    }

    @Test
    void shouldAddAndRemoveAnExpectation() {
        robot.clickOn(byId("inspector.expectations.add"));
        assertEquals(2, editor().drawing().expectations().size());
        fx(() -> editor().undo());
        assertEquals(1, editor().drawing().expectations().size());
        fx(() -> {
            ExpectationsPane none = new ExpectationsPane(editor());
            none.refresh(Drawings.ONE_OF_EACH.withExpectations(List.of()), List.of());
            assertEquals(1, none.getChildren().size(), "a drawing that never had any says so, too");
        });
    }

    @Test
    void shouldShowAnotherNodeOfAKindOnThePageThatIsThereAndMixNothingUp() {
        fx(() -> editor().apply("Add", drawing -> drawing.withNodes(Stream.concat(drawing.nodes().stream(), Stream.of(
                Drawings.node("gen2", "generator", "Second", 24, null, Map.of("clients", 5L)).at(24, 480),
                Drawings.node("wall2", "firewall", "South wall", 264, "blue", Map.of("rules", List.of("deny any"))))).toList())));
        fx(() -> editor().select(Selection.ofNode("gen")));
        Node field = byId("setting.clients");
        type("setting.clients", "0");
        fx(() -> editor().select(Selection.ofNode("gen2")));
        assertSame(field, byId("setting.clients"), "a page of its own costs most of what a click costs");
        assertEquals(List.of("Second", "5"), List.of(text("inspector.name"), text("setting.clients")));
        assertNull(robot.lookup((Node node) -> "clients.finding".equals(node.getId()) && isSeen(node)).tryQuery().orElse(null), "what was wrong was the other one's");
        type("setting.clients", "7");
        assertEquals(7, settings("gen2").whole("clients", 0));
        assertFalse(settings("gen").has("clients"));
        type("inspector.name", "Third");
        fx(() -> editor().select(Selection.ofNode("gen")));
        assertEquals(List.of("Generator", "8"), List.of(text("inspector.name"), text("setting.clients")));
        assertEquals("Third", editor().drawing().node("gen2").orElseThrow().name());
        fx(() -> editor().select(Selection.ofNode("wall")));
        type(line(0), "deny udp any -> any : 53");
        fx(() -> editor().select(Selection.ofNode("wall2")));
        assertEquals("deny udp any -> any : 53", rules().getFirst(), "a line that was being typed is its own node's");
        assertEquals(List.of("deny any"), settings("wall2").lines("rules"));
        assertEquals(1, robot.lookup((Node node) -> node.getId() != null && node.getId().matches("lines\\.rules\\.\\d+") && isSeen(node)).queryAll().size());
    }

    @Test
    void shouldFollowUndoOnTheScreen() {
        fx(() -> editor().select(Selection.ofNode("gen")));
        fx(() -> editor().apply("Set", drawing -> drawing.withNodes(drawing.nodes().stream()
                .map(node -> node.with(node.settings().with("clients", 5L))).toList())));
        assertEquals("5", ((TextField) byId("setting.clients")).getText());
        fx(() -> editor().undo());
        assertEquals("8", ((TextField) byId("setting.clients")).getText());
    }

    @Test
    void shouldLeadFromAFindingToItsNode() {
        fx(() -> editor().apply("Break", drawing -> drawing.withNodes(drawing.nodes().stream()
                .map(node -> node.id().equals("wall") ? node.with(node.settings().with("ringBytes", 5000L)) : node).toList())));
        assertFalse(editor().findingsProperty().get().isEmpty());
        Node row = byId("inspector.findings").lookup(".lab-finding-row");
        robot.clickOn(row);
        assertEquals(Selection.ofNode("wall"), editor().selection());
        assertFalse(((Labeled) byId("ringBytes.finding")).getText().isEmpty());
    }

    @Test
    void shouldSayAutomaticWhereTheMachineDecides() {
        assertEquals("automatic", text("setting.fwpCores"));
        assertEquals("automatic", text("setting.movers"));
        type("setting.movers", "2");
        assertEquals(2, editor().drawing().machine().placement().movers());
        type("setting.movers", "automatic");
        assertEquals(0, editor().drawing().machine().placement().movers());
        type("setting.movers", "17");
        assertTrue(((Labeled) byId("movers.finding")).getText().contains("16"));
    }

    @Test
    void shouldPlaceRolesByTyping() {
        type("setting.placement", "mover 0 = 1, core 0 = 1");
        assertEquals(Map.of("mover 0", 1, "core 0", 1), editor().drawing().machine().placement().seats());
        type("setting.placement", "pilot = 1");
        assertTrue(((Labeled) byId("placement.finding")).getText().contains("pilot"));
        assertEquals(2, editor().drawing().machine().placement().seats().size(), "what names no role is not applied");
        robot.push(KeyCode.ENTER);
        fx(() -> editor().undo());
        assertEquals(Map.of(), editor().drawing().machine().placement().seats());
        robot.push(KeyCode.ESCAPE);
        assertEquals("automatic", text("setting.placement"));
    }

    /** What cannot be is red; what can be and is doubtful has the colour of warnings, at the field as in the list of findings. */
    @Test
    void shouldTellAWarningFromAnErrorAtTheFieldItIsAbout() {
        type("setting.movers", "1");
        type("setting.placement", "mover 5 = 1");
        assertEquals(Finding.Severity.WARNING, editor().findingsProperty().get().getFirst().severity());
        assertEquals(Set.of("doubtful"), marks(byId("placement.finding")));
        type("setting.placement", "pilot = 1");
        assertEquals(Set.of(), marks(byId("placement.finding")), "this cannot be: as red as any");
        robot.push(KeyCode.ESCAPE);
        type("setting.placement", "automatic");
        fx(() -> editor().select(Selection.ofNode("gen")));
        type("setting.clients", "0");
        assertEquals(Set.of(), marks(byId("clients.finding")));
    }

    private static Set<String> marks(Node of) {
        return of.getPseudoClassStates().stream().map(PseudoClass::getPseudoClassName).filter("doubtful"::equals).collect(Collectors.toSet());
    }

    private Settings settings(String node) {
        return editor().drawing().node(node).orElseThrow().settings();
    }

    private String text(String id) {
        return ((TextField) byId(id)).getText();
    }

    private List<String> rules() {
        return editor().drawing().node("wall").orElseThrow().settings().lines("rules");
    }

    private Node line(int index) {
        return byId("lines.rules." + index).lookup(".text-field");
    }

    private void type(String id, String text) {
        type(byId(id), text);
    }

    private void type(Node field, String text) {
        fx(() -> {
            field.requestFocus();
            ((TextField) field).selectAll();
        });
        robot.write(text);
    }

    @SuppressWarnings("unchecked")
    private void choose(String id, String word) {
        fx(() -> ((ComboBox<String>) byId(id)).setValue(word));
    }
}
