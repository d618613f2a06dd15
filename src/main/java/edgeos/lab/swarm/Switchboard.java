package edgeos.lab.swarm;

import java.io.IOException;

/** How callers reach servers, and where their thread waits for what comes. Owned by the swarm's thread, but for {@link #wake}. */
interface Switchboard extends AutoCloseable {
    /** Begins to connect a caller, which is served from now on when something can be done. */
    Transport connect(Caller caller) throws IOException;

    /** Serves callers at whose lines something can be done; waits for the first of them, but no longer than this. */
    void await(long mostNanos) throws IOException;

    /** Ends a wait. Any thread. */
    void wake();

    /** Gives back what the system lent; all callers have hung up. */
    @Override
    void close() throws IOException;
}
