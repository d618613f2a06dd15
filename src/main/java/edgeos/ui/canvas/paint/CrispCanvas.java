package edgeos.ui.canvas.paint;

import edgeos.ui.canvas.geometry.Camera;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;

/** A canvas with as many pixels as the window's scale shows of it, so that large windows are not blurred. */
public final class CrispCanvas extends Canvas {
    private final Scale shrink = new Scale(1, 1);
    private double density = 1;
    private double left;
    private double top;

    /** An empty canvas that lets the mouse through. */
    public CrispCanvas() {
        getTransforms().add(shrink);
        setMouseTransparent(true);
    }

    /** Takes this size, at {@code newDensity} pixels for each. */
    public void fit(double width, double height, double newDensity) {
        double across = Math.ceil(width * newDensity);
        double down = Math.ceil(height * newDensity);
        if (across != getWidth() || down != getHeight() || newDensity != density) {
            density = newDensity;
            setWidth(across);
            setHeight(down);
            shrink.setX(1 / density);
            shrink.setY(1 / density);
        }
    }

    /** How many pixels it has. */
    public long pixels() {
        return (long) getWidth() * (long) getHeight();
    }

    /** Covers a view of this size from the whole pixel on where it begins: between two of them all of it would be blurred. */
    public void cover(double width, double height, Raster raster) {
        left = raster.xBefore(0);
        top = raster.yBefore(0);
        relocate(left, top);
        fit(width - left, height - top, raster.density());
    }

    /** Wipes everything and gets ready for painting in the coordinates of the drawing. */
    public GraphicsContext begin(Camera camera) {
        GraphicsContext gc = begin(camera.zoom(), -left / camera.zoom(), -top / camera.zoom());
        gc.translate(-camera.x(), -camera.y());
        return gc;
    }

    /** Wipes everything and gets ready for painting at this zoom, from this place on. */
    public GraphicsContext begin(double zoom, double x, double y) {
        GraphicsContext gc = getGraphicsContext2D();
        gc.setTransform(1, 0, 0, 1, 0, 0);
        gc.clearRect(0, 0, getWidth(), getHeight());
        gc.scale(density * zoom, density * zoom);
        gc.translate(x, y);
        return gc;
    }
}
