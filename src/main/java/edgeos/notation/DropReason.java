package edgeos.notation;

/** Why a message was dropped. The text is what reports, charts, and files call it. */
public enum DropReason {
    /** A rule of a firewall denies it. */
    DENIED("denied"),
    /** Faster than a rate limiter allows. */
    RATE_LIMITED("rateLimited"),
    /** A table of the FWP (flows, addresses) has no room. */
    TABLE_FULL("tableFull"),
    /** Not a packet that this FWP can handle. */
    MALFORMED("malformed"),
    /** Nobody to send it to: no mapping, or the other side is where it came from. */
    NO_ROUTE("noRoute"),
    /** It left by a port that has no wire. */
    UNCONNECTED("unconnected"),
    /** The receive gate had no room. */
    RECEIVE_FULL("receiveFull"),
    /** A lossy link found its destination full. */
    RING_FULL("ringFull"),
    /** The chain is at its limit of instances. */
    REFUSED("refused"),
    /** The gate's flow table has no room. */
    FLOW_TABLE_FULL("flowTableFull"),
    /** Too long for the destination's ring. */
    TOO_LONG("tooLong"),
    /** A capability slot does not allow it. */
    CAPABILITY("capability"),
    /** A record that the mover does not believe. */
    VIOLATION("violation"),
    /** It was sent to an FWP that rests after a fault. */
    FAULT("fault"),
    /** Its client is not connected any more. */
    CLIENT_GONE("clientGone"),
    /** Its client takes too little of what it is answered, by an FWP that others wait for. */
    NOT_READ("notRead");

    private static final DropReason[] ALL = values();

    private final String text;

    DropReason(String text) {
        this.text = text;
    }

    /** What reports call it. */
    public String text() {
        return text;
    }

    /** The reason with this ordinal; {@link #VIOLATION} if there is none. */
    public static DropReason of(int ordinal) {
        return ordinal >= 0 && ordinal < ALL.length ? ALL[ordinal] : VIOLATION;
    }

    /** How many reasons there are. */
    public static int count() {
        return ALL.length;
    }
}
