package edgeos.program;

import edgeos.memory.FwpMemory;

/** Where a core puts the messages that the FWP it runs makes itself, and whose the one is that it handles. Called within {@link Program#process}; see {@link Batch#emit}. */
public interface Emission {
    /** The longest message, in bytes, that can be made now; negative: none. */
    int room();

    /** Makes a message that leaves by a port, 0 to 7, from the own memory; false if it does not fit now. */
    boolean emit(int port, FwpMemory memory, long offset, int length);

    /** A number for the flow of the current message, equal for messages of one flow while its client is there; -1: none. */
    default int flow() {
        return -1;
    }

    /** True unless this flow is one of a client that has left. */
    default boolean isThere(int flow) {
        return true;
    }

    /** The FWP is to be run again when there is more room. */
    void wantRoom();
}
