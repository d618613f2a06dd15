package edgeos.ui.canvas.gesture;

import edgeos.model.Link;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Curve;
import edgeos.ui.canvas.snap.Guides;
import java.util.Optional;
import java.util.Set;

/**
 * What a gesture shows while it lasts. Immutable.
 *
 * @param draft the wire being drawn
 * @param fitting ports where it may end; null while none is being drawn
 * @param fromOut true if the wire being drawn looks for an in port
 * @param replaced the id of the link whose end is in the hand; empty for none
 * @param band the rubber band, or the frame being drawn
 * @param ghost the node that follows the pointer
 * @param words what to say beside the pointer; empty for nothing
 * @param refused true if the words are the reason for a refusal
 * @param x where to say it, in the drawing
 * @param y where to say it, in the drawing
 * @param targetFrame the id of the frame that a node would join; empty for none
 * @param targetWire the id of the link that a node would be put into; empty for none
 * @param guides what things line up with, and what gives way
 * @param carried ids of the nodes in the hand: they are over everything that stands
 */
public record Feedback(Optional<Curve> draft, Set<Link.End> fitting, boolean fromOut, String replaced, Optional<Box> band,
        Optional<Ghost> ghost, String words, boolean refused, double x, double y, String targetFrame, String targetWire, Guides guides, Set<String> carried) {
    /** Nothing is going on. */
    public static final Feedback NONE = new Feedback(Optional.empty(), null, false, "", Optional.empty(), Optional.empty(), "",
            false, 0, 0, "", "", Guides.NONE, Set.of());

    /**
     * A node that follows the pointer.
     *
     * @param kind its kind
     * @param box where it would stand
     */
    public record Ghost(String kind, Box box) { }

    /** This, with the rubber band or the frame being drawn. */
    public Feedback withBand(Box newBand) {
        return new Feedback(draft, fitting, fromOut, replaced, Optional.of(newBand), ghost, words, refused, x, y, targetFrame, targetWire, guides, carried);
    }

    /** This, with a wire being drawn. */
    public Feedback withDraft(Curve newDraft, Set<Link.End> newFitting, boolean newFromOut, String newReplaced) {
        return new Feedback(Optional.of(newDraft), newFitting, newFromOut, newReplaced, band, ghost, words, refused, x, y, targetFrame, targetWire, guides, carried);
    }

    /** This, with a node that follows the pointer. */
    public Feedback withGhost(Ghost newGhost) {
        return new Feedback(draft, fitting, fromOut, replaced, band, Optional.of(newGhost), words, refused, x, y, targetFrame, targetWire, guides, carried);
    }

    /** This, with words beside a point of the drawing. */
    public Feedback saying(String newWords, boolean newRefused, double newX, double newY) {
        return new Feedback(draft, fitting, fromOut, replaced, band, ghost, newWords, newRefused, newX, newY, targetFrame, targetWire, guides, carried);
    }

    /** This, with what things line up with. */
    public Feedback withGuides(Guides newGuides) {
        return new Feedback(draft, fitting, fromOut, replaced, band, ghost, words, refused, x, y, targetFrame, targetWire, newGuides, carried);
    }

    /** This, with the frame and the wire that would take a node in; empty for none. */
    public Feedback aimingAt(String newFrame, String newWire) {
        return new Feedback(draft, fitting, fromOut, replaced, band, ghost, words, refused, x, y, newFrame, newWire, guides, carried);
    }

    /** This, with nodes in the hand. */
    public Feedback carrying(Set<String> newCarried) {
        return new Feedback(draft, fitting, fromOut, replaced, band, ghost, words, refused, x, y, targetFrame, targetWire, guides, Set.copyOf(newCarried));
    }
}
