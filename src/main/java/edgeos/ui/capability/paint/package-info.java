/**
 * Paints a capability graph: cards, edges, pills, and what of them is lit. Scale and place are the caller's.
 *
 * <p>Everything here belongs to the JavaFX application thread.
 */
package edgeos.ui.capability.paint;
