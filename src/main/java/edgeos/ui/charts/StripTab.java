package edgeos.ui.charts;

import edgeos.charts.Chart;
import java.util.List;
import java.util.Optional;

/** The tabs of the strip, in their order. Immutable; any thread. */
public enum StripTab {
    /** Durations of creating and activating. */
    START_UP(Chart.START_UP),
    /** Chains that come and go. */
    CHURN(Chart.CHURN),
    /** What the mover copies. */
    COPY_THROUGHPUT(Chart.COPY_THROUGHPUT),
    /** Percentiles and where the time goes. */
    LATENCY(Chart.LATENCY),
    /** The event log. */
    EVENTS(null);

    private static final int CHARTS = Chart.values().length;

    private final Chart chart;

    StripTab(Chart chart) {
        this.chart = chart;
    }

    /** The chart that it shows, if it shows one. */
    Optional<Chart> chart() {
        return Optional.ofNullable(chart);
    }

    String title() {
        return chart == null ? "Events" : chart.title();
    }

    /** The tabs that are shown together when this one is chosen and there is room for so many charts side by side. */
    List<StripTab> shownWith(int room) {
        if (chart == null) {
            return List.of(this);
        }
        int count = Math.clamp(room, 1, CHARTS);
        int first = Math.min(ordinal(), CHARTS - count);
        return List.of(values()).subList(first, first + count);
    }
}
