package edgeos.telemetry;

import edgeos.notation.Quantity;

/**
 * An FWP that was given messages long ago and has not come back: built-in programs are trusted to, and are not made to. Nobody else runs on its core meanwhile.
 *
 * @param node whose program ran first in that run
 * @param instance of which instance of the chain; -1 outside of chains
 * @param core on which core
 * @param nanos for how long
 */
public record Runaway(String node, int instance, int core, long nanos) {
    /** Nobody is one before. */
    public static final long LEAST_NANOS = 1_000_000_000;

    /** What it does, without the node's name. */
    public String text() {
        return "has not come back for " + Quantity.nanos(nanos) + (instance < 0 ? "" : ", instance " + instance) + ", so that core " + core + " runs nobody else";
    }
}
