package edgeos.model.check;

import edgeos.model.Chain;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.check.Finding.Place;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Port;
import java.util.Optional;

/** Byte streams: whoever handles one serves one client alone, and nothing of it is lost on a link. */
final class StreamChecks {
    private StreamChecks() { }

    static void check(Parts parts, Findings findings) {
        for (Node node : parts.drawing().nodes()) {
            Optional<Kind> kind = parts.kindOf(node.id());
            if (kind.isPresent() && kind.get().role() == Kind.Role.FWP && kind.get().ports().stream().anyMatch(port -> port.carries() == Port.Carries.STREAM) && !isOnePerFlow(parts, node)) {
                findings.error(Place.NODE, node.id(), "chain", "it handles a client's byte stream, and would mix those of several: chain=" + node.chain(),
                        "Put it into a chain with one instance for each flow by 5-tuple.");
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

    private static boolean isOnePerFlow(Parts parts, Node node) {
        return parts.drawing().chains().stream().anyMatch(chain -> chain.id().equals(node.chain()) && chain.policy() == Chain.Policy.PER_FLOW && chain.flowBy() == Chain.FlowBy.FIVE_TUPLE);
    }
}
