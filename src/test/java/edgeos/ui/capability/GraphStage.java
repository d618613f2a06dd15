package edgeos.ui.capability;

import edgeos.ui.ViewStage;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.editor.View;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;

/** The graph of a drawing in a window of its own. */
abstract class GraphStage extends ViewStage<CapabilityView> {
    static final double WIDTH = 940;
    static final double HEIGHT = 680;

    GraphStage() {
        super(WIDTH, HEIGHT, "capability", CapabilityView::dispose);
    }

    @Override
    protected void prepare() {
        editor.viewProperty().set(View.CAPABILITIES);
    }

    @Override
    protected CapabilityView view() {
        return new CapabilityView(editor, appearance);
    }

    /** The middle of a card, on the screen, scrolled into view. */
    Point2D card(String key) {
        return seen(new Part.OnCard(view.board().picture().card(key).orElseThrow(() -> new AssertionError("no card key=" + key))));
    }

    /** The middle of a capability's pill, on the screen, scrolled into view. */
    Point2D pill(String id) {
        return seen(new Part.OnEdge(view.board().picture().edge(id).orElseThrow(() -> new AssertionError("no edge key=" + id))));
    }

    private Point2D seen(Part part) {
        interact(() -> view.actions().reveal(part));
        Box box = part instanceof Part.OnCard(var card) ? view.board().box(card) : view.board().pill(((Part.OnEdge) part).edge());
        Camera camera = view.board().camera();
        return lookup("#capability-graph").query().localToScreen(camera.viewX(box.centreX()), camera.viewY(box.centreY()));
    }

    /** What a label with this id says. */
    String text(String id) {
        return lookup("#" + id).<Label>query().getText();
    }
}
