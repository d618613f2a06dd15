package edgeos.ui.export;

import edgeos.model.Drawing;
import edgeos.model.format.DrawingPicture;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.paint.Live;
import edgeos.ui.canvas.watch.WatchSigns;
import edgeos.ui.theme.Fonts;
import edgeos.ui.theme.Theme;
import javafx.scene.canvas.GraphicsContext;

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

    /** As PNG, with the drawing in it, in one go. JavaFX application thread. */
    public byte[] png() {
        Tiles tiles = tiles();
        while (tiles.paint()) {
            Thread.onSpinWait();
        }
        return tiles.png();
    }

    /** As pixels that are painted a tile at a time. JavaFX application thread. */
    public Tiles tiles() {
        Fonts.load();
        return new Tiles(this);
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

    /** All that is painted of it, with air around. */
    Box box(Plot plot) {
        Box parts = plot.bounds().orElse(new Box(0, 0, 320, 180));
        for (WatchSigns.Reading probe : WatchSigns.probes(plot, live)) {
            parts = parts.with(probe.box());
        }
        return parts.grown(MARGIN);
    }
}
