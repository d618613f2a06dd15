/**
 * The palette: all kinds of node, to be searched, dragged onto the canvas, or placed by key.
 *
 * <p>Belongs to the JavaFX application thread.
 */
package edgeos.ui.palette;
