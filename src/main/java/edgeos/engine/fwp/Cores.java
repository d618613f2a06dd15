package edgeos.engine.fwp;

/** What the manager and the mover need of the cores that run FWPs. Called by the manager and by movers. */
public interface Cores {
    /** How many places a ticket has: cores and movers. */
    int parties();

    /** Lets a unit's core run it from now on. */
    void admit(Unit unit);

    /** Keeps a unit's core from running it again; it may be running it still, until the core has passed the {@link #ticket()} taken after this call. */
    void evict(Unit unit);

    /** What every core and every mover has to pass so that whatever was evicted or revoked before is no longer run or moved; written into {@link #parties()} places. */
    void ticket(long[] into);

    /** A new ticket; see {@link #ticket(long[])}. */
    default long[] ticket() {
        var ticket = new long[parties()];
        ticket(ticket);
        return ticket;
    }

    /** True if every core and mover has passed the ticket. */
    boolean hasPassed(long[] ticket);

    /** Tells a unit's core that its ring holds messages. What was published before is seen by it. */
    void wake(Unit unit);
}
