package edgeos.ui.canvas.watch;

import edgeos.ui.canvas.paint.TextWidths;
import edgeos.ui.theme.Fonts;
import java.util.List;
import javafx.scene.text.Font;

/**
 * All that can be seen of a probe, but for its place.
 *
 * @param words the figure with its unit
 * @param heights of the sparkline's points, 0 to 1, the newest last
 * @param curve whether there is a sparkline at all, which may be empty yet
 * @param chosen whether its wire is selected
 */
record ProbeLook(String words, List<Double> heights, boolean curve, boolean chosen) {
    /** Height of a probe, in the drawing's pixels. */
    static final double HEIGHT = 22;
    /** Width of a sparkline. */
    static final double CURVE = 66;
    static final Font FONT = Fonts.semibold(11);
    static final double PADDING = 8;
    static final double GAP = 6;
    /** So that a digit more does not make it jump. */
    private static final double STEP = 8;

    /** How wide it is. */
    double width() {
        return width(words, curve);
    }

    /** How wide a probe with these words is. */
    static double width(String words, boolean curve) {
        return Math.ceil(TextWidths.of(words, FONT) / STEP) * STEP + 2 * PADDING + (curve ? CURVE + GAP : 0);
    }
}
