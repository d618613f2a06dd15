package edgeos.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.notation.DropReason;
import edgeos.telemetry.Snapshot.NodeFigures;
import edgeos.telemetry.Snapshot.NodeState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NodeFigureTextTest {
    private static final Live NONE = new Live(Optional.empty(), true);

    private static NodeFigures node(long runNanos, Map<String, Long> own) {
        return new NodeFigures("n", 0, 0, 0, List.of(), 0, 0, 0, 1, 0, runNanos, 1, 0, 0, NodeState.RUNNING, own);
    }

    @Test
    void shouldListWhatAProgramCountsInTheSameOrderInEveryWindow() {
        var own = new HashMap<String, Long>();
        Stream.of("misses", "answers4xx", "items", "hits", "bytesSent", "answers2xx").forEach(name -> own.put(name, 1L));
        List<String> names = new ArrayList<>(NodeFigureText.of(node(0, own), NONE, 0).keySet());
        assertEquals(List.of("Answers 2xx", "Answers 4xx", "Bytes sent", "Hits", "Items", "Misses"), names.subList(names.indexOf("Sent on") + 1, names.size()));
    }

    @Test
    void shouldSayNothingOfARateThatNobodyKnowsYetAndNoneOfWhatIsStopped() {
        assertEquals("–", NodeFigureText.of(node(0, Map.of()), new Live(Optional.empty(), false), 100).get("Messages"), "a run that steps, before there is a rate");
        assertEquals("–", NodeFigureText.of(node(0, Map.of()), new Live(Optional.empty(), false), 100).get("Share of a core"));
        assertEquals("0 msg/s", NodeFigureText.of(node(0, Map.of()), NONE, 100).get("Messages"));
    }

    @Test
    void shouldSayHowManyBudgetsARunTakesRatherThanThousandsOfPercent() {
        assertEquals("198 %", NodeFigureText.of(node(198_000, Map.of()), NONE, 100).get("Share of budget"));
        assertEquals("1.55 k budgets", NodeFigureText.of(node(154_977_000, Map.of()), NONE, 100).get("Share of budget"));
    }

    /** Of a hundred messages that a tee copies to three wires, 150 copies found no room. */
    @Test
    void shouldTellDroppedCopiesAsAShareOfAllCopies() {
        var drops = new ArrayList<>(Collections.nCopies(DropReason.count(), 0L));
        drops.set(DropReason.RING_FULL.ordinal(), 150L);
        var tee = new NodeFigures("n", 100, 150, 6_400, drops, 0, 0, 0, 1, 0, 1, 1, 0, 0, NodeState.RUNNING, Map.of());
        assertTrue(NodeFigureText.of(tee, NONE, 0).values().stream().anyMatch(figure -> figure.startsWith("50 %")), () -> NodeFigureText.of(tee, NONE, 0).toString());
    }
}
