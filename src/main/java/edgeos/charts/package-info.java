/**
 * The lab's charts: figures of a run to pictures, for the window and for reports alike; the only package that uses java.awt.
 *
 * <p>A picture is a pure function of immutable data, a theme, and a size; any thread may draw one. {@link edgeos.charts.ChartRenderer}
 * owns the one worker thread that draws for a window.
 */
package edgeos.charts;
