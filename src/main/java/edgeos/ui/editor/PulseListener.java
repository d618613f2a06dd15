package edgeos.ui.editor;

/** Who moves while something runs. Called on the JavaFX application thread, once a frame. */
@FunctionalInterface
public interface PulseListener {
    /** Shows what is new; must be short. */
    void pulse(Pulse pulse);
}
