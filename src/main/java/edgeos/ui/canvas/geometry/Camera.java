package edgeos.ui.canvas.geometry;

/**
 * What part of the drawing the canvas shows.
 *
 * @param x of the drawing at the view's left edge
 * @param y of the drawing at the view's top edge
 * @param zoom view pixels to a pixel of the drawing, {@link #LEAST} to {@link #MOST}, or less where a larger drawing is shown whole
 */
public record Camera(double x, double y, double zoom) {
    /** Smallest zoom that is chosen: 25 %. */
    public static final double LEAST = 0.25;
    /** Smallest zoom there is, 0.5 %: what is larger still is not shown whole. */
    static final double FARTHEST = 0.005;
    /** Largest zoom: 400 %. */
    public static final double MOST = 4;
    /** The drawing's origin at the view's corner, at 100 %. */
    public static final Camera HOME = new Camera(0, 0, 1);

    public Camera {
        zoom = Math.clamp(zoom, FARTHEST, MOST);
    }

    /** View position of a position in the drawing, from the left. */
    public double viewX(double worldX) {
        return (worldX - x) * zoom;
    }

    /** View position of a position in the drawing, from the top. */
    public double viewY(double worldY) {
        return (worldY - y) * zoom;
    }

    /** Position in the drawing of a view position, from the left. */
    public double worldX(double viewX) {
        return viewX / zoom + x;
    }

    /** Position in the drawing of a view position, from the top. */
    public double worldY(double viewY) {
        return viewY / zoom + y;
    }

    /** The drawing moved by so many view pixels. */
    public Camera panned(double viewDx, double viewDy) {
        return new Camera(x - viewDx / zoom, y - viewDy / zoom, zoom);
    }

    /** Another zoom, with the drawing's point under this view position staying there; none smaller than {@link #LEAST}, or than this one if that is smaller. */
    public Camera zoomed(double newZoom, double viewX, double viewY) {
        double clamped = Math.clamp(newZoom, Math.min(LEAST, zoom), MOST);
        return new Camera(worldX(viewX) - viewX / clamped, worldY(viewY) - viewY / clamped, clamped);
    }

    /** A view of this size shows this part of the drawing. */
    public Box sees(double viewWidth, double viewHeight) {
        return new Box(x, y, viewWidth / zoom, viewHeight / zoom);
    }

    /** The camera that shows all of a box in the middle of a view of this size, at {@code mostZoom} at the most. */
    public static Camera fitting(Box box, double viewWidth, double viewHeight, double margin, double mostZoom) {
        double across = Math.max(1, viewWidth - 2 * margin) / Math.max(1, box.width());
        double down = Math.max(1, viewHeight - 2 * margin) / Math.max(1, box.height());
        double zoom = Math.clamp(Math.min(Math.min(across, down), mostZoom), FARTHEST, MOST);
        return new Camera(Math.round(box.centreX() - viewWidth / zoom / 2), Math.round(box.centreY() - viewHeight / zoom / 2), zoom);
    }
}
