package edgeos.charts.figure;

/** The charts of the lab. Immutable; any thread. */
public enum Chart {
    /** How long it takes to create and to activate an FWP, beside a process, a container, and a VM. */
    START_UP("startUp"),
    /** Chains that come and go. */
    CHURN("churn"),
    /** What the mover copies. */
    COPY_THROUGHPUT("copy"),
    /** Percentiles of each chain, and where the time goes. */
    LATENCY("latency");

    private final String key;

    Chart(String key) {
        this.key = key;
    }

    /** What the window and reports call it. */
    public String title() {
        return ChartWords.get("title." + key);
    }
}
