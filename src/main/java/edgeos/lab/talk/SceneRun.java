package edgeos.lab.talk;

import edgeos.lab.Mode;

/**
 * What runs in a scene. Immutable; any thread.
 *
 * @param state whether anything does
 * @param mode how
 * @param max as fast as it goes, with the drawing held: of {@link Mode#LIVE} only
 * @param step held after so many steps from the start; of {@link State#HELD} only
 * @param load by which all rates are multiplied
 * @param clients of each generator; 0: as drawn
 * @param pace of {@link Mode#SLOW}, in steps a second
 */
public record SceneRun(State state, Mode mode, boolean max, long step, double load, int clients, double pace) {
    /** Whether anything runs. */
    public enum State {
        /** Nothing does. */
        STOPPED,
        /** All goes on by itself. */
        RUNNING,
        /** It is held after a number of steps, which is the same at each time. */
        HELD
    }

    /** Nothing runs. */
    public static final SceneRun STOPPED = new SceneRun(State.STOPPED, Mode.LIVE, false, 0, 1, 0, 10);
    /** As drawn, live. */
    public static final SceneRun LIVE = new SceneRun(State.RUNNING, Mode.LIVE, false, 0, 1, 0, 10);
    /** So many steps are carried out again before a class at the most. */
    public static final long MOST_STEPS = 200_000;
    /** Loads are between 0 and this. */
    public static final double MOST_LOAD = 100;
    /** The most clients of a generator. */
    public static final int MOST_CLIENTS = 1_000_000;
    /** The slowest pace. */
    public static final double LEAST_PACE = 0.5;
    /** The quickest pace. */
    public static final double MOST_PACE = 1_000;

    /** The same, without anything running. */
    public SceneRun stopped() {
        return new SceneRun(State.STOPPED, mode, max, 0, load, clients, pace);
    }
}
