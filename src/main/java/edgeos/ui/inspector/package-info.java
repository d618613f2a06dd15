/**
 * The inspector: what is selected, its figures now, and its settings.
 *
 * <p>Belongs to the JavaFX application thread.
 */
package edgeos.ui.inspector;
