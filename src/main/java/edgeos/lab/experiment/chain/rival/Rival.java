package edgeos.lab.experiment.chain.rival;

import java.util.List;

/** A way to carry messages along a chain. Has no state; any thread. */
public interface Rival {
    /** What a table calls it. */
    String system();

    /** What separates the hops from each other, in a few words. */
    String isolation();

    /** True if each hop has a copy of its own. */
    boolean copies();

    /** True if it is no way to carry messages, but the bound of those that copy. */
    default boolean isBound() {
        return false;
    }

    /** The longest chain that it can make. */
    default int mostHops() {
        return Integer.MAX_VALUE;
    }

    /** True if it can carry messages that are due at certain times, and say how long each took from then. */
    default boolean isTimed() {
        return false;
    }

    /** Why it cannot be run on this machine; empty: it can. */
    default String absence() {
        return "";
    }

    /** The ways to spread it over two threads that are worth trying, the likeliest first. */
    List<Placing> placings();

    /**
     * Sets it going.
     *
     * @throws StartException if it cannot be
     */
    Running start(Load load, Tuning tuning) throws StartException;
}
