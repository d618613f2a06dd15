package edgeos.ui.canvas.snap;

import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.snap.Guides.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Pulls a box that is dragged to where it lines up: edges to edges, middles to middles, gaps to gaps that are there already, and ports to the ports at the other end of their wires. Immutable; any thread.
 */
public final class Snapping {
    private static final double SAME = 0.01;

    /**
     * Two ports that a wire joins, of which one is dragged.
     *
     * @param below how far the port is below the top edge of what is dragged
     * @param x of the port that stays
     * @param y of the port that stays
     * @param right true if the port that is dragged is at the right edge
     */
    public record Pull(double below, double x, double y, boolean right) { }

    /**
     * Where the box is pulled.
     *
     * @param dx how far to the right; empty: nothing there
     * @param dy how far down; empty: nothing there
     * @param guides why
     */
    public record Snapped(OptionalDouble dx, OptionalDouble dy, Guides guides) { }

    private final List<Box> others;
    private final List<Pull> pulls;

    /** Pulls to these boxes, and by these wires. */
    public Snapping(List<Box> others, List<Pull> pulls) {
        this.others = List.copyOf(others);
        this.pulls = List.copyOf(pulls);
    }

    /** Where a box belongs that is here now, if that is no farther than {@code reach}. */
    public Snapped snap(Box box, double reach) {
        List<Double> down = new ArrayList<>();
        others.forEach(other -> edges(down, box.y(), box.height(), other.y(), other.height()));
        pulls.forEach(pull -> down.add(pull.y() - box.y() - pull.below()));
        row(shifted(box, 0, nearest(down, reach).orElse(0)), false).forEach(gap -> down.add(gap.at() - box.y()));
        OptionalDouble dy = nearest(down, reach);
        Box level = shifted(box, 0, dy.orElse(0));
        List<Double> across = new ArrayList<>();
        others.forEach(other -> edges(across, box.x(), box.width(), other.x(), other.width()));
        row(level, true).forEach(gap -> across.add(gap.at() - box.x()));
        OptionalDouble dx = nearest(across, reach);
        return new Snapped(dx, dy, guides(shifted(level, dx.orElse(0), 0), dx.isPresent(), dy.isPresent()));
    }

    private static void edges(List<Double> ways, double start, double size, double otherStart, double otherSize) {
        ways.add(otherStart + otherSize / 2 - start - size / 2);
        ways.add(otherStart - start);
        ways.add(otherStart + otherSize - start - size);
    }

    private static OptionalDouble nearest(List<Double> ways, double reach) {
        return ways.stream().filter(way -> Math.abs(way) <= reach).min(Comparator.comparingDouble(Math::abs)).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /**
     * A place with equal gaps.
     *
     * @param at where the box starts there
     * @param gaps the equal ones, along the axis
     */
    private record Place(double at, List<Line> gaps) { }

    /** The places in the box's row (or column) where its gap is one that is there already. */
    private List<Place> row(Box box, boolean across) {
        List<Box> row = others.stream().filter(other -> across ? other.y() < box.bottom() && box.y() < other.bottom() : other.x() < box.right() && box.x() < other.right())
                .sorted(Comparator.comparingDouble(other -> across ? other.x() : other.y())).toList();
        double size = across ? box.width() : box.height();
        List<Place> places = new ArrayList<>();
        for (int at = 0; at + 1 < row.size(); at++) {
            Box one = row.get(at);
            Box two = row.get(at + 1);
            double from = end(one, across);
            double to = start(two, across);
            double gap = to - from;
            if (gap <= 0) {
                continue;
            }
            places.add(new Place(end(two, across) + gap, List.of(line(box, across, from, to), line(box, across, end(two, across), end(two, across) + gap))));
            places.add(new Place(start(one, across) - gap - size, List.of(line(box, across, start(one, across) - gap, start(one, across)), line(box, across, from, to))));
            double half = (gap - size) / 2;
            if (half > 0) {
                places.add(new Place(from + half, List.of(line(box, across, from, from + half), line(box, across, to - half, to))));
            }
        }
        return places;
    }

    private Guides guides(Box box, boolean across, boolean down) {
        List<Line> lines = new ArrayList<>();
        List<Line> gaps = new ArrayList<>();
        if (across) {
            upright(lines, box, box.centreX(), 0.5);
            upright(lines, box, box.x(), 0);
            upright(lines, box, box.right(), 1);
            row(box, true).stream().filter(place -> same(place.at(), box.x())).findFirst().ifPresent(place -> gaps.addAll(place.gaps()));
        }
        if (down) {
            level(lines, box, box.centreY(), 0.5);
            level(lines, box, box.y(), 0);
            level(lines, box, box.bottom(), 1);
            pulls.stream().filter(pull -> same(pull.y(), box.y() + pull.below())).forEach(pull -> lines.add(new Line(Math.min(pull.x(), pull.right() ? box.right() : box.x()), pull.y(),
                    Math.max(pull.x(), pull.right() ? box.right() : box.x()), pull.y())));
            row(box, false).stream().filter(place -> same(place.at(), box.y())).findFirst().ifPresent(place -> gaps.addAll(place.gaps()));
        }
        return new Guides(lines, gaps, List.of());
    }

    /** A line through all boxes that have their left edge, middle, or right edge there; of boxes as wide as this one, the middle says all. */
    private void upright(List<Line> lines, Box box, double x, double share) {
        List<Box> there = others.stream().filter(other -> same(other.x() + share * other.width(), x) && (share == 0.5 || !same(other.width(), box.width()))).toList();
        Box.around(there).map(box::with).ifPresent(all -> lines.add(new Line(x, all.y(), x, all.bottom())));
    }

    private void level(List<Line> lines, Box box, double y, double share) {
        List<Box> there = others.stream().filter(other -> same(other.y() + share * other.height(), y) && (share == 0.5 || !same(other.height(), box.height()))).toList();
        Box.around(there).map(box::with).ifPresent(all -> lines.add(new Line(all.x(), y, all.right(), y)));
    }

    private static Line line(Box box, boolean across, double from, double to) {
        return across ? new Line(from, box.centreY(), to, box.centreY()) : new Line(box.centreX(), from, box.centreX(), to);
    }

    private static double start(Box box, boolean across) {
        return across ? box.x() : box.y();
    }

    private static double end(Box box, boolean across) {
        return across ? box.right() : box.bottom();
    }

    private static Box shifted(Box box, double dx, double dy) {
        return new Box(box.x() + dx, box.y() + dy, box.width(), box.height());
    }

    private static boolean same(double one, double other) {
        return Math.abs(one - other) < SAME;
    }
}
