package edgeos.ui.experiments;

/** Style names of the Experiments tab; what they look like is in {@code layouts/experiments.css}. */
final class ExperimentStyles {
    static final String PANE = "experiments";
    static final String SIDE = "experiments-side";
    static final String SIDE_BAR = "experiments-side-bar";
    static final String LIST = "experiments-list";
    static final String QUESTION = "experiments-question";
    static final String TIME = "experiments-time";
    static final String SEGMENTS = "experiments-segments";
    static final String RUN_BAR = "experiments-run-bar";
    static final String STUDY = "experiments-study";
    static final String HEADER = "experiments-header";
    static final String WORDS = "experiments-words";
    static final String TITLE = "experiments-title";
    static final String FACTS = "experiments-facts";
    static final String WARNING = "experiments-warning";
    static final String PLOTS = "experiments-plots";
    static final String PLOT = "experiments-plot";
    static final String PLOT_TITLE = "experiments-plot-title";
    static final String TABLE = "experiments-table";
    static final String CELL_FIGURE = "experiments-figure";
    static final String CELL_RANGE = "experiments-range";
    static final String EMPTY = "experiments-empty";
    static final String NOTICE = "experiments-notice";
    static final String LETTER = "experiments-letter";

    /** A row that was not measured with the rest. */
    static final String ELSEWHERE = "elsewhere";
    /** A row that is not what it should be. */
    static final String FAILS = "fails";
    /** A row that could not be measured: something is not installed. */
    static final String MISSING = "missing";
    /** A notice of something that did not work. */
    static final String BAD = "bad";

    private ExperimentStyles() { }
}
