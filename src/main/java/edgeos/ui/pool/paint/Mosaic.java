package edgeos.ui.pool.paint;

import edgeos.ui.pool.layout.Census;
import edgeos.ui.pool.layout.Wall;
import edgeos.ui.theme.Tokens;
import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** The cells that are in sight, copied as ready-made pixels into one picture of the view's size: costs by pixels, not by cells. */
public final class Mosaic {
    private final ImageView view = new ImageView();
    private PixelBuffer<IntBuffer> buffer;
    private int[] pixels = {};
    private int wide;
    private int high;
    private Sprites sprites;
    private long painted;

    /** What shows it. */
    public ImageView view() {
        return view;
    }

    /** How many cells were painted at all. */
    public long paintedCells() {
        return painted;
    }

    /** Paints what is in sight of a wall, scrolled down so far, in a view of this size, at {@code density} pixels for each of the view. */
    public void paint(Wall wall, Census census, double scroll, double width, double height, double density, Tokens tokens) {
        fit(width, height, density);
        if (sprites == null || !sprites.are(tokens, wall.cellSize(), density)) {
            sprites = new Sprites(tokens, wall.cellSize(), density);
        }
        Arrays.fill(pixels, 0);
        for (Wall.Section section : wall.sections()) {
            double top = section.cellsTop() - scroll;
            int first = Math.max(0, (int) Math.floor(-top / wall.pitch()));
            int end = Math.min(section.rows(), (int) Math.ceil((height - top) / wall.pitch()));
            for (int row = first; row < end; row++) {
                row(wall, census, section, row, (int) Math.round((top + row * wall.pitch()) * density), density);
            }
        }
        buffer.updateBuffer(_ -> null);
    }

    private void row(Wall wall, Census census, Wall.Section section, int row, int top, double density) {
        int[] cells = section.group().cells();
        int from = row * wall.columns();
        int end = Math.min(cells.length, from + wall.columns());
        int skipped = Math.max(0, -top);
        int rows = Math.min(sprites.across(), high - top) - skipped;
        for (int place = from; place < end && rows > 0; place++) {
            int left = (int) Math.round(wall.x(place) * density);
            int length = Math.min(sprites.across(), wide - left);
            int[] sprite = sprites.of(census.ordinal(cells[place]), census.colour(cells[place]));
            for (int line = 0; line < rows && length > 0; line++) {
                System.arraycopy(sprite, (skipped + line) * sprites.across(), pixels, (top + skipped + line) * wide + left, length);
            }
            painted++;
        }
    }

    private void fit(double width, double height, double density) {
        int across = Math.max(1, (int) Math.ceil(width * density));
        int down = Math.max(1, (int) Math.ceil(height * density));
        if (across != wide || down != high) {
            wide = across;
            high = down;
            pixels = new int[wide * high];
            buffer = new PixelBuffer<>(wide, high, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            view.setImage(new WritableImage(buffer));
        }
        view.setFitWidth(wide / density);
        view.setFitHeight(high / density);
    }
}
