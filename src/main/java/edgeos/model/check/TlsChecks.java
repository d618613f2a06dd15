package edgeos.model.check;

import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.check.Finding.Place;
import edgeos.model.kind.TlsKinds;
import java.util.List;
import java.util.Objects;

/** The two halves of a TLS proxy: each needs the other, in the same chain, or no handshake ever ends. */
final class TlsChecks {
    private TlsChecks() { }

    static void check(Parts parts, Findings findings) {
        List<Link> turns = parts.drawing().links().stream().filter(link -> link.from().port().equals(TlsKinds.TURN) || link.to().port().equals(TlsKinds.TURN))
                .filter(link -> is(parts, link.from().node(), TlsKinds.DECRYPT) || is(parts, link.to().node(), TlsKinds.ENCRYPT)).toList();
        turns.stream().filter(link -> !isPair(parts, link)).forEach(link -> findings.error(Place.LINK, link.id(), "",
                "only turns go from TLS decrypt to TLS encrypt by these ports: from=" + link.from().node() + "." + link.from().port() + " to=" + link.to().node() + "." + link.to().port(),
                "Draw this wire from the turn of a TLS decrypt to the turn of a TLS encrypt."));
        for (Node node : parts.drawing().nodes()) {
            if (is(parts, node.id(), TlsKinds.DECRYPT)) {
                check(node, turns.stream().filter(link -> link.from().node().equals(node.id()) && isPair(parts, link)).map(link -> link.to().node()).toList(), "TLS encrypt", parts, findings);
            } else if (is(parts, node.id(), TlsKinds.ENCRYPT)) {
                check(node, turns.stream().filter(link -> link.to().node().equals(node.id()) && isPair(parts, link)).map(link -> link.from().node()).toList(), "TLS decrypt", parts, findings);
            }
        }
    }

    private static boolean is(Parts parts, String node, String kind) {
        return parts.kindOf(node).filter(known -> known.id().equals(kind)).isPresent();
    }

    private static boolean isPair(Parts parts, Link link) {
        return is(parts, link.from().node(), TlsKinds.DECRYPT) && link.from().port().equals(TlsKinds.TURN) && is(parts, link.to().node(), TlsKinds.ENCRYPT) && link.to().port().equals(TlsKinds.TURN);
    }

    private static void check(Node node, List<String> others, String other, Parts parts, Findings findings) {
        if (others.size() != 1) {
            findings.error(Place.NODE, node.id(), "", "it is half of a TLS proxy, and has " + (others.isEmpty() ? "no other half" : "several other halves") + ": turns=" + others.size(),
                    "Draw one wire between its turn and that of one " + other + ".");
        } else if (!Objects.equals(chain(parts, node.id()), chain(parts, others.getFirst()))) {
            findings.error(Place.NODE, node.id(), "chain", "both halves of a TLS proxy serve the same client, so they stand in the same chain: other=" + others.getFirst(), "Put both into one chain.");
        }
    }

    private static String chain(Parts parts, String node) {
        return parts.chainOf(node).map(chain -> chain.id()).orElse("");
    }
}
