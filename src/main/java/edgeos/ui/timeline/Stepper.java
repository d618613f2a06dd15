package edgeos.ui.timeline;

import edgeos.lab.Mode;
import edgeos.lab.Session;
import edgeos.lab.time.Condition;
import edgeos.lab.time.Ended;
import edgeos.lab.time.Happening;
import edgeos.lab.time.Mark;
import edgeos.lab.time.SteppedTime;
import edgeos.lab.time.Until;
import edgeos.notation.Quantity;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Pulse;
import edgeos.ui.editor.PulseListener;
import edgeos.ui.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/**
 * Goes along the time of a run that steps: back, to a step, and until something happens. Long ways are gone in short stretches, one with each of the window's beats, so that the window stays alive and anybody can end them. JavaFX
 * application thread; {@link #dispose()} lets go of the editor.
 */
public final class Stepper {
    private static final Texts TEXTS = Texts.of(Stepper.class);
    /** How long a stretch is to take, so that frames still come; and how many steps are tried first. */
    private static final long STRETCH_NANOS = 12_000_000L;
    private static final int FIRST_STRETCH = 64;
    private static final int MOST_STRETCH = 1 << 16;
    /** So many steps are gone at once to a place that somebody chose: most are that near. */
    private static final int NEAR = 1_024;

    private final Editor editor;
    private final Consumer<String> told;
    private final Consumer<String> reveal;
    private final PulseListener pulse = new Stretches();
    private final Subscription turned;
    private final ReadOnlyObjectWrapper<Optional<Way>> way = new ReadOnlyObjectWrapper<>(this, "way", Optional.empty());
    private Until last = new Until.Next(Set.of(Happening.DELIVERY));
    private int stretch = FIRST_STRETCH;
    private long wanted = -1;
    /** Where it goes, in stretches; none while it is there. */
    private OptionalLong goal = OptionalLong.empty();

    /**
     * A way that is being gone.
     *
     * @param until what it ends with; empty: at a position that somebody chose
     * @param words what it ends with, for people
     * @param steps how many steps it took so far; to a position, at which step it is
     */
    public record Way(Optional<Until> until, String words, long steps) { }

    /**
     * Of what this editor runs.
     *
     * @param told says in a sentence how a way ended
     * @param reveal selects and shows the node, link, or chain of an id
     */
    public Stepper(Editor editor, Consumer<String> told, Consumer<String> reveal) {
        this.editor = editor;
        this.told = told;
        this.reveal = reveal;
        editor.addPulse(pulse);
        turned = workProperty().subscribe(this::turned);
    }

    /** The way that is being gone; empty: none is. */
    public ReadOnlyObjectProperty<Optional<Way>> wayProperty() {
        return way.getReadOnlyProperty();
    }

    /** True if there is an earlier step to go back to. */
    public boolean hasBefore() {
        return time().filter(time -> time.position() > time.first()).isPresent();
    }

    /** One step back. */
    public void back() {
        leave();
        time().ifPresent(time -> move(time, time.position() - 1));
    }

    /** One step on: one that is known, or a new one. */
    public void on() {
        endWay();
        editor.run().step();
    }

    /** Goes to a step, or as near as there is one; of several that are asked for before the next frame, to the last. */
    public void seek(long position) {
        leave();
        boolean asked = wanted >= 0;
        wanted = Math.max(0, position);
        if (!asked) {
            Platform.runLater(() -> {
                long to = wanted;
                wanted = -1;
                time().ifPresent(time -> move(time, to));
            });
        }
    }

    /** Steps until this, from where it is; starts if it was stopped. */
    public void until(Until until) {
        leave();
        last = until;
        if (editor.run().readyToStep()) {
            editor.run().settleStepped();
            way.set(Optional.of(new Way(Optional.of(until), words(until), 0)));
            editor.wake();
        }
    }

    /** As the last time. */
    public void again() {
        until(last);
    }

    /** Ends the way that is being gone, here, or pauses a run that is held up; true if there was one. */
    public boolean cancel() {
        boolean paces = paces();
        if (paces) {
            editor.run().togglePause();
        }
        boolean wanted = editor.run().readiness().giveUp() || way.get().isPresent() || paces;
        leave();
        return wanted;
    }

    /** True if a state is being kept as a paced run goes on by itself: who does not want to wait for it pauses the run, which would begin to keep it anew. */
    boolean paces() {
        return workProperty().get() == SteppedTime.Work.KEEPING && editor.run().modeProperty().get() == Mode.SLOW && editor.run().stateProperty().get() == Session.State.RUNNING;
    }

    /** Something else is wanted: what is being kept for what was wanted before is good for that, too. */
    private void leave() {
        editor.run().readiness().leave();
        endWay();
    }

    private void endWay() {
        way.get().ifPresent(gone -> end(goal.isPresent() ? "" : TEXTS.get("cancelled", gone.words(), where(gone.steps()))));
    }

    /** What is done before it can go on. */
    public ReadOnlyObjectProperty<SteppedTime.Work> workProperty() {
        return editor.run().readiness().workProperty();
    }

    /** It is where it was turned back to, whether or not somebody still wants to be there: all of the window shows that. */
    private void turned(SteppedTime.Work was, SteppedTime.Work now) {
        if (was == SteppedTime.Work.TURNING_BACK && now == SteppedTime.Work.NONE) {
            editor.stepped();
        }
    }

