package edgeos.charts.report;

import java.util.List;
import org.jfree.data.xy.XYSeries;

/** Which share of some figures is at or below each of them. Stateless; any thread. */
final class Cumulative {
    private Cumulative() { }

    /**
     * Steps from 0 to 1, all of the same height.
     *
     * @param key tells it from other series
     * @param name what a legend calls it
     * @param isLogarithmic true: figures that such an axis does not have are left out
     */
    static XYSeries series(int key, String name, List<Double> figures, boolean isLogarithmic) {
        double[] sorted = figures.stream().mapToDouble(Double::doubleValue).filter(figure -> Double.isFinite(figure) && (figure > 0 || !isLogarithmic)).sorted().toArray();
        var series = new XYSeries(key, false);
        series.setDescription(name);
        for (int at = 0; at < sorted.length; at++) {
            series.add(sorted[at], at / (double) sorted.length);
            series.add(sorted[at], (at + 1) / (double) sorted.length);
        }
        return series;
    }
}
