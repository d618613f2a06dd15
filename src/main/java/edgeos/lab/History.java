package edgeos.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the sampler saw: one sample about every 100 ms, the last 60 s of them, oldest first.
 *
 * <p>Immutable views; any thread.
 *
 * @param samples oldest first
 */
public record History(List<Sample> samples) {
    /** No sample yet. */
    public static final History EMPTY = new History(List.of());

    public History {
        samples = List.copyOf(samples);
    }

    /** The newest sample. */
    public Optional<Sample> latest() {
        return samples.isEmpty() ? Optional.empty() : Optional.of(samples.getLast());
    }

    /** What people read, each rate over the last second: a message a second is no ten in one tenth of it and none in the next. See {@link Rates#recent}. */
    public Optional<Sample> recent() {
        return Rates.recent(samples);
    }

    /**
     * Rates over one sampling interval, per second of the engine's clock.
     *
     * @param atNanos end of the interval, from the start of the run
     * @param messagesPerSecond messages that the mover moved out by transmit gates
     * @param copiedMessagesPerSecond messages that movers copied, once for each copy
     * @param copiedBitsPerSecond payload bits that movers copied: over all links but last hops and those that share
     * @param deliveredBitsPerSecond payload bits taken out by transmit gates
     * @param droppedPerSecond messages dropped
     * @param activatedPerSecond chain activations
     * @param terminatedPerSecond chain terminations
     * @param cleanedPerSecond chain cleanings
     * @param fromCacheShare share of the activations that the cache served, 0 to 1; NaN if there were none
     * @param nodeRates messages a second into each node, in the snapshot's order
     * @param nodeShares share of one core that each node's program used, 0 to 1, in the snapshot's order
     * @param linkMessages messages a second over each link, in the snapshot's order
     * @param linkBits payload bits a second over each link, in the snapshot's order
     * @param roleShares share of time in which each role had work, 0 to 1, in the snapshot's order; NaN: nobody knows
     * @param ids the nodes' and links' ids in that order, nodes first
     */
    public record Sample(long atNanos, double messagesPerSecond, double copiedMessagesPerSecond, double copiedBitsPerSecond,
            double deliveredBitsPerSecond, double droppedPerSecond, double activatedPerSecond, double terminatedPerSecond,
            double cleanedPerSecond, double fromCacheShare, double[] nodeRates, double[] nodeShares, double[] linkMessages,
            double[] linkBits, double[] roleShares, List<String> ids) {

        /** The same of a run that steps: one thread carries out all roles in turn then, by a clock that only declared costs move, so that nobody knows how busy one of them is. */
        public Sample withoutRoleShares() {
            double[] unknown = new double[roleShares.length];
            Arrays.fill(unknown, Double.NaN);
            return new Sample(atNanos, messagesPerSecond, copiedMessagesPerSecond, copiedBitsPerSecond, deliveredBitsPerSecond, droppedPerSecond, activatedPerSecond, terminatedPerSecond,
                    cleanedPerSecond, fromCacheShare, nodeRates, nodeShares, linkMessages, linkBits, unknown, ids);
        }

        /** Messages a second into this node; 0 if it is not there. */
        public double nodeRate(String id) {
            int index = ids.subList(0, nodeRates.length).indexOf(id);
            return index < 0 ? 0 : nodeRates[index];
        }

        /** Share of a core that this node used; 0 if it is not there. */
        public double nodeShare(String id) {
            int index = ids.subList(0, nodeRates.length).indexOf(id);
            return index < 0 ? 0 : nodeShares[index];
        }

        /** Messages a second over this link; 0 if it is not there. */
        public double linkRate(String id) {
            int index = ids.subList(nodeRates.length, ids.size()).indexOf(id);
            return index < 0 ? 0 : linkMessages[index];
        }

        /** Bits a second over this link; 0 if it is not there. */
        public double linkBits(String id) {
            int index = ids.subList(nodeRates.length, ids.size()).indexOf(id);
            return index < 0 ? 0 : linkBits[index];
        }
    }
}
