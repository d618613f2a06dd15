package edgeos.charts.report;

import edgeos.charts.figure.ChartTheme;
import edgeos.charts.figure.Ink;
import edgeos.charts.plot.Lettering;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.results.Comparison;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
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

/** Draws a plot of a result, or of several over each other: dots with their ranges, curves, or how raw data are distributed. One drawing; confined to a thread. */
final class PlotPicture {
    private static final int WIDTH = 760;
    private static final int CURVES_HEIGHT = 340;
    private static final int DOT_LINE = 24;
    private static final int FRAME = 56;
    private static final double LABEL_ROOM = 0.22;
    /** Of the height of a line of dots, all runs together take so much. */
    private static final double RUNS_SHARE = 0.8;
    /** Beyond this ratio of the largest to the smallest, equal steps would hide all but the largest. */
    private static final double WIDE = 16;
    private static final String ELSEWHERE = "from elsewhere";
    /** Not where: the result may be of another machine. */
    private static final String MEASURED = "measured";

    /** A row that the picture shows, of the run with this number. */
    private record Entry(ExperimentRow row, int run) {
        boolean isMarked() {
            return !String.valueOf(row.values().getOrDefault("mark", "")).isBlank();
        }
    }

    private final Plot plot;
    private final Column value;
    private final int runs;
    private final List<Entry> entries = new ArrayList<>();
    private final ChartTheme theme;
    private final Font text;

    /** A picture of one result, or of several that are told from each other by letters. */
    PlotPicture(Plot plot, List<ExperimentResult> results, ChartTheme theme) {
        this.plot = plot;
        this.value = new Column(plot.value());
        this.runs = results.size();
        this.theme = theme;
        this.text = Lettering.of(WIDTH, CURVES_HEIGHT).plain().deriveFont(12f);
        for (int run = 0; run < runs; run++) {
            for (ExperimentRow row : plot.rows(results.get(run))) {
                entries.add(new Entry(row, run));
            }
        }
    }

    /** The picture as the text of an SVG element; empty if no row has such a figure. */
    static String svg(Plot plot, ExperimentResult result) {
        return new PlotPicture(plot, List.of(result), ChartTheme.LIGHT).svg();
    }

    String svg() {
        return isEmpty() ? "" : Svg.of(chart(), new Rectangle(WIDTH, height()), plot.title(), text);
    }

    /** True if no row has such a figure. */
    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** How high it should be, in pixels at 100 %. */
    int height() {
        return plot.form() == Plot.Form.DOTS ? (int) (FRAME + DOT_LINE * lines().size() * (1 + RUNS_SHARE * (runs - 1))) : CURVES_HEIGHT;
    }

    JFreeChart chart() {
        return switch (plot.form()) {
            case DOTS -> dots();
            case CURVES -> curves();
            case CUMULATIVE -> cumulative();
        };
    }

    /** Which line of the picture each row is on: rows of several runs that are called the same share one. */
    private LinkedHashMap<String, Integer> lines() {
        var lines = new LinkedHashMap<String, Integer>();
        keys().forEach(key -> lines.putIfAbsent(key, lines.size()));
        return lines;
    }

    private List<String> keys() {
        var times = new HashMap<String, Integer>();
        return entries.stream().map(entry -> name(entry) + " " + times.merge(name(entry) + " " + entry.run(), 1, Integer::sum)).toList();
    }

    /** What it is called, and what is said beside its name. */
    private String name(Entry entry) {
        String name = new Column(plot.by()).text(entry.row().values().get(plot.by()));
        Object beside = plot.form() == Plot.Form.CURVES ? null : entry.row().values().get(plot.series());
        return beside == null || beside instanceof Number number && !Double.isFinite(number.doubleValue()) ? name : name + ", " + new Column(plot.series()).counted(beside);
    }

