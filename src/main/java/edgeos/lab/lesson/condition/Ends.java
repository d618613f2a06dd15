package edgeos.lab.lesson.condition;

import edgeos.model.Drawing;
import edgeos.model.Link;
import java.util.List;
import java.util.Optional;

/**
 * A wire as a lesson names it, by its two ends. Immutable; any thread.
 *
 * @param from the node it comes from, perhaps with the port behind a full stop
 * @param to the node it goes to, likewise
 */
public record Ends(String from, String to) {
    private static final char PORT = '.';

    /** The wires of a drawing that are meant. */
    public List<Link> in(Drawing drawing) {
        return drawing.links().stream().filter(link -> isAt(link.from(), from) && isAt(link.to(), to)).toList();
    }

    /** The first of them. */
    public Optional<Link> first(Drawing drawing) {
        return drawing.links().stream().filter(link -> isAt(link.from(), from) && isAt(link.to(), to)).findFirst();
    }

    /** The node that a name of an end is about. */
    public static String node(String end) {
        int port = end.lastIndexOf(PORT);
        return port < 0 ? end : end.substring(0, port);
    }

    private static boolean isAt(Link.End end, String name) {
        return end.node().equals(name) || (end.node() + PORT + end.port()).equals(name);
    }

    @Override
    public String toString() {
        return from + " -> " + to;
    }
}
