package edgeos.engine.fwp;

import edgeos.engine.cap.Held;
import edgeos.engine.cap.Refusal;

/** The capabilities by which the manager may do something to a chain. It asks again and again, so that only the first refusal after an edit is counted. Owned by who owns the chain. */
final class Leave {
    private Held[] needed = {};
    private boolean refused;

    /** Needs these from now on. */
    void by(Held[] capabilities) {
        needed = capabilities;
        refused = false;
    }

    /** True if all of them are good. */
    boolean isGiven() {
        Refusal missing = Held.missing(needed);
        if (missing != null && !refused) {
            missing.count();
            refused = true;
        }
        return missing == null;
    }

    /** True if one was not, since the last edit. */
    boolean wasRefused() {
        return refused;
    }
}
