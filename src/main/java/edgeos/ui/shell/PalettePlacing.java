package edgeos.ui.shell;

import edgeos.model.Asset;
import edgeos.model.Policy;
import edgeos.ui.canvas.CanvasView;
import edgeos.ui.editor.CapabilityEdits;
import edgeos.ui.palette.Placing;
import java.util.function.Supplier;

/**
 * Puts what the palette gives where it belongs: kinds of node on the canvas, the rest into the graph. JavaFX application thread only.
 *
 * @param canvas where nodes go
 * @param edits what adds to the graph
 * @param carried what follows the pointer until it is let go; asked for when it is needed
 */
record PalettePlacing(CanvasView canvas, CapabilityEdits edits, Supplier<Carried> carried) implements Placing {
    @Override
    public void begin(String kindId, double sceneX, double sceneY) {
        canvas.beginPlacing(kindId, sceneX, sceneY);
    }

    @Override
    public void inTheMiddle(String kindId) {
        canvas.actions().addNode(kindId);
    }

    @Override
    public void add(Asset.Kind kind) {
        edits.add(kind);
    }

    @Override
    public void state(Policy.Rule rule) {
        edits.state(rule);
    }

    @Override
    public void carry(String title, double sceneX, double sceneY, Runnable place) {
        carried.get().begin(title, sceneX, sceneY, place);
    }
}
