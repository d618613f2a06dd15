package edgeos.charts.report;

import edgeos.charts.ChartTheme;
import edgeos.charts.Ink;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Plot;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws a plot of a result for paper: dots with their ranges, curves, or how raw data are distributed. One drawing; confined to a thread. */
final class PlotPicture {
    private static final int WIDTH = 760;
    private static final int CURVES_HEIGHT = 340;
    private static final int DOT_LINE = 24;
    private static final int FRAME = 56;
    private static final double LABEL_ROOM = 0.22;
    /** Beyond this ratio of the largest to the smallest, equal steps would hide all but the largest. */
    private static final double WIDE = 16;
    private static final String ELSEWHERE = "from elsewhere";
    private static final List<Ink> INKS = List.of(Ink.FLOW, Ink.ACCENT, Ink.CONTROL, Ink.WARM, Ink.BAD, Ink.GOOD, Ink.MUTED);
    private static final Font TEXT = new Font("Inter", Font.PLAIN, 12);
    private static final ChartTheme THEME = ChartTheme.LIGHT;
    private static final Color FOREGROUND = new Color(THEME.argb(Ink.FG));

    private final Plot plot;
    private final Column value;
    private final List<? extends ExperimentRow> rows;

    private PlotPicture(Plot plot, List<? extends ExperimentRow> rows) {
        this.plot = plot;
        this.value = new Column(plot.value());
        this.rows = rows;
    }

    /** The picture as the text of an SVG element; empty if no row has such a figure. */
    static String svg(Plot plot, ExperimentResult result) {
        List<? extends ExperimentRow> rows = plot.rows(result);
        if (rows.isEmpty()) {
            return "";
        }
        var picture = new PlotPicture(plot, rows);
        int height = plot.form() == Plot.Form.DOTS ? FRAME + DOT_LINE * rows.size() : CURVES_HEIGHT;
        return Svg.of(picture.chart(), new Rectangle(WIDTH, height), plot.title());
    }

    private JFreeChart chart() {
        return switch (plot.form()) {
            case DOTS -> dots();
            case CURVES -> curves();
            case CUMULATIVE -> cumulative();
        };
    }

    private JFreeChart dots() {
        var measured = new XYIntervalSeries("measured here");
        var elsewhere = new XYIntervalSeries(ELSEWHERE);
        var names = new String[rows.size()];
        for (int at = 0; at < rows.size(); at++) {
            ExperimentRow row = rows.get(at);
            names[at] = new Column(plot.by()).text(row.values().get(plot.by()));
            double figure = Plot.figure(row, value.name());
            (isMarked(row) ? elsewhere : measured).add(figure, end(row, value.least(), figure), end(row, value.most(), figure), at, at, at);
        }
        var data = new XYIntervalSeriesCollection();
        data.addSeries(measured);
        data.addSeries(elsewhere);
        var lines = new SymbolAxis("", names);
        lines.setInverted(true);
        lines.setGridBandsVisible(false);
        var renderer = renderer(data.getSeriesCount());
        renderer.setDrawXError(true);
        renderer.setDrawYError(false);
        renderer.setSeriesShapesFilled(1, false);
        var area = new XYPlot(data, axis(plot.scale() == Plot.Scale.LOGARITHMIC, value, LABEL_ROOM), style(lines), renderer);
        for (int at = 0; at < rows.size(); at++) {
            area.addAnnotation(label(rows.get(at), at));
        }
        ReferenceLines.upright(area, plot.lines(), TEXT);
        var chart = chart(area);
        if (elsewhere.isEmpty()) {
            chart.removeLegend();
        }
        return chart;
    }

    /** The figure in words, right of its dot and range. */
    private XYTextAnnotation label(ExperimentRow row, int line) {
        double figure = Plot.figure(row, value.name());
        var label = new XYTextAnnotation("   " + value.figure(figure), Math.max(figure, end(row, value.most(), figure)), line);
        label.setTextAnchor(TextAnchor.CENTER_LEFT);
        label.setFont(TEXT);
        label.setPaint(FOREGROUND);
        return label;
    }

