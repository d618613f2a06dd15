package edgeos.ui.canvas.gesture;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.ui.editor.Pulse;
import edgeos.ui.editor.PulseListener;
import edgeos.ui.theme.Motion;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lets the eye follow where an edit has put things: for a quarter of a second they are shown on their way. The drawing itself is changed at once, so whatever is done meanwhile is done to what is there. Who
 * asked for less motion sees none. JavaFX application thread.
 */
final class Glide implements PulseListener {
    private static final double NANOS = 250e6;
    private static final double NEAR = 0.5;

    private final Board board;
    private final Consumer<Drawing> shown;
    private Drawing from;
    private Drawing to;
    private long startNanos;

    /** Shows what is on its way by {@code shown}. */
    Glide(Board board, Consumer<Drawing> shown) {
        this.board = board;
        this.shown = shown;
    }

    /** What moved since this drawing glides to where it is now. */
    void from(Drawing before) {
        Drawing now = board.editor().drawing();
        if (Motion.isReduced() || at(before, now, 0).equals(now)) {
            return;
        }
        stop();
        from = before;
        to = now;
        startNanos = System.nanoTime();
        board.editor().addPulse(this);
        board.editor().wake();
        shown.accept(at(from, to, 0));
    }

    /** Shows no more of it. */
    void stop() {
        board.editor().removePulse(this);
        to = null;
    }

    @Override
    public void pulse(Pulse pulse) {
        if (board.editor().drawing() != to) {
            stop();
            return;
        }
        double t = Math.clamp((pulse.nowNanos() - startNanos) / NANOS, 0, 1);
        Drawing end = to;
        if (t == 1) {
            stop();
        }
        shown.accept(t == 1 ? end : at(from, end, 1 - (1 - t) * (1 - t) * (1 - t)));
    }

    @Override
    public boolean moves() {
        return to != null;
    }

    /** A drawing on the way, {@code t} from 0 to 1; what was not there before stands where it will be. */
    private static Drawing at(Drawing from, Drawing to, double t) {
        Map<String, Node> nodes = byId(from.nodes(), Node::id);
        Map<String, Chain> chains = byId(from.chains(), Chain::id);
        Map<String, Note> notes = byId(from.notes(), Note::id);
        return to.withNodes(to.nodes().stream().map(node -> {
            Node was = nodes.getOrDefault(node.id(), node);
            return far(was.x(), was.y(), node.x(), node.y()) ? node.at(mix(was.x(), node.x(), t), mix(was.y(), node.y(), t)) : node;
        }).toList()).withChains(to.chains().stream().map(chain -> {
            Chain was = chains.getOrDefault(chain.id(), chain);
            return far(was.x() + was.width(), was.y() + was.height(), chain.x() + chain.width(), chain.y() + chain.height()) || far(was.x(), was.y(), chain.x(), chain.y())
                    ? chain.at(mix(was.x(), chain.x(), t), mix(was.y(), chain.y(), t), mix(was.width(), chain.width(), t), mix(was.height(), chain.height(), t)) : chain;
        }).toList()).withNotes(to.notes().stream().map(note -> {
            Note was = notes.getOrDefault(note.id(), note);
            return far(was.x(), was.y(), note.x(), note.y())
                    ? new Note(note.id(), note.text(), mix(was.x(), note.x(), t), mix(was.y(), note.y(), t), note.width(), note.height(), note.extras()) : note;
        }).toList());
    }

    private static <T> Map<String, T> byId(java.util.List<T> parts, Function<T, String> id) {
        return parts.stream().collect(Collectors.toMap(id, part -> part, (first, _) -> first));
    }

    private static boolean far(double x, double y, double newX, double newY) {
        return Math.abs(x - newX) > NEAR || Math.abs(y - newY) > NEAR;
    }

    private static double mix(double from, double to, double t) {
        return from + (to - from) * t;
    }
}
