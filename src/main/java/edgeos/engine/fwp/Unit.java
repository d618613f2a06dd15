package edgeos.engine.fwp;

import edgeos.engine.cap.Slot;
import edgeos.engine.count.NodeCounters;
import edgeos.engine.duty.Parker;
import edgeos.engine.ring.DueTimes;
import edgeos.engine.ring.Ring;
import edgeos.notation.Right;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;

/**
 * What a core runs and a mover serves: an in-ring and the programs that handle it in turn. Mostly one FWP; with share links, several that are not isolated from each other.
 * A receive gate is a unit without programs.
 *
 * <p>Two movers have to do with it: the one that fills its ring (or, at a gate, the gate), and the one that drains it, which owns what says nothing else. The core owns {@link #processed} while the
 * unit is admitted to it, and the memories while it runs. Wired, cleaned, and given to others by who holds all of them still, or by the manager while nobody runs, fills, or drains it.
 */
public final class Unit implements Destination {
    /** The most out ports of a stage. */
    public static final int PORTS = 8;

    private final int index;
    private int core;
    private Lane lane;
    private Lane fillLane;
    /** Where the thread of the gates sleeps, if it is they who fill the ring; null otherwise. */
    private Parker gateParker;
    private final Instance instance;
    private final MemorySegment piece;
    private final Ring ring;
    private Unit ownerOfOutbox;
    private Outbox outbox;
    private final Slot inSlot = new Slot(Right.WRITE);
    private final Slot outSlot = new Slot(Right.READ);
    private final List<Unit> waiters = new ArrayList<>(2);
    private final Join join = new Join();
    private volatile Stage[] stages;
    private volatile Fault fault;
    private Connection[] connections = new Connection[PORTS];
    private final UnitCounts counts;
    private final DueTimes dueTimes = new DueTimes();
    private int mostStages;
    private volatile boolean down;
    private volatile boolean spaceWanted;
    private int pendingPorts;
    private int entryGrant;
    private List<Unit> waitsAmong;

    /** The core's: up to where it is done. */
    private long processed;
    private final Mishaps mishaps = new Mishaps();
    /** When the chain was activated; taken by the core at the first run after it; 0 otherwise. */
    private long activatedAt;

    /** A unit at rest, with its number among all units, whose ring the lane's mover fills and drains until it is wired; {@code instance}: the chain instance that it belongs to, or null. */
    public Unit(int index, int core, Lane lane, Instance instance, MemorySegment piece, int ringBytes, NodeCounters counters, Stage... stages) {
        this.index = index;
        this.core = core;
        this.instance = instance;
        this.piece = piece;
        this.ring = new Ring(piece, ringBytes);
        this.counts = new UnitCounts(counters);
        this.stages = stages;
        this.mostStages = stages.length;
        serveBy(core, lane, lane);
    }

    /** Gives it an outbox. */
    public void addOutbox(int boxIndex, MemorySegment memory, int boxBytes) {
        var box = new Unit(boxIndex, core, lane, instance, memory, boxBytes, counts.counters());
        box.ownerOfOutbox = this;
        outbox = new Outbox(box);
    }

    /** Where its own messages go; null if it makes none. */
    public Outbox outbox() {
        return outbox;
    }

