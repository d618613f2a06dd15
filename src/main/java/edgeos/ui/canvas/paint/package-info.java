/**
 * What the canvas looks like: figures become looks, and painters put looks onto a canvas.
 *
 * <p>Looks are immutable. Painters and everything that measures text belong to the JavaFX application thread.
 */
package edgeos.ui.canvas.paint;
