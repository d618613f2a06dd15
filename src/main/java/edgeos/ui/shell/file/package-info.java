/**
 * Files of the window: drawings, programs and their sources, recordings, what a drawing may reach outside of its folder, and what is remembered from one start to the next.
 *
 * <p>Belongs to the JavaFX application thread.
 */
package edgeos.ui.shell.file;
