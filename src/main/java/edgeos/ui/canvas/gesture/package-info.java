/**
 * What hands do on the canvas: each gesture is a class that turns pointer positions into edits and into feedback for the eye.
 *
 * <p>Everything here belongs to the JavaFX application thread.
 */
package edgeos.ui.canvas.gesture;
