package edgeos.engine.fwp;

import edgeos.engine.cap.Slot;
import edgeos.notation.Right;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * What a core runs and a mover serves: an in-ring and the programs that handle it in turn. Mostly one FWP; with share links, several that are not isolated from each other.
 * A receive gate is a unit without programs.
 *
 * <p>Owned by the data-plane thread, except {@link #processed}, which the core owns while the unit is admitted to it, and the memories while it runs.
 */
public final class Unit implements Destination {
    /** The most out ports of a stage. */
    public static final int PORTS = 8;

    private final int index;
    private final int core;
    private final Instance instance;
    private final MemorySegment piece;
    private final Ring ring;
    private final BatchLog log = new BatchLog();
    private final Slot inSlot = new Slot(Right.WRITE);
    private final Slot outSlot = new Slot(Right.READ);
    private final List<Unit> waiters = new ArrayList<>(2);
    private volatile Stage[] stages;
    private volatile Fault fault;
    private Connection[] connections = new Connection[PORTS];
    private NodeCounters arrivals;
    /** When what waits is due; null until anything was. */
    private volatile DeadlineLog deadlines;
    private int mostStages;
    private boolean down;
    private int pendingPorts;
    private int entryGrant;
    private List<Unit> waitsAmong;

    /** The core's: up to where it is done. */
    private long processed;
    /** When the chain was activated; taken by the core at the first run after it; 0 otherwise. */
    private long activatedAt;

    /**
     * A unit at rest.
     *
     * @param index its number among all units
     * @param core the core that runs it
     * @param instance the chain instance that it belongs to, or null
     * @param piece the memory of its ring
     */
    public Unit(int index, int core, Instance instance, MemorySegment piece, int ringBytes, NodeCounters arrivals, Stage... stages) {
        this.index = index;
        this.core = core;
        this.instance = instance;
        this.piece = piece;
        this.ring = new Ring(piece, ringBytes);
        this.arrivals = arrivals;
        this.stages = stages;
        this.mostStages = stages.length;
    }

    public int index() {
        return index;
    }

    public int core() {
        return core;
    }

    /** The chain instance that it belongs to; null outside of chains. */
    public Instance instance() {
        return instance;
    }

    /** The memory of its ring. */
    public MemorySegment piece() {
        return piece;
    }

    public Ring ring() {
        return ring;
    }

    public BatchLog log() {
        return log;
    }

    /** What allows writing into its ring. */
    public Slot inSlot() {
        return inSlot;
    }

    /** What allows reading what it sends. */
    public Slot outSlot() {
        return outSlot;
    }

    /** Its programs, in the order in which they run; a read may be of another thread. */
    public Stage[] stages() {
        return stages;
    }

    /** True if it has no program: its messages are processed when they are made. */
    public boolean isGate() {
        return stages.length == 0;
    }

    /** Exchanges programs and what they are connected to. */
    public void restage(Stage[] next) {
        stages = next;
        mostStages = Math.max(mostStages, next.length);
        if (next.length > 0) {
            arrivals = next[0].template().counters();
        }
    }

    /** How many stages it has, or had when what is in its ring was processed. */
    public int mostStages() {
        return mostStages;
    }

    /** Stops it, for this reason: no core runs it again until it was cleaned. False if it was stopped before: then that is the reason. Any thread. */
    public synchronized boolean fail(Fault why) {
        boolean first = fault == null;
        fault = first ? why : fault;
        return first;
    }

    /** Why it was stopped and waits to be cleaned; null if it was not. Any thread. */
    public Fault fault() {
        return fault;
    }

    /** True if it was taken out of service after a fault: nothing may be sent to it. */
    public boolean isDown() {
        return down;
    }

    void setDown(boolean isDown) {
        down = isDown;
    }

    /** Counters of what arrives in the ring. */
    public NodeCounters arrivals() {
        return arrivals;
    }

    /** Counters of what leaves from a stage. */
    public NodeCounters departures(int stage) {
        Stage[] all = stages;
        return all.length == 0 ? arrivals : all[Math.min(stage, all.length - 1)].template().counters();
    }

    /** Sets where each port of each stage leads, at {@code stage * PORTS + port}; null where nowhere. */
    public void connect(Connection[] next) {
        connections = next;
    }

    /** Where a port leads; null: nowhere. */
    public Connection connection(int stage, int port) {
        int at = stage * PORTS + port;
        return at < connections.length ? connections[at] : null;
    }

    /** All places for connections; null where there is none. */
    public Connection[] connections() {
        return connections;
    }

    /** Out ports of the oldest message that are still to be served; 0: none was yet. */
    public int pendingPorts() {
        return pendingPorts;
    }

    public void setPendingPorts(int ports) {
        pendingPorts = ports;
    }

    /** Joins the units that wait for the same thing, once; whatever it waited for before, it no longer does. */
    public void waitAmong(List<Unit> others) {
        if (waitsAmong != others) {
            waitsAmong = others;
            others.add(this);
        }
    }

    /** Senders that found this ring full, to be served again. */
    public List<Unit> waiters() {
        return waiters;
    }

    /** Forgets that it waits. */
    public void stopWaiting() {
        waitsAmong = null;
    }

    /** Lets the mover write into the ring on the controller's behalf, from now until the next revocation. */
    public void grantEntry() {
        entryGrant = inSlot.grant();
    }

    /** True if the controller's grant to write into the ring still holds. */
    public boolean isEntryAllowed() {
        return inSlot.allows(Right.WRITE, entryGrant);
    }

    /** The core's: up to where it is done. */
    public long processed() {
        return processed;
    }

    /** The core's: publishes up to where it is done, as the FWP claims it, and when the batch ran. */
    public void process(long position, long claimed, long startNanos, long stopNanos) {
        log.add(position, startNanos, stopNanos);
        processed = position;
        ring.processedRelease(claimed);
    }

    /** By who fills the ring, before it publishes a run up to {@link Ring#filled()}: when the first of the run is due. */
    void offerDeadline(long nanos) {
        DeadlineLog log = deadlines;
        if (log == null) {
            log = new DeadlineLog();
            deadlines = log;
        }
        log.addRelease(ring.filled(), nanos);
    }

    /** The core's: when the first of what waits is due; {@link Long#MAX_VALUE} if nothing has a deadline. */
    public long deadlineNanos() {
        DeadlineLog log = deadlines;
        return log == null ? DeadlineLog.NONE : log.earliestAcquire(processed);
    }

    /** Notes when its chain was activated, before the first message is published. */
    public void activatedAt(long nanos) {
        activatedAt = nanos;
    }

    /** The core's: takes that moment; 0 if it was taken. */
    public long takeActivatedAt() {
        long at = activatedAt;
        activatedAt = 0;
        return at;
    }

    /** Back to the clean state: memories from their checkpoints, ring and cursors zero, every grant void. Nobody else may use it meanwhile. */
    public void clean() {
        recycle();
        down = false;
        inSlot.revoke();
        outSlot.revoke();
    }

    /**
     * Memories from their checkpoints, ring and cursors zero, no fault; grants stay. Nobody else may use it meanwhile. After a fault all of the
     * checkpoint is copied, not only over what is marked as written.
     */
    void recycle() {
        for (Stage stage : stages) {
            stage.handles().reset();
            if (fault == null) {
                stage.memory().cleanFrom(stage.template().checkpoint(), stage.template().extentBytes(), stage.template().version());
            } else {
                stage.memory().createFrom(stage.template().checkpoint(), stage.template().extentBytes(), stage.template().version());
                ring.scribbled();
            }
        }
        ring.reset();
        log.reset();
        if (deadlines != null) {
            deadlines.reset();
        }
        processed = 0;
        activatedAt = 0;
        pendingPorts = 0;
        mostStages = stages.length;
        fault = null;
    }
}
