package edgeos.engine.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names of nodes in traces: kept as long as a trace tells of them, and not for ever. */
class TracedNodesTest {
    private final TracedNodes nodes = new TracedNodes();
    private final BitSet inTraces = new BitSet();

    /** An edit after another: each draws a node anew under another id. */
    private void replace(int edits) {
        for (int at = 0; at < edits; at++) {
            nodes.number("node " + at);
            nodes.keepOnly(Set.of("stays", "node " + at), () -> inTraces);
        }
    }

    @Test
    void shouldNotGrowWithEditsAndKeepWhatTracesTellOf() {
        int stays = nodes.number("stays");
        int told = nodes.number("told of");
        inTraces.set(told);
        replace(10_000);
        assertTrue(nodes.names().size() <= TracedNodes.MOST_GONE + 3, "names: " + nodes.names().size());
        assertEquals("stays", nodes.name(stays));
        assertEquals("told of", nodes.name(told));
        assertEquals(stays, nodes.number("stays"));
        inTraces.clear();
        replace(10_000);
        assertTrue(nodes.names().stream().noneMatch("told of"::equals), "no trace tells of it any more");
    }

    @Test
    void shouldGiveEachNodeThatIsDrawnItsOwnNumber() {
        for (int at = 0; at < 1_000; at++) {
            assertEquals(at, nodes.number("n" + at));
        }
        nodes.keepOnly(Set.of("n5"), () -> inTraces);
        int again = nodes.number("n999");
        assertEquals("n999", nodes.name(again));
        int other = nodes.number("other");
        assertEquals("other", nodes.name(other));
        assertEquals("n5", nodes.name(5));
        assertEquals("n999", nodes.name(again), "a number in use is given to nobody");
    }
}
