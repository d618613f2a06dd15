package edgeos.ui.charts;

import edgeos.charts.figure.Chart;
import edgeos.ui.text.Texts;
import java.util.List;
import java.util.Locale;
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
    /** Who ran when on which core. */
    SCHEDULE(null),
    /** The event log. */
    EVENTS(null);

    private static final Texts TEXTS = Texts.of(StripTab.class);
    private static final int CHARTS = Chart.values().length;

    private final Chart chart;

    StripTab(Chart chart) {
        this.chart = chart;
    }

    /** The chart that it shows, if it shows one. */
    Optional<Chart> chart() {
        return Optional.ofNullable(chart);
    }

    /** What its head says. */
    public String title() {
        return chart == null ? TEXTS.get("tab." + name().toLowerCase(Locale.ROOT)) : chart.title();
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
