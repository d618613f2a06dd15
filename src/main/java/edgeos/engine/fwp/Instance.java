package edgeos.engine.fwp;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;

/**
 * One instance of a chain: its units, whom it serves, and where it is in its life. Owned by the manager, and by mover 0 in turns with it; any mover may say that messages entered.
 *
 * <p>There may be 100,000 of them that wait for their client's next message, so it is small.
 */
public final class Instance {
    /** Where it is in its life. */
    public enum State { CLEANED, ACTIVE, UNCLEANED }

    private static final VarHandle CHANGED;
    private static final VarHandle ACTIVATION;

    static {
        try {
            CHANGED = MethodHandles.lookup().findVarHandle(Instance.class, "changed", boolean.class);
            ACTIVATION = MethodHandles.lookup().findVarHandle(Instance.class, "activationNanos", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final ChainPool pool;
    private final int number;
    private List<Unit> units = List.of();
    private volatile State state = State.CLEANED;
    private int key = -1;
    private int place;
    private volatile long lastUsedNanos;
    private long[] quiescence;
    private int client;
    private long activations;
    /** From activation to the first instruction; -1: not known. Set by the core that runs it first. */
    private volatile long activationNanos = -1;
    /** True while it is among those of its chain that changed; set by any mover, taken back by who counts. */
    private volatile boolean changed;
    /** What lies below it among those. */
    private Instance changedBefore;
    /** What its FWPs last told of themselves; null if nothing. */
    private long[][] told;
    /** What services keep for it; null if nothing. The core's that runs it; after its quiescence the manager's. */
    private List<Session> sessions;

    Instance(ChainPool pool, int number) {
        this.pool = pool;
        this.number = number;
    }

    public ChainPool pool() {
        return pool;
    }

    /** Its number within the chain, from 0. */
    public int number() {
        return number;
    }

    /** Its units. */
    public List<Unit> units() {
        return units;
    }

    /** Exchanges its units. */
    public void setUnits(List<Unit> next) {
        units = List.copyOf(next);
    }

    /** How many FWPs it has. */
    public int fwps() {
        int fwps = 0;
        for (int at = 0; at < units.size(); at++) {
            fwps += units.get(at).stages().length;
        }
        return fwps;
    }

    public State state() {
        return state;
    }

    /** IPv4 address of whom it serves; 0 for all. */
    public int client() {
        return client;
    }

    /** How often it was given to somebody. */
    public long activations() {
        return activations;
    }

    /** How long it took from its activation to the first instruction of one of its FWPs; -1: it was made anew, or none ran yet. */
    public long activationNanos() {
        return activationNanos;
    }

    /** An instruction of one of its FWPs that was not run before, so long after its activation; by any core. True if it is the first of all of them: only that one says how long activating took. */
    public boolean began(long nanosAfterActivation) {
        return activationNanos < 0 && ACTIVATION.compareAndSet(this, -1L, Math.max(0, nanosAfterActivation));
    }

    /** The flow or client id it serves; -1 for none. */
    public int key() {
        return key;
    }

    /** Where it stands among the active ones. */
    int place() {
        return place;
    }

    void move(int newPlace) {
        place = newPlace;
    }

    void activate(int newKey, int newClient, long nowNanos, int newPlace) {
        place = newPlace;
        key = newKey;
        client = newClient;
        lastUsedNanos = nowNanos;
        activations++;
        activationNanos = -1;
        state = State.ACTIVE;
    }

    void terminate(Cores cores) {
        state = State.UNCLEANED;
        if (quiescence == null || quiescence.length != cores.parties()) {
            quiescence = new long[cores.parties()];
        }
        cores.ticket(quiescence);
        note();
    }

    /** What the service of a node keeps for it; null if nothing. By the core that runs it. */
    public Session session(String owner) {
        for (int at = 0; sessions != null && at < sessions.size(); at++) {
            if (sessions.get(at).owner().equals(owner)) {
                return sessions.get(at);
            }
        }
        return null;
    }

    /** Keeps a session until it is recycled, instead of the one of the same service. By the core that runs it. */
    public void keep(Session begun) {
        Session before = session(begun.owner());
        if (before != null) {
            before.end();
            sessions.remove(before);
        }
        sessions = sessions == null ? new ArrayList<>(1) : sessions;
        sessions.add(begun);
    }

    /** Ends all that services keep for it; when no core runs it any more, or nobody cares for what it does. */
    void endSessions() {
        if (sessions != null) {
            sessions.forEach(Session::end);
            sessions = null;
        }
    }

    void cleaned() {
        endSessions();
        state = State.CLEANED;
        key = -1;
        client = 0;
    }

    /** What every core must have passed before it may be cleaned. */
    long[] quiescence() {
        return quiescence;
    }

    /** Messages entered its rings; by any mover. */
    public void entered(long nowNanos) {
        lastUsedNanos = nowNanos;
        if (!changed) {
            note();
        }
    }

    /** Joins the instances of its chain that changed, once. Any thread. */
    void note() {
        if (CHANGED.compareAndSet(this, false, true)) {
            pool.note(this);
        }
    }

    /** It is at rest, and whoever counts has seen what changed: it is no longer among those that did. Called while nobody moves messages. */
    public void settle() {
        changed = false;
    }

    Instance changedBefore() {
        return changedBefore;
    }

    void putAbove(Instance before) {
        changedBefore = before;
    }

    /** What its FWPs last told of themselves, by place among its programs; null if nothing. Who counts reads and sets it. */
    public long[][] told() {
        return told;
    }

    /** Sets what its FWPs told. */
    public void tell(long[][] figures) {
        told = figures;
    }

    /**
     * True if it holds no message, and no FWP of it waits to say more than it had room for: then no core makes one before a message enters. Any thread. Movers may carry messages from ring to ring meanwhile, and cores
     * may run, as they publish what an FWP says before they say that it wants no more room: if no message entered a ring between the first look and the last, each that was found empty still is.
     */
    public boolean isAtRest() {
        long before = entries();
        return holdsNothing() && entries() == before;
    }

    private boolean holdsNothing() {
        for (int at = 0; at < units.size(); at++) {
            Unit unit = units.get(at);
            Outbox outbox = unit.outbox();
            if (unit.ring().count() > 0 || outbox != null && (outbox.isEager() || outbox.ring().count() > 0)) {
                return false;
            }
        }
        return true;
    }

    /** How many messages entered its rings since they were clean: more with each, so that equal sums are of the same messages. */
    private long entries() {
        long entries = 0;
        for (int at = 0; at < units.size(); at++) {
            Unit unit = units.get(at);
            entries += unit.ring().entered() + (unit.outbox() == null ? 0 : unit.outbox().ring().entered());
        }
        return entries;
    }

    /** When a message last entered. */
    public long lastUsedNanos() {
        return lastUsedNanos;
    }
}
