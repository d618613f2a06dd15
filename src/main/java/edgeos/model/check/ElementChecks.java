package edgeos.model.check;

import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.check.Finding.Place;
import edgeos.notation.Settings;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Click elements that need what a copy does not bring: colours, and room before a packet. Both hold only among programs that share links join. */
final class ElementChecks {
    /** Room that every copy has before its first byte. */
    private static final int HEADROOM_BYTES = 8;
    private static final int ETHERNET_BYTES = 14;
    private static final String BYTES = "bytes";

    private final Parts parts;
    private final Map<String, String> sharedFrom = new HashMap<>();
    private final Map<String, Node> nodes = new HashMap<>();

    private ElementChecks(Parts parts) {
        this.parts = parts;
        parts.drawing().nodes().forEach(node -> nodes.putIfAbsent(node.id(), node));
        parts.soundLinks().stream().filter(link -> link.mode() == Link.Mode.SHARE).forEach(link -> sharedFrom.put(link.to().node(), link.from().node()));
    }

    static void check(Parts parts, Findings findings) {
        var checks = new ElementChecks(parts);
        for (Node node : parts.drawing().nodes()) {
            long needed = node.kind().equals("unstrip") ? -checks.cutBytes(node) : 0;
            long room = needed <= 0 ? 0 : checks.before(node);
            if (needed > room) {
                findings.warning(Place.NODE, node.id(), BYTES, "there is no room for so many bytes before a packet: needed=" + needed + " room=" + room,
                        "Join it by share links to the Strip that cuts them off; a copy has room for " + HEADROOM_BYTES + ".");
            }
            if (node.kind().equals("paintSwitch") && !checks.isPainted(node)) {
                findings.warning(Place.NODE, node.id(), "", "no colour comes here, so that all leaves by port 0: node=" + node.id(),
                        "Join it by share links to a Paint; a copy does not bring colours.");
            }
        }
    }

    /** How many bytes the node takes off the front of a packet; below 0: adds. */
    private long cutBytes(Node node) {
        Settings settings = parts.kindOf(node.id()).map(kind -> node.settings().over(kind.defaults())).orElse(node.settings());
        return switch (node.kind()) {
            case "strip" -> settings.whole(BYTES, 0);
            case "unstrip" -> -settings.whole(BYTES, 0);
            case "etherEncap" -> -ETHERNET_BYTES;
            default -> 0;
        };
    }

    /** What the elements before it in its FWP leave; a copy brings as much more room as headers need that are put before what it brings. */
    private long before(Node node) {
        long room = HEADROOM_BYTES;
        for (Node earlier : earlier(node)) {
            long left = room + cutBytes(earlier);
            room = earlier.kind().equals("etherEncap") ? Math.max(HEADROOM_BYTES, left) : left;
        }
        return room;
    }

    /** The nodes by which share links lead to it, the first one first. */
    private Collection<Node> earlier(Node node) {
        var all = new ArrayDeque<Node>();
        for (String at = sharedFrom.get(node.id()); at != null && !all.contains(nodes.get(at)); at = sharedFrom.get(at)) {
            all.addFirst(nodes.get(at));
        }
        return all;
    }

    private boolean isPainted(Node node) {
        return earlier(node).stream().anyMatch(earlier -> earlier.kind().equals("paint"));
    }
}
