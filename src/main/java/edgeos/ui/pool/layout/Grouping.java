package edgeos.ui.pool.layout;

/** What cells are put together by. */
public enum Grouping {
    /** All FWPs of a node. */
    TEMPLATE("Template"),
    /** All FWPs of a chain, those of an instance side by side. */
    CHAIN("Chain"),
    /** All FWPs of a tenant's chains, likewise. */
    TENANT("Tenant");

    private final String title;

    Grouping(String title) {
        this.title = title;
    }

    /** What people read. */
    public String title() {
        return title;
    }
}
