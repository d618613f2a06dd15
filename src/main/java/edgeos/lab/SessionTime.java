package edgeos.lab;

import edgeos.engine.rewind.CannotBeKept;
import edgeos.engine.rewind.Still;
import edgeos.lab.time.Breaks;
import edgeos.lab.time.Ended;
import edgeos.lab.time.Ended.Why;
import edgeos.lab.time.Mark;
import edgeos.lab.time.Marks;
import edgeos.lab.time.Standstill;
import edgeos.lab.time.Step;
import edgeos.lab.time.SteppedTime;
import edgeos.lab.time.Until;
import edgeos.lab.time.Watch;
import edgeos.lab.time.Waypoints;
import edgeos.lab.time.Waypoints.Waypoint;
import edgeos.telemetry.Act;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The time of a session while it steps. From time to time all of the engine is kept as it is; going back sets the last of these states before the wanted position back, and carries out again what people and
 * engine did from there on, which gives the same, as nothing in an engine that steps depends on anything else. See decision 057.
 *
 * <p>Any thread: one at a time, by its lock. It calls its {@link Stage} with the lock held.
 */
final class SessionTime implements SteppedTime {
    /** Going back from the end costs so many steps; keeping a state costs about as much as a thousand, and with many FWPs about as much as half a step for each. */
    private static final long APART = 4_096;
    /** As often as a sampler adds to the history, by the virtual clock. */
    private static final long LOOK_NANOS = 100_000_000L;
    private static final int MOST_ACTS = 10_000;
    private static final int HEAP_PART = 8;
    /** Each has two dozen objects whose state is kept: with more, the first step would take seconds, and so would each step back. */
    private static final long MOST_FWPS = 10_000;
    /** So few are kept or set back in some ten milliseconds: at once, so that whoever steps sees it with the next frame, on a busy machine, too. */
    private static final long FEW_FWPS = 500;

    private final Stage stage;
    private final Standstill standstill = new Standstill();
    private final Waypoints<State> waypoints = new Waypoints<>(Runtime.getRuntime().maxMemory() / HEAP_PART);
    private final List<Input> inputs = new ArrayList<>();
    private final ArrayDeque<Act> acts = new ArrayDeque<>();
    private final Marks marks = new Marks();
    private Still newest;
    /** A state is to be kept before the next step. */
    private boolean due;
    private boolean keeping = true;
    private boolean begun;
    private long position;
    private long length;
    private int applied;
    private long lookedNanos;
    private Optional<String> obstacle = Optional.empty();
    private List<Mark> hits = List.of();

    /** What people did, after how many steps. */
    private record Input(long at, Scene scene) { }

    /** All of a session at a position; {@code applied} inputs had been given by then. */
    private record State(Still still, Scene scene, int applied, Sampler.Kept sampler, EventLog.Kept events) { }

    /** The time of a session that does not step yet. */
    SessionTime(Stage stage) {
        this.stage = stage;
    }

    /** Steps are counted from here on; what was before is not known, for this reason. */
    private void begin() {
        if (begun) {
            return;
        }
        end();
        begun = true;
        due = keeping;
        lookedNanos = stage.snapshot().atNanos();
        if (stage.snapshot().atNanos() > 0 && stage.ranLive()) {
            obstacle = Optional.of("It ran live until then, and what runs live cannot be carried out again.");
        }
    }

    /** It does not step any more: all is forgotten. */
    synchronized void end() {
        begun = false;
        due = false;
        standstill.forget();
        position = 0;
        length = 0;
        applied = 0;
        inputs.clear();
        acts.clear();
        waypoints.clear();
        newest = null;
        marks.clear();
        hits = List.of();
        obstacle = Optional.empty();
    }

    /** Whether states are kept, without which there is no way back; for who never wants back. */
    synchronized void keep(boolean on) {
        keeping = on;
    }

