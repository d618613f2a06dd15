package edgeos.engine.rewind;

/** Work on all of an engine that is done a slice at a time, so that nobody who looks at it has to wait for all of it. By one thread at a time. */
public abstract sealed class Slices permits Taking, Returning {
    private boolean done;

    Slices() { }

    /**
     * Goes on for so long, or a little longer; true if all is done.
     *
     * @throws CannotBeKept if it cannot be, and why, as part of a sentence
     */
    final boolean go(long nanos) throws CannotBeKept {
        long began = System.nanoTime();
        do {
            done = done || !part();
        } while (!done && System.nanoTime() - began < nanos);
        return done;
    }

    /** Does a few hundred microseconds' worth, or less; false if there is nothing more to do. */
    abstract boolean part() throws CannotBeKept;

    /** Somebody is about to change the engine: when this returns, that can do no harm. */
    abstract void cutShort();

    /** True if all was done. */
    public final boolean isDone() {
        return done;
    }
}
