package edgeos.charts.figure;

/** The charts of the lab. Immutable; any thread. */
public enum Chart {
    /** How long it takes to create and to activate an FWP, beside a process, a container, and a VM. */
    START_UP("Start-up"),
    /** Chains that come and go. */
    CHURN("Churn"),
    /** What the mover copies. */
    COPY_THROUGHPUT("Copy throughput"),
    /** Percentiles of each chain, and where the time goes. */
    LATENCY("Latency");

    private final String title;

    Chart(String title) {
        this.title = title;
    }

    /** What the window and reports call it. */
    public String title() {
        return title;
    }
}
