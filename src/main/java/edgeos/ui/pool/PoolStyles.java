package edgeos.ui.pool;

/** Style names of the pool; what they look like is in {@code layouts/pool.css}. */
final class PoolStyles {
    static final String PANE = "pool";
    static final String BAR = "pool-bar";
    static final String LEGEND = "pool-legend";
    static final String STATE = "pool-state";
    static final String SEARCH = "lab-search";
    static final String FOUND = "pool-found";
    static final String SURFACE = "pool-surface";
    static final String HINT = "pool-hint";
    static final String CLIENT = "pool-client";
    static final String CLIENT_TITLE = "pool-client-title";
    static final String HEADING = "lab-heading";
    static final String NAME = "pool-name";
    static final String VALUE = "pool-value";

    private PoolStyles() { }
}
