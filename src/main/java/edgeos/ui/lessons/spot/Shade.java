package edgeos.ui.lessons.spot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/**
 * What of a window lies in shade while some of it is lit, as few plain rectangles: they are filled without a mask, so that shade costs next to nothing above a canvas that moves. Stateless; any thread.
 */
final class Shade {
    private Shade() { }

    /** A window of this size without these holes, as rectangles that do not overlap, from the top. */
    static List<Rectangle2D> around(List<Rectangle2D> holes, double width, double height) {
        double[] edges = DoubleStream.concat(DoubleStream.of(0, height), holes.stream().flatMapToDouble(hole -> DoubleStream.of(hole.getMinY(), hole.getMaxY())))
                .map(edge -> Math.clamp(edge, 0, height)).distinct().sorted().toArray();
        var shade = new ArrayList<Rectangle2D>();
        for (int at = 0; at + 1 < edges.length; at++) {
            double top = edges[at];
            double bottom = edges[at + 1];
            row(holes.stream().filter(hole -> hole.getMinY() < bottom && hole.getMaxY() > top), width, top, bottom - top, shade);
        }
        return shade;
    }

    private static void row(Stream<Rectangle2D> holes, double width, double top, double height, List<Rectangle2D> shade) {
        double dark = 0;
        for (Rectangle2D hole : holes.sorted(Comparator.comparingDouble(Rectangle2D::getMinX)).toList()) {
            add(dark, Math.min(hole.getMinX(), width), top, height, shade);
            dark = Math.max(dark, hole.getMaxX());
        }
        add(dark, width, top, height, shade);
    }

    private static void add(double left, double right, double top, double height, List<Rectangle2D> shade) {
        if (right > left) {
            shade.add(new Rectangle2D(left, top, right - left, height));
        }
    }
}
