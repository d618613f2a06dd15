package edgeos.ui.canvas.step;

/**
 * One thing that happened to a message.
 *
 * @param atNanos when, in nanoseconds of the virtual clock
 * @param what happened, in words
 * @param before its bytes before, or null if nobody saw them
 * @param after its bytes after, or null if nobody saw them
 */
public record Hop(long atNanos, String what, byte[] before, byte[] after) {
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
