package edgeos.ui.export;

import edgeos.charts.Png;
import edgeos.model.format.DrawingPicture;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Plot;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** The pixels of a picture, painted a tile at a time by JavaFX's application thread, which paints nothing else meanwhile; what is made of them then, any thread makes. */
public final class Tiles {
    private static final int TILE = 1024;
    /** More would not fit into the memory of a small machine; larger drawings are made smaller. */
    private static final double MOST_PIXELS = 48e6;

    private final DrawingImage image;
    private final Plot plot;
    private final Box box;
    private final double fit;
    private final int width;
    private final int height;
    /** 0xAARRGGBB by row. */
    private final int[] argb;
    private int left;
    private int top;

    Tiles(DrawingImage image) {
        this.image = image;
        plot = new Plot(image.drawing());
        box = image.box(plot);
        fit = Math.min(image.scale(), Math.sqrt(MOST_PIXELS / (box.width() * box.height())));
        width = (int) Math.max(1, Math.ceil(box.width() * fit));
        height = (int) Math.max(1, Math.ceil(box.height() * fit));
        argb = new int[width * height];
    }

    /** Paints the next tile; false if there is no more. JavaFX application thread. */
    public boolean paint() {
        if (top < height) {
            int across = Math.min(TILE, width - left);
            int down = Math.min(TILE, height - top);
            tile(new Box(box.x() + left / fit, box.y() + top / fit, across / fit, down / fit), across, down).getPixelReader().getPixels(0, 0, across, down, PixelFormat.getIntArgbInstance(), argb, top * width + left, width);
            left += TILE;
            if (left >= width) {
                left = 0;
                top += TILE;
            }
        }
        return top < height;
    }

    private WritableImage tile(Box part, int across, int down) {
        Canvas canvas = new Canvas(across, down);
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.setFill(image.theme().tokens().bg());
        gc.fillRect(0, 0, across, down);
        gc.scale(fit, fit);
        gc.translate(-part.x(), -part.y());
        new DrawingArt(plot, image.live(), image.theme().tokens(), new CanvasInk(gc), part).paint();
        SnapshotParameters plain = new SnapshotParameters();
        plain.setFill(image.theme().tokens().bg());
        return canvas.snapshot(plain, new WritableImage(across, down));
    }

    /** As PNG, with the drawing in it, once all is painted. Any thread. */
    public byte[] png() {
        return DrawingPicture.intoPng(Png.bytes(argb, width, height), image.drawing());
    }
}
