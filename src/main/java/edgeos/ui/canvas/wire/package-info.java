/**
 * Wires on the canvas: each is a few lines of JavaFX and a pill of its own, so that what moves or changes on one costs no more than the strip that it lies in.
 *
 * <p>JavaFX application thread.
 */
package edgeos.ui.canvas.wire;
