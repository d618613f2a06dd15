package edgeos.lab.lesson.challenge;

import edgeos.lab.lesson.condition.ConditionException;
import edgeos.lab.lesson.condition.Ends;
import edgeos.lab.lesson.condition.Words;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import java.util.ArrayList;
import java.util.List;

/** Parts of a drawing that a challenge does not want to be changed. Immutable; any thread. */
public sealed interface Part {
    /** A node: it is there, of its kind, with its settings, in its chain, and enabled or not as it was. */
    record OneNode(String id) implements Part { }

    /** All nodes of a kind: these and no others. */
    record AllOfKind(String kind) implements Part { }

    /** A chain with all that it says, but for its place and size; its nodes may be others. */
    record OneChain(String id) implements Part { }

    /** A wire with its mode, and what it does when its destination is full. */
    record OneWire(Ends ends) implements Part { }

    /** A setting of a node. */
    record OneSetting(String node, String name) implements Part { }

    /** All of something. */
    record AllOf(Group group) implements Part { }

    /** What can be meant as a whole. */
    enum Group {
        /** Nodes that make messages, or let them in. */
        SOURCES,
        /** Nodes that take messages out. */
        SINKS,
        /** Real clients beside the engine. */
        SWARMS,
        /** Which chains there are, and whose they are. */
        TENANTS,
        /** All wires. */
        WIRES,
        /** All chains with all that they say. */
        CHAINS,
        /** Grants, revocations, drawn objects, and policies. */
        CAPABILITIES,
        /** Policies of the capability graph alone. */
        POLICIES,
        /** Cores, movers, scheduling. */
        MACHINE
    }

    /**
     * The parts that a line names, separated by commas, such as {@code sources, tenants, node nat}.
     *
     * @throws ConditionException if it names something else
     */
    static List<Part> parse(String line) throws ConditionException {
        var words = new Words(line);
        var parts = new ArrayList<Part>();
        do {
            parts.add(one(words));
        } while (words.takes(","));
        words.end();
        return List.copyOf(parts);
    }

    private static Part one(Words words) throws ConditionException {
        var known = new ArrayList<>(List.of("node", "kind", "chain", "wire", "setting"));
        for (Group group : Group.values()) {
            known.add(group.name().toLowerCase(java.util.Locale.ROOT));
        }
        String word = words.oneOf(known, "what is kept");
        return switch (word) {
            case "node" -> new OneNode(words.name("the id of a node"));
            case "kind" -> new AllOfKind(words.oneOf(Catalogue.kinds().stream().map(Kind::id).toList(), "a kind of node"));
            case "chain" -> new OneChain(words.name("the id of a chain"));
            case "wire" -> new OneWire(words.ends());
            case "setting" -> setting(words);
            default -> new AllOf(Group.valueOf(word.toUpperCase(java.util.Locale.ROOT)));
        };
    }

    private static Part setting(Words words) throws ConditionException {
        var wrong = words.wrong("expected a node and its setting, such as nat.mostFlows, not \"" + words.next() + "\"");
        String name = words.name("a node and its setting, such as nat.mostFlows");
        int dot = name.lastIndexOf('.');
        if (dot <= 0 || dot == name.length() - 1) {
            throw wrong;
        }
        return new OneSetting(name.substring(0, dot), name.substring(dot + 1));
    }
}
