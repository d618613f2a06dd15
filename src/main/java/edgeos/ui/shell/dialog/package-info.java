/**
 * What the lab asks of its user, and the dialogs that ask.
 *
 * <p>Belongs to the JavaFX application thread. {@link edgeos.ui.shell.dialog.Prompts} is what the rest of the window asks through.
 */
package edgeos.ui.shell.dialog;
