package edgeos.ui.capability.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.edit.Grants;
import edgeos.model.format.DrawingFormat;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.capability.Tenants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GraphLayoutTest {
    private static final Choice EVERYTHING = new Choice(true, true, Set.of());

    @Test
    void shouldNeverLetCardsMeetOrEdgesOfOneColumnShareARow() throws IOException {
        for (Drawing drawing : drawings()) {
            for (Choice choice : List.of(Choice.FIRST, EVERYTHING)) {
                Picture picture = GraphLayout.of(CapabilityGraph.of(drawing), choice);
                assertFalse(picture.edges().isEmpty(), drawing.title());
                assertNoOverlap(picture, drawing.title());
            }
        }
    }

    @Test
    void shouldKeepTheEdgesOfTheMoverBesideTheDomainsThatTheyPass() throws IOException {
        for (Drawing drawing : drawings()) {
            Picture picture = GraphLayout.of(CapabilityGraph.of(drawing), Choice.FIRST);
            List<Edge> passing = picture.edges().stream().filter(edge -> edge.from().kind() == Card.Kind.ROLE && edge.to().kind() == Card.Kind.OBJECT).toList();
            for (Card card : picture.cards()) {
                if (card.kind() == Card.Kind.NODE) {
                    assertTrue(passing.stream().noneMatch(edge -> edge.y1() > card.box().y() && edge.y1() < card.box().bottom()), drawing.title() + " " + card.key());
                }
            }
        }
    }

    @Test
    void shouldGiveTheSamePictureForTheSameGraph() {
        CapabilityGraph graph = CapabilityGraph.of(Tenants.equal(3));
        assertEquals(GraphLayout.of(graph, Choice.FIRST).cards(), GraphLayout.of(CapabilityGraph.of(Tenants.equal(3)), Choice.FIRST).cards());
    }

    @Test
    void shouldMoveNothingAboveAnEditAndOnlyARowBelowIt() {
        Drawing before = Tenants.equal(3);
        Drawing after = Grants.grant(before, DomainRef.node("wall0"), new ObjectRef(ObjectRef.Kind.MEMORY, "mon1"), Set.of(Right.READ), 0, "");
        Picture old = GraphLayout.of(CapabilityGraph.of(before), Choice.FIRST);
        Picture now = GraphLayout.of(CapabilityGraph.of(after), Choice.FIRST);
        assertEquals(old.edges().size() + 1, now.edges().size());
        for (Card card : old.cards()) {
            Box there = now.card(card.key()).orElseThrow().box();
            assertEquals(card.box().x(), there.x());
            assertEquals(card.box().y(), there.y(), Columns.ROW, card.key());
        }
    }

    @Test
    void shouldFoldEqualTenantsAndOpenThem() {
        CapabilityGraph graph = CapabilityGraph.of(Tenants.equal(1000));
        Picture folded = GraphLayout.of(graph, Choice.FIRST);
        List<Card> folds = folded.cards().stream().filter(card -> card.kind() == Card.Kind.FOLD).toList();
        assertEquals(List.of("998 more tenants"), folds.stream().map(Card::name).toList());
        assertTrue(folded.card("node:wall1").orElseThrow().members().isEmpty(), "the first two stay open");
        assertEquals(folds.getFirst(), folded.card("node:wall700").orElseThrow());
        assertNoOverlap(folded, "folded");
        Picture open = GraphLayout.of(graph, folded.choice().toggled(folds.getFirst().key()));
        assertEquals("node:wall700", open.card("node:wall700").orElseThrow().key());
        assertTrue(open.edges().size() > folded.edges().size());
    }

    @Test
    void shouldNotFoldATenantThatIsUnlikeTheOthers() {
        Drawing drawing = Grants.revoke(Tenants.equal(8), "role:mover>inRing:mon5");
        Picture picture = GraphLayout.of(CapabilityGraph.of(drawing), Choice.FIRST);
        assertEquals("node:mon5", picture.card("node:mon5").orElseThrow().key());
        assertEquals(Card.Kind.FOLD, picture.card("node:mon6").orElseThrow().kind());
        assertEquals(Edge.Style.REVOKED, picture.edge("role:mover>inRing:mon5").orElseThrow().style());
    }

    @Test
    void shouldKeepTheRolesInViewWhereThePictureIsTall() {
        Picture picture = GraphLayout.of(CapabilityGraph.of(Tenants.equal(200)), new Choice(true, false, Set.of("fold:tenant0")));
        Box seen = new Box(0, picture.bounds().height() / 2, 1000, 700);
        Card manager = picture.card("role:manager").orElseThrow();
        assertTrue(seen.contains(picture.box(manager, picture.shift(seen, 40))));
        assertEquals(0, picture.shift(new Box(0, -40, 1000, 700), 40));
    }

    private static void assertNoOverlap(Picture picture, String what) {
        List<Card> cards = picture.cards();
        for (int one = 0; one < cards.size(); one++) {
            for (int other = one + 1; other < cards.size(); other++) {
                Box box = cards.get(one).box();
                assertFalse(box.meets(cards.get(other).box()), what + ": " + cards.get(one) + " " + cards.get(other));
            }
        }
        for (boolean role : new boolean[] {true, false}) {
            List<Double> rows = picture.edges().stream().filter(edge -> (edge.from().kind() == Card.Kind.ROLE) == role).map(Edge::y1).sorted().toList();
            for (int at = 1; at < rows.size(); at++) {
                assertTrue(rows.get(at) - rows.get(at - 1) >= 17.5, what + " role=" + role + " rows=" + rows.get(at - 1) + "," + rows.get(at));
            }
        }
    }

    private static List<Drawing> drawings() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            List<Drawing> samples = files.filter(file -> file.toString().endsWith(".json")).sorted().map(file -> DrawingFormat.read(file).drawing()).toList();
            return Stream.concat(samples.stream(), Stream.of(Tenants.equal(5), Tenants.chainWithKey())).toList();
        }
    }
}
