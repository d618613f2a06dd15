package edgeos.lab.click;

import edgeos.lab.click.Body.Declaration;
import edgeos.lab.click.Body.End;
import edgeos.lab.click.Body.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Reads declarations and connections: {@code a, b :: Class(arguments);}, {@code a [1] -> [0] b -> Class -> c;}, {@code a, b -> c;}, {@code a [0,1] => b, c;}, {@code a => ( -> b -> ) -> c;}. Used by one thread.
 */
final class Connector {
    private static final int MOST_PORT = 65_535;
    private static final int MOST_LISTED = 1_000;
    private static final int MOST_WIRES = 20_000;

    /**
     * An element, or a group, as it stands in a connection.
     *
     * @param group what a group is called; empty: it is an element
     * @param ins ports before it; empty: none is written
     * @param isBare true if it is a word alone: an element, or a class
     */
    private record Item(Declaration element, String group, List<Integer> ins, List<Integer> outs, boolean isBare) {
        private boolean isGroup() {
            return !group.isEmpty();
        }

        /** What wires to it, or from it, are wired to. */
        private String end(boolean isOut) {
            return isGroup() ? group + (isOut ? Body.OUTPUT : Body.INPUT) : element.name();
        }
    }

    private final Cursor cursor;
    private final Issues issues;
    private final Supplier<List<Body>> braces;
    private final Predicate<OpenBody> parentheses;
    private int anonymous;
    private long wires;

    /** A connector; what stands in braces, and in the parentheses of a group, is read by another. */
    Connector(Cursor cursor, Issues issues, Supplier<List<Body>> braces, Predicate<OpenBody> parentheses) {
        this.cursor = cursor;
        this.issues = issues;
        this.braces = braces;
        this.parentheses = parentheses;
    }

    /** One statement; false if it makes no sense from some word on. */
    boolean read(OpenBody open) {
        List<Item> left = null;
        boolean isMany = false;
        while (true) {
            int line = cursor.peek().line();
            List<Item> right = items(open, left == null);
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
        return cursor.takes(";") || cursor.endsBody() || cursor.isName() && (last.getLast().outs().isEmpty() || last.getLast().isGroup());
    }

    private List<Item> items(OpenBody open, boolean isFirst) {
        List<Item> items = new ArrayList<>();
        do {
            List<Integer> ins = ports();
            boolean isLeft = open.hasPorts() && isFirst && cursor.isArrow();
            boolean isRight = open.hasPorts() && !isFirst && (cursor.peek().is(";") || cursor.endsBody());
            if (ins != null && items.isEmpty() && (isLeft || isRight)) {
                return List.of(new Item(pseudo(open, isLeft ? Body.INPUT : Body.OUTPUT), "", isLeft ? List.of() : ins, isLeft ? ins : List.of(), false));
            }
            Item item = ins == null ? null : cursor.peek().is("(") ? group(open, ins) : item(open, ins);
            if (item == null) {
                return List.of();
            }
            items.add(item);
        } while (items.size() < MOST_LISTED && cursor.takes(","));
        return items;
    }

    private Declaration pseudo(OpenBody open, String word) {
        return new Declaration(open.groups().port(word), word, "", null, cursor.peek().line(), cursor.at());
    }

    /** What stands in parentheses, with all of its ports, unless others are written. */
    private Item group(OpenBody open, List<Integer> ins) {
        int line = cursor.peek().line();
        int from = open.body().wires.size();
        String group = open.groups().begin();
        boolean isRead = parentheses.test(open);
        open.groups().end();
        List<Integer> outs = isRead ? ports() : null;
        List<Wire> inside = open.body().wires.subList(from, open.body().wires.size());
        List<Integer> ownIns = Groups.ports(group, Body.INPUT, inside);
        List<Integer> ownOuts = Groups.ports(group, Body.OUTPUT, inside);
        if (outs == null) {
            return null;
        }
        if (!isSequence(ownIns) || !isSequence(ownOuts) || !ownIns.containsAll(ins) || !ownOuts.containsAll(outs)) {
            issues.error(line, "", "a group has other ports than are wired inside of it: inputs=" + ownIns + " outputs=" + ownOuts, "Wire them inside, from 0 on, none left out.");
        }
        return new Item(null, group, ins.isEmpty() ? ownIns : ins, outs.isEmpty() ? ownOuts : outs, false);
    }

    private static boolean isSequence(List<Integer> ports) {
        return ports.isEmpty() || ports.getLast() == ports.size() - 1;
    }

    private Item item(OpenBody open, List<Integer> ins) {
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
            return item(pseudo(open, word), ins, false);
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
        return outs == null ? null : new Item(element, "", ins, outs, isBare);
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
        } else if (!item.isGroup() && !Groups.isPort(item.element().name())) {
            open.declare(item.element());
        }
    }

    /** {@code a, b :: Class(arguments)}: names, all of one class. */
    private boolean declareAll(OpenBody open, List<Item> items) {
        Declaration last = items.getLast().element();
        boolean isShorthand = !items.getLast().isBare() && !items.getLast().isGroup() && items.stream().limit(items.size() - 1L).allMatch(item -> item.isBare() && item.outs().isEmpty() && item.ins().isEmpty());
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
            ports.forEach(port -> ends.add(new End(item.end(areOuts), port)));
        }
        return ends;
    }
}
