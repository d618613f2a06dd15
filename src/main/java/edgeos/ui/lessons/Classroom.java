package edgeos.ui.lessons;

import edgeos.lab.Session;
import edgeos.lab.lesson.Lesson;
import edgeos.lab.lesson.Step;
import edgeos.lab.lesson.condition.Condition;
import edgeos.lab.lesson.condition.Diary;
import edgeos.lab.lesson.condition.DrawingFact;
import edgeos.lab.lesson.condition.EngineFact;
import edgeos.lab.lesson.condition.Outcome;
import edgeos.lab.lesson.condition.Requirement;
import edgeos.lab.lesson.condition.Sight;
import edgeos.lab.lesson.condition.Situation;
import edgeos.lab.lesson.condition.Watch;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Pulse;
import edgeos.ui.editor.PulseListener;
import edgeos.ui.editor.Selection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import javafx.util.Subscription;

/**
 * The lesson that is gone through: at which step, what that waits for, and what of it holds. It looks when something changes and a few times a second while something runs; when all that a step waits for holds, it shows so for a moment
 * and goes on, but never while somebody types, nor where somebody came back to, nor over a step that nobody had to do anything for, as its words would be gone unread. JavaFX application thread only; call {@link #dispose()} at the end.
 */
public final class Classroom {
    private static final long LOOK_NANOS = 180_000_000L;
    private static final Duration DONE_FOR = Duration.seconds(1.6);
    private static final Duration AGAIN_AFTER = Duration.seconds(0.5);

    /**
     * Where somebody is in a lesson.
     *
     * @param lesson which
     * @param at the step, from 0; behind the last: the lesson is over
     * @param reached how many steps were done at any time
     * @param outcome what of the step holds
     * @param hints how many of the step's hints are shown
     * @param met true if all that the step waits for held when it began: it waits for Next
     */
    public record Place(Lesson lesson, int at, int reached, Outcome outcome, int hints, boolean met) {
        /** The step that is shown; empty when all are behind. */
        public Optional<Step> step() {
            return at < lesson.steps().size() ? Optional.of(lesson.steps().get(at)) : Optional.empty();
        }

        /** True while it shows that all that the step waits for holds, before it goes on. */
        public boolean isDone() {
            return step().isPresent() && outcome.holds();
        }

        /** True if there is a hint that was not asked for yet. */
        public boolean hasHint() {
            return step().filter(now -> hints < now.hints().size()).isPresent();
        }

        /** True if nothing is left to be done but to read and go on. */
        public boolean isToBeRead() {
            List<Requirement> until = step().map(Step::until).orElse(List.of());
            return until.stream().anyMatch(Requirement::isRead)
                    && Stream.iterate(0, at -> at + 1).limit(until.size()).allMatch(at -> until.get(at).isRead() || at < outcome.lines().size() && outcome.lines().get(at).holds());
        }
    }

    private final Editor editor;
    private final Diary diary = new Diary();
    private final ReadOnlyObjectWrapper<Optional<Place>> place = new ReadOnlyObjectWrapper<>(this, "place", Optional.empty());
    private final PauseTransition going = new PauseTransition(DONE_FOR);
    private final PauseTransition again = new PauseTransition(AGAIN_AFTER);
    private final PulseListener pulse = this::pulse;
    private final Subscription changes;
    private BooleanSupplier typing = () -> false;
    private Supplier<Stream<Sight>> sights = Stream::empty;
    private Consumer<Place> keeper = _ -> { };
    private Watch watch = new Watch(List.of());
    private long lookedNanos;
    private boolean awaited;

    /** No lesson yet, about what this editor edits. */
    public Classroom(Editor editor) {
        this.editor = editor;
        going.setOnFinished(_ -> goOn());
        again.setOnFinished(_ -> look());
        changes = Subscription.combine(editor.drawingProperty().subscribe(_ -> soon()), editor.findingsProperty().subscribe(_ -> soon()), editor.selectionProperty().subscribe(_ -> soon()),
                editor.viewProperty().subscribe(_ -> soon()), editor.run().stateProperty().subscribe(_ -> soon()), editor.run().modeProperty().subscribe(_ -> soon()),
                editor.run().loadProperty().subscribe(_ -> soon()), editor.run().clientsProperty().subscribe(_ -> soon()), editor.snapshotProperty().subscribe(_ -> soon()));
        editor.addPulse(pulse);
    }

