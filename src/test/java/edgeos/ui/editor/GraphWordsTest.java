package edgeos.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.model.Drawing;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.Domain;
import edgeos.notation.DomainRef;
import edgeos.ui.capability.Tenants;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphWordsTest {
    private static final Drawing TWO_EQUAL = Tenants.equal(2);

    @Test
    void shouldOfferNoTwoDomainsByTheSameWords() {
        CapabilityGraph graph = CapabilityGraph.of(TWO_EQUAL);
        List<String> offered = graph.domains().stream().map(Domain::ref).map(ref -> GraphWords.choice(graph, ref)).toList();
        assertEquals(offered.size(), offered.stream().distinct().count(), offered.toString());
    }

    @Test
    void shouldTellTenantsFromWhatTheyOwnAndTwinsFromEachOther() {
        CapabilityGraph graph = CapabilityGraph.of(TWO_EQUAL);
        assertEquals("tenant tenant0", GraphWords.choice(graph, DomainRef.tenant("tenant0")));
        assertEquals("Firewall, tenant1", GraphWords.choice(graph, DomainRef.node("wall1")));
        assertEquals("Generator (gen1)", GraphWords.choice(graph, DomainRef.node("gen1")));
        assertEquals("Mover", GraphWords.choice(graph, DomainRef.MOVER));
    }
}
