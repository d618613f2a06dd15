package edgeos.lab;

import edgeos.engine.EngineTime;
import edgeos.engine.figures.Figures;
import edgeos.lab.time.Breaks;
import edgeos.lab.time.Ended;
import edgeos.lab.time.Ended.Why;
import edgeos.lab.time.Mark;
import edgeos.lab.time.Marks;
import edgeos.lab.time.Past;
import edgeos.lab.time.Step;
import edgeos.lab.time.SteppedTime;
import edgeos.lab.time.Until;
import edgeos.lab.time.Watch;
import edgeos.telemetry.Act;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The time of a session while it steps. Going back sets the last kept state of the {@link Past} before the wanted position back, and carries out again what people and engine did from there on, which
 * gives the same, as nothing in an engine that steps depends on anything else. See decision 057.
 *
 * <p>Any thread: one at a time, by its lock. It calls its {@link Stage} with the lock held.
 */
final class SessionTime implements SteppedTime {
    /** As often as a sampler adds to the history, by the virtual clock. */
    private static final long LOOK_NANOS = 100_000_000L;
    private static final int MOST_ACTS = 10_000;

    private final Stage stage;
    private final Past<State> past = new Past<>(new Walk());
    private final List<Input> inputs = new ArrayList<>();
    private final ArrayDeque<Act> acts = new ArrayDeque<>();
    private final Marks marks = new Marks();
    private boolean begun;
    private long position;
    private long length;
    private int applied;
    private long lookedNanos;
    private List<Mark> hits = List.of();

    /** What people did, after how many steps. */
    private record Input(long at, Scene scene) { }

    /** All of a session at a position, but for the engine; {@code applied} inputs had been given by then. */
    private record State(Scene scene, int applied, Figures.Since since, Sampler.Kept sampler, EventLog.Kept events) { }

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
        lookedNanos = stage.snapshot().atNanos();
        boolean ranLive = lookedNanos > 0 && stage.ranLive();
        past.begin(ranLive ? Optional.of("It ran live until then, and what runs live cannot be carried out again.") : Optional.empty());
    }

    /** It does not step any more: all is forgotten. */
    synchronized void end() {
        begun = false;
        past.forget();
        position = 0;
        length = 0;
        applied = 0;
        inputs.clear();
        acts.clear();
        marks.clear();
        hits = List.of();
    }

    /** Whether states are kept, without which there is no way back; for who never wants back. */
    synchronized void keep(boolean on) {
        past.keep(on);
    }

    @Override
    public synchronized boolean ready(long towards, long nanos) {
        if (!isOn()) {
            return true;
        }
        begin();
        return past.ready(towards, nanos);
    }

    @Override
    public Work work() {
        return past.work();
    }

    @Override
    public synchronized void giveUp() {
        if (isOn()) {
            past.giveUp();
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

    /** The drawing was changed, load or clients were turned: where what comes next was known, it is so no more. */
    synchronized void changed(boolean edited) {
        if (!begun) {
            return;
        }
        if (position < length) {
            stage.events().add(stage.snapshot().atNanos(), Event.Level.INFO, Event.Topic.EDIT, "", "a new future begins: steps " + (position + 1) + " to " + length + " are forgotten");
        }
        length = position;
        past.turned(edited);
        marks.forgetAfter(position);
        inputs.subList(applied, inputs.size()).clear();
        inputs.add(new Input(position, stage.scene()));
        applied++;
        marks.add(new Mark(position, edited ? Mark.Kind.EDIT : Mark.Kind.RUN, "", edited ? "the drawing was edited" : "load or clients were turned"));
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
        while (ended == null && done < most && !(watch != null && past.isLongDue())) {
            finish(Long.MAX_VALUE);
            Step step = one(done + 1 == most || watch != null || canBreak());
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

    private boolean canBreak() {
        return !stage.scene().drawing().watching().breakpoints().isEmpty();
    }

    /** The next step, and what people did after it, if that is known; null if there is nothing to do. Of a last one, it is told what moved in it alone, as of one at which a state is kept. */
    private Step one(boolean last) {
        if (last || past.isDueNext()) {
            stage.engine().time().mark();
        }
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
        past.stepped();
        return step;
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

    @Override
    public synchronized boolean approach(long wanted, int most) {
        if (!isOn()) {
            return true;
        }
        begin();
        long target = Math.clamp(wanted, first(), length);
        finish(target);
        if (target == position || past.isEmpty()) {
            return true;
        }
        boolean more = true;
        for (int done = 0; done < most && position < target && more && !past.isLongDue(); done++) {
            finish(Long.MAX_VALUE);
            more = one(position + 1 == target) != null;
        }
        acts.clear();
        stage.sampler().look();
        return position >= target || !more;
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
        return past.first();
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
        return past.obstacle();
    }

    /** What its past asks of it; with its lock. */
    private final class Walk implements Past.Walker<State> {
        @Override
        public EngineTime time() {
            return stage.engine().time();
        }

        @Override
        public long fwps() {
            return stage.snapshot().fwps();
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public State beside() {
            return new State(stage.scene(), applied, stage.engine().time().since(), stage.sampler().keep(), stage.events().keep());
        }

        /** All of the engine is as it was: now all else is. */
        @Override
        public void returned(long to, State state) {
            boolean back = to < position;
            stage.engine().takeActs();
            stage.engine().time().tellSince(state.since());
            stage.sampler().restore(state.sampler());
            position = to;
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
    }
}
