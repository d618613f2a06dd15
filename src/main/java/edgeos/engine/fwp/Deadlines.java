package edgeos.engine.fwp;

import edgeos.engine.count.NodeCounters;
import edgeos.engine.count.Punctuality;
import edgeos.engine.ring.DeadlineLog;
import edgeos.engine.ring.Ring;

/**
 * Deadlines that go with messages: nothing is kept of each, only of its flow. A message is due when it was born plus what its flow is given; FWPs inherit the earliest
 * deadline of what waits in their ring, and what leaves is counted as in time or late.
 *
 * <p>Holds nothing of its own; used by any mover, for rings that it drains.
 */
public final class Deadlines {
    private final FlowTable flows;

    /** Deadlines of these flows. */
    public Deadlines(FlowTable flows) {
        this.flows = flows;
    }

    /** False if no message has a deadline: then the rest need not be called. */
    public boolean areAny() {
        return flows.hasDeadlines();
    }

    /** The oldest {@code run} messages of a ring were noted in a unit's, and are about to be published there: what is due then, the unit inherits. */
    public void enter(Ring from, int run, Unit to) {
        long earliest = DeadlineLog.NONE;
        for (int k = 0; k < run; k++) {
            earliest = Math.min(earliest, dueNanos(from, k));
        }
        if (earliest != DeadlineLog.NONE) {
            to.offerDeadline(earliest);
        }
    }

    /** The oldest {@code run} messages of a ring leave the drawing, or a chain, now, as meant, and are counted there. */
    public void leave(Ring from, int run, long nowNanos, Punctuality where) {
        int met = 0;
        int missed = 0;
        for (int k = 0; k < run; k++) {
            long due = dueNanos(from, k);
            if (due != DeadlineLog.NONE) {
                met += nowNanos <= due ? 1 : 0;
                missed += nowNanos <= due ? 0 : 1;
            }
        }
        where.due(met, missed);
    }

    /** The oldest message of a ring ends now, as meant or not. What is dropped before it is late did not miss its deadline: it is only dropped. */
    public void end(Ring from, boolean asMeant, long nowNanos, NodeCounters.Part where) {
        if (asMeant || nowNanos > dueNanos(from, 0)) {
            leave(from, 1, nowNanos, where);
        }
    }

    private long dueNanos(Ring from, int k) {
        long relative = flows.deadlineNanos(from.flow(k));
        return relative == 0 ? DeadlineLog.NONE : from.birth(k) + relative;
    }
}
