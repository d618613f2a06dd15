package edgeos.lab.lesson.script;

import edgeos.lab.lesson.condition.ConditionException;
import edgeos.lab.lesson.condition.Ends;
import edgeos.lab.lesson.condition.Words;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import java.util.List;

/** Something of the window that a step points at. Immutable; any thread. */
public sealed interface Spotlight {
    /** A node on the canvas. */
    record OnNode(String id) implements Spotlight { }

    /** A chain's frame on the canvas. */
    record OnChain(String id) implements Spotlight { }

    /** A wire on the canvas. */
    record OnWire(Ends ends) implements Spotlight { }

    /** A button or an item of a menu. */
    record OnAction(String id) implements Spotlight { }

    /** The head of a tab: {@code chain}, {@code capabilities}, {@code pool}, {@code experiments}. */
    record OnTab(String name) implements Spotlight { }

    /** The head of a chart below: {@code latency}. */
    record OnChart(String name) implements Spotlight { }

    /** A panel: {@code palette}, {@code inspector}, {@code charts}. */
    record OnPanel(String name) implements Spotlight { }

    /** A kind of node in the palette. */
    record OnKind(String kind) implements Spotlight { }

    /** A control by its id, without the number sign. */
    record OnControl(String id) implements Spotlight { }

    /**
     * What a line points at, such as {@code action run.run}.
     *
     * @throws ConditionException if it points at nothing
     */
    static Spotlight parse(String line) throws ConditionException {
        var words = new Words(line);
        Spotlight found = switch (words.oneOf(List.of("node", "chain", "wire", "action", "tab", "chart", "panel", "kind", "control"), "what is pointed at")) {
            case "node" -> new OnNode(words.name("the id of a node"));
            case "chain" -> new OnChain(words.name("the id of a chain"));
            case "wire" -> new OnWire(words.ends());
            case "action" -> new OnAction(words.name("the id of an action, such as run.run"));
            case "tab" -> new OnTab(words.name("the name of a tab"));
            case "chart" -> new OnChart(words.name("the name of a chart"));
            case "panel" -> new OnPanel(words.name("the name of a panel"));
            case "kind" -> new OnKind(words.oneOf(Catalogue.kinds().stream().map(Kind::id).toList(), "a kind of node"));
            default -> new OnControl(words.name("the id of a control, such as #load").replaceFirst("^#", ""));
        };
        words.end();
        return found;
    }
}
