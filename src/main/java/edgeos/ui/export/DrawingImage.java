package edgeos.ui.export;

import edgeos.charts.Png;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingPicture;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.paint.Live;
import edgeos.ui.theme.Fonts;
import edgeos.ui.theme.Theme;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A drawing to be made a picture of.
 *
 * @param drawing what is shown, and goes with the picture
 * @param theme its colours
 * @param scale of pixels: 2 has four times as many
 * @param live figures to show; {@link Live#NONE} for none
 */
public record DrawingImage(Drawing drawing, Theme theme, double scale, Live live) {
    /** Smallest scale. */
    public static final double LEAST_SCALE = 0.5;
    /** Largest scale. */
    public static final double MOST_SCALE = 4;

    private static final double MARGIN = 24;
    private static final int TILE = 1024;
    /** More would not fit into the memory of a small machine; larger drawings are made smaller. */
    private static final double MOST_PIXELS = 48e6;

    /** Pixels, 0xAARRGGBB by row. */
    private record Pixels(int[] argb, int width, int height) { }

    /** As SVG, with the drawing in it. JavaFX application thread. */
    public String svg() {
        Plot plot = new Plot(drawing);
        Box box = box(plot);
        SvgInk ink = new SvgInk();
        ink.path(Ink.box(box.x(), box.y(), box.width(), box.height(), 0), Ink.Pen.fill(theme.tokens().bg()));
        new DrawingArt(plot, live, theme.tokens(), ink).paint();
        String title = DrawingPicture.escaped(drawing.title().isBlank() ? "EdgeOS Lab" : drawing.title());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"" + Ink.number(box.width() * scale) + "\" height=\"" + Ink.number(box.height() * scale)
                + "\" viewBox=\"" + String.join(" ", Ink.number(box.x()), Ink.number(box.y()), Ink.number(box.width()), Ink.number(box.height())) + "\" font-family=\"" + SvgInk.fonts() + "\">\n<title>" + title + "</title>\n"
                + DrawingPicture.svgElement(drawing) + "\n" + ink.elements() + "</svg>\n";
    }

    /** As PNG, with the drawing in it. JavaFX application thread. */
    public byte[] png() {
        Pixels pixels = pixels();
        return DrawingPicture.intoPng(Png.bytes(pixels.argb(), pixels.width(), pixels.height()), drawing);
    }

    /** Paints it as it is seen from afar into a canvas of this size, as large as it fits. JavaFX application thread. */
    public void paintFar(GraphicsContext gc, double width, double height, double mostScale) {
        Plot plot = new Plot(drawing);
        Box box = box(plot);
        double fit = Math.min(mostScale, Math.min(width / box.width(), height / box.height()));
        gc.save();
        gc.translate((width - box.width() * fit) / 2 - box.x() * fit, (height - box.height() * fit) / 2 - box.y() * fit);
        gc.scale(fit, fit);
        new DrawingArt(plot, live, theme.tokens(), new CanvasInk(gc)).paintFar();
        gc.restore();
    }

    private Pixels pixels() {
        Fonts.load();
        Plot plot = new Plot(drawing);
        Box box = box(plot);
        double fit = Math.min(scale, Math.sqrt(MOST_PIXELS / (box.width() * box.height())));
        int width = (int) Math.max(1, Math.ceil(box.width() * fit));
        int height = (int) Math.max(1, Math.ceil(box.height() * fit));
        int[] argb = new int[width * height];
        for (int top = 0; top < height; top += TILE) {
            for (int left = 0; left < width; left += TILE) {
                int across = Math.min(TILE, width - left);
                int down = Math.min(TILE, height - top);
                tile(plot, new Box(box.x() + left / fit, box.y() + top / fit, across / fit, down / fit), fit, across, down).getPixelReader().getPixels(0, 0, across, down, PixelFormat.getIntArgbInstance(), argb, top * width + left, width);
            }
        }
        return new Pixels(argb, width, height);
    }

    private WritableImage tile(Plot plot, Box part, double fit, int across, int down) {
        Canvas canvas = new Canvas(across, down);
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.setFill(theme.tokens().bg());
        gc.fillRect(0, 0, across, down);
        gc.scale(fit, fit);
        gc.translate(-part.x(), -part.y());
        new DrawingArt(plot, live, theme.tokens(), new CanvasInk(gc)).paint();
        SnapshotParameters plain = new SnapshotParameters();
        plain.setFill(theme.tokens().bg());
        return canvas.snapshot(plain, new WritableImage(across, down));
    }

    private static Box box(Plot plot) {
        return plot.bounds().orElse(new Box(0, 0, 320, 180)).grown(MARGIN);
    }
}
