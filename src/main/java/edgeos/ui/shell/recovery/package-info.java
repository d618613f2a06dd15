/**
 * Hands what is not saved to whoever keeps it, and offers what an earlier lab left behind.
 *
 * <p>Belongs to the JavaFX application thread; files are read and written on others.
 */
package edgeos.ui.shell.recovery;