    private JFreeChart curves() {
        Map<String, XYIntervalSeries> curves = new LinkedHashMap<>();
        double least = Double.MAX_VALUE;
        double most = 0;
        for (ExperimentRow row : rows) {
            double x = Plot.figure(row, plot.by());
            if (Double.isFinite(x)) {
                double y = Plot.figure(row, value.name());
                String name = plot.series().isEmpty() ? "" : String.valueOf(row.values().get(plot.series()));
                curves.computeIfAbsent(isMarked(row) ? name + ", " + ELSEWHERE : name, XYIntervalSeries::new)
                        .add(x, x, x, y, end(row, value.least(), y), end(row, value.most(), y));
                least = Math.min(least, x);
                most = Math.max(most, x);
            }
        }
        var data = new XYIntervalSeriesCollection();
        curves.values().forEach(data::addSeries);
        var renderer = renderer(curves.size());
        renderer.setDefaultLinesVisible(true);
        renderer.setDrawXError(false);
        renderer.setDrawYError(true);
        ValueAxis across = axis(most > WIDE * Math.max(1, least), new Column(plot.by()), 0.02);
        across.setLabel(new Column(plot.by()).words());
        var area = new XYPlot(data, across, axis(plot.scale() == Plot.Scale.LOGARITHMIC, value, 0.05), renderer);
        ReferenceLines.across(area, plot.lines(), TEXT);
        return chart(area);
    }

    private JFreeChart cumulative() {
        var data = new XYSeriesCollection();
        boolean logarithmic = plot.scale() == Plot.Scale.LOGARITHMIC;
        for (ExperimentRow row : rows) {
            String which = plot.series().isEmpty() ? "" : ", " + new Column(plot.series()).text(row.values().get(plot.series())) + " " + new Column(plot.series()).words();
            String name = new Column(plot.by()).text(row.values().get(plot.by())) + which + (isMarked(row) ? ", " + ELSEWHERE : "");
            data.addSeries(Cumulative.series(data.getSeriesCount(), name, row.raw().get(plot.value()), logarithmic));
        }
        var renderer = renderer(data.getSeriesCount());
        renderer.setDrawXError(false);
        renderer.setDrawYError(false);
        renderer.setDefaultShapesVisible(false);
        renderer.setDefaultLinesVisible(true);
        renderer.setLegendItemLabelGenerator((all, series) -> data.getSeries(series).getDescription());
        ValueAxis shares = axis(false, new Column("Share"), 0);
        shares.setRange(0, 1);
        var area = new XYPlot(data, axis(logarithmic, value, 0.05), shares, renderer);
        ReferenceLines.upright(area, plot.lines(), TEXT);
        return chart(area);
    }

    private static boolean isMarked(ExperimentRow row) {
        return !String.valueOf(row.values().getOrDefault("mark", "")).isBlank();
    }

    private static double end(ExperimentRow row, Column column, double otherwise) {
        double end = Plot.figure(row, column.name());
        return end > 0 ? end : otherwise;
    }

    private static XYErrorRenderer renderer(int series) {
        var renderer = new XYErrorRenderer();
        for (int at = 0; at < series; at++) {
            var ink = new Color(THEME.argb(INKS.get(at % INKS.size())));
            renderer.setSeriesPaint(at, ink);
            renderer.setSeriesShape(at, new Ellipse2D.Double(-4, -4, 8, 8));
            renderer.setSeriesStroke(at, at < INKS.size() ? new BasicStroke(2) : new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {7, 3}, 0));
        }
        renderer.setErrorStroke(new BasicStroke(1.2f));
        renderer.setCapLength(5);
        return renderer;
    }

    private static ValueAxis axis(boolean logarithmic, Column column, double room) {
        ValueAxis axis;
        if (logarithmic) {
            axis = new DecadeAxis(column);
        } else {
            var number = new NumberAxis("");
            number.setNumberFormatOverride(new NumberFormatOf(column));
            number.setStandardTickUnits(column.isCount() ? NumberAxis.createIntegerTickUnits() : NumberAxis.createStandardTickUnits());
            axis = number;
        }
        axis.setUpperMargin(room);
        return style(axis);
    }

    private static <A extends ValueAxis> A style(A axis) {
        axis.setTickLabelFont(TEXT);
        axis.setLabelFont(TEXT);
        axis.setTickLabelPaint(FOREGROUND);
        axis.setLabelPaint(new Color(THEME.argb(Ink.MUTED)));
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private static JFreeChart chart(XYPlot plot) {
        var line = new Color(THEME.argb(Ink.LINE));
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(line);
        plot.setRangeGridlinePaint(line);
        plot.setDomainGridlineStroke(new BasicStroke(1));
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        var chart = new JFreeChart(null, TEXT, plot, true);
        chart.setBackgroundPaint(null);
        chart.getLegend().setFrame(BlockBorder.NONE);
        chart.getLegend().setBackgroundPaint(null);
        chart.getLegend().setItemFont(TEXT);
        chart.getLegend().setItemPaint(FOREGROUND);
        return chart;
    }
}
