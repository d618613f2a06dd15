package edgeos.engine.sched;

import edgeos.telemetry.Runaway;

/** Somebody who was waited for runs an FWP that does not come back. */
public final class HeldUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Who was waited for in vain, and by whom. */
    public HeldUp(String message) {
        super(message);
    }

    /**
     * Says that this FWP was waited for in vain.
     *
     * @throws HeldUp always
     */
    public static void by(Runaway runaway) {
        throw new HeldUp(runaway.node() + " " + runaway.text());
    }
}
