package edgeos.model;

/**
 * A wire from an out port to an in port. An out port has at most one; an in port may have many.
 *
 * @param id unique among the links
 * @param from where it starts
 * @param to where it ends
 * @param mode copied by the mover (isolated), or shared (not isolated: the baseline)
 * @param whenFull what happens when the destination is full
 * @param extras unknown keys of the file
 */
public record Link(String id, End from, End to, Mode mode, WhenFull whenFull, Extras extras) {

    /**
     * A port of a node.
     *
     * @param node the node's id
     * @param port the port's name, as the kind calls it
     */
    public record End(String node, String port) { }

    /** How messages cross. */
    public enum Mode {
        /** The mover copies each record into the receiver's memory. */
        COPY,
        /** The next program is called on the same bytes, on the same core. */
        SHARE
    }

    /** What happens when the destination has no room. */
    public enum WhenFull {
        /** Frames wait within a tenant, and are dropped between two; a byte stream always waits, a datagram is always dropped. */
        AUTO,
        /** The sender waits: back-pressure. */
        WAIT,
        /** The message is dropped and counted: the link is lossy. */
        DROP
    }

    /** This link in another mode. */
    public Link with(Mode newMode) {
        return new Link(id, from, to, newMode, whenFull, extras);
    }

    /** This link with another answer to a full destination. */
    public Link with(WhenFull newWhenFull) {
        return new Link(id, from, to, mode, newWhenFull, extras);
    }
}
