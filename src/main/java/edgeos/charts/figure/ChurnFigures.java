package edgeos.charts.figure;

import edgeos.charts.figure.CurveFigure.Curve;
import edgeos.charts.figure.CurveFigure.Look;
import edgeos.charts.figure.CurveFigure.Up;
import edgeos.lab.History.Sample;
import edgeos.telemetry.Snapshot.ChainFigures;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** Churn: chains that come and go, and how many of them the cache served. Stateless; any thread. */
final class ChurnFigures {
    private ChurnFigures() { }

    static CurveFigure of(ChartData data) {
        TimeWindow window = new TimeWindow(data.history());
        double[] seconds = window.seconds();
        double[] activated = window.column(Sample::activatedPerSecond);
        double[] terminated = window.column(Sample::terminatedPerSecond);
        double[] cleaned = window.column(Sample::cleanedPerSecond);
        double[] cached = window.sparse(sample -> sample.fromCacheShare() * 100);
        DoubleFunction<String> says = rate -> Amounts.rate(rate, "/s");
        var curves = List.of(
                new Curve(ChartWords.get("churn.activated"), Ink.FLOW, Look.AREA, seconds, activated, says),
                new Curve(ChartWords.get("churn.cleaned"), Ink.CONTROL, Look.LINE, seconds, cleaned, says),
                new Curve(ChartWords.get("churn.terminated"), Ink.WARM, Look.LINE, seconds, terminated, says),
                new Curve(ChartWords.get("churn.fromCache"), Ink.MUTED, Look.SECOND, seconds, cached, percent -> Amounts.percent(percent / 100)));
        var legend = List.of(
                new Figure.Entry(Ink.FLOW, ChartWords.get("churn.activated"), says.apply(data.rate(Sample::activatedPerSecond))),
                new Figure.Entry(Ink.WARM, ChartWords.get("churn.terminated"), says.apply(data.rate(Sample::terminatedPerSecond))),
                new Figure.Entry(Ink.CONTROL, ChartWords.get("churn.cleaned"), says.apply(data.rate(Sample::cleanedPerSecond))),
                new Figure.Entry(Ink.MUTED, ChartWords.get("churn.fromCache"), Amounts.percent(fromCache(data)), List.of(""), true));
        double high = Math.max(TimeWindow.highest(activated), Math.max(TimeWindow.highest(terminated), TimeWindow.highest(cleaned)));
        return new CurveFigure(Chart.CHURN.title(), List.of(ChartWords.get("churn.caption", data.clock()), ChartWords.get("churn.chains")), legend, window.axis(),
                new Up(ChartWords.get("churn.chains"), high, false, ""), Optional.of(new Up(ChartWords.get("percent"), 100, true, " %")), curves, List.of(),
                empty(data, window));
    }

    /** Share of all activations of this run that found a clean instance. */
    private static double fromCache(ChartData data) {
        long activated = data.snapshot().chains().stream().mapToLong(ChainFigures::activated).sum();
        long served = data.snapshot().chains().stream().mapToLong(ChainFigures::fromCache).sum();
        return activated == 0 ? Double.NaN : (double) served / activated;
    }

    private static String empty(ChartData data, TimeWindow window) {
        if (window.isEmpty()) {
            return data.nothingYet(ChartWords.get("churn.nothing"));
        }
        return data.snapshot().chains().isEmpty() ? ChartWords.get("churn.noChain") : "";
    }
}
