package edgeos.ui.talk;

import edgeos.lab.talk.SceneDrawing;
import edgeos.lab.talk.Talk;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Of equal drawings of scenes, one that stands for all. Who was found once is found without looking into the drawing, which may be large: a talk of a thousand scenes has the same ones after each letter that somebody writes.
 * JavaFX application thread only.
 */
final class SameDrawings {
    private static final int MOST = 4 * Talk.MOST_READ;

    private final Map<SceneDrawing, SceneDrawing> met = new IdentityHashMap<>();
    private final Map<SceneDrawing, SceneDrawing> first = new HashMap<>();

    /** The one that stands for this; which that is does not change as long as it is wanted. */
    SceneDrawing of(SceneDrawing drawing) {
        SceneDrawing found = met.get(drawing);
        if (found == null) {
            found = first.computeIfAbsent(drawing, same -> same);
            met.put(drawing, found);
        }
        return found;
    }

    /** Forgets what is gone once there is much of it; these are wanted still. */
    void tidy(Collection<SceneDrawing> wanted) {
        if (met.size() > MOST) {
            List<SceneDrawing> kept = List.copyOf(wanted);
            met.clear();
            first.clear();
            kept.forEach(this::of);
        }
    }
}
