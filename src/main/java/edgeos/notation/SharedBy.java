package edgeos.notation;

/** The setting by which a node that serves byte streams says for how many clients at once it does so. Without it, or at 1, whoever handles a client's stream serves that client alone. */
public final class SharedBy {
    /** The setting's name. */
    public static final String SETTING = "sharedBy";
    /** The most clients that one FWP serves. */
    public static final int MOST = 10_000;

    private SharedBy() { }

    /** How many clients an FWP with these settings serves at once, from 1. */
    public static int clients(Settings settings) {
        return (int) settings.whole(SETTING, 1);
    }

    /** True if an FWP with these settings serves several clients. */
    public static boolean isMany(Settings settings) {
        return clients(settings) > 1;
    }
}
