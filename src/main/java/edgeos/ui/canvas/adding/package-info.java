/**
 * Adds nodes by what they are called: a small search over the canvas, for a place, a wire that waits for its end, a node to stand behind, or a wire to go into.
 *
 * <p>Everything here belongs to the JavaFX application thread.
 */
package edgeos.ui.canvas.adding;
