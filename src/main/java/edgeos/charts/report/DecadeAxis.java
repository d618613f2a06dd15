package edgeos.charts.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis that is marked at 1, 2, and 5 of each decade, or at 1 only where there are many; bytes at powers of two. Confined to one drawing. */
@SuppressWarnings("serial")
final class DecadeAxis extends LogAxis {
    private static final int FEW_DECADES = 3;
    private static final double[] STEPS = {1, 2, 5};
    private static final int MOST_POWERS = 6;

    private final transient Column column;

    DecadeAxis(Column column) {
        super("");
        this.column = column;
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        double low = getRange().getLowerBound();
        double high = getRange().getUpperBound();
        TextAnchor anchor = RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        return (column.isBytes() ? powers(low, high) : decades(low, high)).stream().filter(at -> at >= low && at <= high).map(at -> new NumberTick(at, column.figure(at), anchor, TextAnchor.CENTER, 0)).toList();
    }

    private static List<Double> powers(double low, double high) {
        double step = Math.max(1, Math.ceil(Math.log(high / low) / Math.log(2) / MOST_POWERS));
        var ticks = new ArrayList<Double>();
        for (double power = step * Math.ceil(Math.log(low) / Math.log(2) / step); Math.pow(2, power) <= high; power += step) {
            ticks.add(Math.pow(2, power));
        }
        return ticks;
    }

    private static List<Double> decades(double low, double high) {
        double decades = Math.log10(high / low);
        var ticks = new ArrayList<Double>();
        for (double decade = Math.floor(Math.log10(low)); decade <= Math.log10(high); decade++) {
            for (int step = 0; step < (decades > FEW_DECADES ? 1 : STEPS.length); step++) {
                ticks.add(STEPS[step] * Math.pow(10, decade));
            }
        }
        return ticks;
    }
}
