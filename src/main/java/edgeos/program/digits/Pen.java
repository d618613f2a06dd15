package edgeos.program.digits;

import java.util.Arrays;
import java.util.List;

/**
 * Draws strokes into an image of 28x28 bytes, row by row, 0 for paper and 255 for ink: fitted into a box in its middle, whatever their size was. Confined to who made it.
 */
public final class Pen {
    /** Width and height of an image. */
    public static final int SIDE = 28;
    /** Bytes of an image. */
    public static final int PIXELS = SIDE * SIDE;
    /** The box that strokes are fitted into. */
    public static final double BOX = 20;
    /** Half the width of a usual line. */
    public static final double RADIUS = 1.25;

    private static final double LEAST_EXTENT = 1e-6;
    private static final double INK = 255;

    private final float[] ink = new float[PIXELS];

    /** The image of strokes drawn by hand, in any unit: x and y of each point in turn. Empty paper if there are none. */
    public static byte[] image(List<double[]> strokes) {
        byte[] image = new byte[PIXELS];
        var pen = new Pen();
        pen.draw(strokes, BOX, 0, 0, RADIUS);
        for (int at = 0; at < PIXELS; at++) {
            image[at] = (byte) Math.round(pen.ink(at) * INK);
        }
        return image;
    }

    /** How much ink there is at a pixel, 0 to 1. */
    float ink(int pixel) {
        return ink[pixel];
    }

    /** Draws strokes anew, their longer side as long as the box, its middle so far from the image's; a single point is a dot. */
    void draw(List<double[]> strokes, double box, double shiftX, double shiftY, double radius) {
        Arrays.fill(ink, 0);
        double left = least(strokes, 0);
        double top = least(strokes, 1);
        double width = most(strokes, 0) - left;
        double height = most(strokes, 1) - top;
        double scale = box / Math.max(LEAST_EXTENT, Math.max(width, height));
        double x = SIDE / 2.0 + shiftX - (left + width / 2) * scale;
        double y = SIDE / 2.0 + shiftY - (top + height / 2) * scale;
        for (double[] stroke : strokes) {
            if (stroke.length == 2) {
                line(stroke[0] * scale + x, stroke[1] * scale + y, stroke[0] * scale + x, stroke[1] * scale + y, radius);
            }
            for (int at = 0; at + 3 < stroke.length; at += 2) {
                line(stroke[at] * scale + x, stroke[at + 1] * scale + y, stroke[at + 2] * scale + x, stroke[at + 3] * scale + y, radius);
            }
        }
    }

    private static double least(List<double[]> strokes, int axis) {
        double least = Double.POSITIVE_INFINITY;
        for (double[] stroke : strokes) {
            for (int at = axis; at < stroke.length; at += 2) {
                least = Math.min(least, stroke[at]);
            }
        }
        return strokes.isEmpty() ? 0 : least;
    }

    private static double most(List<double[]> strokes, int axis) {
        double most = Double.NEGATIVE_INFINITY;
        for (double[] stroke : strokes) {
            for (int at = axis; at < stroke.length; at += 2) {
                most = Math.max(most, stroke[at]);
            }
        }
        return strokes.isEmpty() ? 0 : most;
    }

    /** A line with round ends; pixels at its edge are as dark as it covers them. */
    private void line(double x0, double y0, double x1, double y1, double radius) {
        int left = (int) Math.max(0, Math.min(x0, x1) - radius - 1);
        int right = (int) Math.min(SIDE - 1.0, Math.max(x0, x1) + radius + 1);
        int top = (int) Math.max(0, Math.min(y0, y1) - radius - 1);
        int bottom = (int) Math.min(SIDE - 1.0, Math.max(y0, y1) + radius + 1);
        double dx = x1 - x0;
        double dy = y1 - y0;
        double squared = dx * dx + dy * dy;
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double px = column + 0.5 - x0;
                double py = row + 0.5 - y0;
                double along = squared == 0 ? 0 : Math.clamp((px * dx + py * dy) / squared, 0.0, 1.0);
                double away = Math.sqrt(square(px - along * dx) + square(py - along * dy));
                float covered = (float) Math.clamp(radius + 0.5 - away, 0.0, 1.0);
                ink[row * SIDE + column] = Math.max(ink[row * SIDE + column], covered);
            }
        }
    }

    private static double square(double number) {
        return number * number;
    }
}
