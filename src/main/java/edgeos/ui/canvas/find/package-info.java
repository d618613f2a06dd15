/**
 * Finding parts of the drawing by what they are called and what is set about them, and bringing them into view.
 *
 * <p>JavaFX application thread.
 */
package edgeos.ui.canvas.find;
