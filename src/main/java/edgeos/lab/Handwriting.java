package edgeos.lab;

import edgeos.program.digits.Pen;
import edgeos.program.digits.Skeletons;
import java.util.List;

/** What a person wrote, as an image that can be asked about, and digits for who cannot write by mouse. Stateless; any thread. */
public final class Handwriting {
    /** Rows and columns of an image. */
    public static final int SIDE = Pen.SIDE;

    private Handwriting() { }

    /**
     * A digit as somebody writes it whose hand the network was not trained with, for who has no mouse.
     *
     * @param digit 0 to 9
     * @param turn which of several hands; they take turns
     * @return of each stroke, x and y of each point in turn, of a height of about 1, y downwards
     */
    public static List<double[]> strokes(int digit, int turn) {
        return Skeletons.written(digit, turn);
    }

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