    @Override
    public synchronized boolean ready(long towards, long nanos) {
        if (!isOn()) {
            return true;
        }
        begin();
        try {
            if (work() == Work.NONE && due) {
                if (stage.snapshot().fwps() > MOST_FWPS) {
                    throw new CannotBeKept("to keep so many FWPs takes longer than anybody would wait, count=" + stage.snapshot().fwps() + " most=" + MOST_FWPS);
                }
                standstill.keep(stage.engine().time(), newest, this::taken);
            } else if (work() == Work.NONE && isBack(towards)) {
                Waypoint<State> to = waypoints.before(Math.max(towards, first())).orElseThrow();
                standstill.goBack(stage.engine().time(), to.state().still(), () -> returned(to));
            }
            return standstill.goOn(stage.engine().time(), isQuick() ? Long.MAX_VALUE : nanos) && !due && !isBack(towards);
        } catch (CannotBeKept cannot) {
            neverBack(cannot);
            return !isBack(towards);
        }
    }

    @Override
    public Work work() {
        return standstill.work();
    }

    @Override
    public synchronized void giveUp() {
        if (isOn()) {
            standstill.drop(stage.engine().time());
        }
    }

    /** Nothing is left midway: what is being set back is set back first; what is being kept has to be kept anew. */
    synchronized void settle() {
        giveUp();
        turnBack();
    }

    /** Somebody is about to change the drawing: what is being set back is set back first; what is being kept is good still, unless what runs changes with it, which ends it. */
    synchronized void turnBack() {
        while (isOn() && work() == Work.TURNING_BACK) {
            ready(Long.MAX_VALUE, Long.MAX_VALUE);
        }
    }

    /** All that has to be done before it can go towards this position, in one go. */
    private void finish(long towards) {
        while (!ready(towards, Long.MAX_VALUE)) {
            Thread.onSpinWait();
        }
    }

    private void taken(Still state) {
        due = false;
        newest = state;
        waypoints.add(new Waypoint<>(position, new State(newest, stage.scene(), applied, stage.sampler().keep(), stage.events().keep()), newest.ownBytes()));
    }

    private void neverBack(CannotBeKept cannot) {
        due = false;
        waypoints.clear();
        newest = null;
        obstacle = Optional.of("There is no way back: " + cannot.getMessage() + ".");
    }

    /** The drawing was changed, load or clients were turned: where what comes next was known, it is so no more. */
    synchronized void changed(boolean edited) {
        if (!begun) {
            return;
        }
        if (position < length) {
            stage.events().add(stage.snapshot().atNanos(), Event.Level.INFO, Event.Topic.EDIT, "", "a new future begins: steps " + (position + 1) + " to " + length + " are forgotten");
        }
        length = position;
        waypoints.forgetAfter(position);
        marks.forgetAfter(position);
        inputs.subList(applied, inputs.size()).clear();
        inputs.add(new Input(position, stage.scene()));
        applied++;
        marks.add(new Mark(position, edited ? Mark.Kind.EDIT : Mark.Kind.RUN, "", edited ? "the drawing was edited" : "load or clients were turned"));
        due |= edited && waypoints.size() > 0;
    }

    /** Carries out so many steps at most, up to a breakpoint; how many. */
    synchronized long forward(int most) {
        return isOn() ? go(most, null).steps() : 0;
    }

    @Override
    public synchronized Ended stepUntil(Until until, int most) {
        if (!isOn()) {
            return new Ended(Why.NOT_STEPPING, 0, List.of());
        }
        finish(Long.MAX_VALUE);
        return go(most, new Watch(until, () -> stage.engine().snapshot()));
    }

    private Ended go(int most, Watch watch) {
        long done = 0;
        Ended ended = null;
        while (ended == null && done < most && !(watch != null && isLongDue())) {
            finish(Long.MAX_VALUE);
            Step step = one();
            if (step == null) {
                ended = new Ended(Why.NOTHING_MORE, done, List.of());
            } else {
                done++;
                List<Mark> found = watch == null ? List.of() : watch.look(step, stage.scene().drawing());
                ended = !found.isEmpty() ? new Ended(Why.REACHED, done, found) : !hits.isEmpty() ? new Ended(Why.BREAKPOINT, done, hits) : null;
            }
        }
        stage.sampler().look();
        return ended == null ? new Ended(Why.LIMIT, done, List.of()) : ended;
    }

