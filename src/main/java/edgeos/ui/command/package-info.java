/**
 * The palette of commands: one field that finds whatever can be done, placed, opened, or gone to, by a few letters of it.
 *
 * <p>Belongs to the JavaFX application thread; what finds and ranks is stateless.
 */
package edgeos.ui.command;
