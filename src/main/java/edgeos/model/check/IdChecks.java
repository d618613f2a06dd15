package edgeos.model.check;

import edgeos.model.Asset;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Grant;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.model.Policy;
import edgeos.model.check.Finding.Place;
import java.util.HashSet;
import java.util.List;

/** Ids: there is one, and no two parts of a sort have the same. */
final class IdChecks {
    private IdChecks() { }

    static void check(Drawing drawing, Findings findings) {
        check(Place.NODE, "node", drawing.nodes().stream().map(Node::id).toList(), findings);
        check(Place.LINK, "link", drawing.links().stream().map(Link::id).toList(), findings);
        check(Place.CHAIN, "chain", drawing.chains().stream().map(Chain::id).toList(), findings);
        check(Place.NOTE, "note", drawing.notes().stream().map(Note::id).toList(), findings);
        check(Place.ASSET, "drawn object", drawing.isolation().assets().stream().map(Asset::id).toList(), findings);
        check(Place.GRANT, "grant", drawing.isolation().grants().stream().map(Grant::id).toList(), findings);
        check(Place.POLICY, "policy", drawing.isolation().policies().stream().map(Policy::id).toList(), findings);
    }

    private static void check(Place place, String sort, List<String> ids, Findings findings) {
        var seen = new HashSet<String>();
        var told = new HashSet<String>();
        for (String id : ids) {
            if (id.isBlank() && told.add(id)) {
                findings.error(place, id, "id", "a " + sort + " has no id: id=" + id, "Give it an id in the file, or draw it anew.");
            } else if (!seen.add(id) && told.add(id)) {
                findings.error(place, id, "id", "more than one " + sort + " has this id: id=" + id, "Give each its own id in the file, or delete one.");
            }
        }
    }
}
