package edgeos.notation;

/** What a capability allows with its object. The text is what files, tables, and wires call it. */
public enum Right {
    /** Reading bytes: memory, an out-ring, a key. */
    READ("read"),
    /** Writing bytes: memory, an in-ring. */
    WRITE("write"),
    /** Sending messages towards an in-ring or a gateway port; the mover carries them. */
    SEND("send"),
    /** Taking messages out of the own in-ring or from a gateway port. */
    RECEIVE("receive"),
    /** Giving a thread time on a core. */
    RUN("run"),
    /** Making an FWP from its checkpoint. */
    CREATE("create"),
    /** Bringing an FWP back to its checkpoint. */
    CLEAN("clean"),
    /** Calling a hypercall gate, a service, or a session of one. */
    CALL("call"),
    /** Handing the capability on to others: copy, mint, move. */
    GRANT("grant");

    private final String text;

    Right(String text) {
        this.text = text;
    }

    /** What files, tables, and wires call it. */
    public String text() {
        return text;
    }
}
