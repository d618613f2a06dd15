package edgeos.engine;

import edgeos.telemetry.Runaway;

/** Somebody who was waited for runs an FWP that does not come back. */
final class HeldUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    HeldUp(String message) {
        super(message);
    }

    static void by(Runaway runaway) {
        throw new HeldUp(runaway.node() + " " + runaway.text());
    }
}
