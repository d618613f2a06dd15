/**
 * The strip of charts and events below the canvas.
 *
 * <p>All of it belongs to the JavaFX application thread; pictures are drawn by the worker of {@link edgeos.charts.ChartRenderer} and
 * handed over as pixels.
 */
package edgeos.ui.charts;
