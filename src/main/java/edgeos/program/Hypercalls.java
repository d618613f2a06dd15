package edgeos.program;

import edgeos.memory.FwpMemory;

/**
 * What an FWP may ask of the machine through its hypercall gate. Each call names a slot of the FWP's own capability table, or a handle that it opened
 * by one; a slot that is empty, revoked, or too weak is a capability fault, counted and logged, and the call is refused: nothing is thrown.
 *
 * <p>Called by the core that runs the FWP, within {@link Program#process}; must not be kept.
 */
public interface Hypercalls {
    /** What a refused call returns. */
    int REFUSED = -1;

    /**
     * Opens the shared memory, key, service, or session in a slot. Opening a session to read begins it anew.
     *
     * @return a handle, valid until it is closed, the capability is revoked, or this FWP is recycled; {@link #REFUSED} otherwise
     */
    long open(int slot);

    /** Closes a handle; false if it is none. */
    boolean close(long handle);

    /**
     * Reads from what a handle names, into the own memory; needs {@code read}.
     *
     * @return how many bytes; fewer than wanted at the end; {@link #REFUSED} if refused
     */
    int read(long handle, long from, FwpMemory memory, long at, int bytes);

    /**
     * Writes from the own memory into what a handle names; needs {@code write}.
     *
     * @return how many bytes; fewer than wanted at the end; {@link #REFUSED} if refused
     */
    int write(long handle, long to, FwpMemory memory, long at, int bytes);

    /**
     * Calls a service's session that a handle names; needs {@code call}, and {@code read} or {@code write} as the operation takes something in or gives something out.
     *
     * @param operation which; a number of the service's own
     * @param at where in the own memory the call's arguments are, and its results will be, laid out as the service says
     * @return what the service says, at least 0; {@link #REFUSED} if refused, or where no service keeps sessions
     */
    default int call(long handle, int operation, FwpMemory memory, long at) {
        return REFUSED;
    }

    /** Rings the doorbell of the in-ring in a slot; needs {@code send}. False if refused. */
    boolean signal(int slot);

    /** A moment of the engine's clock, such as {@link Batch#nowNanos}, as nanoseconds of the system's calendar since 1970; while time is virtual, as it is. Needs no capability. */
    long calendarNanos(long nanos);

    /** The number of the chain's instance that this FWP belongs to, from 0, as the window shows it; {@link #REFUSED} outside of chains. */
    default int instance() {
        return REFUSED;
    }

    /** How long it took from when its chain was given to its client until the first instruction of one of its FWPs; {@link #REFUSED}: it was not taken from the pool, or that is not known. */
    default long activationNanos() {
        return REFUSED;
    }

    /** Notes a line in the event log; long and frequent ones are cut. False if refused. */
    boolean log(String line);
}
