package edgeos.charts.report;

import edgeos.charts.figure.ChartTheme;
import edgeos.charts.figure.Ink;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Polygon;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.renderer.xy.XYErrorRenderer;

/**
 * How one series of a plot looks: what is the same thing in several runs has one colour, each run has a line and a shape of its own, and what comes from elsewhere is hollow and dotted. Immutable.
 *
 * @param ink the number of its colour
 * @param run the number of its run, from 0
 * @param isElsewhere true if it was not measured with the rest
 */
record SeriesStyle(int ink, int run, boolean isElsewhere) {
    private static final List<Ink> INKS = List.of(Ink.FLOW, Ink.ACCENT, Ink.CONTROL, Ink.WARM, Ink.BAD, Ink.GOOD, Ink.MUTED);
    private static final float[] DOTTED = {2, 4};
    private static final float[][] DASHES = {{}, {8, 5}, {12, 4, 2, 4}, {4, 4}};
    private static final List<Shape> SHAPES = List.of(new Ellipse2D.Double(-4, -4, 8, 8), new Rectangle2D.Double(-3.5, -3.5, 7, 7),
            new Polygon(new int[] {-5, 0, 5}, new int[] {4, -5, 4}, 3), new Polygon(new int[] {-5, 0, 5, 0}, new int[] {0, -5, 0, 5}, 4));

    static SeriesStyle measured(int ink, int run) {
        return new SeriesStyle(ink, run, false);
    }

    static SeriesStyle elsewhere(int ink) {
        return new SeriesStyle(ink, 0, true);
    }

    void dress(XYErrorRenderer renderer, int series, ChartTheme theme) {
        var color = new Color(theme.argb(INKS.get(ink % INKS.size())));
        renderer.setSeriesPaint(series, color);
        renderer.setSeriesFillPaint(series, isElsewhere ? new Color(theme.argb(Ink.PANEL)) : color);
        renderer.setSeriesShape(series, SHAPES.get(run % SHAPES.size()));
        float[] dash = isElsewhere ? DOTTED : DASHES[(run + ink / INKS.size()) % DASHES.length];
        renderer.setSeriesStroke(series, dash.length == 0 ? new BasicStroke(2) : new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dash, 0));
    }
}