    /** Sets who knows whether somebody is typing: then nothing goes on. */
    public void onAskTyping(BooleanSupplier isTyping) {
        typing = isTyping;
    }

    /** Sets who knows which tabs, charts, and panels are in front. */
    public void onAskSights(Supplier<Stream<Sight>> inFront) {
        sights = inFront;
    }

    /** Sets who keeps how far somebody came. */
    public void onProgress(Consumer<Place> progress) {
        keeper = progress;
    }

    /** Sets for how long it shows that a step is done, before it goes on. */
    public void setMoment(Duration moment) {
        going.setDuration(moment);
    }

    /** Where somebody is; empty: no lesson is open. */
    public ReadOnlyObjectProperty<Optional<Place>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Where somebody is. */
    public Optional<Place> place() {
        return place.get();
    }

    /** Begins a lesson at this step, of which so many were done before. */
    public void enter(Lesson lesson, int at, int reached) {
        begin(lesson, Math.clamp(at, 0, lesson.steps().size()), Math.clamp(reached, 0, lesson.steps().size()));
    }

    /** The same lesson, read again from its file: stays at its step. */
    public void exchange(Lesson changed) {
        place().ifPresent(now -> enter(changed, now.at(), now.reached()));
    }

    /** Closes the lesson. */
    public void leave() {
        going.stop();
        again.stop();
        place.set(Optional.empty());
    }

    /** Goes to the first step that was not done yet. */
    public void resume() {
        place().ifPresent(now -> begin(now.lesson(), now.reached(), now.reached()));
    }

    /** Goes a step back. */
    public void back() {
        place().filter(now -> now.at() > 0).ifPresent(now -> begin(now.lesson(), now.at() - 1, now.reached()));
    }

    /** Goes on: the step was read, or is passed over. */
    public void next() {
        place().filter(now -> now.step().isPresent()).ifPresent(now -> {
            diary.wentOn();
            look();
            boolean done = place().filter(then -> then.at() == now.at()).map(Place::isDone).orElse(true);
            begin(now.lesson(), now.at() + 1, done && now.at() == now.reached() ? now.reached() + 1 : now.reached());
        });
    }

    /** Shows the next hint, if there is one. */
    public void hint() {
        place().filter(Place::hasHint).ifPresent(now -> place.set(Optional.of(new Place(now.lesson(), now.at(), now.reached(), now.outcome(), now.hints() + 1, now.met()))));
    }

    /** Takes the selection away, as Esc does on the canvas; false if nothing was selected. */
    public boolean unselect() {
        boolean some = !editor.selection().equals(Selection.NONE);
        editor.select(Selection.NONE);
        return some;
    }

    /** An action was carried out. */
    public void did(String action) {
        diary.did(action);
        soon();
    }

    /** What is in front may have changed. */
    public void turned() {
        soon();
    }

    /** Lets go of the editor. */
    public void dispose() {
        leave();
        changes.unsubscribe();
        editor.removePulse(pulse);
    }

    private void begin(Lesson lesson, int at, int reached) {
        going.stop();
        again.stop();
        diary.begin(editor.shown().events());
        List<Requirement> until = at < lesson.steps().size() ? lesson.steps().get(at).until() : List.of();
        watch = new Watch(until);
        var next = new Place(lesson, at, reached, new Outcome(until.stream().map(requirement -> new Outcome.Line(requirement.label(), false, "", Double.NaN)).toList()), 0, false);
        place.set(Optional.of(next));
        keeper.accept(next);
        look();
        place().filter(Place::isDone).ifPresent(now -> {
            going.stop();
            place.set(Optional.of(new Place(now.lesson(), now.at(), now.reached(), now.outcome(), now.hints(), true)));
        });
    }

