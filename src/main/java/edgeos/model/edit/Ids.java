package edgeos.model.edit;

import edgeos.model.Asset;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Grant;
import edgeos.model.Group;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.Note;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Ids that a drawing does not use yet: the first is the word itself, further ones are numbered from 2. Stateless; any thread. */
public final class Ids {
    private Ids() { }

    /** An id for a new node of this kind. */
    public static String node(Drawing drawing, String kind) {
        return fresh(kind, nodes(drawing));
    }

    /** An id for a new link. */
    public static String link(Drawing drawing) {
        return fresh("link", drawing.links().stream().map(Link::id).collect(Collectors.toSet()));
    }

    /** An id for a new chain. */
    public static String chain(Drawing drawing) {
        return fresh("chain", drawing.chains().stream().map(Chain::id).collect(Collectors.toSet()));
    }

    /** An id for a new note. */
    public static String note(Drawing drawing) {
        return fresh("note", drawing.notes().stream().map(Note::id).collect(Collectors.toSet()));
    }

    /** An id for a new group. */
    public static String group(Drawing drawing) {
        return fresh("group", drawing.groups().stream().map(Group::id).collect(Collectors.toSet()));
    }

    /** An id for a new grant; none that another grant says it was minted from. */
    public static String grant(Drawing drawing) {
        Set<String> taken = drawing.isolation().grants().stream().map(Grant::id).collect(Collectors.toCollection(HashSet::new));
        drawing.isolation().grants().forEach(grant -> taken.add(grant.from()));
        return fresh("grant", taken);
    }

    /** An id for a new asset of this kind. */
    public static String asset(Drawing drawing, Asset.Kind kind) {
        return fresh(Assets.word(kind), drawing.isolation().assets().stream().map(Asset::id).collect(Collectors.toSet()));
    }

    /** A name for a new node, such as "Firewall 2". */
    public static String name(Drawing drawing, String title) {
        return name(title, drawing.nodes().stream().map(Node::name).collect(Collectors.toSet()));
    }

    static String name(String title, Set<String> taken) {
        int number = 1;
        while (taken.contains(number == 1 ? title : title + " " + number)) {
            number++;
        }
        return number == 1 ? title : title + " " + number;
    }

    static Set<String> nodes(Drawing drawing) {
        return drawing.nodes().stream().map(Node::id).collect(Collectors.toCollection(HashSet::new));
    }

    static String fresh(String word, Set<String> taken) {
        int number = 1;
        while (taken.contains(number == 1 ? word : word + number)) {
            number++;
        }
        return number == 1 ? word : word + number;
    }
}
