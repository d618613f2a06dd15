package edgeos.notation;

/** Slots of an FWP's capability table that programs name, so that whoever fills the table and whoever names the slot mean the same one. */
public final class Slots {
    /** The session of a library-OS service that an FWP shares with its other half. */
    public static final int SESSION = 5;

    private Slots() { }
}
