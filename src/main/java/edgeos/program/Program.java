package edgeos.program;

import edgeos.memory.FwpMemory;
import java.util.Map;

/**
 * The text of an FWP: one deeply immutable object per template. It holds the settings, never state; it has a public constructor that takes
 * {@link edgeos.notation.Settings} with every default filled in.
 *
 * <p>Called by the core that runs the FWP; must not block, allocate per message, or keep a reference to batch or memory.
 */
public interface Program {
    /** How many bytes it remembers; 0 for none. */
    long stateBytes();

    /**
     * Size of the ring for messages that it makes itself, see {@link Batch#emit}: a power of two, at least 4096; 0: it makes none. A message takes at most half of it.
     */
    default int outboxBytes() {
        return 0;
    }

    /** The template's own initialisation, run once; its result is the checkpoint. The memory is all zero before. */
    default void initialise(FwpMemory memory) { }

    /** Handles the messages of a batch, in place: {@code while (batch.next()) { ... }}. A message about which nothing is said leaves by port 0. */
    void process(Batch batch, FwpMemory memory);

    /**
     * Figures read off its memory, by name, such as {@code flows}; summed over the instances of a node. May be called by
     * another thread while it runs: each figure must be one aligned read.
     */
    default Map<String, Long> figures(FwpMemory memory) {
        return Map.of();
    }

    /** True if it became Java code only when the text was made, so that it is slow at first: then a drawing is rehearsed before it runs live. */
    default boolean isCompiledLate() {
        return false;
    }

    /**
     * How many bytes it puts before a message at the most; less than 0: how many it takes off. A copy to an FWP brings each message with room for what its programs put before it together; up to 8 bytes, there always is.
     */
    default int prependedBytes() {
        return 0;
    }

    /** Two texts with equal layouts can be swapped under a running FWP; otherwise it is recycled. */
    default Object layout() {
        return stateBytes();
    }
}
