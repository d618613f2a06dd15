package edgeos.ui.palette;

import edgeos.model.Asset;
import edgeos.model.Policy;

/** Where the palette's parts go. */
public interface Placing {
    /** A drag of this kind has begun at this point of the scene; the canvas follows the mouse from here on. */
    void begin(String kindId, double sceneX, double sceneY);

    /** Puts a node of this kind into the middle of what is seen. */
    void inTheMiddle(String kindId);

    /** Adds something to the capability graph. */
    void add(Asset.Kind kind);

    /** States an isolation policy. */
    void state(Policy.Rule rule);

    /** Something for the capability graph is being dragged and is at this point of the scene. */
    void follow(String title, double sceneX, double sceneY);

    /** It was let go at this point of the scene; true if that is over the graph. */
    boolean letGo(double sceneX, double sceneY);
}
