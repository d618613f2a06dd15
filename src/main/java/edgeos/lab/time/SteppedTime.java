package edgeos.lab.time;

import java.util.List;
import java.util.Optional;

/**
 * The time of a session while it steps, by hand or paced: its positions are steps from the start of the run, or, after it ran live, from when it began to step. Going back shows the state as it
 * was, with its events; going on from there carries the same steps out again. Whoever edits, or turns load or clients, in an earlier state begins a new future: what was after it is forgotten.
 *
 * <p>One thread at a time moves it: the session's caller. A move over many steps takes a while; what is waited for in one call is bounded.
 */
public interface SteppedTime extends Timeline {
    /** What has to be done before it can be moved, which with thousands of FWPs takes seconds. */
    enum Work {
        /** Nothing. */
        NONE,
        /** All of the engine is kept as it is. */
        KEEPING,
        /** All of the engine is set back to what it was. */
        TURNING_BACK
    }

    /** True if it can be moved: the session has an engine, and steps. */
    boolean isOn();

    /** Shows this position, or the nearest that is known. Carries out up to some thousand steps, or more far back. */
    @Override
    boolean seek(long position);

    @Override
    long beside(int by);

    /**
     * Goes towards this position, or the nearest that is known, in a bounded stretch: to an earlier state, which is set back at once, and on from there by so many steps. Whoever asks again until it is there goes where {@link #seek} does, and may stop on the way.
     *
     * @return true if it is there
     */
    boolean approach(long position, int most);

    /**
     * Goes on with what has to be done before it can go towards this position, for so long. Whoever calls it until it says true, and only then moves, is never held up for much longer than that; all that is moved otherwise does it in one go. Meanwhile, all looks as it did before.
     *
     * <p>Few FWPs are kept or set back in one call, however busy the machine is.
     *
     * @param towards a position; beyond the last known one for a step on
     * @return true if nothing has to be done, or no more
     */
    boolean ready(long towards, long nanos);

    /** What {@link #ready} is about; waits for nobody. */
    Work work();

    /** Nobody wants to move any more: what is being kept is dropped. What is being set back, is; {@link #work()} says when. */
    void giveUp();

    /** Why nothing is known of what was before the first position, in a sentence; empty: that is the start of the run. */
    Optional<String> obstacle();

    /**
     * Steps on until something happens, a breakpoint is hit, nothing is left to do, so many steps were carried out, or, with thousands of FWPs, a state has to be kept. Steps that are known already count as others do.
     *
     * @param most the most steps; whoever shows how it goes on asks for few, and again
     */
    Ended stepUntil(Until until, int most);

    /** What stands for all that was done in steps since the start, messages' bytes included, see {@link edgeos.telemetry.TraceHash}: of two runs of the same drawing by the same seed, the same after as many steps; 0 while stopped. */
    long trace();

    /** What hit a breakpoint in the last step that was carried out; none if nothing did. */
    List<Mark> hits();
}
