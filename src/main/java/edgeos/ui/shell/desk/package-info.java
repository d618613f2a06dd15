/**
 * What the window offers from everywhere: all that can be done as commands to be found by their words.
 *
 * <p>Belongs to the JavaFX application thread.
 */
package edgeos.ui.shell.desk;
