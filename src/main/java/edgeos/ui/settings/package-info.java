/**
 * How the window is set up: settings that hold at once, and arrangements of its panels, which are data.
 *
 * <p>Panels belong to the JavaFX application thread; arrangements never change, and are read and written by any thread.
 */
package edgeos.ui.settings;