    private JFreeChart dots() {
        List<XYIntervalSeries> measured = IntStream.range(0, runs).mapToObj(run -> new XYIntervalSeries(runs == 1 ? MEASURED : Comparison.letter(run))).toList();
        var elsewhere = new XYIntervalSeries(ELSEWHERE);
        var area = new XYPlot();
        String[] names = place(measured, elsewhere, area);
        var data = new XYIntervalSeriesCollection();
        measured.forEach(data::addSeries);
        var styles = new ArrayList<>(IntStream.range(0, runs).mapToObj(run -> SeriesStyle.measured(run, run)).toList());
        if (!elsewhere.isEmpty()) {
            data.addSeries(elsewhere);
            styles.add(SeriesStyle.elsewhere(runs));
        }
        area.setDataset(data);
        area.setDomainAxis(axis(plot.scale() == Plot.Scale.LOGARITHMIC, value, LABEL_ROOM));
        area.setRangeAxis(named(names));
        var renderer = renderer(styles);
        renderer.setDrawXError(true);
        renderer.setDrawYError(false);
        area.setRenderer(renderer);
        ReferenceLines.upright(area, plot.lines(), text, theme);
        return chart(area, data.getSeriesCount() > 1);
    }

    /** Puts each row on its line, runs of the same row below each other, and what comes from elsewhere once; returns what the lines are called. */
    private String[] place(List<XYIntervalSeries> measured, XYIntervalSeries elsewhere, XYPlot area) {
        LinkedHashMap<String, Integer> lines = lines();
        List<String> keys = keys();
        var names = new String[lines.size()];
        for (int at = 0; at < entries.size(); at++) {
            Entry entry = entries.get(at);
            int line = lines.get(keys.get(at));
            boolean isRepeated = entry.isMarked() && names[line] != null;
            names[line] = name(entry);
            if (!isRepeated) {
                double figure = Plot.figure(entry.row(), value.name());
                double y = entry.isMarked() ? line : line + (entry.run() - (runs - 1) / 2.0) * RUNS_SHARE / runs;
                XYIntervalSeries series = entry.isMarked() ? elsewhere : measured.get(entry.run());
                series.add(figure, end(entry.row(), value.least(), figure), end(entry.row(), value.most(), figure), y, y, y);
                area.addAnnotation(label(entry.row(), y));
            }
        }
        return names;
    }

    private SymbolAxis named(String[] names) {
        var lines = new SymbolAxis("", names);
        lines.setInverted(true);
        lines.setGridBandsVisible(false);
        return style(lines);
    }

    /** The figure in words, right of its dot and range. */
    private XYTextAnnotation label(ExperimentRow row, double y) {
        double figure = Plot.figure(row, value.name());
        var label = new XYTextAnnotation("   " + value.figure(figure), Math.max(figure, end(row, value.most(), figure)), y);
        label.setTextAnchor(TextAnchor.CENTER_LEFT);
        label.setFont(text);
        label.setPaint(color(Ink.FG));
        return label;
    }

    private JFreeChart curves() {
        var curves = new LinkedHashMap<String, XYIntervalSeries>();
        var inks = new LinkedHashMap<String, Integer>();
        var styles = new ArrayList<SeriesStyle>();
        double least = Double.MAX_VALUE;
        double most = 0;
        for (Entry entry : entries) {
            double x = Plot.figure(entry.row(), plot.by());
            if (Double.isFinite(x)) {
                double y = Plot.figure(entry.row(), value.name());
                String name = plot.series().isEmpty() ? "" : String.valueOf(entry.row().values().get(plot.series()));
                int ink = inks.computeIfAbsent(name, _ -> inks.size());
                curves.computeIfAbsent(called(name, entry), fresh -> {
                    styles.add(entry.isMarked() ? SeriesStyle.elsewhere(ink) : SeriesStyle.measured(ink, entry.run()));
                    return new XYIntervalSeries(fresh, false, true);
                }).add(x, x, x, y, end(entry.row(), value.least(), y), end(entry.row(), value.most(), y));
                least = Math.min(least, x);
                most = Math.max(most, x);
            }
        }
        var data = new XYIntervalSeriesCollection();
        curves.values().forEach(data::addSeries);
        var renderer = renderer(styles);
        renderer.setDefaultLinesVisible(true);
        renderer.setDrawXError(false);
        renderer.setDrawYError(true);
        ValueAxis across = axis(most > WIDE * Math.max(1, least), new Column(plot.by()), 0.02);
        across.setLabel(new Column(plot.by()).words());
        var area = new XYPlot(data, across, axis(plot.scale() == Plot.Scale.LOGARITHMIC, value, 0.05), renderer);
        ReferenceLines.across(area, plot.lines(), text, theme);
        return chart(area, true);
    }

