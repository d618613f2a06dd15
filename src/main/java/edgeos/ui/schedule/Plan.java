package edgeos.ui.schedule;

/**
 * Where things are in the chart, in pixels at 100 %. Immutable.
 *
 * @param width of the chart
 * @param height of the chart
 * @param lanes how many rows there are
 * @param top the row that is uppermost; those above it are scrolled away
 */
record Plan(double width, double height, int lanes, int top) {
    static final double GAP = 8;
    private static final double MOST_LANE = 110;
    private static final double LEAST_LANE = 34;
    private static final double AXIS = 20;
    private static final double LEGEND = 22;
    private static final double WIDE_LABELS = 148;
    private static final double NARROW_LABELS = 116;
    private static final double NARROW_BELOW = 560;
    /** Above a bar: deadlines. */
    private static final double FLAGS = 11;
    /** Below a bar: budgets. */
    private static final double BUDGETS = 6;

    double left() {
        return width < NARROW_BELOW ? NARROW_LABELS : WIDE_LABELS;
    }

    double right() {
        return Math.max(left() + 1, width - GAP);
    }

    /** Width of what shows time. */
    double across() {
        return right() - left();
    }

    /** How wide the picture is in device pixels. */
    int columns(double density) {
        return Math.clamp(Math.round(across() * density), 1, 8192);
    }

    /** Where rows end and the axis begins. */
    double axisTop() {
        return Math.max(LEAST_LANE, height - AXIS - LEGEND);
    }

    double legendTop() {
        return axisTop() + AXIS;
    }

    double laneHeight() {
        return Math.clamp(axisTop() / Math.max(1, lanes), LEAST_LANE, MOST_LANE);
    }

    /** How many rows there is room for. */
    int fitting() {
        return Math.clamp((int) (axisTop() / laneHeight()), 1, Math.max(1, lanes));
    }

    double laneTop(int lane) {
        return (lane - top) * laneHeight();
    }

    boolean isSeen(int lane) {
        return lane >= top && lane < top + fitting();
    }

    double barTop(int lane) {
        return laneTop(lane) + FLAGS;
    }

    double barHeight() {
        return laneHeight() - FLAGS - BUDGETS - 3;
    }

    /** The row at this height; -1: none. */
    int laneAt(double y) {
        int lane = top + (int) Math.floor(y / laneHeight());
        return y >= 0 && lane < lanes && isSeen(lane) ? lane : -1;
    }
}
