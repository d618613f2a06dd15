package edgeos.ui.canvas.paint;

import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;

/**
 * Where whole pixels of the window are in the drawing, as a camera sees it: what is large and has straight edges is painted from one to another. Immutable.
 *
 * @param camera what sees it
 * @param raster of the view that it sees for
 */
public record Pixels(Camera camera, Raster raster) {
    /** This box, with each of its edges between the two pixels that are nearest. */
    public Box box(Box box) {
        double x = camera.worldX(raster.x(camera.viewX(box.x())));
        double y = camera.worldY(raster.y(camera.viewY(box.y())));
        return Box.between(x, y, camera.worldX(raster.x(camera.viewX(box.right()))), camera.worldY(raster.y(camera.viewY(box.bottom()))));
    }

    /** A line about so wide that fills whole pixels, at least one. */
    public double line(double width) {
        double scale = camera.zoom() * raster.density();
        return Math.max(1, Math.round(width * scale)) / scale;
    }
}