    private void pulse(Pulse beat) {
        if (beat.labels() && beat.nowNanos() - lookedNanos >= LOOK_NANOS) {
            look();
        }
    }

    /** Several changes at once are looked at once, when all have been taken in. */
    private void soon() {
        if (place().isPresent() && !awaited) {
            awaited = true;
            Platform.runLater(() -> {
                awaited = false;
                look();
            });
        }
    }

    private void look() {
        if (place().filter(now -> now.step().isPresent()).isEmpty()) {
            return;
        }
        lookedNanos = System.nanoTime();
        see();
        Place before = place().orElseThrow();
        Outcome outcome = settled(before, watch.look(Situation.of(editor.shown(), diary.deeds(editor.shown().events()), lookedNanos)));
        if (!outcome.equals(before.outcome())) {
            place.set(Optional.of(new Place(before.lesson(), before.at(), before.reached(), outcome, before.hints(), before.met())));
        }
        boolean wasDone = before.at() < before.reached();
        if (outcome.holds() && !wasDone && !before.met() && before.step().orElseThrow().until().stream().noneMatch(Requirement::isRead)) {
            if (going.getStatus() != javafx.animation.Animation.Status.RUNNING) {
                going.playFromStart();
            }
        } else {
            going.stop();
            lookAgain(before.step().orElseThrow());
        }
    }

    /** What a run came to, or the user did, stays done, as figures come and go; what the drawing says must be so in the end. */
    private static Outcome settled(Place before, Outcome now) {
        List<Requirement> until = before.step().orElseThrow().until();
        return new Outcome(IntStream.range(0, until.size()).mapToObj(at -> {
            Outcome.Line line = now.lines().get(at);
            boolean held = at < before.outcome().lines().size() && before.outcome().lines().get(at).holds();
            return held && !line.holds() && !isOfDrawing(until.get(at).condition()) ? new Outcome.Line(line.label(), true, line.measured(), line.value()) : line;
        }).toList());
    }

    private static boolean isOfDrawing(Condition condition) {
        return switch (condition) {
            case DrawingFact _, EngineFact.Sound _, EngineFact.Found _ -> true;
            case Condition.All all -> all.parts().stream().allMatch(Classroom::isOfDrawing);
            case Condition.Any any -> any.parts().stream().allMatch(Classroom::isOfDrawing);
            case Condition.Not not -> isOfDrawing(not.part());
            case Condition.Lasting lasting -> isOfDrawing(lasting.part());
            default -> false;
        };
    }

    /** What must hold for a while is looked at although nothing changes. */
    private void lookAgain(Step step) {
        if (editor.run().stateProperty().get() != Session.State.RUNNING && step.until().stream().anyMatch(requirement -> lasts(requirement.condition()))) {
            again.playFromStart();
        }
    }

    private static boolean lasts(Condition condition) {
        return switch (condition) {
            case Condition.Lasting _ -> true;
            case Condition.All all -> all.parts().stream().anyMatch(Classroom::lasts);
            case Condition.Any any -> any.parts().stream().anyMatch(Classroom::lasts);
            case Condition.Not not -> lasts(not.part());
            default -> false;
        };
    }

    private void see() {
        Selection selection = editor.selection();
        selection.nodes().forEach(id -> diary.saw(new Sight(Sight.Kind.NODE, id)));
        selection.chains().forEach(id -> diary.saw(new Sight(Sight.Kind.CHAIN, id)));
        selection.links().forEach(diary::chose);
        sights.get().forEach(diary::saw);
    }

    /** The moment in which a step shows that it is done is over. */
    private void goOn() {
        Place now = place().orElse(null);
        if (now == null || !now.isDone()) {
            return;
        }
        if (typing.getAsBoolean()) {
            going.playFromStart();
        } else {
            begin(now.lesson(), now.at() + 1, Math.max(now.reached(), now.at() + 1));
        }
    }
}
