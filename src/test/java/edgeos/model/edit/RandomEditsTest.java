package edgeos.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.model.kind.Catalogue;
import edgeos.notation.Settings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is edited, in whatever order, undoing leads back over the very same drawings, and redoing forth again. */
class RandomEditsTest {
    private static final int TRIES = 200;
    private static final String[] ROWS = {"drag", "type"};

    @Property(tries = TRIES)
    void shouldLeadBackToTheIdenticalDrawing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int edits) {
        var random = new Random(seed);
        Drawing start = edited(Drawing.EMPTY, random, 20);
        var history = new History(start);
        for (int edit = 0; edit < edits; edit++) {
            act(history, random);
        }
        while (history.canRedo()) {
            history.redo();
        }
        Drawing end = history.current();
        var seen = new ArrayDeque<Drawing>();
        while (history.canUndo()) {
            seen.push(history.current());
            history.undo();
        }
        assertEquals(start, history.current());
        assertTrue(history.isSaved());
        while (history.canRedo()) {
            assertEquals(seen.pop(), history.redo());
        }
        assertEquals(end, history.current());
        assertTrue(seen.isEmpty());
    }

    @Property(tries = TRIES)
    void shouldNotLoseAnEditOnTheWay(@ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int edits) {
        var random = new Random(seed);
        var history = new History(Drawing.EMPTY);
        Deque<Drawing> before = new ArrayDeque<>();
        for (int edit = 0; edit < edits; edit++) {
            Drawing next = edited(history.current(), random, 1);
            if (!next.equals(history.current())) {
                before.push(history.current());
            }
            history.apply("Edit", next);
        }
        while (!before.isEmpty()) {
            assertEquals(before.pop(), history.undo());
        }
    }

    private static void act(History history, Random random) {
        switch (random.nextInt(8)) {
            case 0 -> history.undo();
            case 1 -> history.redo();
            case 2 -> history.endMerging();
            case 3, 4 -> history.applyMerging("Drag", ROWS[random.nextInt(ROWS.length)], edited(history.current(), random, 1));
            default -> history.apply("Edit", edited(history.current(), random, 1 + random.nextInt(3)));
        }
    }

    private static Drawing edited(Drawing drawing, Random random, int edits) {
        List<UnaryOperator<Drawing>> all = List.of(
                old -> old.withNodes(added(old.nodes(), node(random))),
                old -> old.withNodes(changed(old.nodes(), random, node -> node.at(random.nextInt(900), random.nextInt(500)))),
                old -> old.withNodes(changed(old.nodes(), random, node -> node.with(node.settings().with("ringBytes", 4096L << random.nextInt(4))))),
                old -> old.withNodes(changed(old.nodes(), random, node -> node.inside(random.nextBoolean() ? "c" + random.nextInt(3) : null))),
                old -> old.withNodes(removed(old.nodes(), random)),
                old -> old.withLinks(added(old.links(), link(random))),
                old -> old.withLinks(changed(old.links(), random, link -> link.with(pick(random, Link.Mode.values())))),
                old -> old.withLinks(removed(old.links(), random)),
                old -> old.withChains(added(old.chains(), chain(random))),
                old -> old.withChains(changed(old.chains(), random, chain -> chain.with(pick(random, Chain.Policy.values())))),
                old -> old.withNotes(added(old.notes(), new Note("t" + random.nextInt(9), "text", 0, 0, 96, 48, Extras.NONE))),
                old -> old.withExpectations(added(old.expectations(), expectation(random))),
                old -> old.withExpectations(removed(old.expectations(), random)),
                old -> old.withTitle("title " + random.nextInt(5), "about"));
        Drawing result = drawing;
        for (int edit = 0; edit < edits; edit++) {
            result = all.get(random.nextInt(all.size())).apply(result);
        }
        return result;
    }

    private static Node node(Random random) {
        String kind = Catalogue.kinds().get(random.nextInt(Catalogue.kinds().size())).id();
        return new Node("n" + random.nextInt(100), kind, kind, random.nextInt(900), random.nextInt(500), null, Settings.NONE, Extras.NONE);
    }

    private static Link link(Random random) {
        return new Link("l" + random.nextInt(100), new Link.End("n" + random.nextInt(100), "out"), new Link.End("n" + random.nextInt(100), "in"),
                Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE);
    }

    private static Chain chain(Random random) {
        return new Chain("c" + random.nextInt(3), "per client", 0, 0, 480, 240, "blue", Chain.Policy.PER_FLOW, Chain.FlowBy.CLIENT, 100, -1, 100, 0,
                Extras.NONE);
    }

    private static Expectation expectation(Random random) {
        return new Expectation("e" + random.nextInt(9), Expectation.Figure.RATE, Expectation.Scope.DRAWING, "", Expectation.Comparison.AT_LEAST,
                random.nextInt(1000), "msg/s", Extras.NONE);
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static <T> List<T> added(List<T> list, T part) {
        var result = new ArrayList<>(list);
        result.add(part);
        return result;
    }

    private static <T> List<T> changed(List<T> list, Random random, UnaryOperator<T> change) {
        var result = new ArrayList<>(list);
        if (!result.isEmpty()) {
            result.replaceAll(part -> random.nextBoolean() ? change.apply(part) : part);
        }
        return result;
    }

    private static <T> List<T> removed(List<T> list, Random random) {
        var result = new ArrayList<>(list);
        if (!result.isEmpty()) {
            result.remove(random.nextInt(result.size()));
        }
        return result;
    }
}
