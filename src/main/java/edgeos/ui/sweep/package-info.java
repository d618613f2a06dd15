/**
 * Asks what to measure while a setting takes one value after another, or how high it can go, and hands the experiment on.
 *
 * <p>JavaFX application thread only.
 */
package edgeos.ui.sweep;
