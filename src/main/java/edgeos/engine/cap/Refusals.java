package edgeos.engine.cap;

import edgeos.notation.DomainRef;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Every refused use of a capability, counted by capability and by node, and told: the first at once, then at most one event a second for each.
 *
 * <p>Changed by who holds the data plane still; the counters that it hands out are for any thread.
 */
public final class Refusals {
    private static final long LEAST_NANOS_BETWEEN = 1_000_000_000;
    private static final long LEAST_NANOS_BETWEEN_LOOKS = 1_000_000;

    private final AtomicLong total = new AtomicLong();
    private final Map<String, Refusal> byCapability = new LinkedHashMap<>();
    private final Map<String, Refusal> nameless = new LinkedHashMap<>();
    private final Map<String, AtomicLong> byNode = new LinkedHashMap<>();
    private long seen;
    private long nextTellNanos;
    private boolean isAnyUntold;

    /** The counter of a capability. */
    Refusal of(String capability, DomainRef holder, String link) {
        return byCapability.computeIfAbsent(capability, _ -> {
            boolean node = holder.kind() == DomainRef.Kind.NODE;
            return new Refusal(capability, node ? holder.of() : link, total, node ? ofNode(holder.of()) : new AtomicLong());
        });
    }

    /** The counter of slots and handles that name no capability, used by FWPs of a node. */
    public Refusal nameless(String node) {
        return nameless.computeIfAbsent(node, _ -> new Refusal("", node, total, ofNode(node)));
    }

    /** Refused uses by FWPs of a node. */
    public AtomicLong ofNode(String node) {
        return byNode.computeIfAbsent(node, _ -> new AtomicLong());
    }

    /** How many there were of them so far. */
    public long countedOf(String node) {
        AtomicLong counted = byNode.get(node);
        return counted == null ? 0 : counted.get();
    }

    /** All refused uses since the start. */
    public long total() {
        return total.get();
    }

    /** Refused uses of a capability so far. */
    public long counted(String capability) {
        Refusal refusal = byCapability.get(capability);
        return refusal == null ? 0 : refusal.counted();
    }

    /** Forgets what is counted of other capabilities and nodes than these, but not in the total. */
    void keep(Set<String> capabilities, Collection<String> nodes) {
        byCapability.keySet().retainAll(capabilities);
        nameless.keySet().retainAll(nodes);
        byNode.keySet().retainAll(nodes);
    }

    /** Notes in the log what was refused since it was last noted; cheap if nothing was. */
    public void tell(EventLog events, long nowNanos) {
        long now = total.get();
        if (now == seen && !isAnyUntold || nowNanos < nextTellNanos) {
            return;
        }
        nextTellNanos = nowNanos + LEAST_NANOS_BETWEEN_LOOKS;
        seen = now;
        isAnyUntold = false;
        byCapability.values().forEach(refusal -> tell(refusal, events, nowNanos));
        nameless.values().forEach(refusal -> tell(refusal, events, nowNanos));
    }

    private void tell(Refusal refusal, EventLog events, long nowNanos) {
        long untold = refusal.takeUntold(nowNanos, LEAST_NANOS_BETWEEN);
        if (untold > 0) {
            String what = refusal.capability().isEmpty() ? "a slot or handle that names no capability" : "capability=" + refusal.capability();
            events.add(nowNanos, Event.Level.WARNING, Event.Topic.CAPABILITY, refusal.subject(), "refused: " + what + " uses=" + untold);
        }
        isAnyUntold |= refusal.isUntold();
    }
}
