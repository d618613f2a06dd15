package edgeos.lab.lesson.condition;

import edgeos.lab.Mode;
import edgeos.lab.Session;
import edgeos.lab.lesson.condition.DrawingFact.Thing;
import edgeos.lab.lesson.condition.EngineFact.Subject;
import edgeos.model.Expectation.Comparison;
import edgeos.model.Expectation.Scope;
import edgeos.model.check.Finding;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import edgeos.telemetry.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the parts that conditions are made of, each of which begins with a word of its own. Stateless. */
final class FactParser {
    private static final int MOST_TIMES = 1_000;
    private static final double MOST = 1e15;
    private static final List<String> COUNTED = List.of("nodes", "wires", "chains", "tenants");
    private static final List<String> FIRST_WORDS = Stream.concat(Stream.of("node", "chain", "tenant", "count", "wired", "path", "setting", "machine", "granted", "revoked", "denied",
            "policies", "mode", "no", "finding", "running", "paused", "stopped", "new", "event", "did", "opened", "selected", "stepped", "read", "not"),
            Stream.concat(Stream.concat(Property.OF_CHAINS.stream(), Property.OF_WIRES.stream()), Arrays.stream(Metric.values()).map(Metric::word))).distinct().toList();

    private FactParser() { }

    static Condition parse(Words words) throws ConditionException {
        String first = words.oneOf(FIRST_WORDS, "a condition");
        return switch (first) {
            case "node" -> node(words);
            case "chain" -> exists(words, Thing.CHAIN);
            case "tenant" -> words.takes("of") ? ofChain(words, first) : exists(words, Thing.TENANT);
            case "count" -> count(words);
            case "wired" -> new DrawingFact.Wired(words.ends());
            case "path" -> path(words.ends());
            case "setting" -> setting(words);
            case "machine" -> has(words, new Property.OfMachine(words.oneOf(Property.OF_MACHINE, "a property of the machine")));
            case "granted" -> granted(words);
            case "revoked" -> new DrawingFact.Revoked(words.name("the id of a capability, in quotation marks"));
            case "policies" -> policies(words);
            case "no" -> new EngineFact.Sound(words.oneOf(List.of("findings", "errors"), "what there is none of").equals("errors") ? Finding.Severity.ERROR : Finding.Severity.WARNING);
            case "finding" -> found(words);
            case "running" -> new EngineFact.Is(Session.State.RUNNING);
            case "paused" -> new EngineFact.Is(Session.State.PAUSED);
            case "stopped" -> new EngineFact.Is(Session.State.STOPPED);
            case "event" -> event(words);
            case "did" -> did(words);
            case "opened" -> opened(words);
            case "selected" -> selected(words);
            case "stepped" -> new UserFact.Did("run.step", times(words));
            case "read" -> new UserFact.Read();
            case "new" -> measured(words, metric(words.oneOf(growing(), "a figure that counts")), true);
            default -> ambiguous(words, first);
        };
    }

    /** Words that mean one thing before {@code of} and another without, or before the name of a wire. */
    private static Condition ambiguous(Words words, String first) throws ConditionException {
        if (first.equals("denied") && !words.sees("of") && Stream.of(">=", "<=", ">", "<", "=", "is").noneMatch(words::sees)) {
            return new DrawingFact.Denied(words.ends());
        }
        if (first.equals("mode") && !words.sees("of")) {
            words.comparison();
            return new EngineFact.Runs(words.constant(Mode.class, "a mode"));
        }
        if (first.equals("policy") && !words.sees("of")) {
            var fact = new DrawingFact.Upheld(words.name("of and the id of a chain, or the id of a policy"));
            words.expect("holds", "behind the id of a policy");
            return fact;
        }
        if (Property.OF_WIRES.contains(first)) {
            words.expect("of", "and a wire, such as " + first + " of nat -> sink");
            return has(words, new Property.OfWire(words.ends(), first));
        }
        if (Property.OF_CHAINS.contains(first) && (Metric.of(first).isEmpty() || words.sees("of"))) {
            words.expect("of", "and the id of a chain, such as " + first + " of edge");
            return ofChain(words, first);
        }
        return measured(words, metric(first), false);
    }

