/**
 * The window as a whole: its frame, what stands in front of it and beside it, and pictures of it.
 *
 * <p>Everything here belongs to the JavaFX application thread, except {@link edgeos.ui.shell.LabApplication}'s and
 * {@link edgeos.ui.shell.Screenshot}'s entries, which any thread may call once.
 */
package edgeos.ui.shell;
