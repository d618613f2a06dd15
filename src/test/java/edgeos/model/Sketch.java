package edgeos.model;

import edgeos.model.Expectation.Comparison;
import edgeos.model.Expectation.Figure;
import edgeos.model.Expectation.Scope;
import edgeos.notation.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws for tests: parts stand where nobody looks, links are called as their ends. */
public final class Sketch {
    private final List<Node> nodes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Chain> chains = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();

    /** A generator "source", a firewall "wall" in chain "edge" of tenant "acme", and a sink: nothing is wrong with it. */
    public static Sketch sound() {
        return new Sketch().chain("edge", "acme", Chain.Policy.PER_FLOW).node("source", "generator").node("wall", "firewall", "edge")
                .node("sink", "sink").link("source.out", "wall.in").link("wall.out", "sink.in");
    }

    public Sketch node(String id, String kind) {
        return node(id, kind, null, Map.of());
    }

    public Sketch node(String id, String kind, String chain) {
        return node(id, kind, chain, Map.of());
    }

    public Sketch node(String id, String kind, String chain, Map<String, ?> settings) {
        nodes.add(new Node(id, kind, "the " + id, 0, 0, chain, Settings.of(settings), Extras.NONE));
        return this;
    }

    public Sketch link(String from, String to) {
        return link(from, to, Link.Mode.COPY, Link.WhenFull.AUTO);
    }

    public Sketch share(String from, String to) {
        return link(from, to, Link.Mode.SHARE, Link.WhenFull.AUTO);
    }

    public Sketch lossy(String from, String to) {
        return link(from, to, Link.Mode.COPY, Link.WhenFull.DROP);
    }

    public Sketch link(String from, String to, Link.Mode mode, Link.WhenFull whenFull) {
        links.add(new Link(from + ">" + to, end(from), end(to), mode, whenFull, Extras.NONE));
        return this;
    }

    public Sketch chain(String id, String tenant, Chain.Policy policy) {
        return chain(id, tenant, policy, 8, -1, 100, 0);
    }

    public Sketch chain(String id, String tenant, Chain.Policy policy, int clients, int createAhead, int limit, int idleMillis) {
        chains.add(new Chain(id, id, 0, 0, 100, 100, tenant, policy, Chain.FlowBy.CLIENT, clients, createAhead, limit, idleMillis, Extras.NONE));
        return this;
    }

    public Sketch note(String id) {
        notes.add(new Note(id, "a note", 0, 0, 100, 100, Extras.NONE));
        return this;
    }

    public Sketch expect(String name, Figure figure, Scope scope, String subject, String unit) {
        expectations.add(new Expectation(name, figure, scope, subject, Comparison.AT_LEAST, 1, unit, Extras.NONE));
        return this;
    }

    public Drawing drawing() {
        return new Drawing("Sketch", "", Machine.DEFAULT, nodes, links, chains, notes, expectations, Extras.NONE);
    }

    /** The port {@code node.port}. */
    public static Link.End end(String text) {
        int dot = text.lastIndexOf('.');
        return new Link.End(text.substring(0, dot), text.substring(dot + 1));
    }
}
