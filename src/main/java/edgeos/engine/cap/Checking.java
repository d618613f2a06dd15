package edgeos.engine.cap;

/** Whether capabilities are checked at all: always, but where a benchmark measures what that costs. Says so by {@link #ON}. */
public final class Checking {
    /** What turns checks off, set before the machine starts; an engine without them says so in its events. */
    public static final String OFF = "edgeos.unchecked";
    /** True if capabilities are checked; a constant, so that asking costs nothing. */
    public static final boolean ON = !Boolean.getBoolean(OFF);

    private Checking() { }
}
