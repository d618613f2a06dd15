package edgeos.charts.plot;

import edgeos.charts.figure.Amounts;
import edgeos.charts.figure.CurveFigure.Across;
import edgeos.charts.figure.CurveFigure.Curve;
import edgeos.charts.figure.CurveFigure.Look;
import edgeos.charts.figure.Ink;
import edgeos.charts.figure.SpreadFigure;
import edgeos.charts.figure.SpreadFigure.Row;
import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

/** One line for each row from its lowest to its highest percentile, with a dot at each. Confined to the drawing thread. */
final class PercentilePlot {
    private static final double LEAST_DECADES = 0.7;

    private final Sheet sheet;
    private final List<Row> rows;
    private final Rectangle2D area;
    private final double middle;
    private final double label;
    private final Across across;

    /**
     * Lines over this area.
     *
     * @param middle where they are in their rows: 0 is the upper end, 1 the lower
     */
    PercentilePlot(Sheet sheet, List<Row> rows, Rectangle2D area, double middle) {
        this.sheet = sheet;
        this.rows = rows;
        this.area = area;
        this.middle = middle;
        double widest = sheet.letters().width("99.9 ms") + 12;
        label = area.getWidth() > 3.2 * widest ? widest : 0;
        across = axis();
    }

    /** From the lowest to the highest, with room for a figure at both ends. */
    private Across axis() {
        double low = Double.MAX_VALUE;
        double high = 1;
        for (Row row : rows) {
            double[] nanos = row.percentiles();
            low = Math.min(low, nanos[0]);
            high = Math.max(high, nanos[nanos.length - 1]);
        }
        double from = Math.log10(low);
        double span = Math.max(LEAST_DECADES, Math.log10(high) - from);
        double pad = label == 0 ? span * 0.06 : span * label / (area.getWidth() - 2 * label);
        double centre = (from + Math.log10(high)) / 2;
        return new Across("nanoseconds", Math.pow(10, centre - span / 2 - pad), Math.pow(10, centre + span / 2 + pad), true);
    }

    void paint() {
        var plot = new XYPlot();
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinePaint(sheet.theme().color(Ink.LINE));
        plot.setDomainGridlineStroke(new BasicStroke(1));
        var font = sheet.letters().plain();
        plot.setDomainAxis(new MarkedAxis(Mark.across(across, area.getWidth(), sheet.letters()), 0, 1, font,
                sheet.theme().color(Ink.MUTED)));
        var down = new MarkedAxis(List.of(), 0, rows.size(), font, sheet.theme().color(Ink.MUTED));
        down.setInverted(true);
        plot.setRangeAxis(down);
        plot.setFixedRangeAxisSpace(sheet.beside(area));
        plot.setFixedDomainAxisSpace(sheet.aboveAndBelow(area));
        addSpans(plot);
        addDots(plot);
        sheet.draw(plot);
        figures();
    }

    private void addSpans(XYPlot plot) {
        var spans = new ArrayList<Curve>();
        var renderer = new XYLineAndShapeRenderer(true, false);
        for (int i = 0; i < rows.size(); i++) {
            double[] nanos = rows.get(i).percentiles();
            spans.add(new Curve("", Ink.FAINT, Look.LINE, nanos, height(i, nanos.length), Amounts::nanos));
            renderer.setSeriesPaint(i, sheet.theme().color(Ink.FAINT, 0.7));
            renderer.setSeriesStroke(i, new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        }
        plot.setDataset(0, new CurveSet(spans, across));
        plot.setRenderer(0, renderer);
    }

    private void addDots(XYPlot plot) {
        var dots = new ArrayList<Curve>();
        var renderer = new XYLineAndShapeRenderer(false, true);
        for (int p = 0; p < SpreadFigure.PERCENTILES.size(); p++) {
            double[] x = new double[rows.size()];
            double[] y = new double[rows.size()];
            for (int i = 0; i < rows.size(); i++) {
                x[i] = rows.get(i).percentiles()[p];
                y[i] = i + middle;
            }
            Ink ink = SpreadFigure.PERCENTILES.get(p).ink();
            dots.add(new Curve("", ink, Look.LINE, x, y, Amounts::nanos));
            renderer.setSeriesPaint(p, sheet.theme().color(ink));
            renderer.setSeriesShape(p, SpreadFigure.PERCENTILES.get(p).sign().shape());
        }
        plot.setDataset(1, new CurveSet(dots, across));
        plot.setRenderer(1, renderer);
        plot.setDatasetRenderingOrder(org.jfree.chart.plot.DatasetRenderingOrder.FORWARD);
        plot.setSeriesRenderingOrder(org.jfree.chart.plot.SeriesRenderingOrder.REVERSE);
    }

    /** The lowest percentile to the left of its dot, the highest to the right. */
    private void figures() {
        double rowHeight = area.getHeight() / rows.size();
        for (int i = 0; label > 0 && i < rows.size(); i++) {
            double[] nanos = rows.get(i).percentiles();
            double baseline = area.getY() + (i + middle) * rowHeight + sheet.letters().line() * 0.27;
            String lowest = Amounts.nanos(nanos[0]);
            sheet.note(lowest, x(nanos[0]) - 8 - sheet.letters().width(lowest), baseline, Ink.FG);
            sheet.note(Amounts.nanos(nanos[nanos.length - 1]), x(nanos[nanos.length - 1]) + 8, baseline, Ink.FG);
        }
    }

    private double[] height(int row, int points) {
        double[] y = new double[points];
        java.util.Arrays.fill(y, row + middle);
        return y;
    }

    private double x(double nanos) {
        return area.getX() + Thinning.position(across, nanos) * area.getWidth();
    }
}
