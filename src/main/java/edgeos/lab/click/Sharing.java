package edgeos.lab.click;

import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.check.Checker;
import edgeos.model.check.Finding;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes one FWP of elements that follow each other, as a Click router is one: wires become share links wherever the lab can share. Stateless. */
final class Sharing {
    private static final int MOST_JOINED = 16;

    private Sharing() { }

    /** The same drawing with share links. */
    static Drawing join(Drawing drawing) {
        Map<String, Integer> wiresInto = new HashMap<>();
        drawing.links().forEach(link -> wiresInto.merge(link.to().node(), 1, Integer::sum));
        Map<String, String> heads = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (Link link : drawing.links()) {
            String head = head(heads, link.from().node());
            String other = head(heads, link.to().node());
            int joined = sizes.getOrDefault(head, 1) + sizes.getOrDefault(other, 1);
            if (mayShare(drawing, link) && wiresInto.get(link.to().node()) == 1 && !head.equals(other) && joined <= MOST_JOINED) {
                shared.add(link.id());
                heads.put(other, head);
                sizes.put(head, joined);
            }
        }
        Drawing all = with(drawing, shared);
        Checker.check(all).stream().filter(finding -> finding.place() == Finding.Place.LINK && finding.severity() == Finding.Severity.ERROR)
                .forEach(finding -> shared.remove(finding.subject()));
        return with(drawing, shared);
    }

    private static Drawing with(Drawing drawing, Set<String> shared) {
        return drawing.withLinks(drawing.links().stream().map(link -> shared.contains(link.id()) ? link.with(Link.Mode.SHARE) : link).toList());
    }

    private static String head(Map<String, String> heads, String node) {
        String head = node;
        while (heads.containsKey(head)) {
            head = heads.get(head);
        }
        return head;
    }

    /** A Queue begins another FWP: that is where Click hands over from who pushes to who pulls. By which port a message came, only the first of an FWP knows. */
    private static boolean mayShare(Drawing drawing, Link link) {
        return List.of(link.from(), link.to()).stream().allMatch(end -> drawing.node(end.node()).filter(node -> !node.disabled())
                .flatMap(node -> Catalogue.kind(node.kind())).filter(kind -> kind.role() == Kind.Role.FWP).isPresent())
                && drawing.node(link.to().node()).flatMap(node -> Catalogue.kind(node.kind()))
                        .filter(kind -> !kind.id().equals("clickQueue") && kind.inPorts().size() == 1).isPresent();
    }
}
