package edgeos.ui.canvas;

import edgeos.model.edit.Extent;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.paint.CardLook;
import edgeos.ui.canvas.paint.CardPainter;
import edgeos.ui.theme.Tokens;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** One node's card. It paints itself only when its look, its zoom, or the theme has changed; moving it costs nothing. */
final class CardView extends Region {
    private static final double MARGIN = 16;
    private static final double NAMES_MARGIN = 64;

    private final CrispCanvas canvas = new CrispCanvas();
    private CardLook painted;
    private double paintedZoom;
    private double paintedDensity;
    private Tokens paintedTokens;

    CardView() {
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("canvas-card");
        setAccessibleRole(AccessibleRole.BUTTON);
        getChildren().add(canvas);
    }

    /** Stands where the camera sees this box. */
    void stand(Box box, Camera camera) {
        resizeRelocate(camera.viewX(box.x()), camera.viewY(box.y()), Extent.NODE_WIDTH * camera.zoom(), Extent.NODE_HEIGHT * camera.zoom());
    }

    /** Looks like this from now on. */
    void show(CardLook look, double zoom, double density, Tokens tokens) {
        if (look.equals(painted) && zoom == paintedZoom && density == paintedDensity && tokens == paintedTokens) {
            return;
        }
        if (painted == null || !look.equals(painted)) {
            setAccessibleText(look.name() + ", " + look.subtitle() + ", " + look.sign().words() + ", " + look.figure());
        }
        double margin = zoom >= CardPainter.PORT_NAME_ZOOM ? NAMES_MARGIN : MARGIN;
        canvas.fit((Extent.NODE_WIDTH + 2 * margin) * zoom, (Extent.NODE_HEIGHT + 2 * MARGIN) * zoom, density);
        canvas.relocate(-margin * zoom, -MARGIN * zoom);
        new CardPainter(canvas.begin(zoom, margin, MARGIN), tokens).paint(look, zoom);
        painted = look;
        paintedZoom = zoom;
        paintedDensity = density;
        paintedTokens = tokens;
    }

    @Override
    protected void layoutChildren() {
        // the canvas was put in its place when it was painted
    }
}
