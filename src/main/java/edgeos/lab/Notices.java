package edgeos.lab;

import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import java.util.HashMap;
import java.util.Map;

/** Turns counters that grew into events, at most one a second for each. Called by the sampler. */
final class Notices {
    private static final long SECOND_NANOS = 1_000_000_000L;

    private record Seen(long count, long atNanos) { }

    private static final Seen NEVER = new Seen(0, -SECOND_NANOS);

    /** Of what was there at the last look: what is drawn no more is forgotten. */
    private Map<String, Seen> seen = Map.of();
    private Map<String, Seen> seenNow = new HashMap<>();
    private final EventLog events;

    Notices(EventLog events) {
        this.events = events;
    }

    /** Looks at a new snapshot. */
    void look(Snapshot now) {
        seenNow = new HashMap<>();
        for (var chain : now.chains()) {
            grew(now, "refused " + chain.id(), chain.refused(), Event.Level.WARNING, Event.Topic.REFUSED, chain.id(),
                    "messages refused, at the chain's limit or after a fault: active=" + chain.active() + " refused=");
        }
        for (var node : now.nodes()) {
            grew(now, "overrun " + node.id(), node.overruns(), Event.Level.INFO, Event.Topic.OVERRUN, node.id(),
                    "runs exceeded the budget: overruns=");
        }
        for (var swarm : now.swarms()) {
            grew(now, "wrong " + swarm.id(), swarm.wrong() + swarm.unasked(), Event.Level.ERROR, Event.Topic.CLIENTS, swarm.id(), "answers were wrong, the last: " + swarm.lastError() + " wrong=");
            grew(now, "lost " + swarm.id(), swarm.lost() + swarm.late(), Event.Level.WARNING, Event.Topic.CLIENTS, swarm.id(), "questions were not answered, the last: " + swarm.lastError() + " unanswered=");
            grew(now, "clients " + swarm.id(), swarm.refused(), Event.Level.WARNING, Event.Topic.CLIENTS, swarm.id(), "clients could not connect, the last: " + swarm.lastError() + " attempts=");
        }
        if (now.ledger().imbalance() != 0) {
            events.add(now.atNanos(), Event.Level.ERROR, Event.Topic.FAULT, "", "conservation law broken: imbalance=" + now.ledger().imbalance());
        }
        seen = seenNow;
    }

    /** What was told so far. */
    Object keep() {
        return seen;
    }

    /** Sets back what was told, as {@link #keep} gave it. */
    @SuppressWarnings("unchecked")
    void restore(Object kept) {
        seen = (Map<String, Seen>) kept;
    }

    /** What counts anew since the last look, as the machine does after an edit, counts from nothing. */
    private void grew(Snapshot now, String key, long count, Event.Level level, Event.Topic topic, String subject, String text) {
        Seen last = seen.getOrDefault(key, NEVER);
        long before = count < last.count() ? 0 : last.count();
        boolean tells = count > before && now.atNanos() - last.atNanos() >= SECOND_NANOS;
        if (tells) {
            events.add(now.atNanos(), level, topic, subject, text + count + " (+" + (count - before) + ")");
        }
        if (tells || last != NEVER) {
            seenNow.put(key, tells ? new Seen(count, now.atNanos()) : last);
        }
    }
}
