package edgeos.ui.charts;

import edgeos.charts.figure.Chart;
import java.util.List;
import java.util.Optional;

/** The tabs of the strip, in their order. Immutable; any thread. */
public enum StripTab {
    /** Durations of creating and activating. */
    START_UP(Chart.START_UP, Chart.START_UP.title()),
    /** Chains that come and go. */
    CHURN(Chart.CHURN, Chart.CHURN.title()),
    /** What the mover copies. */
    COPY_THROUGHPUT(Chart.COPY_THROUGHPUT, Chart.COPY_THROUGHPUT.title()),
    /** Percentiles and where the time goes. */
    LATENCY(Chart.LATENCY, Chart.LATENCY.title()),
    /** Who ran when on which core. */
    SCHEDULE(null, "Schedule"),
    /** The event log. */
    EVENTS(null, "Events");

    private static final int CHARTS = Chart.values().length;

    private final Chart chart;
    private final String title;

    StripTab(Chart chart, String title) {
        this.chart = chart;
        this.title = title;
    }

    /** The chart that it shows, if it shows one. */
    Optional<Chart> chart() {
        return Optional.ofNullable(chart);
    }

    /** What its head says. */
    public String title() {
        return title;
    }

    /** The id of the button that is its head. */
    public String headId() {
        return ChartStyles.TAB + "-" + ordinal();
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
