package edgeos.model.check;

import edgeos.model.Node;
import edgeos.model.check.Finding.Place;
import edgeos.model.kind.Catalogue;
import java.util.HashMap;
import java.util.List;

/** TAP devices: each is made by one node, and those that send to one have one. */
final class TapChecks {
    private static final String DEVICE = "device";

    private TapChecks() { }

    static void check(Parts parts, Findings findings) {
        var makers = new HashMap<String, String>();
        for (Node node : of(parts, "tapIn")) {
            String first = makers.putIfAbsent(device(node), node.id());
            if (first != null) {
                findings.error(Place.NODE, node.id(), DEVICE, "another node makes this device: device=" + device(node) + " node=" + first, "Choose another name.");
            }
        }
        for (Node node : of(parts, "tapOut")) {
            if (!makers.containsKey(device(node))) {
                findings.error(Place.NODE, node.id(), DEVICE, "no node makes this device: device=" + device(node), "Add a TAP in with the same device.");
            }
        }
    }

    private static List<Node> of(Parts parts, String kind) {
        return parts.drawing().nodes().stream().filter(node -> node.kind().equals(kind)).toList();
    }

    private static String device(Node node) {
        return node.settings().over(Catalogue.kind(node.kind()).orElseThrow().defaults()).text(DEVICE, "");
    }
}
