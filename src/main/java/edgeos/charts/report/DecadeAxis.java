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

/** A logarithmic axis that is marked at 1, 2, and 5 of each decade, or at 1 only where there are many. Confined to one drawing. */
@SuppressWarnings("serial")
final class DecadeAxis extends LogAxis {
    private static final int FEW_DECADES = 3;
    private static final double[] STEPS = {1, 2, 5};

    private final transient Column column;

    DecadeAxis(Column column) {
        super("");
        this.column = column;
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        double low = getRange().getLowerBound();
        double high = getRange().getUpperBound();
        double decades = Math.log10(high / low);
        TextAnchor anchor = RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        var ticks = new ArrayList<NumberTick>();
        for (double decade = Math.floor(Math.log10(low)); decade <= Math.log10(high); decade++) {
            for (int step = 0; step < (decades > FEW_DECADES ? 1 : STEPS.length); step++) {
                double at = STEPS[step] * Math.pow(10, decade);
                if (at >= low && at <= high) {
                    ticks.add(new NumberTick(at, column.figure(at), anchor, TextAnchor.CENTER, 0));
                }
            }
        }
        return ticks;
    }
}
