package edgeos.ui.pool;

import edgeos.lab.Moments;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.kind.ServerKinds;
import edgeos.telemetry.InstanceView;
import edgeos.ui.pool.layout.Cell;
import edgeos.ui.pool.layout.Census;
import edgeos.ui.pool.layout.Finder;
import edgeos.ui.pool.layout.Found;
import edgeos.ui.pool.layout.Group;
import edgeos.ui.pool.layout.Grouping;
import edgeos.ui.pool.layout.Groups;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Looks at the engine and puts cells in order, on one daemon thread of its own, which starts with the first wish: the engine may let it wait, and a frame may not. Of several
 * wishes only the newest is kept. Made and closed by the JavaFX application thread.
 */
final class Lookout implements AutoCloseable {
    /**
     * What somebody wants to see.
     *
     * @param shown whose engine
     * @param drawing whose names
     * @param by how cells are grouped
     * @param text what is searched
     * @param close what is looked at closely; empty: nothing, and nothing is timed
     */
    record Wish(Moments shown, Drawing drawing, Grouping by, String text, Optional<Cell> close) { }

    /**
     * What there is to see.
     *
     * @param wish what was wanted
     * @param finder what was searched
     * @param census all FWPs
     * @param groups those that were found
     * @param found the same, one after another
     * @param close what was looked at closely; empty: nothing, or it is gone
     * @param tookNanos how long the look took
     */
    record Seen(Wish wish, Finder finder, Census census, List<Group> groups, Found found, Optional<InstanceView> close, long tookNanos) { }

    private final AtomicReference<Wish> next = new AtomicReference<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("pool").factory());
    private final Consumer<Seen> done;
    /** The worker's: whose engine times something for it; null: none. */
    private Moments timing;

    /** Tells {@code done} what there is to see, on the worker. */
    Lookout(Consumer<Seen> done) {
        this.done = done;
    }

    /** Wishes this, instead of what was wished and not begun. */
    void look(Wish wish) {
        if (next.getAndSet(wish) == null) {
            worker.execute(this::take);
        }
    }

    /** Looks at nothing closely any more. */
    void away() {
        worker.execute(this::rest);
    }

    @Override
    public void close() {
        away();
        worker.shutdown();
    }

    private void take() {
        Wish wish = next.getAndSet(null);
        if (timing != null && (wish.close().isEmpty() || timing != wish.shown())) {
            rest();
        }
        long begun = System.nanoTime();
        var census = new Census(wish.shown().sights().pool(), coloured(wish.drawing()));
        Finder finder = Finder.of(wish.text(), wish.drawing());
        Optional<InstanceView> close = wish.close().flatMap(cell -> wish.shown().sights().look(cell.chain(), cell.instance(), cell.node()));
        timing = wish.close().isPresent() ? wish.shown() : null;
        List<Group> groups = Groups.of(census, wish.drawing(), wish.by(), finder);
        done.accept(new Seen(wish, finder, census, groups, Found.in(groups), close, System.nanoTime() - begun));
    }

    private static Set<String> coloured(Drawing drawing) {
        return drawing.nodes().stream().filter(node -> node.kind().equals(ServerKinds.HTTP)).map(Node::id).collect(Collectors.toSet());
    }

    private void rest() {
        if (timing != null) {
            timing.sights().lookAway();
            timing = null;
        }
    }
}
