package edgeos.charts.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;

/** Shares from none to all, with room above for the names of lines, which has no marks. Confined to one drawing. */
@SuppressWarnings("serial")
final class ShareAxis extends NumberAxis {
    /** Of a picture of several runs less is left for the curves: more curves are named below them. */
    private static final double ROOM_OF_NAME = 0.07;
    private static final double ROOM_IN_SEVERAL = 0.095;
    private static final double ALL = 1 + 1e-9;

    /** An axis with room for so many names below each other, in a picture of one run or of several. */
    ShareAxis(int names, int runs) {
        super("");
        setNumberFormatOverride(new NumberFormatOf(new Column("Share")));
        setStandardTickUnits(NumberAxis.createStandardTickUnits());
        setRange(0, 1 + (runs == 1 ? ROOM_OF_NAME : ROOM_IN_SEVERAL) * names);
    }

    @Override
    public List<?> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        return ((List<?>) super.refreshTicks(g, state, area, edge)).stream().filter(tick -> ((NumberTick) tick).getValue() <= ALL).toList();
    }
}
