package edgeos.model.check;

import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.check.Finding.Place;
import edgeos.model.kind.Answers;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Port;
import edgeos.notation.Settings;

/** Messages that an FWP makes itself fit the ring that they go to: of a ring, one may take half. */
final class LengthChecks {
    private static final String RING = "ringBytes";
    private static final int SHARE = 2;

    private LengthChecks() { }

    static void check(Parts parts, Findings findings) {
        for (Link link : parts.soundLinks()) {
            if (parts.isFwp(link.to().node()) && link.mode() == Link.Mode.COPY) {
                Answers.longestBytes(parts.kindOf(link.from().node()).map(Kind::id).orElse(""), settings(parts, link.from().node())).ifPresent(bytes -> check(parts, link, bytes, findings));
            }
        }
    }

    private static Settings settings(Parts parts, String node) {
        Settings own = parts.node(node).map(Node::settings).orElse(Settings.NONE);
        return parts.kindOf(node).map(kind -> own.over(kind.defaults())).orElse(own);
    }

    private static void check(Parts parts, Link link, int longest, Findings findings) {
        long ring = settings(parts, link.to().node()).whole(RING, 0);
        long least = SHARE * (longest + (long) Answers.RECORD_BYTES);
        if (ring < least) {
            boolean stream = parts.outPort(link.from()).filter(port -> port.carries() == Port.Carries.STREAM).isPresent();
            findings.warning(Place.NODE, link.to().node(), RING, "its ring is too small for the longest messages of " + parts.name(link.from().node()) + ", which "
                    + (stream ? "end the client's connection" : "are dropped") + ": ringBytes=" + ring + " longestBytes=" + longest, "Give it a ring of " + (Long.highestOneBit(least - 1) << 1) + " B.");
        }
    }
}
