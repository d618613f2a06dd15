package edgeos.charts.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis whose marks are chosen by the lab, so that none overlap and all carry units. Confined to one drawing. */
@SuppressWarnings("serial")
final class MarkedAxis extends NumberAxis {
    private final transient List<NumberTick> ticks;

    MarkedAxis(List<Mark> marks, double low, double high, Font font, Paint ink) {
        ticks = marks.stream().map(mark -> new NumberTick(mark.at(), mark.label(), mark.anchor(), TextAnchor.CENTER, 0)).toList();
        setRange(low, high > low ? high : low + 1);
        setAxisLineVisible(false);
        setTickMarksVisible(false);
        setTickLabelFont(font);
        setTickLabelPaint(ink);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        return ticks;
    }
}
