package edgeos.ui.canvas;

import edgeos.model.edit.Extent;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.paint.CardLook;
import edgeos.ui.canvas.paint.CardPainter;
import edgeos.ui.canvas.paint.CrispCanvas;
import edgeos.ui.canvas.paint.Raster;
import edgeos.ui.canvas.paint.UnseenPictures;
import edgeos.ui.theme.Tokens;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** One node's card. It paints itself only when its look, its zoom, or the theme has changed, and of its look only what is different; moving it costs nothing. */
final class CardView extends Region implements UnseenPictures.Picture {
    private CrispCanvas canvas = new CrispCanvas();
    /** Over it: most of what a card is stays as it is when figures change. */
    private CrispCanvas figures = new CrispCanvas();
    private final Scale stretch = new Scale(1, 1);
    private final Group drawn = new Group(canvas, figures);
    private CardLook painted;
    private double paintedZoom;
    private double paintedDensity;
    private Tokens paintedTokens;

    CardView() {
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("canvas-card");
        setAccessibleRole(AccessibleRole.BUTTON);
        drawn.setAutoSizeChildren(false);
        drawn.setManaged(false);
        drawn.getTransforms().add(stretch);
        getChildren().add(drawn);
    }

    /** Stands where the camera sees this box, on whole pixels: text between two of them would be blurred. */
    void stand(Box box, Camera camera, Raster raster) {
        resizeRelocate(raster.x(camera.viewX(box.x())), raster.y(camera.viewY(box.y())),
                Extent.NODE_WIDTH * camera.zoom(), Extent.NODE_HEIGHT * camera.zoom());
    }

    @Override
    public long pixels() {
        return canvas.pixels() + figures.pixels();
    }

    /** Canvases keep their pixels as long as they are there. */
    @Override
    public void forget() {
        canvas = new CrispCanvas();
        figures = new CrispCanvas();
        drawn.getChildren().clear();
        painted = null;
    }

    /** True if it was painted already, and can be stretched. */
    boolean isPainted() {
        return painted != null;
    }

    /** The zoom at which it was painted. */
    double zoom() {
        return paintedZoom;
    }

    /** True if it is seen, and was painted at another zoom than it is seen at. */
    boolean isStretched() {
        return isVisible() && stretch.getX() != 1;
    }

    /** Is as large as it is at this zoom, without being painted anew: its letters are less sharp until it is. */
    void stretch(double zoom) {
        stretch.setX(zoom / paintedZoom);
        stretch.setY(zoom / paintedZoom);
    }

    /** Looks like this from now on. */
    void show(CardLook look, double zoom, double density, Tokens tokens) {
        paint(zoom >= CardPainter.TEXT_ZOOM ? look : look.far(), look, zoom, density, tokens);
    }

    private void paint(CardLook look, CardLook whole, double zoom, double density, Tokens tokens) {
        stretch.setX(1);
        stretch.setY(1);
        if (look.equals(painted) && zoom == paintedZoom && density == paintedDensity && tokens == paintedTokens) {
            return;
        }
        if (painted == null || !look.equals(painted)) {
            setAccessibleText(whole.name() + ", " + whole.subtitle() + ", " + whole.sign().words()
                    + (whole.trouble().reason().isEmpty() ? "" : ": " + whole.trouble().reason())
                    + (whole.trouble().badge().isEmpty() ? "" : ", " + whole.trouble().badge()) + ", " + whole.figure());
        }
        boolean elsewhere = painted == null || zoom != paintedZoom || density != paintedDensity || tokens != paintedTokens;
        boolean apart = CardPainter.hasFigures(look, zoom);
        boolean joined = elsewhere || apart != CardPainter.hasFigures(painted, zoom);
        if (joined || !look.frame().equals(painted.frame())) {
            paintFrame(look, zoom, density, tokens, apart);
        }
        if (apart && (joined || !look.figures().equals(painted.figures()))) {
            paintFigures(look, zoom, density, tokens);
        }
        painted = look;
        paintedZoom = zoom;
        paintedDensity = density;
        paintedTokens = tokens;
    }

    private void paintFrame(CardLook look, double zoom, double density, Tokens tokens, boolean apart) {
        double across = Raster.atLeast(CardPainter.across(look, zoom) * zoom, density);
        double above = Raster.atLeast(CardPainter.above(look, zoom) * zoom, density);
        double below = Raster.atLeast(CardPainter.below(look, zoom) * zoom, density);
        canvas.fit(Extent.NODE_WIDTH * zoom + 2 * across, Extent.NODE_HEIGHT * zoom + above + below, density);
        canvas.relocate(-across, -above);
        CardPainter painter = new CardPainter(canvas.begin(zoom, across / zoom, above / zoom), tokens);
        painter.paint(look, zoom);
        if (!apart) {
            painter.paintFigures(look, zoom);
        }
        List<CrispCanvas> wanted = apart ? List.of(canvas, figures) : List.of(canvas);
        if (!drawn.getChildren().equals(wanted)) {
            drawn.getChildren().setAll(wanted);
        }
    }

    private void paintFigures(CardLook look, double zoom, double density, Tokens tokens) {
        double top = Math.floor(CardPainter.figuresY(zoom) * zoom * density) / density;
        figures.fit(Extent.NODE_WIDTH * zoom, Extent.NODE_HEIGHT * zoom - top, density);
        figures.relocate(0, top);
        new CardPainter(figures.begin(zoom, 0, -top / zoom), tokens).paintFigures(look, zoom);
    }

    @Override
    protected void layoutChildren() {
        // the canvas was put in its place when it was painted
    }
}
