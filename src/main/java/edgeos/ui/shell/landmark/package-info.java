/**
 * Where in the window things are: controls by id, parts of the canvas, tabs, and what leads to them.
 *
 * <p>All state belongs to the JavaFX application thread.
 */
package edgeos.ui.shell.landmark;
