package edgeos.program;

import edgeos.memory.FwpMemory;

/** Where a core puts the messages that the FWP it runs makes itself. Called within {@link Program#process}; see {@link Batch#emit}. */
public interface Emission {
    /** The longest message, in bytes, that can be made now; negative: none. */
    int room();

    /** Makes a message that leaves by a port, 0 to 7, from the own memory; false if it does not fit now. */
    boolean emit(int port, FwpMemory memory, long offset, int length);

    /** The FWP is to be run again when there is more room. */
    void wantRoom();
}
