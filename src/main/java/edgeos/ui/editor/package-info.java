/**
 * What all parts of the window share: the drawing being edited, the selection, the session that runs it, and its live figures.
 *
 * <p>Everything here belongs to the JavaFX application thread; immutable records may be handed to any thread.
 */
package edgeos.ui.editor;
