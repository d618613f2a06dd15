package edgeos.engine.fwp;

/**
 * Whose turn it is among the connections that lead into one ring, while that has too little room for all of them: who got fewer bytes of it goes first.
 *
 * <p>Fair queueing by start tags: a connection that finds no room is noted with the bytes that it got so far, but not with much fewer than who was served last had before, so that nobody saves up by being silent. Others that got
 * more give way to it until it was served, also where they need less room than it does; but not in an empty ring: who is owed room may have gone, or have nothing to send any more. Owned by the mover that fills the ring.
 */
public final class Join {
    /** So far behind may somebody be who gets it all at once: about a burst. */
    private static final long MOST_BEHIND_BYTES = 64 << 10;

    private long startBytes;
    private Connection owed;
    private boolean contended;

    /** What one connection got, in bytes; part of the connection. */
    static final class Share {
        private long bytes;
    }

    /** True if a connection for which there is room is to give way now, as if there were none; as long as the ring is not empty. */
    public boolean givesWay(Connection connection) {
        return owed != null && owed.share().bytes < connection.share().bytes;
    }

    /** A connection found no room, or gave way. */
    public void waits(Connection connection) {
        contended = true;
        Share share = connection.share();
        share.bytes = Math.max(share.bytes, startBytes - MOST_BEHIND_BYTES);
        if (owed == null || share.bytes < owed.share().bytes) {
            owed = connection;
        }
    }

    /** So many bytes came in over a connection. */
    public void served(Connection connection, long bytes) {
        if (contended) {
            Share share = connection.share();
            if (owed == connection || givesWay(connection)) {
                owed = null;
            }
            startBytes = Math.max(startBytes, share.bytes);
            share.bytes += bytes;
        }
    }

    /** Nobody is owed anything. */
    void forget() {
        owed = null;
        contended = false;
    }
}
