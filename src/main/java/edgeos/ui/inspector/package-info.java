/**
 * The inspector: a page for what is selected, with its figures now; pages of nodes wait ahead.
 *
 * <p>Belongs to the JavaFX application thread. {@link edgeos.ui.inspector.InspectorPane} is what the window shows.
 */
package edgeos.ui.inspector;
