/**
 * The palette: what a drawing is built of, to be searched, dragged onto the canvas or the graph, or placed by key.
 *
 * <p>Belongs to the JavaFX application thread.
 */
package edgeos.ui.palette;
