package edgeos.ui.canvas.gesture;

import edgeos.ui.canvas.geometry.Hit;

/** What hands ask the view for. */
public interface Requests {
    /** Something was double-clicked: let the user write its name or text. */
    void write(Hit hit);

    /** A menu was asked for, at this place on the screen. */
    void menu(Hit hit, double screenX, double screenY);

    /** Something was pressed: the keyboard works on it from now on. */
    void focus(Hit hit);

    /** The pointer rests on something, or on nothing. */
    void hover(Hit hit, Pointer pointer);

    /** A press here that nobody else may have; true if it was meant for something above the drawing, such as a message. */
    boolean pick(Pointer pointer);
}
