package edgeos.model.check;

import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.check.Finding.Place;
import edgeos.model.kind.Kind;
import java.util.HashMap;
import java.util.Optional;

/** Links: both ends are ports that there are, carry the same, and no out port has two. */
final class LinkChecks {
    private LinkChecks() { }

    static void check(Parts parts, Findings findings) {
        var wires = new HashMap<Link.End, String>();
        for (Link link : parts.drawing().links()) {
            startProblem(parts, link.from()).ifPresent(what -> findings.error(Place.LINK, link.id(), "from", what + ": from=" + text(link.from()),
                    "Delete the link, or draw it from an out port."));
            endProblem(parts, link.to()).ifPresent(what -> findings.error(Place.LINK, link.id(), "to", what + ": to=" + text(link.to()),
                    "Delete the link, or draw it to an in port."));
            mismatch(parts, link.from(), link.to()).ifPresent(what -> findings.error(Place.LINK, link.id(), "to",
                    what + ": from=" + text(link.from()) + " to=" + text(link.to()), "Draw it to a port of the same shape."));
            String first = wires.putIfAbsent(link.from(), link.id());
            if (first != null) {
                findings.error(Place.LINK, link.id(), "from", "this port has a wire already: from=" + text(link.from()) + " first=" + first,
                        "Delete one of the two; a Tee copies, a Classifier splits.");
            }
        }
    }

    /** Why no new wire may join these two; see {@link Checker#refusal}. */
    static Optional<String> refusal(Drawing drawing, Link.End from, Link.End to) {
        var parts = new Parts(drawing);
        return startProblem(parts, from)
                .or(() -> endProblem(parts, to))
                .or(() -> mismatch(parts, from, to))
                .or(() -> drawing.links().stream().anyMatch(link -> link.from().equals(from))
                        ? Optional.of("this port has a wire already; a Tee copies, a Classifier splits") : Optional.empty())
                .or(() -> drawing.links().stream().anyMatch(link -> link.mode() == Link.Mode.SHARE && link.to().node().equals(to.node()))
                        ? Optional.of(parts.name(to.node()) + " is called by a share link, and can have no other wire in") : Optional.empty());
    }

    private static Optional<String> startProblem(Parts parts, Link.End from) {
        Optional<Kind> kind = parts.kindOf(from.node());
        if (kind.isEmpty()) {
            return parts.hasNode(from.node()) ? Optional.empty() : Optional.of("the node that it starts at is not there");
        }
        if (kind.get().outPort(from.port()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(kind.get().outPorts().isEmpty() ? "nothing leaves a " + kind.get().title()
                : kind.get().inPort(from.port()).isPresent() ? "a wire starts at an out port" : "a " + kind.get().title() + " has no such out port");
    }

    private static Optional<String> endProblem(Parts parts, Link.End to) {
        Optional<Kind> kind = parts.kindOf(to.node());
        if (kind.isEmpty()) {
            return parts.hasNode(to.node()) ? Optional.empty() : Optional.of("the node that it ends at is not there");
        }
        if (kind.get().inPort(to.port()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(kind.get().inPorts().isEmpty() ? "nothing enters a " + kind.get().title()
                : kind.get().outPort(to.port()).isPresent() ? "a wire ends at an in port" : "a " + kind.get().title() + " has no such in port");
    }

    private static Optional<String> mismatch(Parts parts, Link.End from, Link.End to) {
        var start = parts.outPort(from);
        var end = parts.inPort(to);
        return start.isPresent() && end.isPresent() && start.get().carries() != end.get().carries()
                ? Optional.of("these ports carry different messages") : Optional.empty();
    }

    private static String text(Link.End end) {
        return end.node() + "." + end.port();
    }
}
