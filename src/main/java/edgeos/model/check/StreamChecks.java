package edgeos.model.check;

import edgeos.model.Chain;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.check.Finding.Place;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Port;
import edgeos.notation.SharedBy;
import java.util.Optional;

/** Byte streams: whoever handles one serves one client alone, or keeps those of many apart; and nothing of it is lost on a link. */
final class StreamChecks {
    private static final String IN = "tcpIn";
    private static final String OUT = "tcpOut";

    private StreamChecks() { }

    static void check(Parts parts, Findings findings) {
        for (Node node : parts.drawing().nodes()) {
            Optional<Kind> kind = parts.kindOf(node.id());
            if (kind.isPresent() && kind.get().role() == Kind.Role.FWP && kind.get().ports().stream().anyMatch(port -> port.carries() == Port.Carries.STREAM)) {
                checkStreams(parts, node, kind.get(), findings);
            }
        }
        for (Link link : parts.drawing().links()) {
            boolean stream = parts.outPort(link.from()).filter(port -> port.carries() == Port.Carries.STREAM).isPresent();
            if (stream && (link.whenFull() == Link.WhenFull.DROP || link.mode() == Link.Mode.SHARE)) {
                findings.error(Place.LINK, link.id(), link.mode() == Link.Mode.SHARE ? "mode" : "whenFull", "a byte stream is copied from FWP to FWP, and nothing of it may be dropped",
                        "Let the link copy, and wait when the destination is full.");
            }
        }
    }

    private static void checkStreams(Parts parts, Node node, Kind kind, Findings findings) {
        if (!isOnePerFlow(parts, node)) {
            checkMany(parts, node, kind, findings);
        } else if (SharedBy.isMany(node.settings())) {
            findings.warning(Place.NODE, node.id(), SharedBy.SETTING, "each client has one of its own, in which nobody else ever comes: sharedBy=" + SharedBy.clients(node.settings()) + " chain=" + node.chain(),
                    "Say that it is shared by one, or let the chain have one instance for all.");
        }
    }

    private static boolean isOnePerFlow(Parts parts, Node node) {
        return parts.chainOf(node.id()).filter(chain -> chain.policy() == Chain.Policy.PER_FLOW && chain.flowBy() == Chain.FlowBy.FIVE_TUPLE).isPresent();
    }

    /** A node to which the streams of several clients come. */
    private static void checkMany(Parts parts, Node node, Kind kind, Findings findings) {
        String chain = "Put it into a chain with one instance for each flow by 5-tuple";
        if (kind.setting(SharedBy.SETTING).isEmpty()) {
            findings.error(Place.NODE, node.id(), "chain", "it handles a client's byte stream, and would mix those of several: chain=" + node.chain(), chain + ".");
        } else if (!SharedBy.isMany(node.settings())) {
            findings.error(Place.NODE, node.id(), SharedBy.SETTING, "it serves one client, and those of several would come to it: chain=" + node.chain(), chain + ", or say by how many clients it is shared.");
        } else if (!isServing(parts, node)) {
            findings.error(Place.NODE, node.id(), "chain", "each message or none would have one of its own, which many clients are to share: chain=" + node.chain(), "Let the chain have one instance for all, or take it out of the chain.");
        } else {
            parts.soundLinks().forEach(link -> checkEnds(parts, node, link, findings));
        }
    }

    private static boolean isServing(Parts parts, Node node) {
        return parts.chainOf(node.id()).filter(chain -> chain.policy() == Chain.Policy.PER_PACKET || chain.policy() == Chain.Policy.BYPASS).isEmpty();
    }

    /** Only the gates of sockets know how to keep one of many clients from holding up the others, and tell when one has gone. */
    private static void checkEnds(Parts parts, Node node, Link link, Findings findings) {
        if (link.to().node().equals(node.id()) && !isKind(parts, link.from(), IN)) {
            findings.error(Place.LINK, link.id(), "from", "many clients share what it leads to, which has to hear of each client that leaves: from=" + parts.name(link.from().node()), "Lead it there right from TCP in.");
        }
        if (link.from().node().equals(node.id()) && !isKind(parts, link.to(), OUT)) {
            findings.error(Place.LINK, link.id(), "to", "many clients share what it comes from, and one that reads slowly would hold up the others: to=" + parts.name(link.to().node()), "Lead it right to TCP out.");
        }
    }

    private static boolean isKind(Parts parts, Link.End end, String kind) {
        return parts.kindOf(end.node()).filter(found -> found.id().equals(kind)).isPresent();
    }
}
