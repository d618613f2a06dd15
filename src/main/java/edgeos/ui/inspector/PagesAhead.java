package edgeos.ui.inspector;

import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.View;
import edgeos.ui.theme.Styles;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/**
 * Makes the pages that a click may ask for, one at a time and while nobody waits for them: making one, with styles for some fifty controls, is most of what a
 * first click would take. They are styled and laid out in a scene that nobody sees.
 */
final class PagesAhead {
    /** Beats with new figures that pass before the first one: a drawing that was just opened has enough to do. */
    private static final int PATIENCE = 6;
    private static final double HIGH = 900;

    private final Editor editor;
    private final NodePages pages;
    private final StackPane stage = new StackPane();
    private Scene unseen;
    private Drawing complete;
    private View completeIn;
    private int beats;

    PagesAhead(Editor editor, NodePages pages) {
        this.editor = editor;
        this.pages = pages;
        stage.getStyleClass().addAll(Styles.PANEL, "lab-inspector");
    }

    /** Another drawing is open. */
    void begin() {
        beats = 0;
        complete = null;
    }

    /**
     * There is time for one page.
     *
     * @param seen the scene in which pages will be seen
     * @param width of the pages
     */
    void beat(Scene seen, double width) {
        beats++;
        View view = editor.viewProperty().get();
        if (beats < PATIENCE || editor.drawing() == complete && view == completeIn || width < 1) {
            return;
        }
        Optional<Node> next = pages.missing(editor.drawing());
        if (next.isPresent()) {
            rehearse(pages.of(next.get()), seen, width);
        } else {
            complete = editor.drawing();
            completeIn = view;
        }
    }

    private void rehearse(NodePage page, Scene seen, double width) {
        unseen = unseen == null ? new Scene(stage, width, HIGH) : unseen;
        if (!unseen.getStylesheets().equals(seen.getStylesheets())) {
            unseen.getStylesheets().setAll(seen.getStylesheets());
        }
        page.refresh(editor.drawing(), editor.findingsProperty().get());
        stage.getChildren().setAll(page.node());
        stage.applyCss();
        stage.resize(width, HIGH);
        stage.layout();
        stage.getChildren().clear();
    }
}
