package edgeos.ui.export;

import java.util.Locale;
import javafx.scene.paint.Color;

/** What a picture is made with. Places and sizes are the drawing's, in pixels at 100 %. */
interface Ink {
    /**
     * How an outline is painted.
     *
     * @param fill inside; null for nothing
     * @param stroke along it; null for nothing
     * @param width of the stroke
     * @param dashes lengths of what is stroked and what is not, in turn; empty for a whole line
     */
    record Pen(Color fill, Color stroke, double width, double... dashes) {
        static Pen fill(Color colour) {
            return new Pen(colour, null, 0);
        }

        static Pen stroke(Color colour, double width, double... dashes) {
            return new Pen(null, colour, width, dashes);
        }
    }

    /** Where a text stands to its place. */
    enum Side { LEFT, MIDDLE, RIGHT }

    /**
     * How a text is set.
     *
     * @param semibold or regular
     * @param size of the type
     * @param colour of the letters
     * @param side of its place from which it goes on
     */
    record Type(boolean semibold, double size, Color colour, Side side) { }

    /** An outline, as SVG writes it. */
    void path(String outline, Pen pen);

    /** An icon in a square. */
    void icon(String name, double x, double y, double size, Color colour);

    /** A line of text; {@code y} is the middle of its height. */
    void text(String words, double x, double y, Type type);

    /** What follows is painted so strongly, 0 to 1. */
    void strength(double share);

    /** A box with round corners, as an outline. */
    static String box(double x, double y, double width, double height, double radius) {
        double round = Math.max(0, Math.min(radius, Math.min(width, height) / 2));
        return say("M%s %sH%sA%s %s 0 0 1 %s %sV%sA%s %s 0 0 1 %s %sH%sA%s %s 0 0 1 %s %sV%sA%s %s 0 0 1 %s %sZ", x + round, y, x + width - round, round, round, x + width, y + round, y + height - round, round, round,
                x + width - round, y + height, x + round, round, round, x, y + height - round, y + round, round, round, x + round, y);
    }

    /** A circle, as an outline. */
    static String circle(double x, double y, double radius) {
        return say("M%s %sA%s %s 0 1 1 %s %sA%s %s 0 1 1 %s %sZ", x - radius, y, radius, radius, x + radius, y, radius, radius, x - radius, y);
    }

    /** A line from corner to corner, closed. */
    static String corners(double... places) {
        StringBuilder outline = new StringBuilder();
        for (int at = 0; at < places.length; at += 2) {
            outline.append(at == 0 ? "M" : "L").append(number(places[at])).append(' ').append(number(places[at + 1]));
        }
        return outline.append('Z').toString();
    }

    /** An outline with these numbers for each {@code %s}. */
    static String say(String pattern, double... numbers) {
        Object[] written = java.util.Arrays.stream(numbers).mapToObj(Ink::number).toArray();
        return String.format(Locale.ROOT, pattern, written);
    }

    /** A number, no longer than it must be; what is none is 0. */
    static String number(double value) {
        double known = Double.isFinite(value) ? value : 0;
        return known == Math.rint(known) && Math.abs(known) < 1e9 ? Long.toString((long) known) : String.format(Locale.ROOT, "%.2f", known);
    }
}
