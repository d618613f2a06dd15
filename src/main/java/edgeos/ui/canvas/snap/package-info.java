/**
 * Finds where something that is dragged lines up with what is around it, and shows why it stays there.
 *
 * <p>What finds belongs to no thread; what shows, to the JavaFX application thread.
 */
package edgeos.ui.canvas.snap;
