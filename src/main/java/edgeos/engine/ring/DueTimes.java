package edgeos.engine.ring;

/** When the messages in a ring are due, noted only once any of them is. Written by who fills the ring, read by the core. */
public final class DueTimes {
    private volatile DeadlineLog log;

    /** Before a run up to this cursor is published: when the first of the run is due. */
    public void offerRelease(long filled, long nanos) {
        DeadlineLog noted = log;
        if (noted == null) {
            noted = new DeadlineLog();
            log = noted;
        }
        noted.addRelease(filled, nanos);
    }

    /** When the first message behind this cursor is due; {@link DeadlineLog#NONE} if none is. */
    public long earliestAcquire(long processed) {
        DeadlineLog noted = log;
        return noted == null ? DeadlineLog.NONE : noted.earliestAcquire(processed);
    }

    /** Forgets all. Nobody else may use it meanwhile. */
    public void reset() {
        if (log != null) {
            log.reset();
        }
    }
}
