package edgeos.ui.editor;

/** Who shows what runs. Called on the JavaFX application thread. */
@FunctionalInterface
public interface PulseListener {
    /** Shows what is new; must be short. */
    void pulse(Pulse pulse);

    /** True while something that can be seen moves from frame to frame; else pulses come only as often as labels change. */
    default boolean moves() {
        return false;
    }
}
