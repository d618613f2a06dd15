package edgeos.lab.lesson.condition;

import edgeos.telemetry.Event;
import java.util.List;
import java.util.Set;

/**
 * What happened since a step began. Immutable; any thread.
 *
 * @param actions ids of the actions that were carried out, in their order, each as often as it was
 * @param seen what was in front or selected at any moment, what is so now included
 * @param wires ids of the wires that were selected at any moment, likewise
 * @param read true if the user went on by hand
 * @param events what was logged
 */
public record Deeds(List<String> actions, Set<Sight> seen, Set<String> wires, boolean read, List<Event> events) {
    /** Nothing. */
    public static final Deeds NONE = new Deeds(List.of(), Set.of(), Set.of(), false, List.of());

    public Deeds {
        actions = List.copyOf(actions);
        seen = Set.copyOf(seen);
        wires = Set.copyOf(wires);
        events = List.copyOf(events);
    }
}
