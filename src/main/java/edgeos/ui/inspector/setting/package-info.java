/**
 * Settings, edited where they stand: one editor for each kind of field, a sheet of them, and fields that are typed line by line.
 *
 * <p>Belongs to the JavaFX application thread. {@link edgeos.ui.inspector.setting.FieldSheet} and {@link edgeos.ui.inspector.setting.LinesEditor} are what pages show.
 */
package edgeos.ui.inspector.setting;
