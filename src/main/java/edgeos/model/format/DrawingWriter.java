package edgeos.model.format;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.model.Group;
import edgeos.model.Isolation;
import edgeos.model.Link;
import edgeos.model.Machine;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.model.Watching;
import java.util.Map;

/** A drawing as the tree of a file, in a fixed order. Stateless; any thread. */
final class DrawingWriter {
    private DrawingWriter() { }

    /** The whole file. */
    static Map<String, Object> tree(Drawing drawing) {
        return new Sheet(drawing.extras())
                .head()
                .put(Field.TITLE, drawing.title())
                .put(Field.DESCRIPTION, drawing.description())
                .child(DrawingReader.MACHINE, drawing.machine().equals(Machine.DEFAULT) ? null : machine(drawing.machine()))
                .list(DrawingReader.NODES, drawing.nodes(), DrawingWriter::node)
                .list(DrawingReader.LINKS, drawing.links(), DrawingWriter::link)
                .list(DrawingReader.CHAINS, drawing.chains(), DrawingWriter::chain)
                .list(DrawingReader.NOTES, drawing.notes(), DrawingWriter::note)
                .list(DrawingReader.EXPECTATIONS, drawing.expectations(), DrawingWriter::expectation)
                .child(DrawingReader.ISOLATION, drawing.isolation().equals(Isolation.NONE) ? null : IsolationFormat.tree(drawing.isolation()))
                .child(DrawingReader.WATCHING, drawing.watching().equals(Watching.NONE) ? null : WatchingFormat.tree(drawing.watching()))
                .listIfAny(DrawingReader.GROUPS, drawing.groups(), DrawingWriter::group)
                .tree();
    }

    private static Map<String, Object> machine(Machine machine) {
        return new Sheet(machine.extras()).put(Field.SCHEDULING, machine.scheduling()).put(Field.FWP_CORES, machine.placement().fwpCores())
                .put(Field.MOVERS, machine.placement().movers()).put(Field.SEATS, machine.placement().seats()).tree();
    }

    private static Map<String, Object> node(Node node) {
        return new Sheet(node.extras()).put(Field.ID, node.id()).put(Field.KIND, node.kind()).put(Field.NAME, node.name())
                .put(Field.X, node.x()).put(Field.Y, node.y()).put(Field.CHAIN, node.chain()).put(Field.DISABLED, node.disabled())
                .settings(DrawingReader.SETTINGS, node.settings()).tree();
    }

    private static Map<String, Object> link(Link link) {
        return new Sheet(link.extras()).put(Field.ID, link.id()).put(Field.FROM, link.from()).put(Field.TO, link.to())
                .put(Field.MODE, link.mode()).put(Field.WHEN_FULL, link.whenFull()).tree();
    }

    private static Map<String, Object> chain(Chain chain) {
        return new Sheet(chain.extras()).put(Field.ID, chain.id()).put(Field.NAME, chain.name())
                .put(Field.X, chain.x()).put(Field.Y, chain.y()).put(Field.WIDTH, chain.width()).put(Field.HEIGHT, chain.height())
                .put(Field.TENANT, chain.tenant()).put(Field.POLICY, chain.policy()).put(Field.FLOW_BY, chain.flowBy())
                .put(Field.CLIENTS, chain.clients()).put(Field.CREATE_AHEAD, chain.createAhead()).put(Field.LIMIT, chain.limit())
                .put(Field.IDLE, chain.idleMillis()).tree();
    }

    private static Map<String, Object> note(Note note) {
        return new Sheet(note.extras()).put(Field.ID, note.id()).put(Field.TEXT, note.text()).put(Field.X, note.x()).put(Field.Y, note.y())
                .put(Field.WIDTH, note.width()).put(Field.HEIGHT, note.height()).tree();
    }

    private static Map<String, Object> group(Group group) {
        return new Sheet(group.extras()).put(Field.ID, group.id()).put(Field.NAME, group.name()).put(Field.MEMBER_NODES, group.nodes()).put(Field.MEMBER_GROUPS, group.groups())
                .put(Field.MEMBER_NOTES, group.notes()).put(Field.COLLAPSED, group.collapsed()).tree();
    }

    private static Map<String, Object> expectation(Expectation expectation) {
        return new Sheet(expectation.extras()).put(Field.NAME, expectation.name()).put(Field.FIGURE, expectation.figure())
                .put(Field.SCOPE, expectation.scope()).put(Field.SUBJECT, expectation.subject())
                .put(Field.COMPARISON, expectation.comparison()).put(Field.VALUE, expectation.value()).put(Field.UNIT, expectation.unit()).tree();
    }
}
