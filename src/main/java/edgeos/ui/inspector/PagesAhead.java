package edgeos.ui.inspector;

import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.View;
import java.util.Optional;

/**
 * Makes the pages that a click may ask for, one at a time and while nobody waits for them: making one, with styles for some fifty controls, is most of what a
 * first click would take.
 */
final class PagesAhead {
    /** Beats with new figures that pass before the first one: a drawing that was just opened has enough to do. */
    private static final int PATIENCE = 10;

    private final Editor editor;
    private final NodePages pages;
    private final PageStack stack;
    private Drawing complete;
    private View completeIn;
    private int beats;

    PagesAhead(Editor editor, NodePages pages, PageStack stack) {
        this.editor = editor;
        this.pages = pages;
        this.stack = stack;
    }

    /** Another drawing is open. */
    void begin() {
        beats = 0;
        complete = null;
    }

    /**
     * There is time for one page.
     *
     * @param width of the pages in pixels
     */
    void beat(double width) {
        if (!stack.isInOpenWindow()) {
            return;
        }
        beats++;
        View view = editor.viewProperty().get();
        if (beats < PATIENCE || editor.drawing() == complete && view == completeIn || width < 1) {
            return;
        }
        Optional<Node> next = pages.missing(editor.drawing());
        if (next.isPresent()) {
            NodePage page = pages.of(next.get());
            page.refresh(editor.drawing(), editor.findingsProperty().get());
            stack.rehearse(page.node(), width);
        } else {
            complete = editor.drawing();
            completeIn = view;
        }
    }
}
