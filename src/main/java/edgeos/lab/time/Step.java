package edgeos.lab.time;

import edgeos.telemetry.Act;
import edgeos.telemetry.Event;
import java.util.List;

/**
 * What one step did. Immutable; any thread.
 *
 * @param position after it
 * @param acts what it did, in order
 * @param events what was told of it
 * @param refusals how many uses of capabilities it refused
 */
public record Step(long position, List<Act> acts, List<Event> events, long refusals) {
    public Step {
        acts = List.copyOf(acts);
        events = List.copyOf(events);
    }

    /** True if an FWP did in it what it must not, or its program failed. */
    public boolean hasFault() {
        return events.stream().anyMatch(event -> event.topic() == Event.Topic.FAULT);
    }
}
