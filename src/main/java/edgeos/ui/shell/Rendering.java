package edgeos.ui.shell;

/** What JavaFX is told about drawing before it starts. Any thread. */
final class Rendering {
    private static final String REGIONS = "prism.dirtyregioncount";
    /** As many as JavaFX can keep apart; it takes 6 otherwise, and joins what is far apart. Wires that move are many, and thin. */
    private static final String MOST_REGIONS = "15";

    private Rendering() { }

    /** Lets it draw no more than what changed; to be called before the toolkit starts, and without effect afterwards. */
    static void prepare() {
        if (System.getProperty(REGIONS) == null) {
            System.setProperty(REGIONS, MOST_REGIONS);
        }
    }
}
