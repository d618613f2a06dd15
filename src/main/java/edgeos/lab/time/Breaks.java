package edgeos.lab.time;

import edgeos.model.Breakpoint;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.notation.DropReason;
import edgeos.telemetry.Act;
import edgeos.telemetry.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which breakpoints of a drawing a step hits. Stateless; any thread. */
public final class Breaks {
    private Breaks() { }

    /** Every breakpoint that it hits, with what happened there; none if it hits none. */
    public static List<Mark> of(Drawing drawing, Step step) {
        List<Mark> hits = new ArrayList<>();
        for (Breakpoint breakpoint : drawing.watching().breakpoints()) {
            if (!breakpoint.disabled()) {
                what(drawing, breakpoint, step).ifPresent(found -> hits.add(new Mark(step.position(), Mark.Kind.BREAKPOINT, found.subject(), found.text())));
            }
        }
        return List.copyOf(hits);
    }

    private record Found(String subject, String text) { }

    private static Optional<Found> what(Drawing drawing, Breakpoint breakpoint, Step step) {
        return switch (breakpoint.at()) {
            case NODE -> step.acts().stream().filter(act -> runs(act, breakpoint.subject())).findFirst().map(_ -> new Found(breakpoint.subject(), name(drawing, breakpoint.subject()) + " ran"));
            case LINK -> drawing.link(breakpoint.subject()).flatMap(link -> step.acts().stream().filter(act -> crosses(act, link)).findFirst()
                    .map(_ -> new Found(link.id(), "a message crossed the wire from " + name(drawing, link.from().node()) + " to " + name(drawing, link.to().node()))));
            case CAPABILITIES -> denied(drawing, step);
        };
    }

    private static boolean runs(Act act, String node) {
        return switch (act) {
            case Act.Chosen chosen -> chosen.node().equals(node);
            case Act.Processed processed -> processed.node().equals(node);
            case Act.Produced produced -> produced.node().equals(node);
            case Act.Moved moved -> moved.delivered() && moved.to().equals(node);
            case Act.Copied _, Act.Ended _, Act.Lived _ -> false;
        };
    }

    /** Over a share link nothing is moved: the next program is called with the same bytes. */
    private static boolean crosses(Act act, Link link) {
        return act instanceof Act.Moved moved && moved.link().equals(link.id())
                || link.mode() == Link.Mode.SHARE && act instanceof Act.Processed processed && processed.node().equals(link.to().node());
    }

    private static Optional<Found> denied(Drawing drawing, Step step) {
        Optional<Event> told = step.events().stream().filter(event -> event.topic() == Event.Topic.FAULT || event.topic() == Event.Topic.CAPABILITY).findFirst();
        if (told.isPresent()) {
            return told.map(event -> new Found(event.subject(), (event.subject().isEmpty() ? "" : name(drawing, event.subject()) + ": ") + event.text()));
        }
        Optional<Found> ended = step.acts().stream().filter(Act.Ended.class::isInstance).map(Act.Ended.class::cast)
                .filter(end -> end.reason() == DropReason.CAPABILITY || end.reason() == DropReason.VIOLATION).findFirst()
                .map(end -> new Found(end.place(), name(drawing, end.place()) + ": a message was dropped, reason=" + end.reason().text()));
        return ended.isEmpty() && step.refusals() > 0 ? Optional.of(new Found("", "the use of a capability was refused")) : ended;
    }

    /** What the canvas calls a node; of a link, its id. */
    static String name(Drawing drawing, String id) {
        return drawing.node(id).map(node -> node.name().isBlank() ? id : node.name()).orElse(id);
    }
}