    private static Condition exists(Words words, Thing thing) throws ConditionException {
        var fact = new DrawingFact.Exists(thing, words.name("the id of a " + Property.word(thing)));
        words.expect("exists", "behind its id");
        return fact;
    }

    private static Condition node(Words words) throws ConditionException {
        String node = words.name("the id of a node");
        return switch (words.oneOf(List.of("exists", "is", "in", "disabled"), "what is said of the node")) {
            case "is" -> new DrawingFact.OfKind(node, kind(words, List.of()));
            case "in" -> {
                words.expect("chain", "and the id of a chain, or any");
                String chain = words.name("the id of a chain, or any");
                yield new DrawingFact.Inside(node, chain.equals("any") ? "" : chain);
            }
            case "disabled" -> new DrawingFact.Disabled(node);
            default -> new DrawingFact.Exists(Thing.NODE, node);
        };
    }

    /** The id of a kind, or one of these words. */
    private static String kind(Words words, List<String> others) throws ConditionException {
        return words.oneOf(Stream.concat(others.stream(), Catalogue.kinds().stream().map(Kind::id)).toList(), "a kind of node");
    }

    private static Condition count(Words words) throws ConditionException {
        words.expect("of", "and what is counted, such as count of nat");
        String what = kind(words, COUNTED);
        boolean inChain = !COUNTED.contains(what) || what.equals("nodes");
        String chain = inChain && words.takes("in") ? words.name("the id of a chain") : "";
        boolean not = words.takes("!=");
        Comparison comparison = not ? Comparison.EQUAL : words.comparison();
        Condition fact = new DrawingFact.Count(what, chain, comparison, words.whole("a number", 0, Integer.MAX_VALUE));
        return not ? new Condition.Not(fact) : fact;
    }

    private static Condition path(Ends ends) {
        return new DrawingFact.Reaches(Ends.node(ends.from()), Ends.node(ends.to()));
    }

    private static Condition ofChain(Words words, String property) throws ConditionException {
        return has(words, new Property.OfChain(words.name("the id of a chain"), property));
    }

    private static Condition setting(Words words) throws ConditionException {
        var column = words.wrong("expected a node and its setting, such as nat.mostFlows, not \"" + words.next() + "\"");
        String name = words.name("a node and its setting, such as nat.mostFlows");
        int dot = name.lastIndexOf('.');
        if (dot <= 0 || dot == name.length() - 1) {
            throw column;
        }
        return has(words, new Property.OfNode(name.substring(0, dot), name.substring(dot + 1)));
    }

    private static Condition has(Words words, Property property) throws ConditionException {
        if (words.takes("contains")) {
            return new DrawingFact.Has(property, new Compared.Containing(words.name("the text that it contains")));
        }
        boolean not = words.takes("!=");
        Comparison comparison = not ? Comparison.EQUAL : words.comparison();
        Compared compared = number(words) ? new Compared.ToNumber(comparison, amount(words)) : text(words, comparison);
        Condition fact = new DrawingFact.Has(property, compared);
        return not ? new Condition.Not(fact) : fact;
    }

    private static boolean number(Words words) {
        return words.peek().kind() == Token.Kind.WORD && words.next().matches("[+-]?[0-9][0-9_]*(\\.[0-9]+)?[kM]?");
    }

    private static double amount(Words words) throws ConditionException {
        Words.Number number = words.number("a number");
        return number.value() * (number.unit().equals("k") ? 1e3 : number.unit().equals("M") ? 1e6 : 1);
    }

    private static Compared text(Words words, Comparison comparison) throws ConditionException {
        if (comparison != Comparison.EQUAL) {
            throw words.wrong("expected a number, as only numbers are more or less, not " + words.peek().shown());
        }
        return new Compared.ToText(words.name("a value"));
    }

