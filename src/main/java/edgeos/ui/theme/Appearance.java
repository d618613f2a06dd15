package edgeos.ui.theme;

import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.ObservableList;

/**
 * The look that the window has now: a choice, which may be to follow the system, and the scale of everything.
 *
 * <p>One for a window; JavaFX application thread only. What paints by hand listens to {@link #themeProperty()}. The scale is a transform above
 * the window's content: who paints onto pixels of a size of their own multiplies that by {@link #scaleProperty()}.
 */
public final class Appearance {
    /** Smallest and largest scale. */
    public static final double LEAST_SCALE = 1;
    /** See {@link #LEAST_SCALE}. */
    public static final double MOST_SCALE = 2;

    /** What the user wants. */
    public enum Choice { SYSTEM, DARK, LIGHT }

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(this, "choice", Choice.SYSTEM);
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(this, "theme", Theme.DARK);
    private final DoubleProperty scale = new SimpleDoubleProperty(this, "scale", 1);
    private final ChangeListener<ColorScheme> systemChanged = (_, _, _) -> settle();

    /** Follows the system until told otherwise. */
    public Appearance() {
        Fonts.load();
        Motion.follow();
        choice.addListener((_, _, _) -> settle());
        Platform.getPreferences().colorSchemeProperty().addListener(systemChanged);
        settle();
        Application.setUserAgentStylesheet(theme.get().base());
    }

    /** What the user wants. */
    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** What is shown now. */
    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /** What is shown now. */
    public Theme theme() {
        return theme.get();
    }

    /** How large everything is, {@link #LEAST_SCALE} to {@link #MOST_SCALE}. */
    public DoubleProperty scaleProperty() {
        return scale;
    }

    /** Keeps the sheets of a scene or dialog those of the theme. */
    public void dress(ObservableList<String> stylesheets) {
        stylesheets.setAll(theme.get().sheets());
        theme.addListener((_, before, after) -> exchange(stylesheets, before.sheets(), after.sheets()));
    }

    /** Lets go of the system's preferences. */
    public void dispose() {
        Platform.getPreferences().colorSchemeProperty().removeListener(systemChanged);
    }

    private static void exchange(ObservableList<String> stylesheets, List<String> before, List<String> after) {
        stylesheets.removeAll(before);
        stylesheets.addAll(0, after);
    }

    private void settle() {
        Theme next = switch (choice.get()) {
            case DARK -> Theme.DARK;
            case LIGHT -> Theme.LIGHT;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.LIGHT ? Theme.LIGHT : Theme.DARK;
        };
        if (next != theme.get()) {
            Application.setUserAgentStylesheet(next.base());
            theme.set(next);
        }
    }
}
