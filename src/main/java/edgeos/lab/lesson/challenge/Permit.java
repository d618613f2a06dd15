package edgeos.lab.lesson.challenge;

import edgeos.lab.lesson.condition.ConditionException;
import edgeos.lab.lesson.condition.Words;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Something that a challenge lets people change; where any is named, nothing else may be. Immutable; any thread. */
public sealed interface Permit {
    /** Adding nodes of a kind; empty: of any. */
    record Adding(String kind) implements Permit { }

    /** Taking a node away, or disabling it; empty: any. */
    record Removing(String node) implements Permit { }

    /** Changing settings of a node: all, or one. */
    record Setting(String node, String name) implements Permit { }

    /** Drawing and deleting wires, and changing what they are. */
    record Wiring() implements Permit { }

    /** Changing a chain: all that it says, or one property; what stands in it, too, where no property is named. */
    record Framing(String chain, String property) implements Permit { }

    /** Making and removing chains, and moving nodes in and out. */
    record Chains() implements Permit { }

    /** Granting, revoking, and drawing objects; not what policies say. */
    record Capabilities() implements Permit { }

    /** Changing cores, movers, and scheduling. */
    record TheMachine() implements Permit { }

    /**
     * What a line permits, separated by commas, such as {@code add rateLimiter, wires, set nat.mostFlows}.
     *
     * @throws ConditionException if it says something else
     */
    static List<Permit> parse(String line) throws ConditionException {
        var words = new Words(line);
        var permits = new ArrayList<Permit>();
        do {
            permits.add(one(words));
        } while (words.takes(","));
        words.end();
        return List.copyOf(permits);
    }

    private static Permit one(Words words) throws ConditionException {
        return switch (words.oneOf(List.of("add", "remove", "set", "wires", "chain", "chains", "capabilities", "machine"), "what may be changed")) {
            case "add" -> new Adding(any(words.oneOf(Stream.concat(Stream.of("any"), Catalogue.kinds().stream().map(Kind::id)).toList(), "a kind of node, or any")));
            case "remove" -> new Removing(any(words.name("the id of a node, or any")));
            case "set" -> set(words.name("a node, or a node and its setting, such as nat.mostFlows"));
            case "wires" -> new Wiring();
            case "chain" -> framing(words.name("a chain, or a chain and its property, such as edge.policy"));
            case "chains" -> new Chains();
            case "capabilities" -> new Capabilities();
            default -> new TheMachine();
        };
    }

    private static String any(String word) {
        return word.equals("any") ? "" : word;
    }

    private static Permit set(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? new Setting(name, "") : new Setting(name.substring(0, dot), name.substring(dot + 1));
    }

    private static Permit framing(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? new Framing(name, "") : new Framing(name.substring(0, dot), name.substring(dot + 1));
    }
}
