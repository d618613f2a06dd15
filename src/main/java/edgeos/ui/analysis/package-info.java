/**
 * Questions to the graph of who may do what, answered as the drawing changes: can one domain ever affect another, and which policies are broken.
 *
 * <p>Belongs to the JavaFX application thread.
 */
package edgeos.ui.analysis;
