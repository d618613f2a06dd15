package edgeos.ui.outline;

import edgeos.model.Drawing;
import edgeos.ui.editor.Selection;

/**
 * One line of the outline.
 *
 * @param sort what it stands for
 * @param id of that; of an expectation its place in the list, of the drawing and the headings nothing
 */
record Part(Sort sort, String id) {
    /** What lines stand for. */
    enum Sort { DRAWING, GROUP, CHAIN, NODE, WIRE, NOTES, NOTE, EXPECTATIONS, EXPECTATION }

    /** What is selected on the canvas with it; nothing for what the canvas does not show. */
    Selection selection(Drawing drawing) {
        return switch (sort) {
            case GROUP -> Selection.ofMembers(drawing, id);
            case CHAIN -> Selection.ofChain(id);
            case NODE -> Selection.ofNode(id);
            case WIRE -> Selection.ofLink(id);
            case NOTE -> Selection.ofNote(id);
            case DRAWING, NOTES, EXPECTATIONS, EXPECTATION -> Selection.NONE;
        };
    }
}
