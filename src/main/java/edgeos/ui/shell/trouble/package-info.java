/**
 * What the window does about a defect of the lab itself: it goes on, says so once, and helps to report it.
 *
 * <p>{@link edgeos.ui.shell.trouble.Troubles#happened} may be called by any thread that has just failed; all else belongs to the JavaFX application thread.
 */
package edgeos.ui.shell.trouble;
