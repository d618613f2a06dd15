/**
 * The canvas: a drawing shown live, edited by mouse and keys.
 *
 * <p>Everything here belongs to the JavaFX application thread. {@link edgeos.ui.canvas.CanvasView} is what the window shows,
 * {@link edgeos.ui.canvas.CanvasActions} what its menus and shortcuts call.
 */
package edgeos.ui.canvas;
