package edgeos.ui.schedule;

/** Style names of the schedule; what they look like is in {@code layouts/schedule.css}. */
final class ScheduleStyles {
    static final String PANE = "schedule";
    static final String BAR = "schedule-bar";
    static final String CHART = "schedule-chart";
    static final String LENGTH = "schedule-length";
    static final String SUMS = "schedule-sums";
    static final String HINT = "schedule-hint";
    static final String HINT_TITLE = "schedule-hint-title";
    static final String HINT_NAME = "schedule-hint-name";
    static final String HINT_VALUE = "schedule-hint-value";

    private ScheduleStyles() { }
}
