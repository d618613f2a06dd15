package edgeos.charts.plot;

import edgeos.charts.figure.CurveFigure;
import edgeos.charts.figure.CurveFigure.Curve;
import edgeos.charts.figure.CurveFigure.Look;
import edgeos.charts.figure.CurveFigure.Reference;
import edgeos.charts.figure.Ink;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes beside each dashed line what it stands for: never over another label, not beyond the plot, and away from the curves where
 * there is room. Labels get shorter until all fit. Confined to the drawing thread.
 */
final class ReferenceLabels {
    /** In plots no wider than this a label that would cover a curve is left out: the dashed line stays, and the pointer reads it. */
    private static final double NARROW = 400;
    private static final int MOST_COUNTED = 6;
    private static final double COST_OF_CURVE = 40;
    private static final double COST_OF_LINE = 6;

    private final Sheet sheet;
    private final CurveFigure figure;
    private final Rectangle2D area;
    private final double high;
    private final List<Line2D> strokes = new ArrayList<>();

    ReferenceLabels(Sheet sheet, CurveFigure figure, Rectangle2D area, double high, List<Curve> curves) {
        this.sheet = sheet;
        this.figure = figure;
        this.area = area;
        this.high = high;
        curves.stream().filter(curve -> curve.look() != Look.SECOND).forEach(this::addStrokes);
    }

    /** One label, placed. */
    private record Placed(Reference reference, String text, Rectangle2D box) { }

    void paint() {
        int levels = figure.references().stream().mapToInt(reference -> reference.labels().size()).max().orElse(0);
        List<Placed> best = List.of();
        for (int level = longest(levels); level < levels && best.size() < figure.references().size(); level++) {
            List<Placed> placed = place(level);
            best = placed.size() > best.size() ? placed : best;
        }
        for (Placed label : best) {
            Rectangle2D box = label.box();
            sheet.patch(box.getX(), box.getY(), box.getWidth(), box.getHeight());
            if (label.reference().across()) {
                double middle = box.getCenterY();
                double x = x(label.reference().at());
                sheet.rule(x, middle, x < box.getCenterX() ? box.getX() + 1 : box.getMaxX() - 1, middle, label.reference().ink(), 1.2f);
                sheet.dot(x, middle, 2, label.reference().ink());
            }
            sheet.text(label.text(), box.getX() + 3, box.getMaxY() - box.getHeight() * 0.26, Ink.MUTED);
        }
    }

    /** Long labels only where they leave most of the plot free. */
    private int longest(int levels) {
        return Math.min(levels - 1, area.getWidth() > 620 ? 0 : area.getWidth() > NARROW ? 1 : 2);
    }

    private List<Placed> place(int level) {
        var placed = new ArrayList<Placed>();
        for (Reference reference : figure.references()) {
            String text = reference.labels().get(Math.min(level, reference.labels().size() - 1));
            candidates(reference, text, placed).ifPresent(box -> placed.add(new Placed(reference, text, box)));
        }
        return placed;
    }

    /** The best free place for a label. */
    private Optional<Rectangle2D> candidates(Reference reference, String text, List<Placed> placed) {
        double width = sheet.letters().width(text) + 6;
        double height = sheet.letters().line();
        Rectangle2D best = null;
        double least = Double.MAX_VALUE;
        int rows = reference.across() ? (int) (area.getHeight() / height) : 1;
        for (int row = 0; row < rows; row++) {
            for (boolean after : new boolean[] {true, false}) {
                Rectangle2D box = reference.across() ? beside(reference, width, height, row, after)
                        : along(reference, width, height, after);
                long covered = strokes.stream().filter(box::intersectsLine).limit(MOST_COUNTED).count();
                double cost = row + (after ? 0 : 0.5) + COST_OF_CURVE * covered + crossed(reference, box);
                boolean free = area.contains(box) && placed.stream().noneMatch(other -> other.box().intersects(box))
                        && (covered == 0 || area.getWidth() > NARROW);
                if (free && cost < least) {
                    best = box;
                    least = cost;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Other dashed lines that the box would cover. */
    private double crossed(Reference own, Rectangle2D box) {
        return COST_OF_LINE * figure.references().stream().filter(other -> other != own && other.across())
                .filter(other -> x(other.at()) >= box.getX() && x(other.at()) <= box.getMaxX()).count();
    }

    private Rectangle2D beside(Reference reference, double width, double height, int row, boolean after) {
        double x = x(reference.at());
        return new Rectangle2D.Double(after ? x + 5 : x - width - 5, area.getMaxY() - 1 - (row + 1) * height, width, height);
    }

    private Rectangle2D along(Reference reference, double width, double height, boolean above) {
        double y = area.getMaxY() - reference.at() / high * area.getHeight();
        return new Rectangle2D.Double(area.getMaxX() - width - 1, above ? y - height - 1 : y + 1, width, height);
    }

    private double x(double value) {
        return area.getX() + Thinning.position(figure.x(), value) * area.getWidth();
    }

    private void addStrokes(Curve curve) {
        for (int i = 1; i < curve.x().length; i++) {
            double y1 = area.getMaxY() - curve.y()[i - 1] / high * area.getHeight();
            double y2 = area.getMaxY() - curve.y()[i] / high * area.getHeight();
            if (!Double.isNaN(y1) && !Double.isNaN(y2)) {
                strokes.add(new Line2D.Double(x(curve.x()[i - 1]), y1, x(curve.x()[i]), y2));
            }
        }
    }
}
