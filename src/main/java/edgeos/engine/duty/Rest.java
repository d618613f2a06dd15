package edgeos.engine.duty;

/**
 * Says that a thread sleeps and touches nothing, so that others may read and change what it owns without waking it. Before the thread touches anything it ends its rest by a volatile write and
 * only then looks, by a volatile read, whether somebody wants it held; whoever wants it held says so by a volatile write and only then looks, by a volatile read, whether it rests. All four are in
 * one total order: either the thread sees that it is wanted, or the other sees it awake and waits for it.
 *
 * <p>One thread rests; any looks. Threads rest until they begin.
 */
public final class Rest {
    private volatile boolean on = true;

    /** By the thread, which touches nothing from now on. What it wrote before is seen by whoever sees it rest. */
    public void begin() {
        on = true;
    }

    /** By the thread, which must look now whether it is wanted. */
    public void end() {
        on = false;
    }

    /** True if the thread rests: then it does until it has seen that it is wanted by who said so before. */
    public boolean isOnVolatile() {
        return on;
    }
}
