package edgeos.engine.fwp;

import edgeos.engine.count.Timing;

/**
 * What one mover times for somebody who looks at one client closely: how long messages took from their gate until they left a chain's instance, or an FWP outside of chains.
 *
 * @param instance whose messages; null: those of {@code unit}
 * @param unit outside of chains; null: the instance is meant
 * @param timing the mover's, read by who holds it still
 */
public record Watched(Instance instance, Unit unit, Timing timing) {
    /** The oldest {@code run} messages of a unit leave it now; the mover's. */
    void left(Unit from, boolean leavesChain, int run, long nowNanos) {
        if (instance == null ? from == unit : leavesChain && from.instance() == instance) {
            timing.left(from.ring(), run, nowNanos);
        }
    }
}
