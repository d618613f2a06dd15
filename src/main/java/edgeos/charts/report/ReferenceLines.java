package edgeos.charts.report;

import edgeos.charts.figure.ChartTheme;
import edgeos.charts.figure.Ink;
import edgeos.lab.experiment.Plot;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/** Dashed lines for what figures are held against, each with its name and mark. Stateless; confined to one drawing. */
final class ReferenceLines {
    private static final BasicStroke DASHED = new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 4}, 0);
    private static final int LABEL_LINE = 15;
    private static final double BEYOND = 1.3;
    /** A name stands above its line. */
    private static final double ROOM_ABOVE = 1.7;
    private static final double FAR = 0.6;

    private ReferenceLines() { }

    /** Draws lines from left to right at values of the vertical axis. */
    static void across(XYPlot plot, List<Plot.Line> lines, Font font, ChartTheme theme) {
        for (Plot.Line line : lines) {
            ValueMarker marker = marker(line, font, theme);
            marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
            marker.setLabelTextAnchor(TextAnchor.BOTTOM_RIGHT);
            marker.setLabelOffset(new RectangleInsets(3, 3, 3, 3));
            plot.addRangeMarker(marker);
            reach(plot.getRangeAxis(), line.value(), ROOM_ABOVE);
        }
    }

    /** Draws lines from top to bottom at values of the horizontal axis, their names below each other, on the side where there is room. */
    static void upright(XYPlot plot, List<Plot.Line> lines, Font font, ChartTheme theme) {
        lines.forEach(line -> reach(plot.getDomainAxis(), line.value(), BEYOND));
        for (int at = 0; at < lines.size(); at++) {
            ValueMarker marker = marker(lines.get(at), font, theme);
            boolean isFarRight = share(plot.getDomainAxis(), lines.get(at).value()) > FAR;
            marker.setLabelAnchor(isFarRight ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
            marker.setLabelTextAnchor(isFarRight ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
            marker.setLabelOffset(new RectangleInsets(3 + LABEL_LINE * at, 4, 3, 4));
            plot.addDomainMarker(marker);
        }
    }

    /** How far along the axis a value is, 0 to 1. */
    private static double share(ValueAxis axis, double value) {
        double low = axis.getLowerBound();
        double high = axis.getUpperBound();
        return axis instanceof LogAxis ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }

    private static ValueMarker marker(Plot.Line line, Font font, ChartTheme theme) {
        var ink = new Color(theme.argb(Ink.MUTED));
        var marker = new ValueMarker(line.value(), ink, DASHED);
        marker.setLabel(line.mark().isEmpty() ? line.label() : line.label() + " (" + line.mark() + ")");
        marker.setLabelFont(font);
        marker.setLabelPaint(ink);
        marker.setLabelBackgroundColor(new Color(theme.argb(Ink.PANEL)));
        return marker;
    }

    private static void reach(ValueAxis axis, double value, double above) {
        axis.setRange(Range.expandToInclude(Range.expandToInclude(axis.getRange(), value * above), value / BEYOND));
    }
}
