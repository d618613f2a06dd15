package edgeos.model.kind;

/**
 * A port of a kind.
 *
 * @param name unique among the kind's ports of this direction; what a file calls it
 * @param index its number among them, from 0, at most 7; what a program calls it
 * @param direction whether messages enter or leave
 * @param carries what kind of message it takes
 */
public record Port(String name, int index, Direction direction, Carries carries) {
    /** Whether messages enter or leave the node here. */
    public enum Direction { IN, OUT }

    /** What a message is. A wire joins ports that carry the same. */
    public enum Carries {
        /** An Ethernet frame without its checksum. */
        FRAME,
        /** A piece of a client's byte stream, in order; no byte: its end in that direction. */
        STREAM,
        /** What a datagram of one client carries, whole; an answer is another. */
        DATAGRAM
    }
}
