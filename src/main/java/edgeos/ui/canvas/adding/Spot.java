package edgeos.ui.canvas.adding;

import edgeos.model.edit.Attaching;

/** What a new node is added to. */
sealed interface Spot {
    /** A free place: its middle there, in the drawing. */
    record Free(double x, double y) implements Spot { }

    /** Behind a selected node, whose port is free; kinds that do not fit come to the free place. */
    record Behind(Attaching.Socket socket, String name, Free otherwise) implements Spot { }

    /** Where a wire was let go; only kinds that fit. */
    record AtWire(Attaching.Socket socket, String name, double x, double y) implements Spot { }

    /** Into a wire; only kinds that fit. */
    record Into(String link, String name, double x, double y) implements Spot { }
}
