package edgeos.ui.editor;

import edgeos.model.Drawing;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.Influence;

/** The capability graph of the newest drawing and what follows from it: made once for all that ask. JavaFX application thread. */
final class Authority {
    private Drawing of;
    private CapabilityGraph graph;
    private Influence influence;

    CapabilityGraph graph(Drawing drawing) {
        if (drawing != of) {
            of = drawing;
            graph = CapabilityGraph.of(drawing);
            influence = null;
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
}
