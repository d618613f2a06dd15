package edgeos.engine.fwp;

import edgeos.engine.cap.Slot;

/**
 * One hop of one instance: from an out port to a destination, allowed by a read slot at its one end and a write slot at its other.
 *
 * <p>Owned by the data-plane thread.
 */
public final class Connection {
    private final Wire wire;
    private final Slot read;
    private final Slot write;
    private final Destination to;
    private final ChainPool leaves;
    private final int entry;
    private final int inPort;
    private int readGrant;
    private int writeGrant;

    /**
     * A connection that is allowed from the start.
     *
     * @param leaves the chain whose exit this is, or null
     * @param entry into a chain: which of an instance's units is meant
     * @param inPort the in port that the receiver sees
     */
    public Connection(Wire wire, Slot read, Slot write, Destination to, ChainPool leaves, int entry, int inPort) {
        this.wire = wire;
        this.read = read;
        this.write = write;
        this.to = to;
        this.leaves = leaves;
        this.entry = entry;
        this.inPort = inPort;
        grant();
    }

    /** Takes a fresh grant of both slots. */
    public void grant() {
        readGrant = read.grant();
        writeGrant = write.grant();
    }

    /** True if both slots still allow it. */
    public boolean isAllowed() {
        return read.allows(Slot.Right.READ, readGrant) && write.allows(Slot.Right.WRITE, writeGrant);
    }

    public Wire wire() {
        return wire;
    }

    public Destination to() {
        return to;
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
}
