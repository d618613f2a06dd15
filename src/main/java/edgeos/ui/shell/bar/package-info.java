/**
 * All that can be done in the window, each thing defined once, and the menus and bars that offer it and say what is the case.
 *
 * <p>Belongs to the JavaFX application thread. {@link edgeos.ui.shell.bar.Actions} has the definitions.
 */
package edgeos.ui.shell.bar;
