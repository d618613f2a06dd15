package edgeos.lab;

import edgeos.program.digits.Pen;
import java.util.List;

/** What a person wrote, as an image that can be asked about. Stateless; any thread. */
public final class Handwriting {
    /** Rows and columns of an image. */
    public static final int SIDE = Pen.SIDE;

    private Handwriting() { }

    /**
     * The image of strokes: fitted into its middle, whatever their size was.
     *
     * @param strokes of each, x and y of each point in turn, in any unit, y downwards
     * @return 28 rows of 28 bytes, 0 for paper and 255 for ink
     */
    public static byte[] image(List<double[]> strokes) {
        return Pen.image(strokes);
    }
}