    /** The next step, and what people did after it, if that is known; null if there is nothing to do. */
    private Step one() {
        long told = stage.events().written();
        long refused = stage.engine().time().refusals();
        if (!stage.engine().step()) {
            return null;
        }
        position++;
        List<Act> done = stage.engine().takeActs();
        note(done);
        var step = new Step(position, done, stage.events().written() == told ? List.of() : stage.events().after(told), stage.engine().time().refusals() - refused);
        hits = Breaks.of(stage.scene().drawing(), step);
        marks.see(step, stage.scene().drawing(), hits);
        catchUp();
        length = Math.max(length, position);
        if (!done.isEmpty() && done.getLast().atNanos() - lookedNanos >= LOOK_NANOS) {
            lookedNanos = done.getLast().atNanos();
            stage.sampler().look();
        }
        if (waypoints.size() > 0 && position - waypoints.before(position).orElseThrow().position() >= Math.max(APART, stage.snapshot().fwps())) {
            due = true;
        }
        return step;
    }

    private boolean isQuick() {
        return stage.snapshot().fwps() <= FEW_FWPS;
    }

    /** True if a state is to be kept, which takes so long that nobody should wait for it who asked for a stretch. */
    private boolean isLongDue() {
        return due && !isQuick();
    }

    private void note(List<Act> done) {
        acts.addAll(done);
        while (acts.size() > MOST_ACTS) {
            acts.removeFirst();
        }
    }

    /** Does again what people did here. */
    private void catchUp() {
        while (applied < inputs.size() && inputs.get(applied).at() <= position) {
            Input input = inputs.get(applied++);
            stage.carryOut(input.scene());
        }
    }

    /** What it was held at while it ran live. */
    synchronized void hit(List<Mark> live) {
        hits = live;
    }

    /** The acts of the steps since the last call, oldest first; none of steps on the way to another position. */
    synchronized List<Act> takeActs() {
        var taken = List.copyOf(acts);
        acts.clear();
        return taken;
    }

    @Override
    public synchronized boolean seek(long wanted) {
        if (!isOn()) {
            return false;
        }
        long before = position;
        approach(wanted, Integer.MAX_VALUE);
        return position != before;
    }

    /** True if one gets to this position by a state that is kept. */
    private boolean isBack(long towards) {
        long target = Math.max(towards, first());
        Optional<Waypoint<State>> from = waypoints.before(target);
        return target <= length && from.isPresent() && (target < position || from.get().position() > position);
    }

    @Override
    public synchronized boolean approach(long wanted, int most) {
        if (!isOn()) {
            return true;
        }
        begin();
        long target = Math.clamp(wanted, first(), length);
        finish(target);
        if (target == position || waypoints.size() == 0) {
            return true;
        }
        boolean more = true;
        for (int done = 0; done < most && position < target && more && !isLongDue(); done++) {
            finish(Long.MAX_VALUE);
            more = one() != null;
        }
        acts.clear();
        stage.sampler().look();
        return position >= target || !more;
    }

    /** All of the engine is as it was: now all else is. */
    private void returned(Waypoint<State> waypoint) {
        State state = waypoint.state();
        boolean back = waypoint.position() < position;
        stage.engine().takeActs();
        stage.sampler().restore(state.sampler());
        position = waypoint.position();
        due = false;
        applied = state.applied();
        hits = List.of();
        stage.events().restore(state.events());
        stage.show(state.scene());
        lookedNanos = stage.sampler().latest().atNanos();
        catchUp();
        acts.clear();
        if (back) {
            stage.turnedBack();
        }
    }

    @Override
    public synchronized boolean isOn() {
        return stage.steps();
    }

    @Override
    public Unit unit() {
        return Unit.STEPS;
    }

    @Override
    public synchronized long first() {
        return waypoints.size() == 0 ? position : 0;
    }

    @Override
    public synchronized long length() {
        return length;
    }

    @Override
    public synchronized long position() {
        return position;
    }

    @Override
    public long atNanos() {
        return stage.snapshot().atNanos();
    }

    @Override
    public synchronized long beside(int by) {
        return Math.clamp(position + by, first(), length);
    }

    @Override
    public synchronized List<Mark> marks() {
        return marks.all();
    }

    @Override
    public synchronized List<Mark> hits() {
        return hits;
    }

    @Override
    public synchronized long trace() {
        return stage.engine() == null ? 0 : stage.engine().time().trace();
    }

    @Override
    public synchronized Optional<String> obstacle() {
        return obstacle;
    }
}
