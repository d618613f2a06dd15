/**
 * How the window looks: colour tokens, fonts, icons, style names, and the switch between dark and light.
 *
 * <p>Tokens, fonts, and icons are immutable and belong to no thread; {@link edgeos.ui.theme.Appearance} belongs to the JavaFX application thread.
 */
package edgeos.ui.theme;
