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
        DATAGRAM;

        /**
         * True if what finds no room is dropped where the drawing leaves that open: frames between two tenants, so that neither can hold up the other; nothing of a stream, as the rest would be
         * worth nothing; every datagram, as nobody counts on one.
         *
         * @param sender the sending node's tenant; empty: nobody's
         * @param receiver the receiving node's
         */
        public boolean isDroppedByDefault(String sender, String receiver) {
            return switch (this) {
                case FRAME -> !sender.isEmpty() && !receiver.isEmpty() && !sender.equals(receiver);
                case STREAM -> false;
                case DATAGRAM -> true;
            };
        }
    }
}