    private JFreeChart cumulative() {
        var data = new XYSeriesCollection();
        var inks = new LinkedHashMap<String, Integer>();
        var styles = new ArrayList<SeriesStyle>();
        boolean logarithmic = plot.scale() == Plot.Scale.LOGARITHMIC;
        for (Entry entry : entries) {
            String name = name(entry);
            data.addSeries(Cumulative.series(data.getSeriesCount(), called(name, entry), entry.row().raw().get(plot.value()), logarithmic));
            int ink = inks.computeIfAbsent(name, _ -> inks.size());
            styles.add(entry.isMarked() ? SeriesStyle.elsewhere(ink) : SeriesStyle.measured(ink, entry.run()));
        }
        var renderer = renderer(styles);
        renderer.setDrawXError(false);
        renderer.setDrawYError(false);
        renderer.setDefaultShapesVisible(false);
        renderer.setDefaultLinesVisible(true);
        renderer.setLegendItemLabelGenerator((_, series) -> data.getSeries(series).getDescription());
        var area = new XYPlot(data, axis(logarithmic, value, 0.05), style(new ShareAxis(plot.lines().size(), runs)), renderer);
        ReferenceLines.upright(area, plot.lines(), text, theme);
        return chart(area, true);
    }

    /** The name of a curve: with the letter of its run, if there are several. */
    private String called(String name, Entry entry) {
        return entry.isMarked() ? name + ", " + ELSEWHERE : runs == 1 ? name : (name + " " + Comparison.letter(entry.run())).strip();
    }

    private double end(ExperimentRow row, Column column, double otherwise) {
        double end = Plot.figure(row, column.name());
        return end > 0 || Double.isFinite(end) && plot.scale() == Plot.Scale.LINEAR ? end : otherwise;
    }

    private XYErrorRenderer renderer(List<SeriesStyle> styles) {
        var renderer = new XYErrorRenderer();
        for (int at = 0; at < styles.size(); at++) {
            styles.get(at).dress(renderer, at, theme);
        }
        renderer.setUseFillPaint(true);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setErrorStroke(new BasicStroke(1.2f));
        renderer.setCapLength(5);
        return renderer;
    }

    private ValueAxis axis(boolean logarithmic, Column column, double room) {
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

    private <A extends ValueAxis> A style(A axis) {
        axis.setTickLabelFont(text);
        axis.setLabelFont(text);
        axis.setTickLabelPaint(color(Ink.FG));
        axis.setLabelPaint(color(Ink.MUTED));
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private JFreeChart chart(XYPlot area, boolean legend) {
        area.setBackgroundPaint(null);
        area.setOutlineVisible(false);
        area.setDomainGridlinePaint(color(Ink.LINE));
        area.setRangeGridlinePaint(color(Ink.LINE));
        area.setDomainGridlineStroke(new BasicStroke(1));
        area.setRangeGridlineStroke(new BasicStroke(1));
        area.setAxisOffset(RectangleInsets.ZERO_INSETS);
        var chart = new JFreeChart(null, text, area, legend);
        chart.setBackgroundPaint(null);
        if (legend) {
            chart.getLegend().setFrame(BlockBorder.NONE);
            chart.getLegend().setBackgroundPaint(null);
            chart.getLegend().setItemFont(text);
            chart.getLegend().setItemPaint(color(Ink.FG));
        }
        return chart;
    }

    private Color color(Ink ink) {
        return new Color(theme.argb(ink));
    }
}