    /** The unit whose FWPs answer for what is in the ring: itself, or, of an outbox, its owner. */
    public Unit speaker() {
        return ownerOfOutbox == null ? this : ownerOfOutbox;
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

    public MemorySegment piece() {
        return piece;
    }

    /** How much memory its rings take. */
    public long ringsBytes() {
        return piece.byteSize() + (outbox == null ? 0 : outbox.unit().piece.byteSize());
    }

    public Ring ring() {
        return ring;
    }

    /** Gives it to a core and to two movers: one that fills its ring, and one that drains it. Nobody else may use it meanwhile. */
    public void serveBy(int newCore, Lane filler, Lane drainer) {
        core = newCore;
        lane = drainer;
        fillLane = filler;
        waiters.clear();
        join.forget();
        waitsAmong = null;
        spaceWanted = false;
        counts.seat(stages, fillLane, lane);
    }

    /** Whose mover drains its ring. */
    public Lane lane() {
        return lane;
    }

    /** Whose mover fills its ring; of a gate, the gates'. */
    public Lane fillLane() {
        return fillLane;
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

    /** True if no program ever runs its messages: they are processed when they are made, outside of any FWP. */
    public boolean isGate() {
        return stages.length == 0 && ownerOfOutbox == null;
    }

    /** Exchanges programs and what they are connected to. */
    public void restage(Stage[] next) {
        stages = next;
        mostStages = Math.max(mostStages, next.length);
        if (next.length > 0) {
            counts.countIn(next[0].template().counters());
        }
        counts.seat(next, fillLane, lane);
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

    /** True if it was taken out of service, after a fault or by an edit: nothing may be sent to it, and what a core says of it that was still within it is not listened to. */
    public boolean isDown() {
        return down;
    }

    /** Takes it out of service, or puts it back; the manager's. */
    public void setDown(boolean isDown) {
        down = isDown;
    }

    /** Counters of what arrives in the ring; the fill side's. */
    public NodeCounters.Part arrivals() {
        return counts.arrivals();
    }

    /** Counters of what leaves from a stage. */
    public NodeCounters.Part departures(int stage) {
        return ownerOfOutbox != null ? ownerOfOutbox.departures(stage) : counts.departures(stage);
    }

    /** Sets where each port of each stage leads, at {@code stage * PORTS + port}; null where nowhere. */
    public void connect(Connection[] next) {
        connections = next;
    }

    /** Where a port leads; null: nowhere. */
    public Connection connection(int stage, int port) {
        Connection[] all = speaker().connections;
        int at = stage * PORTS + port;
        return at < all.length ? all[at] : null;
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

    /** Senders that found this ring full, to be served again; the fill side's. */
    public List<Unit> waiters() {
        return waiters;
    }

    /** Whose turn it is to fill this ring; the fill side's. */
    public Join join() {
        return join;
    }

    /** The fill side's: asks to be told when there is room. A full fence: whoever drains and does not see this has drained before, which a look at the ring now shows. */
    public void wantSpaceFenced() {
        spaceWanted = true;
        VarHandle.fullFence();
    }

    /** The drain side's, after it drained: tells the fill side if that asked; true if that is a core, to be told by the caller. A full fence before the look. */
    public boolean tellOfSpace() {
        VarHandle.fullFence();
        boolean wanted = spaceWanted;
        if (wanted) {
            tellAnyway();
        }
        return wanted && ownerOfOutbox != null;
    }

    /** It is a gate's, whose thread sleeps here. Before anybody fills or drains it. */
    public void fillFrom(Parker parker) {
        gateParker = parker;
    }

    /** Tells the fill side in any case: those who wait shall look again. Any thread. */
    public void tellAnyway() {
        spaceWanted = false;
        if (gateParker == null) {
            fillLane.spaceIn(index);
        } else {
            gateParker.wake();
        }
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

    /** The core's: how many messages it has handled since it was last clean. */
    public long handled() {
        return counts.handled();
    }

    /** The core's: publishes up to where it is done, as the FWP claims it, after a batch of so many messages. */
    public void processRelease(long position, long claimed, int messages) {
        processed = position;
        counts.handled(messages);
        ring.processedRelease(claimed);
    }

    /** By who fills the ring, before it publishes a run up to {@link Ring#filled()}: when the first of the run is due. */
    void offerDeadline(long nanos) {
        dueTimes.offerRelease(ring.filled(), nanos);
    }

    /** The core's: when the first of what waits is due; {@link Long#MAX_VALUE} if nothing has a deadline. */
    public long deadlineNanos() {
        return dueTimes.earliestAcquire(processed);
    }

    /** How many messages left since it was clean; by who holds the drain side still. */
    public long left() {
        return counts.left();
    }

    /** The drain side's: messages left. */
    public void left(int messages) {
        counts.left(messages);
    }

    /** Throws away what is in the ring; returns how many messages that were. Nobody else may fill or drain it meanwhile; a core may be within a last batch. */
    public int discard() {
        int count = ring.discard();
        counts.discarded(count);
        return count;
    }

    /** Accounts for how long what was {@linkplain #discard thrown away} stayed, when no core runs it any more: only then it is known how many of those were run. */
    public void account(long nowNanos) {
        counts.account(!isGate(), nowNanos);
    }

    /** Notes when its chain was activated, before the first message is published. */
    public void activatedAt(long nanos) {
        activatedAt = nanos;
        mishaps.forgetLast();
    }

    public Mishaps mishaps() {
        return mishaps;
    }

    /** The core's: takes that moment; 0 if it was taken. */
    public long takeActivatedAt() {
        long at = activatedAt;
        activatedAt = 0;
        return at;
    }

    /** Back to the clean state: memories from their checkpoints, ring and cursors zero, every grant void. Nobody else may use it meanwhile. Returns how many bytes of memories were copied. */
    public long clean() {
        long copied = recycle();
        down = false;
        inSlot.revoke();
        outSlot.revoke();
        return copied;
    }

    /**
     * Memories from their checkpoints, ring and cursors zero, no fault; grants stay. Nobody else may use it meanwhile. After a fault all of the
     * checkpoint is copied, not only over what is marked as written.
     */
    public long recycle() {
        long copied = 0;
        for (Stage stage : stages) {
            copied += stage.recycle(fault != null);
        }
        if (fault != null) {
            ring.scribbled();
        }
        ring.reset();
        dueTimes.reset();
        processed = 0;
        counts.reset();
        join.forget();
        if (outbox != null) {
            outbox.recycle(fault != null);
        }
        waitsAmong = null;
        activatedAt = 0;
        pendingPorts = 0;
        mostStages = stages.length;
        fault = null;
        return copied;
    }
}
