package edgeos.ui.canvas.gesture;

/** Something that a hand does from pressing to releasing the button. */
public interface Gesture {
    /** The pointer has moved. */
    void drag(Pointer pointer);

    /** The button was released. */
    void release(Pointer pointer);

    /** Escape was pressed: everything is as it was before. */
    void cancel();
}
