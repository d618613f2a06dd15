package edgeos.charts.plot;

import edgeos.charts.figure.CurveFigure;
import edgeos.charts.figure.CurveFigure.Across;
import edgeos.charts.figure.CurveFigure.Curve;
import edgeos.charts.figure.CurveFigure.Look;
import edgeos.charts.figure.CurveFigure.Reference;
import edgeos.charts.figure.Ink;
import java.awt.BasicStroke;
import java.awt.GradientPaint;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;

/** Draws curves with JFreeChart. One object draws one figure; confined to the drawing thread. */
public final class CurvePainter {
    private static final float[] DASH = {4, 3};
    private static final int DENSE = 100;

    private final Sheet sheet;
    private final CurveFigure figure;
    private final Rectangle2D area;
    private final List<Mark> left;
    private final List<Mark> right;
    private final List<Curve> curves;

    /** Draws these curves below {@code top}, on what is left of the sheet. */
    public CurvePainter(Sheet sheet, CurveFigure figure, double top) {
        this.sheet = sheet;
        this.figure = figure;
        Lettering letters = sheet.letters();
        double above = top + letters.line() * 0.5;
        double below = letters.line() + 8;
        double tall = Math.max(1, sheet.height() - above - below);
        left = Mark.up(figure.left(), tall, letters.line());
        right = sheet.width() < Sheet.LEAST_WIDTH_FOR_RIGHT_AXIS ? List.of()
                : figure.right().map(up -> Mark.right(up, left.size() - 1)).orElse(List.of());
        double x = Sheet.MARGIN + widest(left) + 6;
        double end = sheet.width() - Sheet.MARGIN - (right.isEmpty() ? 0 : widest(right) + 6);
        area = new Rectangle2D.Double(x, above, Math.max(1, end - x), tall);
        curves = figure.curves().stream().filter(curve -> curve.look() != Look.SECOND || !right.isEmpty())
                .filter(curve -> curve.x().length > 0)
                .map(curve -> Thinning.thin(curve, figure.x(), (int) area.getWidth())).toList();
    }

    /** Draws all; returns what the picture answers to a pointer. */
    public Readings paint() {
        XYPlot plot = plot();
        addCurves(plot, 0, curves.stream().filter(curve -> curve.look() == Look.AREA).toList(), new XYAreaRenderer(XYAreaRenderer.AREA));
        addCurves(plot, 1, curves.stream().filter(curve -> curve.look() == Look.SECOND).toList(), line());
        addCurves(plot, 2, curves.stream().filter(curve -> curve.look() != Look.SECOND).toList(), line());
        if (!right.isEmpty()) {
            plot.mapDatasetToRangeAxis(1, 1);
        }
        figure.references().forEach(reference -> addReference(plot, reference));
        sheet.draw(plot);
        new ReferenceLabels(sheet, figure, area, top(left), curves).paint();
        return new CurveReadings(figure, area, top(left), right.isEmpty() ? Double.NaN : top(right), sheet.theme());
    }

    private XYPlot plot() {
        Across across = figure.x();
        var font = sheet.letters().plain();
        var muted = sheet.theme().color(Ink.MUTED);
        var plot = new XYPlot();
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(new RectangleInsets(0, 0, 0, 0));
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainAxis(new MarkedAxis(Mark.across(across, area.getWidth(), sheet.letters()), 0, 1, font, muted));
        plot.setRangeAxis(new MarkedAxis(left, 0, top(left), font, muted));
        if (!right.isEmpty()) {
            plot.setRangeAxis(1, new MarkedAxis(right, 0, top(right), font, muted));
            plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        }
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(sheet.theme().color(Ink.LINE));
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setFixedRangeAxisSpace(sheet.beside(area));
        plot.setFixedDomainAxisSpace(sheet.aboveAndBelow(area));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        return plot;
    }

    private static XYItemRenderer line() {
        var renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        return renderer;
    }

    private void addCurves(XYPlot plot, int index, List<Curve> drawn, XYItemRenderer renderer) {
        for (int i = 0; i < drawn.size(); i++) {
            Curve curve = drawn.get(i);
            boolean thin = curve.look() == Look.SECOND;
            renderer.setSeriesPaint(i, renderer instanceof XYAreaRenderer ? tint(curve.ink())
                    : sheet.theme().color(curve.ink(), thin ? 0.8 : 1));
            renderer.setSeriesStroke(i, stroke(thin ? 1f : 1.75f, curve.x().length));
            boolean point = curve.x().length == 1 && renderer instanceof XYLineAndShapeRenderer;
            if (point && renderer instanceof XYLineAndShapeRenderer dots) {
                dots.setSeriesShapesVisible(i, true);
                dots.setSeriesShape(i, new java.awt.geom.Ellipse2D.Double(-2.5, -2.5, 5, 5));
            }
        }
        plot.setDataset(index, new CurveSet(drawn, figure.x()));
        plot.setRenderer(index, renderer);
    }

    /** Round joins are what lines with many corners spend most of their time on; there nobody sees them. */
    private static BasicStroke stroke(float width, int points) {
        return points > DENSE ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL)
                : new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private GradientPaint tint(Ink ink) {
        return new GradientPaint(0, (float) area.getY(), sheet.theme().color(ink, 0.24), 0, (float) area.getMaxY(),
                sheet.theme().color(ink, 0.07));
    }

    private void addReference(XYPlot plot, Reference reference) {
        double at = reference.across() ? Thinning.position(figure.x(), reference.at()) : reference.at();
        var marker = new ValueMarker(at, sheet.theme().color(reference.ink(), 0.75), new BasicStroke(1.1f, BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_MITER, 10, DASH, 0));
        if (reference.across()) {
            plot.addDomainMarker(marker, Layer.BACKGROUND);
        } else {
            plot.addRangeMarker(marker, Layer.FOREGROUND);
        }
    }

    private double widest(List<Mark> marks) {
        return marks.stream().mapToDouble(mark -> sheet.letters().width(mark.label())).max().orElse(0);
    }

    private static double top(List<Mark> marks) {
        return marks.getLast().at();
    }
}
