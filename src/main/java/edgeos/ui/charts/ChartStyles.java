package edgeos.ui.charts;

/** Style names of the strip; what they look like is in {@code layouts/charts.css}. */
final class ChartStyles {
    static final String STRIP = "chart-strip";
    static final String HEADER = "chart-header";
    static final String TAB = "chart-tab";
    static final String FOLD = "chart-fold";
    static final String FOLD_ARROW = "chart-fold-arrow";
    static final String BODY = "chart-body";
    static final String PANE = "chart-pane";
    static final String CROSSHAIR = "chart-crosshair";
    static final String READOUT = "chart-readout";
    static final String READOUT_TITLE = "chart-readout-title";
    static final String READOUT_NAME = "chart-readout-name";
    static final String READOUT_VALUE = "chart-readout-value";
    static final String ENLARGED = "chart-enlarged";
    static final String EVENTS = "events";
    static final String EVENTS_BAR = "events-bar";
    static final String EVENTS_COUNT = "events-count";
    static final String EVENTS_TABLE = "events-table";
    static final String EVENT_WARNING = "event-warning";
    static final String EVENT_ERROR = "event-error";
    static final String EVENT_LEVEL = "event-level";
    static final String EVENT_FIGURE = "event-figure";

    private ChartStyles() { }
}
