package edgeos.ui.shell.bar;

import edgeos.ui.shell.file.Remembered;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Which panels are unfolded, as the user left them. */
public final class Panels {
    private static final String CHARTS = "charts";

    private final Remembered remembered;
    private final BooleanProperty palette;
    private final BooleanProperty outline;
    private final BooleanProperty charts;
    private final BooleanProperty inspector;
    private final BooleanProperty roles = new SimpleBooleanProperty(this, "roles");
    private final BooleanProperty audience = new SimpleBooleanProperty(this, "audience");
    private boolean byRoom;
    private boolean lacksRoom;
    private final BooleanProperty lessons = new SimpleBooleanProperty(this, "lessons");

    /** Panels as they were left, which are remembered when they change. */
    public Panels(Remembered remembered) {
        this.remembered = remembered;
        palette = kept(remembered, "palette");
        outline = kept(remembered, "outline", false);
        charts = kept(remembered, CHARTS);
        inspector = kept(remembered, "inspector");
        charts.subscribe((_, _) -> lacksRoom = false);
    }

    /** What a drawing is built of, at the left. */
    public BooleanProperty palette() {
        return palette;
    }

    /** The drawing as a tree, in the place of the palette. */
    public BooleanProperty outline() {
        return outline;
    }

    /** The strip below the drawing. */
    public BooleanProperty charts() {
        return charts;
    }

    /** The panel at the right. */
    public BooleanProperty inspector() {
        return inspector;
    }

    /** Roles and cores, in front of the window; closed at every start. */
    public BooleanProperty roles() {
        return roles;
    }

    /** The invitation of an audience, in front of the window; closed at every start. */
    public BooleanProperty audience() {
        return audience;
    }

    /** All lessons, in front of the window; closed at every start. */
    public BooleanProperty lessons() {
        return lessons;
    }

    /** Hides what is about this machine and who can reach it while a recording is shown: neither has to do with that. */
    public void hideOfThisMachine(boolean recorded) {
        roles.set(roles.get() && !recorded);
        audience.set(audience.get() && !recorded);
    }

    /** Shows or hides the strip as there is room for it. That is not remembered: where there is room, it is as somebody left it. */
    public void chartsByRoom(boolean shown) {
        byRoom = true;
        charts.set(shown);
        byRoom = false;
        lacksRoom = !shown;
    }

    /** Somebody wants the strip, or wants none, also where it is folded anyway for want of room. */
    public void wantCharts(boolean shown) {
        lacksRoom = false;
        remembered.flag(key(CHARTS), shown, true);
        charts.set(shown);
    }

    /** True if it is folded, although somebody wants it, as there is no room for it. */
    boolean lacksRoom() {
        return lacksRoom;
    }

    /** Whether somebody wants the strip: it is shown, or would be if there were room for it. */
    public boolean chartsWanted() {
        return charts.get() || lacksRoom;
    }

    private BooleanProperty kept(Remembered remembered, String name) {
        return kept(remembered, name, true);
    }

    private BooleanProperty kept(Remembered remembered, String name, boolean first) {
        String key = key(name);
        BooleanProperty shown = new SimpleBooleanProperty(remembered.flag(key, first));
        shown.addListener((_, _, on) -> {
            if (!byRoom) {
                remembered.flag(key, on, first);
            }
        });
        return shown;
    }

    private static String key(String name) {
        return "shows." + name;
    }
}
