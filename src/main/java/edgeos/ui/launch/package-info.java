/**
 * What the window shows of a run that takes long to start: how far it is, and how to give it up.
 *
 * <p>Everything here belongs to the JavaFX application thread.
 */
package edgeos.ui.launch;
