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

    /** A drag of something for the capability graph has begun; its title follows the pointer, and let go over the graph it is placed. */
    void carry(String title, double sceneX, double sceneY, Runnable place);
}
