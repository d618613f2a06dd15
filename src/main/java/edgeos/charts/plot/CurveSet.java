package edgeos.charts.plot;

import edgeos.charts.figure.CurveFigure.Across;
import edgeos.charts.figure.CurveFigure.Curve;
import java.util.List;
import org.jfree.data.DomainOrder;
import org.jfree.data.general.DatasetChangeListener;
import org.jfree.data.general.DatasetGroup;
import org.jfree.data.xy.XYDataset;

/** Curves as JFreeChart reads them: straight from the arrays, the horizontal axis as 0 to 1. Never changes, so it has no listeners. */
final class CurveSet implements XYDataset {
    private final List<Curve> curves;
    private final Across across;
    private DatasetGroup group = new DatasetGroup();

    CurveSet(List<Curve> curves, Across across) {
        this.curves = List.copyOf(curves);
        this.across = across;
    }

    @Override
    public DomainOrder getDomainOrder() {
        return DomainOrder.ASCENDING;
    }

    @Override
    public int getSeriesCount() {
        return curves.size();
    }

    @Override
    public Comparable<Integer> getSeriesKey(int series) {
        return series;
    }

    @Override
    public int indexOf(@SuppressWarnings("rawtypes") Comparable key) {
        return key instanceof Integer series && series < curves.size() ? series : -1;
    }

    @Override
    public int getItemCount(int series) {
        return curves.get(series).x().length;
    }

    @Override
    public double getXValue(int series, int item) {
        return Thinning.position(across, curves.get(series).x()[item]);
    }

    @Override
    public double getYValue(int series, int item) {
        return curves.get(series).y()[item];
    }

    @Override
    public Number getX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public Number getY(int series, int item) {
        return getYValue(series, item);
    }

    @Override
    public DatasetGroup getGroup() {
        return group;
    }

    @Override
    public void setGroup(DatasetGroup group) {
        this.group = group;
    }

    @Override
    public void addChangeListener(DatasetChangeListener listener) { }

    @Override
    public void removeChangeListener(DatasetChangeListener listener) { }
}
