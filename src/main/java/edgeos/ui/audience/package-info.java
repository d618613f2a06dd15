/**
 * Invites an audience: shows where phones reach the drawing, as a QR code.
 *
 * <p>JavaFX application thread only.
 */
package edgeos.ui.audience;
