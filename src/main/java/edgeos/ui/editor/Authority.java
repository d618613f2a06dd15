package edgeos.ui.editor;

import edgeos.model.Drawing;
import edgeos.model.Policy;
import edgeos.model.capability.Breach;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.Influence;
import edgeos.model.capability.Policies;
import java.util.List;

/** The capability graph of the newest drawing and what follows from it: made once for all that ask. JavaFX application thread. */
final class Authority {
    private Drawing of;
    private CapabilityGraph graph;
    private Influence influence;
    private List<Breach> breaches;

    CapabilityGraph graph(Drawing drawing) {
        if (drawing != of) {
            of = drawing;
            graph = CapabilityGraph.of(drawing);
            influence = null;
            breaches = null;
        }
        return graph;
    }

    Influence influence(Drawing drawing) {
        CapabilityGraph now = graph(drawing);
        if (influence == null) {
            influence = Influence.of(now);
        }
        return influence;
    }

    List<Breach> breaches(Drawing drawing) {
        graph(drawing);
        if (breaches == null) {
            List<Policy> policies = drawing.isolation().policies();
            breaches = policies.isEmpty() ? List.of() : Policies.breaches(influence(drawing), policies);
        }
        return breaches;
    }
}
