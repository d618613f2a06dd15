package edgeos.ui.canvas.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.model.Chain;
import edgeos.model.Extras;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Ledger;
import edgeos.telemetry.Protection;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.ChainFigures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrameLookTest {
    private static Chain chain(Chain.Policy policy) {
        return new Chain("c", "Edge", 0, 0, 240, 168, "acme", policy, Chain.FlowBy.CLIENT, 3, -1, 100, 0, Extras.NONE);
    }

    private static Live live(int active, boolean running) {
        var figures = new ChainFigures("c", active, 0, 0, 10, 10, 2, 2, 0, 5, 0, Distribution.EMPTY, Snapshot.Split.NONE);
        return new Live(new Snapshot(1, 1, Ledger.EMPTY, List.of(), List.of(), List.of(figures), List.of(), Distribution.EMPTY, Snapshot.Split.NONE, Distribution.EMPTY, Distribution.EMPTY, Distribution.EMPTY,
                Distribution.EMPTY, 0, 0, Protection.NONE), Optional.empty(), running);
    }

    private static String policy(Chain chain, Live live) {
        return FrameLook.of(chain, live, false, false, false).policy();
    }

    /** Drawn for three clients, it serves as many as come. */
    @Test
    void shouldTellHowManyInstancesServeClientsWhileItRuns() {
        Chain each = chain(Chain.Policy.PER_FLOW);
        assertEquals("per client × 3", policy(each, Live.NONE));
        assertEquals("per client  ·  8 active", policy(each, live(8, true)));
        assertEquals("per client × 3", policy(each, live(8, false)), "nothing is active any more");
        assertEquals("hashed onto × 3", policy(chain(Chain.Policy.HASHED), live(3, true)), "as many as are drawn, whoever comes");
    }
}
