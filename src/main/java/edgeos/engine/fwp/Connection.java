package edgeos.engine.fwp;

import edgeos.engine.cap.Checking;
import edgeos.engine.cap.Held;
import edgeos.engine.cap.Refusal;
import edgeos.engine.cap.Slot;
import edgeos.notation.Right;

/**
 * One hop of one instance: from an out port to a destination, allowed by the capabilities that its wire needs, and by a read slot of the one FWP and a write slot of the
 * other, which are void as soon as either is terminated.
 *
 * <p>Owned by the mover that drains the sender's ring; granted anew by the manager while nothing can cross.
 */
public final class Connection {
    /**
     * Where a connection ends.
     *
     * @param to who receives
     * @param write what allows writing there
     * @param entry into a chain: which of an instance's units is meant
     * @param inPort the in port that the receiver sees
     * @param roomBytes how much more room than every copy brings is to be before a message, a multiple of 8
     */
    public record End(Destination to, Slot write, int entry, int inPort, int roomBytes) { }

    private final Wire wire;
    private final Wire.Crossing crossing;
    private final Held[] needs;
    private final Slot read;
    private final Slot write;
    private final Destination to;
    private final ChainPool leaves;
    private final int entry;
    private final int inPort;
    private final int roomBytes;
    private final Join.Share share = new Join.Share();
    private int readGrant;
    private int writeGrant;

    /**
     * A connection that is allowed from the start.
     *
     * @param lane of the mover that serves it
     * @param needs the capabilities by which the sender may send and the mover carry
     * @param read what allows reading what the sender sends
     * @param leaves the chain whose exit this is, or null
     */
    public Connection(Wire wire, Lane lane, Held[] needs, Slot read, End end, ChainPool leaves) {
        this.wire = wire;
        this.crossing = wire.by(lane);
        this.needs = needs;
        this.read = read;
        this.write = end.write();
        this.to = end.to();
        this.leaves = leaves;
        this.entry = end.entry();
        this.inPort = end.inPort();
        this.roomBytes = end.roomBytes();
        grant();
    }

    /** Takes a fresh grant of both FWPs' slots. */
    public void grant() {
        readGrant = read.grant();
        writeGrant = write.grant();
    }

    /** True if every slot still allows it. */
    public boolean isAllowed() {
        return !Checking.ON || areHeld() && read.allows(Right.READ, readGrant) && write.allows(Right.WRITE, writeGrant);
    }

    private boolean areHeld() {
        for (Held need : needs) {
            if (!need.isGood()) {
                return false;
            }
        }
        return true;
    }

    /** The capability that is missing; null if none of the plan is. */
    public Refusal missing() {
        return Held.missing(needs);
    }

    public Wire wire() {
        return wire;
    }

    /** What its mover counts of the wire. */
    public Wire.Crossing crossing() {
        return crossing;
    }

    public Destination to() {
        return to;
    }

    /** What it got of a ring that it shares with others. */
    Join.Share share() {
        return share;
    }

    /** The chain whose exit this is; null if it is none. */
    public ChainPool leaves() {
        return leaves;
    }

    /** Into a chain: which of an instance's units is meant. */
    public int entry() {
        return entry;
    }

    /** The in port that the receiver sees. */
    public int inPort() {
        return inPort;
    }

    /** How much more room than every copy brings is to be before a message, in bytes. */
    public int roomBytes() {
        return roomBytes;
    }
}
