/**
 * The window: the only part of the lab that knows JavaFX.
 *
 * <p>Everything below belongs to the JavaFX application thread unless a class says otherwise.
 */
package edgeos.ui;
