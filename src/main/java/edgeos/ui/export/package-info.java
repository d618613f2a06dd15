/**
 * Pictures of drawings, for paper and slides: vectors or pixels, with the drawing itself inside.
 *
 * <p>What paints measures texts and so belongs to the JavaFX application thread; what is painted never changes.
 */
package edgeos.ui.export;
