package edgeos.ui.palette;

/** Where the palette's kinds go. */
public interface Placing {
    /** A drag of this kind has begun at this point of the scene; the canvas follows the mouse from here on. */
    void begin(String kindId, double sceneX, double sceneY);

    /** Puts a node of this kind into the middle of what is seen. */
    void inTheMiddle(String kindId);
}
