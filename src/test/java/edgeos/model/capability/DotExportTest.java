package edgeos.model.capability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.notation.Right;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DotExportTest {
    private static final Pattern QUOTED = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");

    @Test
    void shouldTellGrantedFromRevokedAndTenantsApart() {
        CapabilityGraph graph = new GraphSketch().fwp("a", "acme").fwp("b", "birch").asset("key:secret").wire("a", "b")
                .grant("node:a", "key:secret", Right.READ).graph();
        String dot = DotExport.dot("Two tenants", GraphSketch.revoked(graph, "role:mover>inRing:b"));
        assertTrue(dot.contains("subgraph \"cluster_acme\"") && dot.contains("subgraph \"cluster_birch\""), dot);
        assertTrue(dot.contains("\"node:a\" -> \"key:secret\" [label=\"17: read\", style=bold, penwidth=2];"), dot);
        assertTrue(dot.contains("\"role:mover\" -> \"inRing:b\" [label=\"1: write (revoked)\", style=dashed, color=red, fontcolor=red];"), dot);
        assertEquals(graph.capabilities().size(), dot.lines().filter(line -> line.contains(" -> ")).count());
    }

    @Test
    void shouldEscapeWhateverANameHolds() {
        String dot = DotExport.dot("a \"title\" with \\N and\nlines", new GraphSketch().fwp("x\"];\n evil [", "ten\\ant\"").graph());
        String bare = QUOTED.matcher(dot).replaceAll("Q");
        assertTrue(bare.lines().noneMatch(line -> line.contains("evil") || line.contains("\"")), bare);
        assertEquals(bare.chars().filter(letter -> letter == '{').count(), bare.chars().filter(letter -> letter == '}').count());
        assertTrue(dot.contains("a \\\"title\\\" with \\\\N and\\nlines"), dot);
    }
}
