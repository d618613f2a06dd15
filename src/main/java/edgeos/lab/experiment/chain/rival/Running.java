package edgeos.lab.experiment.chain.rival;

import edgeos.telemetry.Distribution;

/** A chain that carries messages until it is stopped. One thread calls it; others do the carrying. */
public interface Running extends AutoCloseable {
    /**
     * A look at the sink.
     *
     * @param arrived messages that it counted since the start
     * @param atNanos when, by a clock of the chain's
     * @param latency of all of them, from when each was due; empty where it is not timed
     */
    record Reading(long arrived, long atNanos, Distribution latency) { }

    /**
     * What became of all messages, once nothing moves any more.
     *
     * @param sent by the source
     * @param received by the sink
     * @param inFlight counted where they lie between the two
     * @param dropped at the source, when they were due and there was no room; only where messages are timed
     * @param failure what went wrong; empty: nothing
     */
    record Count(long sent, long received, long inFlight, long dropped, String failure) {
        /** True if nothing went wrong, and no message was lost or made. */
        public boolean holds() {
            return failure.isEmpty() && sent == received + inFlight + dropped;
        }
    }

    /** Looks at the sink while messages move. */
    Reading read();

    /** Ends it: no thread or process of it is left when this returns. Returns the same again when called again. */
    Count stop();

    /** As {@link #stop()}, and gives its memory back. */
    @Override
    void close();
}
