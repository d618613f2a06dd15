/**
 * The drawing as a tree: what the canvas shows, for who goes by keys or by ear, and for drawings that are larger than any view of them.
 *
 * <p>JavaFX application thread.
 */
package edgeos.ui.outline;
