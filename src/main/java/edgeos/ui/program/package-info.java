/**
 * Writing the program of an FWP in the window, while it runs.
 *
 * <p>Everything here belongs to the JavaFX application thread.
 */
package edgeos.ui.program;
