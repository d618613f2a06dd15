package edgeos.ui.canvas.geometry;

import edgeos.model.Chain;
import edgeos.model.Note;

/** What lies under a point of the drawing. */
public sealed interface Hit {
    /** A port's circle. */
    record OnPort(PortSpot port) implements Hit { }

    /** A node's card. */
    record OnNode(NodeSpot spot) implements Hit { }

    /** A group's card, or the name or border of its outline; {@code fold}: what folds and unfolds it. */
    record OnGroup(GroupSpot spot, boolean fold) implements Hit { }

    /** A wire; {@code t} says where on its curve. */
    record OnWire(WireSpot wire, double t) implements Hit { }

    /** The lower right corner of a frame. */
    record OnCorner(Chain chain) implements Hit { }

    /** The title or border of a frame. */
    record OnFrame(Chain chain) implements Hit { }

    /** A note. */
    record OnNote(Note note) implements Hit { }

    /** Nothing, or the inside of a frame. */
    record OnCanvas() implements Hit { }
}
