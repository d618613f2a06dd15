package edgeos.lab.talk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a scene is looked at. Immutable; any thread.
 *
 * @param arrangement which panels stand where, in the words of a file of an arrangement: {@code tab}, {@code below}, {@code charts.at}, {@code scale}, and a panel's name each; what is not there stays as it is
 * @param theme {@code dark} or {@code light}; empty: stays as it is
 * @param part what of the drawing is seen, in the drawing's pixels; empty: all of it
 * @param scope the id of the group that is looked into; empty: none
 * @param selected ids of what is selected, by {@link #KINDS}
 */
public record SceneView(Map<String, String> arrangement, Optional<String> theme, Optional<Part> part, String scope, Map<String, List<String>> selected) {
    /** What can be selected. */
    public static final List<String> KINDS = List.of("nodes", "links", "chains", "notes", "graph");
    /** As it is now, with all of the drawing seen. */
    public static final SceneView AS_IT_IS = new SceneView(Map.of(), Optional.empty(), Optional.empty(), "", Map.of());

    public SceneView {
        arrangement = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(arrangement));
        selected = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(selected));
    }

    /**
     * A part of a drawing: of a window of another shape, more is seen beside it or above.
     *
     * @param x from the left
     * @param y from the top
     * @param width more than 0
     * @param height more than 0
     */
    public record Part(double x, double y, double width, double height) { }
}
