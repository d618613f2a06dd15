/**
 * Recordings in the window: whose figures these are, the timeline and where on it the window is, and making a recording.
 *
 * <p>Everything here belongs to the JavaFX application thread.
 */
package edgeos.ui.replay;
