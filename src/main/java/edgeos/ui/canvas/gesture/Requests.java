package edgeos.ui.canvas.gesture;

import edgeos.model.edit.Attaching;
import edgeos.ui.canvas.geometry.GroupSpot;
import edgeos.ui.canvas.geometry.Hit;

/** What hands ask the view for. */
public interface Requests {
    /** Something was double-clicked: look into a group, write the name or text of anything else. */
    void open(Hit hit);

    /** Let the user write the name or text of this. */
    void write(Hit hit);

    /** The triangle of a group was pressed: fold it into a card, or unfold it. */
    void fold(GroupSpot spot);

    /** A menu was asked for, at this place on the screen. */
    void menu(Hit hit, double screenX, double screenY);

    /** Something was pressed: the keyboard works on it from now on. */
    void focus(Hit hit);

    /** A node is to be added where it makes most sense: let the user choose which, with the beginning of its name typed already. */
    void add(String typed);

    /** A wire was let go over nothing: let the user choose what comes there, with the beginning of its name typed already. */
    void offer(Attaching.Socket socket, double x, double y, String typed);

    /** The pointer rests on something, or on nothing. */
    void hover(Hit hit, Pointer pointer);

    /** A press here that nobody else may have; true if it was meant for something above the drawing, such as a message. */
    boolean pick(Pointer pointer);
}
