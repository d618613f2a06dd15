package edgeos.engine.rewind;

/** Something is in use whose state nobody knows how to keep, or that is too much: what it is, for people. */
public final class CannotBeKept extends Exception {
    private static final long serialVersionUID = 1L;

    /** Says what. */
    public CannotBeKept(String what) {
        super(what);
    }
}
