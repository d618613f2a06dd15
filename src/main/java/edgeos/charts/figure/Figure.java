package edgeos.charts.figure;

import java.util.List;

/** What a chart is going to say, before anybody thinks of pixels. Immutable; any thread. */
public sealed interface Figure permits CurveFigure, SpreadFigure {
    /** The figure of this chart. */
    static Figure of(Chart chart, ChartData data) {
        return switch (chart) {
            case START_UP -> StartUpFigures.of(data);
            case CHURN -> ChurnFigures.of(data);
            case COPY_THROUGHPUT -> CopyFigures.of(data);
            case LATENCY -> LatencyFigures.of(data);
        };
    }

    /** Title on the left. */
    String title();

    /** What is measured and in which unit; the longest that fits is shown on the right. */
    List<String> captions();

    /** Who is who. */
    List<Entry> legend();

    /** What to do to see something; empty if there is something. */
    String empty();

    /** The figures as rows of text, the first being the names of the columns. */
    List<List<String>> table();

    /**
     * One entry of the legend.
     *
     * @param ink the mark's colour
     * @param name whose it is
     * @param value newest figure with its unit, or empty
     * @param details what else to say; the longest for which there is room is shown; at least one
     * @param second its curve is on the right axis, and only drawn if that is
     */
    record Entry(Ink ink, String name, String value, List<String> details, boolean second) {
        public Entry {
            details = List.copyOf(details);
        }

        Entry(Ink ink, String name, String value) {
            this(ink, name, value, List.of(""), false);
        }

        /** The detail at a level, the longest at 0; the shortest from the last on. */
        public String detail(int level) {
            return details.get(Math.min(level, details.size() - 1));
        }
    }
}
