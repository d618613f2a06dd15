package edgeos.ui.canvas.tidy;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.model.edit.Extent;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Plot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Moves notes along with what they were beside, to the nearest place there that covers nothing. Stateless; any thread. */
final class NotesBeside {
    private static final double AIR = 8;
    /** So many grid steps away a place is looked for. */
    private static final int FARTHEST = 80;

    private NotesBeside() { }

    /** The drawing after it was laid out, with its notes where they belong now. */
    static Drawing moved(Drawing before, Drawing after) {
        List<Note> placed = new ArrayList<>();
        for (Note note : after.notes()) {
            placed.add(at(note, place(before, after, note, placed)));
        }
        return after.withNotes(placed);
    }

    private static Box place(Drawing before, Drawing after, Note note, List<Note> placed) {
        Box was = Plot.box(note);
        Box wanted = Stream.concat(before.nodes().stream().map(node -> new Moved(Plot.box(node), after.node(node.id()).map(Plot::box))),
                        before.chains().stream().map(chain -> new Moved(Plot.box(chain), after.chain(chain.id()).map(Plot::box))))
                .min(Comparator.comparingDouble(moved -> distance(moved.from(), was))).flatMap(nearest -> nearest.to().map(to -> beside(was, nearest.from(), to))).orElse(was);
        for (int ring = 0; ring <= FARTHEST; ring++) {
            for (int step = -ring; step <= ring; step++) {
                double along = step * Extent.GRID;
                double off = ring * Extent.GRID;
                for (Box box : List.of(shifted(wanted, along, off), shifted(wanted, along, -off), shifted(wanted, off, along), shifted(wanted, -off, along))) {
                    if (isFree(after, box, placed)) {
                        return box;
                    }
                }
            }
        }
        return wanted;
    }

    /** What a note may be beside, before and after. */
    private record Moved(Box from, Optional<Box> to) { }

    /** A note below or to the right of something stays so although that has become larger or smaller. */
    private static Box beside(Box note, Box from, Box to) {
        double dx = note.x() >= from.right() ? to.right() - from.right() : to.x() - from.x();
        double dy = note.y() >= from.bottom() ? to.bottom() - from.bottom() : to.y() - from.y();
        return shifted(note, dx, dy);
    }

    private static boolean isFree(Drawing drawing, Box box, List<Note> placed) {
        Box air = box.grown(AIR);
        return drawing.nodes().stream().map((Node node) -> Plot.box(node)).noneMatch(air::meets) && placed.stream().map((Note note) -> Plot.box(note)).noneMatch(air::meets)
                && drawing.chains().stream().noneMatch(chain -> covers(chain, box));
    }

    /** In a frame a note stands below the title or not at all. */
    private static boolean covers(Chain chain, Box box) {
        Box frame = Plot.box(chain);
        Box body = new Box(frame.x(), frame.y() + Extent.FRAME_TOP - AIR, frame.width(), Math.max(0, frame.height() - Extent.FRAME_TOP + AIR));
        return frame.meets(box) && !body.contains(box);
    }

    private static double distance(Box one, Box other) {
        double across = Math.max(0, Math.max(one.x() - other.right(), other.x() - one.right()));
        double down = Math.max(0, Math.max(one.y() - other.bottom(), other.y() - one.bottom()));
        return Math.hypot(across, down);
    }

    private static Box shifted(Box box, double dx, double dy) {
        return new Box(box.x() + dx, box.y() + dy, box.width(), box.height());
    }

    private static Note at(Note note, Box box) {
        return new Note(note.id(), note.text(), box.x(), box.y(), note.width(), note.height(), note.extras());
    }
}
