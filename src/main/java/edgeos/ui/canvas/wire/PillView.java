package edgeos.ui.canvas.wire;

import edgeos.ui.canvas.paint.CrispCanvas;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.paint.PillPainter;
import edgeos.ui.canvas.paint.Raster;
import edgeos.ui.canvas.paint.UnseenPictures;
import edgeos.ui.canvas.paint.WireLook;
import edgeos.ui.theme.Tokens;

/** What stands beside a wire, on pixels of its own: painted only if it reads or looks differently, moved otherwise. */
final class PillView implements UnseenPictures.Picture {
    private static final double MARGIN = 1;

    private final CrispCanvas canvas = new CrispCanvas();
    private Look painted;

    /** All that can be seen of it, but for its place; of its wire, what colours it. */
    private record Look(String words, WireLook wire, double width, double zoom, double density, Tokens tokens) { }

    private final Runnable forgotten;

    /** Nothing is said yet; {@code forgotten} takes it away. */
    PillView(Runnable forgotten) {
        this.forgotten = forgotten;
    }

    @Override
    public long pixels() {
        return canvas.pixels();
    }

    @Override
    public void forget() {
        forgotten.run();
    }

    CrispCanvas canvas() {
        return canvas;
    }

    /** Stands there, and says this. */
    void show(Box box, String words, WireLook wire, Camera camera, Raster raster, Tokens tokens) {
        double density = raster.density();
        canvas.relocate(raster.x(camera.viewX(box.x()) - MARGIN), raster.y(camera.viewY(box.y()) - MARGIN));
        Look look = new Look(words, wire.pill(), box.width(), camera.zoom(), density, tokens);
        if (!look.equals(painted)) {
            painted = look;
            canvas.fit(box.width() * camera.zoom() + 2 * MARGIN, box.height() * camera.zoom() + 2 * MARGIN, density);
            new PillPainter(canvas.begin(camera.zoom(), MARGIN / camera.zoom(), MARGIN / camera.zoom()), tokens)
                    .paint(new Box(0, 0, box.width(), box.height()), words, wire);
        }
    }
}
