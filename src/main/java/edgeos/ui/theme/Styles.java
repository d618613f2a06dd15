package edgeos.ui.theme;

/** Names of styles that more than one part of the window uses; what they look like is in {@code layouts/lab.css} and {@code layouts/controls.css}. */
public final class Styles {
    /** A surface of its own, in front of the background. */
    public static final String PANEL = "lab-panel";
    /** A small heading in capitals above a group. */
    public static final String HEADING = "lab-heading";
    /** The name of a thing, in semibold. */
    public static final String NAME = "lab-name";
    /** Secondary text. */
    public static final String MUTED = "lab-muted";
    /** A figure, in tabular digits. */
    public static final String FIGURE = "lab-figure";
    /** Bytes, addresses, and rules. */
    public static final String MONO = "lab-mono";
    /** A field or button without a border of its own. */
    public static final String FLAT = "lab-flat";
    /** The square behind an icon. */
    public static final String TILE = "lab-tile";
    /** A finding's text. */
    public static final String FINDING = "lab-finding";
    /** A table within a panel. */
    public static final String TABLE = "lab-table";
    /** A list without a frame of its own. */
    public static final String LIST = "lab-list";
    /** A pill-shaped badge. */
    public static final String BADGE = "lab-badge";
    /** A small button above a view. */
    public static final String TOOL = "lab-tool";

    private Styles() { }
}
