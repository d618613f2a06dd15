package edgeos.ui.canvas.snap;

import edgeos.ui.canvas.geometry.Box;
import java.util.List;

/**
 * What is shown of places while something is dragged. Immutable; lengths in the drawing.
 *
 * @param lines on which edges, middles, or ports lie
 * @param gaps between neighbours that are equal
 * @param making where parts will stand that give way
 */
public record Guides(List<Line> lines, List<Line> gaps, List<Box> making) {
    /** Nothing to show. */
    public static final Guides NONE = new Guides(List.of(), List.of(), List.of());

    public Guides {
        lines = List.copyOf(lines);
        gaps = List.copyOf(gaps);
        making = List.copyOf(making);
    }

    /** A line along an axis from one point to another. */
    public record Line(double x0, double y0, double x1, double y1) { }

    /** These, with the places of parts that give way. */
    public Guides withMaking(List<Box> places) {
        return new Guides(lines, gaps, places);
    }
}
