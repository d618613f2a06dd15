package edgeos.charts.figure;

/** The colour tokens of the lab, by meaning. */
public enum Ink {
    /** The surface that charts are drawn on. */
    PANEL,
    /** Hairlines, empty tracks. */
    LINE,
    /** Primary text. */
    FG,
    /** Secondary text. */
    MUTED,
    /** Decoration only, never text. */
    FAINT,
    /** Data plane: moving, healthy. */
    FLOW,
    /** Traffic in and out, selection. */
    ACCENT,
    /** Control plane. */
    CONTROL,
    /** Back-pressure, endpoints. */
    WARM,
    /** What one would rather avoid. */
    BAD,
    /** Running. */
    GOOD
}
