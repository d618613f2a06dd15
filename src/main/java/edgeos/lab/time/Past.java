package edgeos.lab.time;

import edgeos.engine.EngineTime;
import edgeos.engine.rewind.CannotBeKept;
import edgeos.engine.rewind.Still;
import edgeos.lab.time.SteppedTime.Work;
import edgeos.lab.time.Waypoints.Waypoint;
import java.util.Optional;

/**
 * What is kept of a run that steps, and how it is set back: from time to time all of the engine, and what its walker wants kept beside it. What was done from a kept state on is not known here: the
 * walker carries it out again.
 *
 * <p>Guarded by the lock of the session's time, but for {@link #work()}.
 *
 * @param <S> what is kept beside all of the engine
 */
public final class Past<S> {
    /** Going back from the end costs so many steps; keeping a state costs about as much as a thousand, and with many FWPs about as much as half a step for each. */
    private static final long APART = 4_096;
    private static final int HEAP_PART = 8;
    /** Each has two dozen objects whose state is kept: with more, the first step would take seconds, and so would each step back. */
    private static final long MOST_FWPS = 10_000;
    /** So few are kept or set back in some ten milliseconds: at once, so that whoever steps sees it with the next frame, on a busy machine, too. */
    private static final long FEW_FWPS = 500;

    private final Walker<S> walker;
    private final Standstill standstill = new Standstill();
    private final Waypoints<Kept<S>> waypoints = new Waypoints<>(Runtime.getRuntime().maxMemory() / HEAP_PART);
    private Still newest;
    /** A state is to be kept before the next step. */
    private boolean due;
    private boolean keeping = true;
    private Optional<String> obstacle = Optional.empty();

    /**
     * Who carries out steps, and knows where that has led to.
     *
     * @param <S> what is kept beside all of the engine
     */
    public interface Walker<S> {
        /** The time of its engine, which is held. */
        EngineTime time();

        /** How many FWPs the engine has. */
        long fwps();

        /** After how many steps it is. */
        long position();

        /** How many steps are known. */
        long length();

        /** All else as it is now. */
        S beside();

        /** All of the engine is as it was after so many steps, when all else was like this. */
        void returned(long position, S beside);
    }

    private record Kept<S>(Still still, S beside) { }

    /** Nothing kept yet. */
    public Past(Walker<S> walker) {
        this.walker = walker;
    }

    /** Whether states are kept from the next beginning on, without which there is no way back. */
    public void keep(boolean on) {
        keeping = on;
    }

    /** It steps from here on; why nothing is known of what was before, in a sentence, if there was anything. */
    public void begin(Optional<String> unknown) {
        forget();
        due = keeping;
        obstacle = unknown;
    }

    /** It does not step any more. */
    public void forget() {
        due = false;
        standstill.forget();
        waypoints.clear();
        newest = null;
        obstacle = Optional.empty();
    }

    /** Why there is no way back to before the first position; empty: that is the start of the run. */
    public Optional<String> obstacle() {
        return obstacle;
    }

    /** What has to be done before its walker can move; waits for nobody. */
    public Work work() {
        return standstill.work();
    }

    /** As {@link SteppedTime#ready} of an engine that steps. */
    public boolean ready(long towards, long nanos) {
        try {
            if (work() == Work.NONE && due) {
                requireNotTooMany();
                standstill.keep(walker.time(), newest, this::taken);
            } else if (work() == Work.NONE && isBack(towards)) {
                Waypoint<Kept<S>> to = waypoints.before(Math.max(towards, first())).orElseThrow();
                standstill.goBack(walker.time(), to.state().still(), () -> returned(to));
            }
            return standstill.goOn(walker.time(), isQuick() ? Long.MAX_VALUE : nanos) && !due && !isBack(towards);
        } catch (CannotBeKept cannot) {
            neverBack(cannot);
            return !isBack(towards);
        }
    }

    private void requireNotTooMany() throws CannotBeKept {
        if (walker.fwps() > MOST_FWPS) {
            throw new CannotBeKept("to keep so many FWPs takes longer than anybody would wait, count=" + walker.fwps() + " most=" + MOST_FWPS);
        }
    }

    private void taken(Still state) {
        due = false;
        newest = state;
        waypoints.add(new Waypoint<>(walker.position(), new Kept<>(state, walker.beside()), state.ownBytes()));
    }

    private void returned(Waypoint<Kept<S>> to) {
        due = false;
        walker.returned(to.position(), to.state().beside());
    }

    private void neverBack(CannotBeKept cannot) {
        due = false;
        waypoints.clear();
        newest = null;
        obstacle = Optional.of("There is no way back: " + cannot.getMessage() + ".");
    }

    /** True if one gets to this position by a state that is kept. */
    private boolean isBack(long towards) {
        long target = Math.max(towards, first());
        Optional<Waypoint<Kept<S>>> from = waypoints.before(target);
        return target <= walker.length() && from.isPresent() && (target < walker.position() || from.get().position() > walker.position());
    }

    /** Nobody wants to move any more: what is being kept is dropped. */
    public void giveUp() {
        standstill.drop(walker.time());
    }

    /** The walker did a step: every so many, a state is to be kept. */
    public void stepped() {
        due |= isFar(walker.position());
    }

    /** True if a state is to be kept after the next step. */
    public boolean isDueNext() {
        return isFar(walker.position() + 1);
    }

    private boolean isFar(long position) {
        return !isEmpty() && position - waypoints.before(position).orElseThrow().position() >= Math.max(APART, walker.fwps());
    }

    /** A new future begins where the walker is; after an edit, a state is kept if others are. */
    public void turned(boolean edited) {
        waypoints.forgetAfter(walker.position());
        due |= edited && !isEmpty();
    }

    /** True if a state is to be kept, which takes so long that nobody should wait for it who asked for a stretch. */
    public boolean isLongDue() {
        return due && !isQuick();
    }

    private boolean isQuick() {
        return walker.fwps() <= FEW_FWPS;
    }

    /** The first position to which there is a way: the start, or, with nothing kept, where the walker is. */
    public long first() {
        return isEmpty() ? walker.position() : 0;
    }

    /** True if no state is kept. */
    public boolean isEmpty() {
        return waypoints.size() == 0;
    }
}
