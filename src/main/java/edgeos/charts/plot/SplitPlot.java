package edgeos.charts.plot;

import edgeos.charts.figure.Amounts;
import edgeos.charts.figure.ChartWords;
import edgeos.charts.figure.Ink;
import edgeos.charts.figure.SpreadFigure;
import edgeos.charts.figure.SpreadFigure.Row;
import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/** One stacked bar for each row: the shares of its mean, and the mean itself. Confined to the drawing thread. */
final class SplitPlot {
    private static final double THICKEST = 18;
    private static final double CLEAR = 4;

    private final Sheet sheet;
    private final List<Row> rows;
    private final Rectangle2D area;
    private final boolean alone;
    private final double rowHeight;

    /**
     * Bars over this area.
     *
     * @param alone true if nothing else is drawn there; otherwise the upper part of each row is left free
     */
    SplitPlot(Sheet sheet, List<Row> rows, Rectangle2D whole, boolean alone) {
        this.sheet = sheet;
        this.rows = rows;
        this.alone = alone;
        double figure = sheet.letters().width(ChartWords.get("mean", "99.9 µs")) + 8;
        area = new Rectangle2D.Double(whole.getX(), whole.getY(), Math.max(10, whole.getWidth() - figure), whole.getHeight());
        rowHeight = area.getHeight() / rows.size();
    }

    void paint() {
        var plot = new CategoryPlot(shares(), categories(), percentAxis(), bars());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(alone);
        plot.setRangeGridlinePaint(sheet.theme().color(Ink.LINE));
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setFixedDomainAxisSpace(sheet.beside(area));
        plot.setFixedRangeAxisSpace(sheet.aboveAndBelow(area));
        if (!alone) {
            clear();
        }
        sheet.draw(plot);
        means();
    }

    /** The lines of the times above end at the bars: how long a part of a bar is says its share, not a time. */
    private void clear() {
        for (int i = 0; i < rows.size(); i++) {
            double from = area.getY() + (i + middle() - thickness() / 2) * rowHeight - CLEAR;
            sheet.clear(area.getX() - CLEAR, from, sheet.width() - Sheet.MARGIN - area.getX() + CLEAR, thickness() * rowHeight + 2 * CLEAR);
        }
    }

    private DefaultCategoryDataset shares() {
        var shares = new DefaultCategoryDataset();
        for (int i = 0; i < rows.size(); i++) {
            double[] parts = rows.get(i).parts();
            double mean = rows.get(i).mean();
            for (int part = 0; part < parts.length; part++) {
                shares.addValue(mean > 0 ? parts[part] / mean * 100 : 0, Integer.valueOf(part), Integer.valueOf(i));
            }
        }
        return shares;
    }

    /** Where the middle of a bar is, from its row's upper end. */
    private double middle() {
        return alone ? 0.5 : 0.78;
    }

    private double thickness() {
        return Math.min(THICKEST / rowHeight, alone ? 0.5 : 0.26);
    }

    private CategoryAxis categories() {
        var axis = new CategoryAxis();
        int count = rows.size();
        axis.setLowerMargin((middle() - thickness() / 2) / count);
        axis.setUpperMargin((1 - middle() - thickness() / 2) / count);
        axis.setCategoryMargin((1 - thickness()) * (count - 1) / count);
        axis.setVisible(false);
        return axis;
    }

    private MarkedAxis percentAxis() {
        var marks = !alone ? List.<Mark>of() : List.of(new Mark(0, "0", TextAnchor.TOP_CENTER),
                new Mark(50, area.getWidth() > 90 ? "50" : "", TextAnchor.TOP_CENTER), new Mark(100, "100 %", TextAnchor.TOP_CENTER));
        return new MarkedAxis(marks, 0, 100, sheet.letters().plain(), sheet.theme().color(Ink.MUTED));
    }

    private StackedBarRenderer bars() {
        var bars = new StackedBarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(true);
        for (int part = 0; part < SpreadFigure.parts().size(); part++) {
            bars.setSeriesPaint(part, sheet.theme().color(SpreadFigure.parts().get(part).ink(), 0.85));
            bars.setSeriesOutlinePaint(part, sheet.theme().color(Ink.PANEL));
            bars.setSeriesOutlineStroke(part, new BasicStroke(1));
        }
        return bars;
    }

    private void means() {
        for (int i = 0; i < rows.size(); i++) {
            double mean = rows.get(i).mean();
            double baseline = area.getY() + (i + middle()) * rowHeight + sheet.letters().line() * 0.27;
            sheet.note(mean > 0 ? ChartWords.get("mean", Amounts.nanos(mean)) : ChartWords.get("mean.notSplit"), area.getMaxX() + 8, baseline, Ink.MUTED);
        }
    }
}
