/**
 * What those in front of a class put before the window: keys as they are pressed, a dot of light that follows the mouse, and a picture that holds while all goes on behind it.
 *
 * <p>All state belongs to the JavaFX application thread.
 */
package edgeos.ui.present;
