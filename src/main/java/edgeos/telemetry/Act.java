package edgeos.telemetry;

import edgeos.notation.DropReason;

/**
 * One visible act of the engine while it steps. A message keeps its serial from gate to gate; a copy gets one of its own.
 *
 * <p>Times are of the virtual clock. {@code instance} numbers the chain instance; -1 outside of chains. Byte arrays are copies; nobody changes them.
 */
public sealed interface Act {
    /** When, in nanoseconds of the virtual clock. */
    long atNanos();

    /** A gate made or received a message. */
    record Produced(long atNanos, long serial, String node, byte[] bytes) implements Act { }

    /** The mover copied a message over a link into an FWP's ring, or out by a transmit gate ({@code delivered}). */
    record Moved(long atNanos, long serial, String link, String from, String to, int instance, boolean delivered, byte[] bytes) implements Act { }

    /** The mover copied a message once more, for a second port. */
    record Copied(long atNanos, long serial, long copySerial, String node) implements Act { }

    /** The scheduler chose an FWP. */
    record Chosen(long atNanos, int core, String node, int instance) implements Act { }

    /** An FWP's program handled a message; {@code ports} is the set of out ports, 0 if it ended there. */
    record Processed(long atNanos, long serial, String node, int instance, byte[] before, byte[] after, int ports) implements Act { }

    /** A message ended; {@code reason} is null if it was consumed as meant; {@code place} is a node or link. */
    record Ended(long atNanos, long serial, String place, DropReason reason) implements Act { }

    /** A chain instance passed a border of its life. */
    record Lived(long atNanos, String chain, int instance, Phase phase) implements Act { }

    /** Borders of a chain instance's life. */
    enum Phase { CREATED, ACTIVATED, TERMINATED, CLEANED }
}
