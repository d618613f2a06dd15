package edgeos.ui.canvas;

import edgeos.model.Drawing;
import edgeos.ui.ViewStage;
import edgeos.ui.canvas.geometry.Camera;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.stage.Stage;

/** A canvas in a window of its own, at 100 % with the drawing's origin in its corner. */
abstract class CanvasStage extends ViewStage<CanvasView> {
    static final double WIDTH = 900;
    static final double HEIGHT = 600;

    CanvasStage() {
        super(WIDTH, HEIGHT, "canvas", CanvasView::dispose);
    }

    @Override
    protected Drawing first() {
        return Drawing.EMPTY;
    }

    @Override
    protected CanvasView view() {
        return new CanvasView(editor, appearance, _ -> Optional.empty());
    }

    @Override
    public void start(Stage shown) {
        super.start(shown);
        view.board().look(Camera.HOME);
    }

    /** The point of the screen where the camera shows this point of the drawing. */
    Point2D at(double x, double y) {
        Camera camera = view.board().camera();
        return view.localToScreen(camera.viewX(x), camera.viewY(y));
    }

    /** The middle of a node's card. */
    Point2D node(String id) {
        var box = view.board().plot().node(id).orElseThrow().box();
        return at(box.centreX(), box.centreY());
    }

    /** A port of a node. */
    Point2D port(String id, String name, boolean out) {
        var spot = view.board().plot().ports().filter(port -> port.end().node().equals(id) && port.end().port().equals(name) && port.isOut() == out)
                .findFirst().orElseThrow();
        return at(spot.x(), spot.y());
    }
}
