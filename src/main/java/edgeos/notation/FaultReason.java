package edgeos.notation;

/** Why an FWP was stopped and recycled. The text is what nodes, events, and reports call it. */
public enum FaultReason {
    /** An access outside of its memory or message. */
    OUTSIDE_MEMORY("outside its memory"),
    /** A record header that the mover does not believe. */
    FORGED_RECORD("forged record"),
    /** A cursor that the mover does not believe. */
    FORGED_CURSOR("forged cursor"),
    /** Its program failed with an exception. */
    EXCEPTION("exception"),
    /** Its calls went too deep. */
    STACK("stack overflow"),
    /** It ran longer than its fuel lasted. */
    OUT_OF_FUEL("out of fuel"),
    /** It wanted more memory or handles than it may have. */
    LIMIT("limit exceeded"),
    /** Its WebAssembly code trapped. */
    TRAP("trap"),
    /** It kept using slots that do not allow what it wanted. */
    CAPABILITY("capability");

    private final String text;

    FaultReason(String text) {
        this.text = text;
    }

    /** What nodes, events, and reports call it. */
    public String text() {
        return text;
    }
}
