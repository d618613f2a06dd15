/**
 * Stepping made visible: acts of the engine become messages that travel, FWPs that glow, and instances that come and go.
 *
 * <p>Everything here belongs to the JavaFX application thread.
 */
package edgeos.ui.canvas.step;
