package edgeos.ui.schedule;

import edgeos.ui.theme.Fonts;
import edgeos.ui.theme.Tokens;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * What a chart is painted with.
 *
 * @param gc onto what
 * @param tokens in which colours
 * @param plan where
 */
record Brush(GraphicsContext gc, Tokens tokens, Plan plan) {
    static final Font TEXT = Fonts.text(11);
    static final Font NAME = Fonts.semibold(12);
    private static final double HATCH = 5;
    private static final double CROSS = 2.6;
    private static final double FOOT_LINES_APART = 2.5;
    private static final double PENNANT = 6;

    void text(String text, double x, double baseline, Font font, Color colour) {
        gc.setFont(font);
        gc.setFill(colour);
        gc.fillText(text, x, baseline);
    }

    void box(double x, double y, double width, double height, Color colour) {
        gc.setFill(colour);
        gc.fillRect(x, y, width, height);
    }

    void line(double x1, double y1, double x2, double y2, Color colour, double thick) {
        gc.setStroke(colour);
        gc.setLineWidth(thick);
        gc.strokeLine(x1, y1, x2, y2);
    }

    /** So many level lines above the foot of a bar. */
    void footLines(int count, double x, double bottom, double width, Color colour) {
        for (int line = 0; line < count; line++) {
            box(x, bottom - 2 - line * FOOT_LINES_APART, width, 1, colour);
        }
    }

    /** Strokes rising to the right, cut off at the sides: more than was allowed. */
    void hatch(double x1, double y, double x2, double height, Color colour) {
        gc.setStroke(colour);
        gc.setLineWidth(1);
        for (double at = x1 - height; at < x2; at += HATCH) {
            double from = Math.max(at, x1);
            double to = Math.min(at + height, x2);
            if (to > from) {
                gc.strokeLine(from, y + height - (from - at), to, y + height - (to - at));
            }
        }
    }

    /** A missed deadline. */
    void cross(double x, double y) {
        line(x - CROSS, y - CROSS, x + CROSS, y + CROSS, tokens.bad(), 1.6);
        line(x - CROSS, y + CROSS, x + CROSS, y - CROSS, tokens.bad(), 1.6);
    }

    /** An overrun, where there is no room for a hatch. */
    void wedge(double x, double y) {
        gc.setFill(tokens.warm());
        gc.fillPolygon(new double[] {x - 3, x + 3, x}, new double[] {y + 5, y + 5, y}, 3);
    }

    /** A deadline. */
    void flag(double x, double top, double bottom, Color colour) {
        line(x, top, x, bottom, colour, 1);
        gc.setFill(colour);
        gc.fillPolygon(new double[] {x, x + PENNANT, x}, new double[] {top, top + 2.5, top + 5}, 3);
    }
}
