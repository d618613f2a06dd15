package edgeos.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Which panels are unfolded, as the user left them. */
final class Panels {
    private final BooleanProperty palette;
    private final BooleanProperty charts;
    private final BooleanProperty inspector;
    private final BooleanProperty roles = new SimpleBooleanProperty(this, "roles");
    private final BooleanProperty audience = new SimpleBooleanProperty(this, "audience");

    Panels(Remembered remembered) {
        palette = kept(remembered, "palette");
        charts = kept(remembered, "charts");
        inspector = kept(remembered, "inspector");
    }

    BooleanProperty palette() {
        return palette;
    }

    BooleanProperty charts() {
        return charts;
    }

    BooleanProperty inspector() {
        return inspector;
    }

    /** Roles and cores, in front of the window; closed at every start. */
    BooleanProperty roles() {
        return roles;
    }

    /** The invitation of an audience, in front of the window; closed at every start. */
    BooleanProperty audience() {
        return audience;
    }

    private static BooleanProperty kept(Remembered remembered, String name) {
        String key = "shows." + name;
        BooleanProperty shown = new SimpleBooleanProperty(remembered.flag(key, true));
        shown.addListener((_, _, on) -> remembered.flag(key, on, true));
        return shown;
    }
}
