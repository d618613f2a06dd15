/**
 * Groups on the canvas: their cards and outlines, what these say, and the way into them and out again.
 *
 * <p>JavaFX application thread.
 */
package edgeos.ui.canvas.group;
