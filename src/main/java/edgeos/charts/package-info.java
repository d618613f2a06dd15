/**
 * The lab's charts: pictures of figures, for the window and for reports alike; the only package that uses java.awt.
 *
 * <p>A picture is a pure function of immutable data, a theme, and a size; any thread may draw one. {@link edgeos.charts.ChartRenderer}
 * owns the one worker thread that draws for a window. What a chart says is in {@code figure}, how it is drawn in {@code plot}.
 */
package edgeos.charts;
