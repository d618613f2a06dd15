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

    /** Why nothing is known of what was before the first position, in a sentence; empty: that is the start of the run. */
    Optional<String> obstacle();

    /**
     * Steps on until something happens, a breakpoint is hit, nothing is left to do, or so many steps were carried out. Steps that are known already count as others do.
     *
     * @param most the most steps; whoever shows how it goes on asks for few, and again
     */
    Ended stepUntil(Until until, int most);

    /** What stands for all that was done in steps since the start, messages' bytes included, see {@link edgeos.telemetry.TraceHash}: of two runs of the same drawing by the same seed, the same after as many steps; 0 while stopped. */
    long trace();

    /** What hit a breakpoint in the last step that was carried out; none if nothing did. */
    List<Mark> hits();
}