    private static Condition granted(Words words) throws ConditionException {
        DomainRef holder = reference(words, "who holds it, such as node:nat or tenant:blue", DomainRef::parse);
        String right = words.oneOf(Arrays.stream(Right.values()).map(Right::text).toList(), "a right");
        ObjectRef object = reference(words, "an object, such as inRing:nat or sharedMemory:desk", ObjectRef::parse);
        return new DrawingFact.Granted(holder, Arrays.stream(Right.values()).filter(one -> one.text().equals(right)).findFirst().orElseThrow(), object);
    }

    private static <T> T reference(Words words, String what, Function<String, T> parse) throws ConditionException {
        var wrong = words.wrong("expected " + what + ", not " + words.peek().shown());
        try {
            return parse.apply(words.name(what));
        } catch (IllegalArgumentException none) {
            throw wrong;
        }
    }

    private static Condition policies(Words words) throws ConditionException {
        words.expect("hold", "behind policies");
        return new DrawingFact.Upheld("");
    }

    private static Condition found(Words words) throws ConditionException {
        words.expect("at", "and the id of what the finding is about");
        return new EngineFact.Found(words.name("the id of what the finding is about"));
    }

    private static Condition event(Words words) throws ConditionException {
        Event.Topic topic = words.constant(Event.Topic.class, "a topic");
        String subject = words.takes("at") ? words.name("the id of what the event is about") : "";
        return new EngineFact.Happened(topic, subject, words.takes("contains") ? words.name("the text that it contains") : "");
    }

    private static Condition did(Words words) throws ConditionException {
        String action = words.name("the id of an action, such as run.run");
        boolean several = words.peek().kind() == Token.Kind.WORD && words.next().matches("[0-9]+");
        return new UserFact.Did(action, several ? times(words) : 1);
    }

    private static int times(Words words) throws ConditionException {
        int times = words.whole("how often", 1, MOST_TIMES);
        if (!words.takes("time")) {
            words.expect("times", "behind how often");
        }
        return times;
    }

    private static Condition opened(Words words) throws ConditionException {
        Sight.Kind kind = words.constant(Sight.Kind.class, "what is opened");
        if (kind == Sight.Kind.NODE || kind == Sight.Kind.CHAIN) {
            throw words.wrong("a tab, a chart, or a panel can be opened; for a part of the drawing say: selected " + Property.word(kind));
        }
        return new UserFact.Saw(new Sight(kind, words.name("the name of a " + Property.word(kind))));
    }

    private static Condition selected(Words words) throws ConditionException {
        return switch (words.oneOf(List.of("node", "chain", "wire"), "what is selected")) {
            case "node" -> new UserFact.Saw(new Sight(Sight.Kind.NODE, words.name("the id of a node")));
            case "chain" -> new UserFact.Saw(new Sight(Sight.Kind.CHAIN, words.name("the id of a chain")));
            default -> new UserFact.ChoseWire(words.ends());
        };
    }

    private static List<String> growing() {
        var growing = new ArrayList<String>();
        Arrays.stream(Metric.values()).filter(Metric::onlyGrows).forEach(metric -> growing.add(metric.word()));
        return growing;
    }

    private static Metric metric(String word) {
        return Metric.of(word).orElseThrow();
    }

    private static Condition measured(Words words, Metric metric, boolean fresh) throws ConditionException {
        Subject subject = words.takes("of") ? subject(words) : Subject.WHOLE;
        boolean not = words.takes("!=");
        Comparison comparison = not ? Comparison.EQUAL : words.comparison();
        var wrong = words.wrong("this number is too large");
        double value = words.number("a number with its unit, such as 10 " + metric.units().getFirst()).value();
        if (Math.abs(value) > MOST) {
            throw wrong;
        }
        Condition fact = new EngineFact.Measures(metric, subject, fresh, comparison, value, words.unit(metric.units()));
        return not ? new Condition.Not(fact) : fact;
    }

    private static Subject subject(Words words) throws ConditionException {
        if (words.takes("wire")) {
            return Subject.of(words.ends());
        }
        Optional<Scope> scope = Stream.of(Scope.NODE, Scope.CHAIN, Scope.TENANT, Scope.LINK).filter(one -> words.takes(Property.word(one))).findFirst();
        return new Subject(scope.orElse(null), words.name("the id of a node, chain, or wire, or a tenant"));
    }
}
