package edgeos.ui.capability.layout;

/** The measures of the picture, in pixels at 100 %: every length that layout and painting share. */
public final class Columns {
    /** Left edge of the roles. */
    public static final double ROLES_X = 0;
    /** Width of a role's card. */
    public static final double ROLE_WIDTH = 152;
    /** Left edge of the protection domains. */
    public static final double DOMAINS_X = 348;
    /** Width of a domain's card. */
    public static final double DOMAIN_WIDTH = 188;
    /** How far the FWPs of a tenant stand to the right of the tenant. */
    public static final double INDENT = 14;
    /** Left edge of the objects. */
    public static final double OBJECTS_X = 748;
    /** Width of an object's card. */
    public static final double OBJECT_WIDTH = 184;
    /** Height of a domain's card. */
    public static final double CARD_HEIGHT = 48;
    /** Least height of an object's card. */
    public static final double OBJECT_HEIGHT = 40;
    /** Between two edges that arrive at one object. */
    public static final double ROW = 20;
    /** What an arrow's head and some air need before a card. */
    public static final double ARROW = 15;
    /** Length of the straight part, which carries the pill. */
    public static final double STRAIGHT = 112;

    static final double GAP = 8;
    static final double GROUP_GAP = 22;
    static final double SECTION_GAP = 34;
    static final double ROLE_PITCH_LEAST = 78;
    static final double ROLE_PITCH_MOST = 110;

    private Columns() { }
}
