package edgeos.ui.schedule;

import edgeos.lab.Moments;
import edgeos.telemetry.Event;
import edgeos.telemetry.ScheduleTrace;
import edgeos.telemetry.Snapshot;
import edgeos.ui.editor.Editor;
import edgeos.ui.text.Texts;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Which part of which trace is seen. While nothing is frozen it follows the latest moment; frozen, it keeps the trace that was shown. JavaFX application
 * thread only.
 */
final class Timeline {
    private static final Texts TEXTS = Texts.of(Timeline.class);

    private final Editor editor;
    private final Runnable drawn;
    private final Drafter drafter;
    private final BooleanProperty frozen = new SimpleBooleanProperty(this, "frozen");
    private final ReadOnlyLongWrapper seenNanos = new ReadOnlyLongWrapper(this, "seenNanos", TimeSpan.FIRST.nanos());
    private TimeSpan span = TimeSpan.FIRST;
    private Sketch sketch = Sketch.EMPTY;
    private Moments shown;
    private Snapshot snapshot;
    private int columns;
    private long wishes;

    /**
     * What is seen of this editor's runs.
     *
     * @param drawn told when there is a new sketch to paint
     */
    Timeline(Editor editor, Runnable drawn) {
        this.editor = editor;
        drafter = new Drafter(problem -> editor.shown().events().add(editor.shown().snapshot().atNanos(), Event.Level.ERROR, Event.Topic.FAULT, "",
                TEXTS.get("failed", problem)));
        this.drawn = drawn;
        frozen.addListener((_, _, now) -> {
            if (now) {
                wishes++;
            } else {
                follow();
            }
        });
    }

    /** True while the picture is held, whatever the engine does. */
    BooleanProperty frozenProperty() {
        return frozen;
    }

    /** How much time is seen. */
    ReadOnlyLongProperty seenNanosProperty() {
        return seenNanos.getReadOnlyProperty();
    }

    /** What is painted. */
    Sketch sketch() {
        return sketch;
    }

    /** What part is wanted; the sketch follows. */
    TimeSpan span() {
        return span;
    }

    /** The picture is so many pixels wide from now on; 0: nobody sees it, and nothing is copied. */
    void columns(int wide) {
        if (wide != columns) {
            columns = wide;
            again();
        }
    }

    /** True while somebody sees it. */
    boolean isSeen() {
        return columns > 0;
    }

    /** Follows what is new, if there is anything, nothing is frozen, and somebody looks. */
    void look() {
        Moments now = editor.shown();
        if (now != shown) {
            boolean first = shown == null;
            shown = now;
            snapshot = null;
            sketch = Sketch.EMPTY;
            frozen.set(frozen.get() && first);
            drawn.run();
        }
        if (columns > 0 && !frozen.get() && now.snapshot() != snapshot) {
            snapshot = now.snapshot();
            follow();
        }
    }

    /** Shows more or less. What is at the place that is held, a share of the width, stays there; while following, the latest moment does. */
    void zoom(double factor, double held) {
        show(span.zoomed(factor, frozen.get() ? held : 1));
    }

    /** Shows what was earlier (below 0) or later; that freezes the picture. */
    void pan(double share) {
        hold();
        show(within(span.later(Math.round(share * span.nanos()))));
    }

    /** Shows all that is known. */
    void fit() {
        show(sketch.whole());
    }

    /** Shows the earliest that is known, frozen. */
    void earliest() {
        hold();
        TimeSpan whole = sketch.whole();
        show(span.endingAt(whole.fromNanos() + span.nanos()));
    }

    /** Shows the latest that is known. */
    void latest() {
        show(span.endingAt(sketch.trace().atNanos()));
    }

    /** Shows a run over most of the width, frozen. */
    void zoomTo(Spot spot) {
        hold();
        ScheduleTrace.Track track = sketch.lanes().get(spot.lane()).track();
        long start = track.startNanos()[spot.run()];
        long stop = track.stopNanos()[spot.run()];
        long margin = Math.max((TimeSpan.SHORTEST_NANOS - (stop - start)) / 2, (stop - start) / 4);
        show(new TimeSpan(start - margin, Math.max(stop + margin, start - margin + TimeSpan.SHORTEST_NANOS)));
    }

    /** Moves, frozen, only so far that a run is seen. */
    void reveal(Spot spot) {
        hold();
        ScheduleTrace.Track track = sketch.lanes().get(spot.lane()).track();
        long start = track.startNanos()[spot.run()];
        long stop = track.stopNanos()[spot.run()];
        if (start < span.fromNanos() || stop > span.toNanos()) {
            show(within(span.endingAt(start + (span.nanos() + stop - start) / 2)));
        }
    }

    /** Keeps what is shown now. */
    void hold() {
        frozen.set(true);
    }

    /** Takes the trace once more, now, and keeps that. */
    void holdLatest() {
        frozen.set(true);
        wish(editor.shown().sights()::schedule, true);
    }

    void dispose() {
        drafter.close();
        wishes++;
    }

    /** At least an edge of what is known stays in sight. */
    private TimeSpan within(TimeSpan wanted) {
        TimeSpan whole = sketch.whole();
        long half = wanted.nanos() / 2;
        long end = Math.clamp(wanted.toNanos(), whole.fromNanos() + half, Math.max(whole.fromNanos(), whole.toNanos()) + half);
        return wanted.endingAt(end);
    }

    private void show(TimeSpan next) {
        span = next;
        seenNanos.set(next.nanos());
        again();
    }

    /** The trace that is shown, another part of it; what was held before anybody looked is taken when somebody does. */
    private void again() {
        ScheduleTrace held = sketch.trace();
        if (frozen.get() && !sketch.isEmpty() || columns == 0) {
            wish(() -> held, false);
        } else {
            follow();
        }
    }

    private void follow() {
        wish(editor.shown().sights()::schedule, true);
    }

    private void wish(Supplier<ScheduleTrace> source, boolean follow) {
        if (columns == 0) {
            return;
        }
        long wish = ++wishes;
        Moments asked = editor.shown();
        drafter.draft(new Drafter.Wish(source, span, follow, columns, made -> Platform.runLater(() -> made(made, wish, asked))));
    }

    private void made(Sketch made, long wish, Moments asked) {
        if (wish != wishes || asked != editor.shown()) {
            return;
        }
        sketch = made;
        span = made.span();
        drawn.run();
    }
}
