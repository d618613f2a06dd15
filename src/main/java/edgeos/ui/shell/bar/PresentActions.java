package edgeos.ui.shell.bar;

import edgeos.ui.text.Texts;
import java.util.List;
import javafx.beans.property.BooleanProperty;

/** What is turned on and off in front of a class. */
public final class PresentActions {
    /** They, in the order of the menu. */
    static final List<String> IDS = List.of("view.present", "view.fullScreen", "view.laser", "view.freeze", "view.black", "view.keys");
    private static final Texts TEXTS = Texts.of(PresentActions.class);

    /** What they turn on and off. */
    public interface Hands {
        /** Large type, no panels, keys shown. */
        BooleanProperty presenting();

        /** The window alone on its screen. */
        BooleanProperty fullScreen();

        /** A dot of light where the mouse is. */
        BooleanProperty laser();

        /** A picture that holds. */
        BooleanProperty frozen();

        /** Nothing to be seen. */
        BooleanProperty black();

        /** Shortcuts as they are pressed. */
        BooleanProperty keys();
    }

    /** Adds them to all others. */
    public PresentActions(Actions actions, Hands hands) {
        add(actions, "view.present", "Shift+F11", hands.presenting());
        add(actions, "view.fullScreen", "F11", hands.fullScreen());
        add(actions, "view.laser", "Shortcut+L", hands.laser());
        add(actions, "view.freeze", "Shortcut+Shift+F", hands.frozen());
        add(actions, "view.black", "", hands.black()).when(hands.presenting());
        add(actions, "view.keys", "", hands.keys());
    }

    /** What their menu is called. */
    static String title() {
        return TEXTS.get("presenting");
    }

    private static LabAction add(Actions actions, String id, String keys, BooleanProperty on) {
        LabAction action = actions.add(id, TEXTS.get(id), keys, () -> on.set(!on.get()));
        on.subscribe(action::setSelected);
        return action;
    }
}
