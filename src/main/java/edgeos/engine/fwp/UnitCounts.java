package edgeos.engine.fwp;

import edgeos.engine.count.NodeCounters;
import java.util.Arrays;

/**
 * How many messages a unit handled and let go, and where movers count them for its nodes. The core owns what was handled, the drain side what left; the rest as in {@link Unit}.
 */
final class UnitCounts {
    private NodeCounters counters;
    private NodeCounters.Part arrivals;
    private NodeCounters.Part[] departures = {};
    /** The core's. */
    private long handled;
    /** The drain side's: how many messages left, and how many of those were thrown away and are not accounted for. */
    private long left;
    private int discarded;

    UnitCounts(NodeCounters counters) {
        this.counters = counters;
    }

    NodeCounters counters() {
        return counters;
    }

    /** Counts in these from the next {@link #seat} on. */
    void countIn(NodeCounters next) {
        counters = next;
    }

    /** Counts for these programs, by the lanes' movers; without programs, the fill side is no mover. */
    void seat(Stage[] stages, Lane filler, Lane drainer) {
        arrivals = stages.length == 0 ? counters.others() : counters.of(filler.number());
        departures = stages.length == 0 ? new NodeCounters.Part[] {counters.of(drainer.number())}
                : Arrays.stream(stages).map(stage -> stage.template().counters().of(drainer.number())).toArray(NodeCounters.Part[]::new);
    }

    NodeCounters.Part arrivals() {
        return arrivals;
    }

    NodeCounters.Part departures(int stage) {
        return departures[Math.min(stage, departures.length - 1)];
    }

    long handled() {
        return handled;
    }

    void handled(int messages) {
        handled += messages;
    }

    long left() {
        return left;
    }

    void left(int messages) {
        left += messages;
    }

    void discarded(int messages) {
        left += messages;
        discarded += messages;
    }

    /** Counts how long what was thrown away stayed; where programs run, how many of those were not run. */
    void account(boolean runs, long nowNanos) {
        long unrun = runs ? Math.clamp(left - handled, 0, discarded) : 0;
        counters.others().thrownAway(discarded, unrun, nowNanos);
        handled += unrun;
        discarded = 0;
    }

    void reset() {
        handled = 0;
        left = 0;
    }
}
