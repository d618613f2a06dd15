package edgeos.lab.click;

import edgeos.lab.click.Body.Declaration;
import edgeos.lab.click.Body.End;
import edgeos.lab.click.Body.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Reads declarations and connections: {@code a, b :: Class(arguments);}, {@code a [1] -> [0] b -> Class -> c;}, {@code a, b -> c;}, {@code a [0,1] => b, c;}. Used by one thread.
 */
final class Connector {
    private static final int MOST_PORT = 65_535;
    private static final int MOST_LISTED = 1_000;
    private static final int MOST_WIRES = 20_000;

    /**
     * An element as it stands in a connection.
     *
     * @param ins ports before it; empty: none is written
     * @param isBare true if it is a word alone: an element, or a class
     */
    private record Item(Declaration element, List<Integer> ins, List<Integer> outs, boolean isBare) { }

    private final Cursor cursor;
    private final Issues issues;
    private final Supplier<List<Body>> braces;
    private int anonymous;
    private long wires;

    /** A connector; what stands in braces is read by another. */
    Connector(Cursor cursor, Issues issues, Supplier<List<Body>> braces) {
        this.cursor = cursor;
        this.issues = issues;
        this.braces = braces;
    }

    /** One statement; false if it makes no sense from some word on. */
    boolean read(OpenBody open, boolean isInside) {
        List<Item> left = null;
        boolean isMany = false;
        while (true) {
            int line = cursor.peek().line();
            List<Item> right = items(isInside, left == null);
            if (right.isEmpty()) {
                return false;
            }
            if (left == null && !cursor.isArrow() && right.size() > 1) {
                return declareAll(open, right) && ends(right);
            }
            right.forEach(item -> enter(open, item));
            if (left != null) {
                join(open.body(), left, right, isMany, line);
            }
            left = right;
            isMany = cursor.peek().is("=>");
            if (!cursor.isArrow()) {
                return ends(left);
            }
            cursor.next();
        }
    }

    /** A statement ends with a semicolon, with its body, or where the next one plainly starts. */
    private boolean ends(List<Item> last) {
        return cursor.takes(";") || cursor.endsBody() || cursor.isName() && last.getLast().outs().isEmpty();
    }

    private List<Item> items(boolean isInside, boolean isFirst) {
        List<Item> items = new ArrayList<>();
        do {
            List<Integer> ins = ports();
            boolean isLeft = isInside && isFirst && cursor.isArrow();
            boolean isRight = isInside && !isFirst && (cursor.peek().is(";") || cursor.endsBody());
            if (ins != null && items.isEmpty() && (isLeft || isRight)) {
                return List.of(new Item(pseudo(isLeft ? Body.INPUT : Body.OUTPUT), isLeft ? List.of() : ins, isLeft ? ins : List.of(), false));
            }
            Item item = ins == null ? null : item(ins);
            if (item == null) {
                return List.of();
            }
            items.add(item);
        } while (items.size() < MOST_LISTED && cursor.takes(","));
        return items;
    }

    private Declaration pseudo(String name) {
        return new Declaration(name, name, "", null, cursor.peek().line(), cursor.at());
    }

    private Item item(List<Integer> ins) {
        int position = cursor.at();
        int line = cursor.peek().line();
        if (cursor.peek().is("{")) {
            return inline(ins, nameless("compound"), line, position);
        }
        if (!cursor.isName()) {
            return null;
        }
        String word = cursor.next().text();
        if (cursor.takes("::")) {
            if (cursor.peek().is("{")) {
                return inline(ins, word, line, position);
            }
            return cursor.isName() ? item(new Declaration(word, cursor.next().text(), cursor.config(), null, line, position), ins, false) : null;
        }
        if (word.equals(Body.INPUT) || word.equals(Body.OUTPUT)) {
            return item(new Declaration(word, word, "", null, line, position), ins, false);
        }
        boolean isBare = cursor.peek().kind() != Token.Kind.CONFIG;
        return item(new Declaration(nameless(word), word, cursor.config(), null, line, position), ins, isBare);
    }

    private Item inline(List<Integer> ins, String name, int line, int position) {
        List<Body> bodies = braces.get();
        return bodies == null ? null : item(new Declaration(name, "{...}", cursor.config(), bodies, line, position), ins, false);
    }

    private Item item(Declaration element, List<Integer> ins, boolean isBare) {
        List<Integer> outs = ports();
        return outs == null ? null : new Item(element, ins, outs, isBare);
    }

    private String nameless(String className) {
        return className + "@" + ++anonymous;
    }

    /** Ports in brackets: {@code [1]}, {@code [0,1]}; empty if there are none, null if one is no number. */
    private List<Integer> ports() {
        List<Integer> ports = new ArrayList<>();
        if (cursor.takes("[")) {
            do {
                String number = cursor.peek().text();
                if (!number.matches("[0-9]{1,5}") || Integer.parseInt(number) > MOST_PORT || ports.size() >= MOST_LISTED) {
                    return null;
                }
                cursor.next();
                ports.add(Integer.parseInt(number));
            } while (cursor.takes(","));
            return cursor.takes("]") ? ports : null;
        }
        return ports;
    }

    private void enter(OpenBody open, Item item) {
        if (item.isBare()) {
            open.use(item.element());
        } else if (!item.element().name().equals(Body.INPUT) && !item.element().name().equals(Body.OUTPUT)) {
            open.declare(item.element());
        }
    }

    /** {@code a, b :: Class(arguments)}: names, all of one class. */
    private boolean declareAll(OpenBody open, List<Item> items) {
        Declaration last = items.getLast().element();
        boolean isShorthand = !items.getLast().isBare() && items.stream().limit(items.size() - 1L).allMatch(item -> item.isBare() && item.outs().isEmpty() && item.ins().isEmpty());
        if (isShorthand) {
            items.forEach(item -> open.declare(new Declaration(item.isBare() ? item.element().className() : last.name(), last.className(), last.config(), last.inner(),
                    item.element().line(), item.element().position())));
        }
        return isShorthand;
    }

    /** Each with each, or, many to many, one after the other. */
    private void join(Body body, List<Item> left, List<Item> right, boolean isMany, int line) {
        List<End> froms = ends(left, true, isMany ? ends(right, false, 1).size() : 1);
        List<End> tos = ends(right, false, isMany ? froms.size() : 1);
        if (isMany && froms.size() != tos.size()) {
            issues.error(line, "", "as many ports must be on one side of => as on the other: left=" + froms.size() + " right=" + tos.size(), "List them: a [0,1] => b, c.");
            return;
        }
        wires += isMany ? froms.size() : (long) froms.size() * tos.size();
        if (wires > MOST_WIRES) {
            issues.error(line, "", "there are too many connections: most=" + MOST_WIRES, "Import parts of it.");
            return;
        }
        for (int from = 0; from < froms.size(); from++) {
            for (End to : isMany ? List.of(tos.get(from)) : tos) {
                body.wires.add(new Wire(froms.get(from), to, line));
            }
        }
    }

    /** All ports of one side; an element alone, without a port, has as many as are wanted. */
    private static List<End> ends(List<Item> items, boolean areOuts, int wanted) {
        List<End> ends = new ArrayList<>();
        for (Item item : items) {
            List<Integer> written = areOuts ? item.outs() : item.ins();
            List<Integer> ports = !written.isEmpty() ? written : IntStream.range(0, items.size() == 1 ? wanted : 1).boxed().toList();
            ports.forEach(port -> ends.add(new End(item.element().name(), port)));
        }
        return ends;
    }
}