    /** What is stepped until, in words. */
    String words(Until until) {
        return switch (until) {
            case Until.Next(var kinds) when kinds.isEmpty() -> TEXTS.get("next.breakpoint");
            case Until.Next(var kinds) -> kinds.stream().sorted().map(kind -> TEXTS.get("next." + key(kind))).collect(Collectors.joining(", "));
            case Until.Becomes(var condition) -> words(condition);
        };
    }

    private String words(Condition condition) {
        return TEXTS.get("becomes", TEXTS.get("figure." + key(condition.figure())), name(condition.subject()), condition.comparison().sign(), Quantity.digits(condition.value()), condition.figure().unit());
    }

    /** What people call the node, link, or chain of an id; the drawing, if that is empty. */
    public String name(String subject) {
        return subject.isEmpty() ? TEXTS.get("drawing") : editor.drawing().node(subject).map(node -> node.name()).or(() -> editor.drawing().chain(subject).map(chain -> chain.name()))
                .or(() -> editor.drawing().link(subject).map(link -> TEXTS.get("wire", name(link.from().node()), name(link.to().node())))).orElse(subject);
    }

    /** Lets go of the editor. */
    public void dispose() {
        goal = OptionalLong.empty();
        way.set(Optional.empty());
        turned.unsubscribe();
        editor.removePulse(pulse);
    }

    private Optional<SteppedTime> time() {
        return editor.run().time().filter(SteppedTime::isOn);
    }

    /** A run that is paced is paused first: it would go on at once otherwise. */
    private void move(SteppedTime time, long position) {
        if (editor.run().modeProperty().get() == Mode.SLOW && editor.run().stateProperty().get() == Session.State.RUNNING) {
            editor.run().togglePause();
        }
        long to = Math.clamp(position, time.first(), Math.max(time.first(), time.length()));
        editor.run().readiness().when(to, () -> begin(time, to));
    }

    private void begin(SteppedTime time, long to) {
        boolean there = time.approach(to, NEAR);
        editor.stepped();
        if (!there) {
            goal = OptionalLong.of(to);
            way.set(Optional.of(new Way(Optional.empty(), TEXTS.get("goal", Quantity.grouped(to)), time.position())));
            editor.wake();
        }
    }

    /** A stretch of the way; longer next time if it was quick, shorter if it was not. */
    private void go(Way gone, boolean labels) {
        if (editor.run().launch().isOn()) {
            return;
        }
        SteppedTime time = time().orElse(null);
        if (time == null) {
            end(TEXTS.get("notStepping", gone.words()));
            return;
        }
        if (!editor.run().readiness().goOn(goal.orElse(Long.MAX_VALUE))) {
            return;
        }
        if (goal.isPresent()) {
            approach(time, goal.getAsLong(), labels);
            return;
        }
        long began = System.nanoTime();
        Ended ended = time.stepUntil(gone.until().orElseThrow(), stretch);
        fit(System.nanoTime() - began);
        way.set(Optional.of(new Way(gone.until(), gone.words(), gone.steps() + ended.steps())));
        if (ended.why() != Ended.Why.LIMIT) {
            ended(way.get().orElseThrow(), ended);
        } else if (labels) {
            editor.stepped();
        }
        editor.wake();
    }

    private void fit(long took) {
        stretch = Math.clamp(took == 0 ? stretch * 2L : Math.min(stretch * 2L, stretch * STRETCH_NANOS / took), 1, MOST_STRETCH);
    }

    /** A stretch of the way to a position that somebody chose. */
    private void approach(SteppedTime time, long to, boolean labels) {
        long began = System.nanoTime();
        boolean there = time.approach(to, stretch);
        fit(System.nanoTime() - began);
        if (there) {
            end("");
        } else {
            way.set(Optional.of(new Way(Optional.empty(), TEXTS.get("goal", Quantity.grouped(to)), time.position())));
            if (labels) {
                editor.stepped();
            }
            editor.wake();
        }
    }

    private void ended(Way gone, Ended ended) {
        String hit = ended.hits().stream().findFirst().map(Mark::text).orElse("");
        String words = switch (ended.why()) {
            case REACHED -> hit.isEmpty() ? TEXTS.get("reached", gone.words(), where(gone.steps())) : TEXTS.get("reachedBy", gone.words(), where(gone.steps()), hit);
            case NOTHING_MORE -> TEXTS.get("nothingMore", gone.words(), where(gone.steps()));
            case NOT_STEPPING -> TEXTS.get("notStepping", gone.words());
            case BREAKPOINT, LIMIT -> "";
        };
        end(words);
        ended.hits().stream().map(Mark::subject).filter(subject -> !subject.isEmpty()).findFirst().ifPresent(reveal);
    }

    private void end(String words) {
        goal = OptionalLong.empty();
        way.set(Optional.empty());
        editor.stepped();
        if (!words.isEmpty()) {
            told.accept(words);
        }
    }

    private String where(long steps) {
        return time().map(time -> TEXTS.get("where", Quantity.grouped(time.position()), Quantity.nanos(time.atNanos()), Quantity.grouped(steps), steps)).orElse("");
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The window's beats carry it on. */
    private final class Stretches implements PulseListener {
        @Override
        public void pulse(Pulse beat) {
            way.get().ifPresent(gone -> go(gone, beat.labels()));
        }

        @Override
        public boolean moves() {
            return way.get().isPresent();
        }
    }
}
