package edgeos.ui.theme;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * How much may move that only moves for the eye: parts on their way to where an edit has put them, what runs along wires, messages between FWPs, pulses, and trails. One for the program, as the system's own setting is. What is
 * shown of a run stays the same: a recording plays, figures change. To be set on the JavaFX application thread only; until {@link #follow}, everything moves.
 */
public final class Motion {
    /** What the user wants. */
    public enum Choice { SYSTEM, FULL, REDUCED }

    private static final ObjectProperty<Choice> CHOICE = new SimpleObjectProperty<>(Motion.class, "choice", Choice.SYSTEM);
    private static final ReadOnlyBooleanWrapper REDUCED = new ReadOnlyBooleanWrapper(Motion.class, "reduced");
    private static boolean follows;

    static {
        CHOICE.subscribe((_, _) -> settle());
    }

    private Motion() { }

    /** What the user wants. */
    public static ObjectProperty<Choice> choiceProperty() {
        return CHOICE;
    }

    /** See {@link #isReduced()}. */
    public static ReadOnlyBooleanProperty reducedProperty() {
        return REDUCED.getReadOnlyProperty();
    }

    /** True if nothing is to move that need not. */
    public static boolean isReduced() {
        return REDUCED.get();
    }

    /** Heeds the system's setting from now on. */
    static void follow() {
        if (!follows) {
            follows = true;
            Platform.getPreferences().reducedMotionProperty().subscribe(_ -> settle());
        }
    }

    private static void settle() {
        REDUCED.set(switch (CHOICE.get()) {
            case REDUCED -> true;
            case FULL -> false;
            case SYSTEM -> follows && Platform.getPreferences().isReducedMotion();
        });
    }
}
