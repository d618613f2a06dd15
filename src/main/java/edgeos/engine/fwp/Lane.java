package edgeos.engine.fwp;

import edgeos.engine.count.Tally;
import edgeos.engine.count.Timing;
import edgeos.engine.duty.Parker;
import edgeos.engine.duty.ReadySet;
import java.util.BitSet;

/**
 * What belongs to one mover: the doorbells by which it is told of work, and what it alone counts.
 *
 * <p>Any thread rings; the mover's takes. Counts are the mover's, read by whoever holds it still.
 */
public final class Lane {
    private final int number;
    private final ReadySet doorbells;
    private final ReadySet spaces;
    private final BitSet touched;
    private final ReadySet spoken;
    private final Parker parker = new Parker();
    private final Tally tally = new Tally();
    private final Timing overall = new Timing();
    /** Null while nobody looks closely at anything. */
    private Watched watched;

    /** The lane of the mover of this number; units have numbers below {@code most}. */
    public Lane(int number, int most) {
        this.number = number;
        this.doorbells = new ReadySet(most);
        this.spaces = new ReadySet(most);
        this.touched = new BitSet(most);
        this.spoken = new ReadySet(most);
    }

    public int number() {
        return number;
    }

    /** Units whose ring this mover drains and that have messages ready to move. */
    public ReadySet doorbells() {
        return doorbells;
    }

    /** Units whose ring this mover fills, which was full and is not any more. */
    public ReadySet spaces() {
        return spaces;
    }

    /** Units into whose rings this mover put messages, since somebody cleared it: the mover's, or of who holds it still. */
    public BitSet touched() {
        return touched;
    }

    /** Outboxes that this mover drains and into which their cores put messages: cores raise, who holds the mover still takes. */
    public ReadySet spoken() {
        return spoken;
    }

    /** Tells the mover that a core put messages into an outbox of its, and whoever counts. What was published before is seen by both. */
    public void speaks(int outbox) {
        spoken.raise(outbox);
        ring(outbox);
    }

    /** Where the mover's thread sleeps. */
    public Parker parker() {
        return parker;
    }

    /** The mover's part of the conservation law. */
    public Tally tally() {
        return tally;
    }

    /** How long messages took that this mover let out. */
    public Timing overall() {
        return overall;
    }

    /** Times what this is about from now on; null: nothing. By who holds the mover still. */
    public void watch(Watched next) {
        watched = next;
    }

    /** The mover's: the oldest {@code run} messages of a unit go over a connection now. Costs one read while nobody looks. */
    public void leaves(Unit from, Connection by, int run, long nowNanos) {
        if (watched != null) {
            watched.left(from, by.leaves() != null, run, nowNanos);
        }
    }

    /** Tells the mover that a unit of its has messages ready to move. What was published before is seen by it. */
    public void ring(int unit) {
        if (doorbells.raise(unit)) {
            parker.wake();
        }
    }

    /** Tells the mover that a ring which it fills has room again. */
    void spaceIn(int unit) {
        if (spaces.raise(unit)) {
            parker.wake();
        }
    }

    /** True if somebody told it of work. */
    public boolean hasWork() {
        return doorbells.isAnyRaised() || spaces.isAnyRaised();
    }
}
