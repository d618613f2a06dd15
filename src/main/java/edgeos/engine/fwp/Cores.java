package edgeos.engine.fwp;

/** What the manager and the mover need of the cores that run FWPs. Called by the data-plane thread. */
public interface Cores {
    /** How many cores there are. */
    int count();

    /** Lets a unit's core run it from now on. */
    void admit(Unit unit);

    /** Keeps a unit's core from running it again; it may be running it still, until the core has passed the {@link #ticket()} taken after this call. */
    void evict(Unit unit);

    /** What every core has to pass so that whatever was evicted before is no longer run; written into {@link #count()} places. */
    void ticket(long[] into);

    /** A new ticket; see {@link #ticket(long[])}. */
    default long[] ticket() {
        var ticket = new long[count()];
        ticket(ticket);
        return ticket;
    }

    /** True if every core has passed the ticket. */
    boolean hasPassed(long[] ticket);

    /** Tells a unit's core that its ring holds messages. What was published before is seen by it. */
    void wake(Unit unit);
}
