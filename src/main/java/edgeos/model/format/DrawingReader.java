package edgeos.model.format;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Expectation;
import edgeos.model.Group;
import edgeos.model.Isolation;
import edgeos.model.Link;
import edgeos.model.Machine;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.model.Watching;
import edgeos.model.check.Finding.Place;
import edgeos.notation.Placement;
import java.util.Map;

/** The tree of a file as a drawing. Stateless; any thread. */
final class DrawingReader {
    static final String MACHINE = "machine";
    static final String NODES = "nodes";
    static final String LINKS = "links";
    static final String CHAINS = "chains";
    static final String NOTES = "notes";
    static final String EXPECTATIONS = "expectations";
    static final String ISOLATION = "isolation";
    static final String WATCHING = "watching";
    static final String GROUPS = "groups";
    static final String SETTINGS = "settings";

    private DrawingReader() { }

    /** The drawing; what does not fit is found, and kept as extras. */
    static Drawing read(Map<?, ?> tree, Findings findings) {
        var entry = new Entry(tree, Place.DRAWING, "", findings);
        format(entry, tree.get(Field.FORMAT.key()), findings);
        version(entry, tree.get(Field.VERSION.key()), findings);
        String title = entry.take(Field.TITLE);
        String description = entry.take(Field.DESCRIPTION);
        Machine machine = entry.child(MACHINE, DrawingReader::machine);
        var nodes = entry.list(NODES, Place.NODE, DrawingReader::node);
        var links = entry.list(LINKS, Place.LINK, DrawingReader::link);
        var chains = entry.list(CHAINS, Place.CHAIN, DrawingReader::chain);
        var notes = entry.list(NOTES, Place.NOTE, DrawingReader::note);
        var expectations = entry.list(EXPECTATIONS, Place.EXPECTATION, DrawingReader::expectation);
        Isolation isolation = entry.child(ISOLATION, IsolationFormat::read);
        Watching watching = entry.child(WATCHING, WatchingFormat::read);
        var groups = entry.list(GROUPS, Place.GROUP, DrawingReader::group);
        return new Drawing(title, description, machine == null ? Machine.DEFAULT : machine, nodes, links, chains, notes, expectations,
                isolation == null ? Isolation.NONE : isolation, watching == null ? Watching.NONE : watching, groups, entry.rest());
    }

    private static void format(Entry entry, Object raw, Findings findings) {
        entry.take(Field.FORMAT);
        if (!DrawingFormat.NAME.equals(raw)) {
            entry.forget(Field.FORMAT);
            findings.lose("this is no drawing of the lab: expected=" + DrawingFormat.NAME, "Open another file.");
        }
    }

    /** A newer version stays what it is; one that never was becomes this lab's own when the drawing is saved. */
    private static void version(Entry entry, Object raw, Findings findings) {
        int version = entry.take(Field.VERSION);
        if (version > DrawingFormat.VERSION) {
            entry.keep(Field.VERSION);
            findings.lose("made by a newer lab: version=" + version + " readable=" + DrawingFormat.VERSION,
                    "Update the lab; until then, what it understands is shown.");
        } else if (version < DrawingFormat.VERSION || raw != null && !Field.VERSION.shape().fits().test(raw)) {
            entry.forget(Field.VERSION);
            findings.lose("there is no such version: readable=" + DrawingFormat.VERSION, "Save the drawing as another file.");
        }
    }

    private static Machine machine(Entry entry) {
        return new Machine(entry.take(Field.SCHEDULING),
                new Placement(entry.take(Field.FWP_CORES), entry.take(Field.MOVERS), entry.take(Field.SEATS)), entry.rest());
    }

    private static Node node(Entry entry) {
        entry.noted(Extras.CLICK);
        return new Node(entry.take(Field.ID), entry.take(Field.KIND), entry.take(Field.NAME), entry.take(Field.X), entry.take(Field.Y),
                entry.take(Field.CHAIN), entry.settings(SETTINGS), entry.take(Field.DISABLED), entry.rest());
    }

    private static Link link(Entry entry) {
        return new Link(entry.take(Field.ID), entry.take(Field.FROM), entry.take(Field.TO), entry.take(Field.MODE), entry.take(Field.WHEN_FULL),
                entry.rest());
    }

    private static Chain chain(Entry entry) {
        return new Chain(entry.take(Field.ID), entry.take(Field.NAME), entry.take(Field.X), entry.take(Field.Y), entry.take(Field.WIDTH),
                entry.take(Field.HEIGHT), entry.take(Field.TENANT), entry.take(Field.POLICY), entry.take(Field.FLOW_BY), entry.take(Field.CLIENTS),
                entry.take(Field.CREATE_AHEAD), entry.take(Field.LIMIT), entry.take(Field.IDLE), entry.rest());
    }

    private static Note note(Entry entry) {
        return new Note(entry.take(Field.ID), entry.take(Field.TEXT), entry.take(Field.X), entry.take(Field.Y), entry.take(Field.WIDTH),
                entry.take(Field.HEIGHT), entry.rest());
    }

    private static Group group(Entry entry) {
        return new Group(entry.take(Field.ID), entry.take(Field.NAME), entry.take(Field.MEMBER_NODES), entry.take(Field.MEMBER_GROUPS), entry.take(Field.MEMBER_NOTES), entry.take(Field.COLLAPSED),
                entry.rest());
    }

    private static Expectation expectation(Entry entry) {
        return new Expectation(entry.take(Field.NAME), entry.take(Field.FIGURE), entry.take(Field.SCOPE), entry.take(Field.SUBJECT),
                entry.take(Field.COMPARISON), entry.take(Field.VALUE), entry.take(Field.UNIT), entry.rest());
    }
}
