package edgeos.ui.pool.layout;

import edgeos.ui.text.Texts;

/** What cells are put together by. */
public enum Grouping {
    /** All FWPs of a node. */
    TEMPLATE,
    /** All FWPs of a chain, those of an instance side by side. */
    CHAIN,
    /** All FWPs of a tenant's chains, likewise. */
    TENANT;

    private static final Texts TEXTS = Texts.of(Grouping.class);

    /** What people read. */
    public String title() {
        return TEXTS.get("grouping." + name());
    }
}
