package edgeos.lab.lesson.script;

import edgeos.lab.lesson.condition.ConditionException;
import edgeos.lab.lesson.condition.Ends;
import edgeos.lab.lesson.condition.Property;
import edgeos.lab.lesson.condition.Sight;
import edgeos.lab.lesson.condition.Words;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads gestures. Stateless; any thread. */
public final class GestureParser {
    private static final List<String> GESTURES = List.of("add", "wire", "cut", "delete", "set", "action", "select", "open", "load", "clients", "revoke", "restore", "grant", "next");
    private static final int MOST_TIMES = 1_000;
    private static final int MOST_CLIENTS = 100_000;
    private static final double MOST_LOAD = 100;

    private GestureParser() { }

    /**
     * What a line does, such as {@code wire nat.out -> sink.in}.
     *
     * @throws ConditionException if it is no gesture
     */
    public static Gesture parse(String line) throws ConditionException {
        var words = new Words(line);
        Gesture gesture = switch (words.oneOf(GESTURES, "a gesture")) {
            case "add" -> add(words);
            case "wire" -> new Gesture.Wire(words.ends());
            case "cut" -> new Gesture.Cut(words.ends());
            case "delete" -> new Gesture.Delete(words.name("the id of a node or a chain"));
            case "set" -> set(words);
            case "action" -> action(words);
            case "select" -> select(words);
            case "open" -> open(words);
            case "load" -> load(words);
            case "clients" -> new Gesture.Clients(words.whole("how many clients", 0, MOST_CLIENTS));
            case "revoke" -> new Gesture.Revoke(words.name("the id of a capability, in quotation marks"));
            case "restore" -> new Gesture.Restore(words.name("the id of a capability, in quotation marks"));
            case "grant" -> grant(words);
            default -> new Gesture.Next();
        };
        words.end();
        return gesture;
    }

    private static Gesture add(Words words) throws ConditionException {
        String kind = words.oneOf(Catalogue.kinds().stream().map(Kind::id).toList(), "a kind of node");
        String id = words.takes("as") ? words.name("the id of the new node") : "";
        words.expect("at", "and a place, such as at 480, 48");
        double x = words.number("the left edge in pixels").value();
        words.expect(",", "between the left edge and the top edge");
        double y = words.number("the top edge in pixels").value();
        return new Gesture.Add(kind, id, x, y, words.takes("in") ? words.name("the id of a chain") : "");
    }

    private static Gesture set(Words words) throws ConditionException {
        Property property = property(words);
        words.expect("=", "and the new value");
        return new Gesture.Change(property, words.name("a value"));
    }

    private static Property property(Words words) throws ConditionException {
        if (words.takes("machine")) {
            return new Property.OfMachine(words.oneOf(Property.OF_MACHINE, "a property of the machine"));
        }
        String name = words.name("a setting such as nat.mostFlows, or a property such as policy of edge");
        if (!words.takes("of")) {
            int dot = name.lastIndexOf('.');
            if (dot <= 0 || dot == name.length() - 1) {
                throw words.wrong("expected a node and its setting, such as nat.mostFlows, or a property of a chain or wire, such as policy of edge, not \"" + name + "\"");
            }
            return new Property.OfNode(name.substring(0, dot), name.substring(dot + 1));
        }
        if (Property.OF_WIRES.contains(name)) {
            return new Property.OfWire(words.ends(), name);
        }
        if (!Property.OF_CHAINS.contains(name)) {
            throw words.wrong("expected one of " + String.join(", ", Stream.concat(Property.OF_CHAINS.stream(), Property.OF_WIRES.stream()).toList()) + " before of, not \"" + name + "\"");
        }
        return new Property.OfChain(words.name("the id of a chain"), name);
    }

    private static Gesture action(Words words) throws ConditionException {
        String action = words.name("the id of an action, such as run.run");
        if (words.isDone()) {
            return new Gesture.Act(action, 1);
        }
        int times = words.whole("how often", 1, MOST_TIMES);
        words.expect("times", "behind how often");
        return new Gesture.Act(action, times);
    }

    private static Gesture select(Words words) throws ConditionException {
        var nodes = new ArrayList<String>();
        var chains = new ArrayList<String>();
        var wires = new ArrayList<Ends>();
        do {
            switch (words.oneOf(List.of("node", "chain", "wire"), "what is selected")) {
                case "node" -> nodes.add(words.name("the id of a node"));
                case "chain" -> chains.add(words.name("the id of a chain"));
                default -> wires.add(words.ends());
            }
        } while (words.takes(","));
        return new Gesture.Select(nodes, chains, wires);
    }

    private static Gesture open(Words words) throws ConditionException {
        String kind = words.oneOf(List.of("tab", "chart", "panel"), "what is opened");
        Sight.Kind what = kind.equals("tab") ? Sight.Kind.TAB : kind.equals("chart") ? Sight.Kind.CHART : Sight.Kind.PANEL;
        return new Gesture.Open(new Sight(what, words.name("the name of a " + kind)));
    }

    private static Gesture load(Words words) throws ConditionException {
        double factor = words.number("a factor from 0 to " + (int) MOST_LOAD).value();
        if (!(factor >= 0 && factor <= MOST_LOAD)) {
            throw words.wrong("expected a factor from 0 to " + (int) MOST_LOAD + ", not " + factor);
        }
        return new Gesture.Load(factor);
    }

    private static Gesture grant(Words words) throws ConditionException {
        DomainRef holder = reference(words, "who holds it, such as node:nat or tenant:blue", DomainRef::parse);
        String right = words.oneOf(Arrays.stream(Right.values()).map(Right::text).toList(), "a right");
        ObjectRef object = reference(words, "an object, such as inRing:nat or sharedMemory:desk", ObjectRef::parse);
        return new Gesture.Grant(holder, Arrays.stream(Right.values()).filter(one -> one.text().equals(right)).findFirst().orElseThrow(), object);
    }

    private static <T> T reference(Words words, String what, Function<String, T> parse) throws ConditionException {
        var wrong = words.wrong("expected " + what + ", not \"" + words.next() + "\"");
        try {
            return parse.apply(words.name(what));
        } catch (IllegalArgumentException none) {
            throw wrong;
        }
    }
}
